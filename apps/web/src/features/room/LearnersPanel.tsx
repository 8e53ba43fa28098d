/** The panel of everybody but facilitators: the queue, the chat, and who is here. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { requirePhase } from '@hearth/room/guards'
import { PeopleList } from '../people/PeopleList.tsx'
import { hasChat } from '../texts/has-chat.ts'
import { Chat } from '../texts/lazy.tsx'
import { Queue } from '../turns/Queue.tsx'

export interface LearnersPanelProps {
  shared: SharedView
  own: OwnView
  /** It was opened for the chat: reading goes on there. */
  atChat: boolean
}

export function LearnersPanel({ shared, own, atChat }: LearnersPanelProps) {
  return (
    <>
      {requirePhase(shared, 'live').ok && <Queue shared={shared} own={own} />}
      {hasChat(shared) && <Chat shared={shared} own={own} takesFocus={atChat} />}
      <PeopleList shared={shared} own={own} />
    </>
  )
}
