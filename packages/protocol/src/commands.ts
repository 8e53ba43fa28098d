/** What a participant may ask of a room over the socket: the union, and the schema the server parses it with. */
import { z } from 'zod'
import { HELP_ANSWERS, HELP_KINDS, type HelpAnswer, type HelpKind } from './help.ts'
import { type CommandId, type HelpId, idSchema, type PersonId } from './ids.ts'
import { type Epoch, epochSchema, type SealedKey, sealedKeySchema } from './keys.ts'
import { MAX_SEALED_KEYS } from './limits.ts'
import { MEDIA_SOURCES, type MediaSource, MODES, type Mode } from './roles.ts'

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
  /** A facilitator chooses how the floor is shared out. Hands stay up. */
  | { type: 'chooseMode'; mode: Mode }
  /** Raises one's own hand. */
  | { type: 'raiseHand' }
  /** Takes a hand down: one's own, or, for a facilitator, anybody's. */
  | { type: 'lowerHand'; personId: PersonId }
  /** A facilitator gives the floor to the first hand that can be called. `turn`: how many turns they have seen given. */
  | { type: 'callNext'; turn: number }
  /** A facilitator gives the floor to one person, hand or not, themselves too. `turn` as in `callNext`. */
  | { type: 'giveFloor'; personId: PersonId; turn: number }
  /** Who has the floor begins to speak. */
  | { type: 'startSpeaking' }
  /** Who has the floor gives it back without speaking. */
  | { type: 'pass' }
  /** Who has the floor has spoken. */
  | { type: 'finishSpeaking' }
  /** A facilitator closes somebody's microphone or camera, until it is given back. */
  | { type: 'takeAway'; personId: PersonId; source: MediaSource }
  | { type: 'giveBack'; personId: PersonId; source: MediaSource }
  /** A facilitator makes the circle silent: in `open` every microphone but the facilitators', in `hands` the turn ends. */
  | { type: 'muteEveryone' }
  /** A facilitator gives every microphone back. */
  | { type: 'unmuteEveryone' }
  /** A facilitator puts somebody out for good: seat, link and media are dead at once. */
  | { type: 'remove'; personId: PersonId }
  /** A facilitator lets no newcomers in. Whoever is known returns as always. */
  | { type: 'lockRoom' }
  | { type: 'unlockRoom' }
  /** A learner asks those who lead for help, unseen by all others. */
  | { type: 'askForHelp'; kind: HelpKind }
  /** Its author takes a request back. */
  | { type: 'withdrawHelp'; helpId: HelpId }
  /** One of the staff takes a request: from here on its author knows who has seen it. */
  | { type: 'takeHelp'; helpId: HelpId }
  /** Who has taken it leaves it to the others again. */
  | { type: 'putHelpBack'; helpId: HelpId }
  | { type: 'answerHelp'; helpId: HelpId; answer: HelpAnswer }
  /** Who has taken it says that it is over. */
  | { type: 'closeHelp'; helpId: HelpId }
  /** The keeper’s browser has made a new key for the room, and sealed it to everybody who is to hold it. `after`: the newest epoch it knows of. */
  | { type: 'beginEpoch'; after: Epoch; keys: SealedKey[] }
  /** The keeper’s browser has sealed the newest key to browsers that lack it. */
  | { type: 'sealKey'; epoch: Epoch; keys: SealedKey[] }
  /** This browser has opened its envelope, and can decode what is sent with the newest key. */
  | { type: 'holdKey'; epoch: Epoch }
  /** A facilitator lets the circle write to each other. */
  | { type: 'openChat' }
  | { type: 'closeChat' }
  /** Leaves for good: name, seat and connection are gone. Coming back is a new arrival. */
  | { type: 'leave' }

export type CommandType = Command['type']

const turnSchema = z.int().min(0)
const keysSchema = z.array(sealedKeySchema).min(1).max(MAX_SEALED_KEYS)

export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('admit'), personId: idSchema }),
  z.strictObject({ type: z.literal('admitEveryone') }),
  z.strictObject({ type: z.literal('sayNotNow'), personId: idSchema }),
  z.strictObject({ type: z.literal('askAgain') }),
  z.strictObject({ type: z.literal('startSession') }),
  z.strictObject({ type: z.literal('closeSession') }),
  z.strictObject({ type: z.literal('endSession') }),
  z.strictObject({ type: z.literal('chooseMode'), mode: z.enum(MODES) }),
  z.strictObject({ type: z.literal('raiseHand') }),
  z.strictObject({ type: z.literal('lowerHand'), personId: idSchema }),
  z.strictObject({ type: z.literal('callNext'), turn: turnSchema }),
  z.strictObject({ type: z.literal('giveFloor'), personId: idSchema, turn: turnSchema }),
  z.strictObject({ type: z.literal('startSpeaking') }),
  z.strictObject({ type: z.literal('pass') }),
  z.strictObject({ type: z.literal('finishSpeaking') }),
  z.strictObject({ type: z.literal('takeAway'), personId: idSchema, source: z.enum(MEDIA_SOURCES) }),
  z.strictObject({ type: z.literal('giveBack'), personId: idSchema, source: z.enum(MEDIA_SOURCES) }),
  z.strictObject({ type: z.literal('muteEveryone') }),
  z.strictObject({ type: z.literal('unmuteEveryone') }),
  z.strictObject({ type: z.literal('remove'), personId: idSchema }),
  z.strictObject({ type: z.literal('lockRoom') }),
  z.strictObject({ type: z.literal('unlockRoom') }),
  z.strictObject({ type: z.literal('askForHelp'), kind: z.enum(HELP_KINDS) }),
  z.strictObject({ type: z.literal('withdrawHelp'), helpId: idSchema }),
  z.strictObject({ type: z.literal('takeHelp'), helpId: idSchema }),
  z.strictObject({ type: z.literal('putHelpBack'), helpId: idSchema }),
  z.strictObject({ type: z.literal('answerHelp'), helpId: idSchema, answer: z.enum(HELP_ANSWERS) }),
  z.strictObject({ type: z.literal('closeHelp'), helpId: idSchema }),
  z.strictObject({ type: z.literal('beginEpoch'), after: epochSchema, keys: keysSchema }),
  z.strictObject({ type: z.literal('sealKey'), epoch: epochSchema, keys: keysSchema }),
  z.strictObject({ type: z.literal('holdKey'), epoch: epochSchema }),
  z.strictObject({ type: z.literal('openChat') }),
  z.strictObject({ type: z.literal('closeChat') }),
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
