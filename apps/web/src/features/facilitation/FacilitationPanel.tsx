/** What facilitators and advisors have beside the circle: requests for help and conversations, the lobby, the chat, who is here, closing the session and the debrief. */

import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { PersonId } from '@hearth/protocol/ids'
import type { OwnView, SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator, requireNotOkAnswered, requirePhase } from '@hearth/room/guards'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { inTheRoom } from '../circle/tiles.ts'
import { PeopleList } from '../people/PeopleList.tsx'
import { useReferral } from '../referral/use-referral.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { Chat } from '../texts/Chat.tsx'
import { hasChat } from '../texts/has-chat.ts'
import { Queue } from '../turns/Queue.tsx'
import { Debrief } from './Debrief.tsx'
import { DoorControls } from './DoorControls.tsx'
import { HelpRequests } from './HelpRequests.tsx'
import { Lane } from './Lane.tsx'
import { LeaveBehind } from './LeaveBehind.tsx'
import { LedQueue } from './LedQueue.tsx'
import { Lobby } from './Lobby.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { Threads } from './Threads.tsx'
import { TurnsPicker } from './TurnsPicker.tsx'

export interface FacilitationPanelProps {
  shared: SharedView
  facilitation: FacilitationView
  own: OwnView
  /** It was opened for the chat: reading goes on there. */
  atChat?: boolean
}

export function FacilitationPanel({ shared, facilitation, own, atChat = false }: FacilitationPanelProps) {
  const leads = requireFacilitator(own).ok
  const open = requirePhase(shared, 'scheduled', 'lobby', 'live').ok
  const live = requirePhase(shared, 'live').ok
  const referral = useReferral(shared.session.id)
  const panel = useKeptFocus<HTMLDivElement>()
  // Before the start the link is what one needs next; later, turns are.
  const door = open && leads && <DoorControls shared={shared} />
  return (
    <div ref={panel} className="flex min-h-full flex-col">
      <HelpRequests
        help={facilitation.help}
        own={own}
        onFlag={({ id, name }) => referral.flag({ name, helpId: id })}
      />
      <Threads shared={shared} facilitation={facilitation} own={own} />
      {open && <Lobby lobby={facilitation.lobby} own={own} />}
      {!live && door}
      {open && leads && <TurnsPicker shared={shared} />}
      {live && (leads ? <LedQueue shared={shared} own={own} /> : <Queue shared={shared} own={own} />)}
      {leads && requirePhase(shared, 'closing').ok && <Debrief own={own} referral={referral} />}
      <Lane own={own} />
      {(hasChat(shared) || (leads && live)) && <Chat shared={shared} own={own} takesFocus={atChat} />}
      <PeopleList
        shared={shared}
        own={own}
        factsBesides={(person) => [
          ...closedOf(facilitation, person.id),
          ...(inTheRoom(shared).includes(person) ? [] : [t('facilitation.atFarewell')]),
        ]}
        {...(leads && {
          beside: (person: SharedPerson) => (
            <PersonMenu
              person={person}
              shared={shared}
              facilitation={facilitation}
              onFlag={() => referral.flag({ name: person.name, helpId: null })}
            />
          ),
        })}
      />
      {leads && facilitation.takenAway.some(({ sources }) => sources.includes('microphone')) && (
        <UnmuteEveryone />
      )}
      {live && door}
      {leads && live && (
        <div className="sticky bottom-0 mt-auto border-t border-line bg-surface p-4">
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
        </div>
      )}
      {referral.dialog}
    </div>
  )
}

const CLOSED = {
  microphone: 'facilitation.microphoneClosed',
  camera: 'facilitation.cameraClosed',
} as const

/** What was closed of this person, in words. */
const closedOf = ({ takenAway }: FacilitationView, personId: PersonId): string[] =>
  takenAway.find((one) => one.personId === personId)?.sources.map((source) => t(CLOSED[source])) ?? []

function UnmuteEveryone() {
  const unmute = useCommand({ type: 'unmuteEveryone' })
  return (
    <div className="grid justify-items-start gap-1 border-b border-line p-4">
      <Button onClick={unmute.run} pending={unmute.pending && t('common.loading')}>
        {t('facilitation.unmuteEveryone')}
      </Button>
      <CommandFault code={unmute.refused} />
    </div>
  )
}
