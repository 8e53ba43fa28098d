/** /api/rooms/:sessionId — what a participant's browser asks beside the socket. The caller is the pair (cookie, personId). */
import { z } from 'zod'
import { idSchema, type PersonId } from '../ids.ts'

/** Body of every request below. */
export interface AsPerson {
  personId: PersonId
}

export const asPersonSchema: z.ZodType<AsPerson> = z.strictObject({ personId: idSchema })

/** POST /api/rooms/:sessionId/media-tokens: admits one opaque identity to one LivekitRoom, subscribing only. */
export interface MediaToken {
  /** ws: or wss: address of LiveKit. */
  url: string
  token: string
}

/** POST /api/rooms/:sessionId/device-moves: carries seat and place to another device without new admission. */
export interface DeviceMove {
  /** Path of the link, `/m/CODE`; the browser puts its own origin before it. */
  path: string
  /** Milliseconds since the epoch. */
  expiresAt: number
}

/** POST /api/device-moves/:code answers a `Seat` (invitations.ts). */
