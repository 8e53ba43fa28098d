/** /api/invitations/:code — what a learner's browser asks before it is in a room. */
import { z } from 'zod'
import type { PersonId, SessionId } from '../ids.ts'
import { nameSchema, pronounsSchema } from '../names.ts'
import { type Phase, PLACES, type Place } from '../roles.ts'
import type { SessionCard } from '../room-view.ts'

/** GET /api/invitations/:code */
export interface Invitation {
  session: SessionCard
  phase: Phase
  /** No newcomers come in now; who was here before does. */
  locked: boolean
  /** When the link begins to work, milliseconds since the epoch. */
  opensAt: number
  /** The server's clock at the answer, milliseconds since the epoch. */
  now: number
}

/** POST /api/invitations/:code/arrivals */
export interface ArrivalRequest {
  name: string
  /** May be empty. */
  pronouns: string
  place: Place
  /** Comes to type captions for the circle, instead of taking part. */
  captions: boolean
  /** The group agreement, read and accepted. */
  agreed: true
}

export const arrivalRequestSchema: z.ZodType<ArrivalRequest> = z.strictObject({
  name: nameSchema,
  pronouns: pronounsSchema,
  place: z.enum(PLACES),
  captions: z.boolean(),
  agreed: z.literal(true),
})

/** Who this tab is from now on; it names the person in the handshake. */
export interface Seat {
  sessionId: SessionId
  personId: PersonId
}

/** POST /api/invitations/:code/returns, only after "I was here before": who of this browser may go on. */
export interface Returns {
  people: { sessionId: SessionId; personId: PersonId; name: string }[]
}
