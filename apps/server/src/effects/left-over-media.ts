/** Ends LivekitRooms that outlived their session: the server died, or LiveKit was away, between the end and the deletion. */
import type { Livekit } from '../livekit/livekit.ts'
import { sessionOfLivekitRoom } from '../rooms/live-rooms.ts'
import type { SessionStore } from '../store/session-store.ts'

/** Only rooms of sessions that this database knows to have ended: a LiveKit may serve others too. */
export async function endLeftOver(livekit: Livekit, sessions: SessionStore, rooms: string[]): Promise<void> {
  for (const room of rooms) {
    const session = await sessions.byId(sessionOfLivekitRoom(room))
    if (session !== null && session.endedAt !== null) await livekit.deleteRoom(room)
  }
}
