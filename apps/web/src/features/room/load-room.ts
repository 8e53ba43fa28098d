/** The room and its words, fetched before they are needed: while a name is typed, or a session is looked at. */
import { later } from '../../ui/later.tsx'
import { lobby } from '../lobby/lazy.tsx'

export const theRoom = later(() => import('./RoomScreen.tsx'), 'room', 'turns', 'help', 'support')

/** With the lobby: who arrives comes through it. */
export function prefetchRoom(): void {
  theRoom.prefetch()
  lobby.prefetch()
}
