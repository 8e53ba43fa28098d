/** Whether there is a chat to look at: it is open, or something was written before it was closed. */
import type { SharedView } from '@hearth/protocol/room-view'
import { requireChat } from '@hearth/room/guards'

export const hasChat = (shared: Pick<SharedView, 'phase' | 'chat'>): boolean =>
  requireChat(shared).ok || shared.chat.texts.length > 0
