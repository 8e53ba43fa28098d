/** Sound and picture as the HTTP door sees them: tokens for those in the plan, and LiveKit's word that something changed. */
import type { MediaToken } from '@hearth/protocol/http/rooms'
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import type { Refusal } from '@hearth/protocol/refusals'
import { mediaOf } from '@hearth/room/media-plan'
import type { RoomState } from '@hearth/room/state'
import type { Livekit } from '../livekit/livekit.ts'
import type { MediaTokens, MediaWebhooks } from '../livekit/media-doors.ts'
import { sessionOfLivekitRoom } from '../rooms/live-rooms.ts'
import type { SessionStore } from '../store/session-store.ts'
import { endLeftOver } from './left-over-media.ts'

/** `livekit` null: this server runs without media. `publicUrl`: LiveKit's address for browsers. */
export function createMediaTokens(livekit: Livekit | null, publicUrl: string): MediaTokens {
  return {
    async tokenFor(state: RoomState, personId: PersonId): Promise<MediaToken | Refusal> {
      if (livekit === null) return { ok: false, code: 'media-unavailable' }
      const person = state.people[personId]
      const media = person === undefined ? null : mediaOf(state, person)
      if (media === null) return { ok: false, code: 'media-closed' }
      // The room is the reconciler's, but a browser may be faster; made twice it is still one room.
      await livekit.ensureRoom(state.livekitRoom)
      return { url: publicUrl, token: await livekit.token(state.livekitRoom, media.identity) }
    },
  }
}

/** `changed` is told which session's media to look at. A LivekitRoom that outlived its session ends. */
export function createMediaWebhooks(
  livekit: Livekit | null,
  sessions: SessionStore,
  changed: (sessionId: SessionId) => void,
): MediaWebhooks {
  return {
    isSigned: async (authorization) => (await livekit?.signedWebhook(authorization)) ?? false,
    async receive(body, authorization) {
      const room = (await livekit?.webhookRoom(body, authorization)) ?? null
      if (livekit === null || room === null) return false
      if (room === '') return true
      changed(sessionOfLivekitRoom(room))
      await endLeftOver(livekit, sessions, [room])
      return true
    },
  }
}
