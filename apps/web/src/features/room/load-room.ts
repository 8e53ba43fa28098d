/** Loads the room and its words early: while a person types their name, or looks at a session. */
import { later } from '../../ui/later.tsx'
import { lobby } from '../lobby/lazy.tsx'

export const theRoom = later(() => import('./RoomScreen.tsx'), 'room', 'turns', 'help', 'support')

/** Includes the lobby: every arrival passes through it. */
export function prefetchRoom(): void {
  theRoom.prefetch()
  lobby.prefetch()
}
