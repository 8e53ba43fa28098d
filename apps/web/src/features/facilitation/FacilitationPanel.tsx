/** What facilitators and advisors have beside the circle: help and conversations, the lobby, turns, the guide, words, who is here, the door, closing. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator, requirePhase } from '@hearth/room/guards'
import { useId } from 'react'
import { t } from '../../text/t.ts'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { GuideSection } from '../guide/GuideSection.tsx'
import { useReferral } from '../referral/use-referral.tsx'
import { Chat } from '../texts/Chat.tsx'
import { hasChat } from '../texts/has-chat.ts'
import { Balance } from './Balance.tsx'
import { CloseSession } from './CloseSession.tsx'
import { Debrief } from './Debrief.tsx'
import { DoorControls } from './DoorControls.tsx'
import { HelpRequests } from './HelpRequests.tsx'
import { Lane } from './Lane.tsx'
import { LedPeople } from './LedPeople.tsx'
import { LedQueue } from './LedQueue.tsx'
import { Lobby } from './Lobby.tsx'
import { PanelParts, Part } from './PanelParts.tsx'
import { PanelSection } from './PanelSection.tsx'
import { partsOf } from './parts-of-panel.ts'
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
  const id = useId()
  const leads = requireFacilitator(own).ok
  const open = requirePhase(shared, 'scheduled', 'lobby', 'live').ok
  const live = requirePhase(shared, 'live').ok
  const referral = useReferral(shared.session.id)
  const panel = useKeptFocus<HTMLDivElement>()
  const { guide } = facilitation
  // Before the start the link is what one needs next; later, turns are.
  const door = open && leads && <DoorControls shared={shared} />
  return (
    <div ref={panel} className="flex min-h-full flex-col">
      <PanelParts parts={partsOf({ shared, facilitation, own }, id)} />
      <Part id={`${id}help`}>
        <HelpRequests
          help={facilitation.help}
          own={own}
          onFlag={({ id: helpId, name }) => referral.flag({ name, helpId })}
        />
        <Threads shared={shared} facilitation={facilitation} own={own} />
      </Part>
      <Part id={`${id}lobby`}>{open && <Lobby facilitation={facilitation} own={own} />}</Part>
      {!live && door}
      <Part id={`${id}turns`}>
        {open && leads && <TurnsPicker shared={shared} facilitation={facilitation} />}
        {live && <LedQueue shared={shared} facilitation={facilitation} own={own} />}
      </Part>
      <Part id={`${id}guide`}>
        {open && guide !== null && (
          <PanelSection title={t('guide.guide')}>
            <GuideSection shared={shared} guide={guide} own={own} />
          </PanelSection>
        )}
      </Part>
      {leads && requirePhase(shared, 'closing').ok && <Debrief own={own} referral={referral} />}
      <Part id={`${id}lane`}>
        <Lane own={own} />
      </Part>
      <Part id={`${id}chat`}>
        {(hasChat(shared) || (leads && live)) && <Chat shared={shared} own={own} takesFocus={atChat} />}
      </Part>
      <Part id={`${id}people`}>
        <LedPeople shared={shared} facilitation={facilitation} own={own} referral={referral} />
        {leads && live && <Balance shared={shared} facilitation={facilitation} />}
      </Part>
      {live && door}
      {leads && live && <CloseSession own={own} referral={referral} />}
      {referral.dialog}
    </div>
  )
}
