/** The only one who leads would leave: first somebody takes over, or the session is closed. Offers both. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView, SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator, requireNotOkAnswered, requireOfStaff } from '@hearth/room/guards'
import { useCommand, useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { useReferral } from '../referral/use-referral.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { LeaveBehind } from './LeaveBehind.tsx'

export function LastFacilitator({ shared, own }: { shared: SharedView; own: OwnView }) {
  const referral = useReferral(shared.session.id)
  const { facilitation } = useTheRoom().views
  const others = facilitation ? couldLead(shared, facilitation) : []
  return (
    <div className="grid justify-items-start gap-3">
      <p>{t('leading.lastMore')}</p>
      {others.length === 0 && <p className="text-ink-soft">{t('leading.lastNobody')}</p>}
      {others.map((person) => (
        <HandOver key={person.id} person={person} />
      ))}
      <LeaveBehind
        own={own}
        referral={referral}
        command={{ type: 'closeSession' }}
        requireFree={requireNotOkAnswered}
        first={t('facilitation.closeFirst')}
        label={t('facilitation.closeSession')}
        title={t('facilitation.closeTitle')}
        consequence={t('facilitation.closeMore')}
        pendingWords={t('facilitation.closing')}
        look="plain"
      />
      {referral.dialog}
    </div>
  )
}

/** Signed-in staff who is here, and does not lead yet. */
const couldLead = ({ people }: SharedView, facilitation: FacilitationView): SharedPerson[] =>
  people.filter(
    (person) =>
      requireOfStaff(facilitation, person.id).ok &&
      !requireFacilitator(person).ok &&
      person.presence === 'here' &&
      !person.away,
  )

function HandOver({ person: { id: personId, name } }: { person: SharedPerson }) {
  const promote = useCommand({ type: 'promote', personId })
  return (
    <div className="grid gap-1">
      <Button onClick={promote.run} pending={promote.pending && t('leading.handingOver')}>
        {t('leading.promote', { name })}
      </Button>
      <CommandFault code={promote.refused} />
    </div>
  )
}
