/** What those who lead or advise do with one raised hand: give the floor, take it on. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { PersonId } from '@hearth/protocol/ids'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator, requireUnclaimed } from '@hearth/room/guards'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { takesTurns } from '../turns/turn.ts'

export interface HandActsProps {
  person: SharedPerson
  shared: SharedView
  facilitation: FacilitationView
  own: OwnView
}

export function HandActs({ person, shared, facilitation, own }: HandActsProps) {
  return (
    <div className="ms-4 -me-3 flex flex-wrap items-center">
      {requireFacilitator(own).ok && takesTurns(shared) && <GiveFloor person={person} turn={shared.turn} />}
      <Claim person={person} facilitation={facilitation} own={own} />
    </div>
  )
}

/** The floor to one person, hand or not. */
export function GiveFloor({ person: { id: personId, name }, turn }: { person: SharedPerson; turn: number }) {
  const give = useCommand({ type: 'giveFloor', personId, turn })
  return (
    <div className="shrink-0">
      <Button
        look="quiet"
        aria-label={t('facilitation.giveFloorTo', { name })}
        onClick={give.run}
        pending={give.pending && t('facilitation.giving')}
      >
        {t('facilitation.giveFloor')}
      </Button>
      <CommandFault code={give.refused} />
    </div>
  )
}

/** "I take this one", said among those who lead and advise. Whoever has, can leave it again; to the others it is told. */
function Claim({ person, facilitation, own }: Pick<HandActsProps, 'person' | 'facilitation' | 'own'>) {
  const { id: personId, name } = person
  const claim = useCommand({ type: 'claimHand', personId })
  const unclaim = useCommand({ type: 'unclaimHand', personId })
  const taken = claimOf(facilitation, personId)
  if (personId === own.personId) return null
  if (!requireUnclaimed(taken, own.personId).ok) {
    return <p className="px-3 text-s text-ink-soft">{t('leading.claimedBy', { name: taken?.by ?? '' })}</p>
  }
  const act = taken ? unclaim : claim
  return (
    <div className="shrink-0">
      <Button
        look="quiet"
        aria-label={t(taken ? 'leading.unclaimHandOf' : 'leading.claimHandOf', { name })}
        onClick={act.run}
        pending={act.pending && t('common.loading')}
      >
        {t(taken ? 'leading.unclaimHand' : 'leading.claimHand')}
      </Button>
      <CommandFault code={act.refused} />
    </div>
  )
}

const claimOf = ({ claims }: FacilitationView, personId: PersonId) =>
  claims.find((one) => one.personId === personId)
