/** The only one who leads would leave: first somebody takes over, or the session is closed. Offers both. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator, requireOfStaff } from '@hearth/room/guards'
import { useCommand, useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { useReferral } from '../referral/use-referral.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { AskToClose } from './CloseSession.tsx'

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
      <AskToClose own={own} referral={referral} />
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
