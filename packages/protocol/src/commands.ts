/** What a participant may ask of a room over the socket: the union, and the schema the server parses it with. */
import { z } from 'zod'
import { type CommandId, idSchema, type PersonId } from './ids.ts'

export type Command =
  /** A facilitator lets one person in from the lobby. */
  | { type: 'admit'; personId: PersonId }
  /** A facilitator lets in everyone who waits. Those told "not now" stay where they are. */
  | { type: 'admitEveryone' }
  /** A facilitator tells one waiting person "not now". It can be taken back by `admit`. */
  | { type: 'sayNotNow'; personId: PersonId }
  /** Somebody who was told "not now" asks again. */
  | { type: 'askAgain' }
  /** A facilitator starts the session: from here on sound and picture flow for all. */
  | { type: 'startSession' }
  /** A facilitator brings the session to its close: learners go to the farewell. */
  | { type: 'closeSession' }
  /** A facilitator ends a session that is closing. Nothing of the room remains. */
  | { type: 'endSession' }
  /** Leaves for good: name, seat and connection are gone. Coming back is a new arrival. */
  | { type: 'leave' }

export type CommandType = Command['type']

export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('admit'), personId: idSchema }),
  z.strictObject({ type: z.literal('admitEveryone') }),
  z.strictObject({ type: z.literal('sayNotNow'), personId: idSchema }),
  z.strictObject({ type: z.literal('askAgain') }),
  z.strictObject({ type: z.literal('startSession') }),
  z.strictObject({ type: z.literal('closeSession') }),
  z.strictObject({ type: z.literal('endSession') }),
  z.strictObject({ type: z.literal('leave') }),
])

/** What the socket carries. A retry has the same `id` and gets the answer of the first. */
export interface CommandEnvelope {
  id: CommandId
  command: Command
}

export const commandEnvelopeSchema: z.ZodType<CommandEnvelope> = z.strictObject({
  id: idSchema,
  command: commandSchema,
})
