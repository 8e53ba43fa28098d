/** Fetches the room and its words before they are needed: while a name is typed, or a session is looked at. */
import { loadText } from '../../text/t.ts'

export function preloadRoom(): void {
  // What fails now is fetched again when the room is opened, and told there.
  void Promise.all([
    import('./RoomScreen.tsx'),
    loadText('devices', 'room', 'turns', 'help', 'support'),
  ]).catch(() => {})
}
