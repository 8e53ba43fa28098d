/** The events of the socket, typed for both ends. */
import { z } from 'zod'
import type { CommandEnvelope } from './commands.ts'
import { idSchema, type PersonId, type SessionId } from './ids.ts'
import { type Epoch, epochSchema, type PublicKey, publicKeySchema } from './keys.ts'
import type { RefusalCode } from './refusals.ts'
import { REACTIONS, type Reaction } from './roles.ts'
import type { Revisions, ViewMessage } from './room-view.ts'

/** What a tab says of itself when it connects; the server checks the pair of browser (cookie) and person. */
export interface Handshake {
  sessionId: SessionId
  personId: PersonId
  /** Of this browser, for this session. */
  publicKey: PublicKey
  /** The newest key of the room that it can decode with at this moment; 0: none. */
  holds: Epoch
  /** It can encrypt sound and picture. Without that it takes part by hands and text alone. */
  takesMedia: boolean
}

export const handshakeSchema: z.ZodType<Handshake> = z.object({
  sessionId: idSchema,
  personId: idSchema,
  publicKey: publicKeySchema,
  holds: epochSchema,
  takesMedia: z.boolean(),
})

/** `seen` names the revisions that show the effect, only of views the sender has. */
export type CommandAnswer =
  | { ok: true; seen: Revisions }
  | { ok: false; code: RefusalCode /** with too-many-requests */; retryAfterMs?: number }

export const reactionSchema: z.ZodType<Reaction> = z.enum(REACTIONS)

export type ReactionAnswer =
  | { ok: true }
  | { ok: false; code: RefusalCode /** with too-many-requests */; retryAfterMs?: number }

/** Somebody has reacted. Shown for a moment; it is in no view, and nowhere kept. */
export interface Reacted {
  personId: PersonId
  reaction: Reaction
}

/**
 * How long people have spoken in this session, milliseconds, as far as one node of the server knows: the newest of each
 * node counts, and a browser adds up over nodes. To facilitators and advisors only; of a turn that goes on, nothing yet.
 */
export interface Spoken {
  node: string
  ms: { [personId: PersonId]: number }
}

export interface ClientToServerEvents {
  command: (envelope: CommandEnvelope, answer: (answer: CommandAnswer) => void) => void
  /** Said without words, to the circle. It goes past the room's state: whoever is not there does not get it. */
  react: (reaction: Reaction, answer: (answer: ReactionAnswer) => void) => void
  /** Answers the server's clock, milliseconds since the epoch, so that a browser learns its offset. */
  clock: (answer: (now: number) => void) => void
}

export interface ServerToClientEvents {
  view: (message: ViewMessage) => void
  reacted: (reacted: Reacted) => void
  spoken: (spoken: Spoken) => void
  /** A newer connection of the same person has taken over: this one stays away. */
  replaced: () => void
  /** A facilitator has ended this person's part: this one stays away. */
  removed: () => void
}

/** `connect_error` carries an Error whose `data` is this. */
export interface ConnectRefusal {
  code: RefusalCode
  retryAfterMs?: number
}

/** What the server knows of a connection once it is verified: whose it is, and what that browser said of itself. */
export type SocketData = Handshake
