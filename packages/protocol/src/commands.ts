/** What a participant may ask of a room over the socket: the union, and the schema the server parses it with. */
import { z } from 'zod'
import { HELP_ANSWERS, HELP_KINDS, type HelpAnswer, type HelpKind } from './help.ts'
import { type CommandId, type HelpId, idSchema, type PersonId } from './ids.ts'
import { type Epoch, epochSchema, type SealedKey, sealedKeySchema } from './keys.ts'
import {
  MAX_PROMPT,
  MAX_QUIET_MINUTES,
  MAX_REMEMBERED_PEOPLE,
  MAX_SEALED_KEYS,
  MAX_STEPS,
  MAX_TURN_MINUTES,
} from './limits.ts'
import { nameSchema } from './names.ts'
import {
  HAND_KINDS,
  HAND_RULES,
  type HandKind,
  type HandRule,
  MEDIA_SOURCES,
  type MediaSource,
  MODES,
  type Mode,
  NOT_NOW_REASONS,
  type NotNowReason,
} from './roles.ts'
import { optionalLineSchema } from './text.ts'

export type Command =
  /** A facilitator lets one person in from the lobby. */
  | { type: 'admit'; personId: PersonId }
  /** A facilitator lets in everyone who waits. Those told "not now" stay where they are. */
  | { type: 'admitEveryone' }
  /** A facilitator clears the lobby: everyone in it leaves, except staff. They may arrive again. */
  | { type: 'clearLobby' }
  /** A facilitator tells one waiting person "not now", and why. It can be taken back by `admit`. */
  | { type: 'sayNotNow'; personId: PersonId; reason: NotNowReason | null }
  /** Somebody who was told "not now" asks again. */
  | { type: 'askAgain' }
  /** A facilitator starts the session: from here on sound and picture flow for all. */
  | { type: 'startSession' }
  /** A facilitator brings the session to its close: learners go to the farewell. */
  | { type: 'closeSession' }
  /** A facilitator ends a session that is closing. Nothing of the room remains. */
  | { type: 'endSession' }
  /** A facilitator chooses how the floor is shared out. Hands stay up; a pause ends. */
  | { type: 'chooseMode'; mode: Exclude<Mode, 'quiet'> }
  /** A facilitator lets everybody be quiet together, for so many minutes or until it is ended. */
  | { type: 'beginQuiet'; minutes: number | null }
  /** Back to the mode before. */
  | { type: 'endQuiet' }
  /** A facilitator begins a round of everybody who is in, drawn round the circle. `from`: who is first; null: whose seat is. */
  | {
      type: 'startRound'
      turn: number
      from: PersonId | null
      reversed: boolean
      shuffled: boolean
      withFacilitators: boolean
      prompt: string
    }
  /** A facilitator begins the next round of the same people: in the same order, or the other way round. */
  | { type: 'startNextRound'; turn: number; reversed: boolean; prompt: string }
  /** A facilitator says in which order hands are called. Ends an order made by hand. */
  | { type: 'chooseHandRule'; rule: HandRule }
  /** A facilitator sets the order of hands. `seen`: the order they saw; another one by now refuses it. */
  | { type: 'arrangeHands'; seen: PersonId[]; order: PersonId[] }
  /** A facilitator sets how long a turn is meant to be; null: nothing is said of time. */
  | { type: 'setTurnTime'; minutes: number | null }
  /** A facilitator gives a minute more: to begin, or, where turns have a time, to speak. */
  | { type: 'giveMoreTime'; turn: number }
  /** A facilitator lets the floor go on from who does not begin. `comeBack`: they are asked once more at the end. */
  | { type: 'moveOn'; turn: number; comeBack: boolean }
  /** A facilitator shows the circle what it is asked; empty: nothing. */
  | { type: 'showPrompt'; prompt: string }
  /** Raises one's own hand, or changes what it is raised for. */
  | { type: 'raiseHand'; kind: HandKind }
  /** Takes a hand down: one's own, or, for a facilitator, anybody's. */
  | { type: 'lowerHand'; personId: PersonId }
  /** A facilitator gives the floor to the first hand that can be called. `turn`: how many turns they have seen given. */
  | { type: 'callNext'; turn: number }
  /** A facilitator gives the floor to one person, hand or not, themselves too. `turn` as in `callNext`. */
  | { type: 'giveFloor'; personId: PersonId; turn: number }
  /** Who has the floor begins to speak. `turn` as in `callNext`, here and in what follows. */
  | { type: 'startSpeaking'; turn: number }
  /** Who has the floor gives it back without speaking. */
  | { type: 'pass'; turn: number }
  /** Who has the floor gives it back, and is asked once more at the end. */
  | { type: 'comeBackToMe'; turn: number }
  /** Who has the floor has spoken. */
  | { type: 'finishSpeaking'; turn: number }
  /** In `nominate` who has the floor picks who is next, and has spoken. */
  | { type: 'nominate'; personId: PersonId; turn: number }
  /** Whether one may be nominated: "not now" takes the name off the list, and nothing else. */
  | { type: 'setWilling'; willing: boolean }
  /** Away for a moment, and back: the place is held. */
  | { type: 'setAway'; away: boolean }
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
  /** A facilitator makes one of the staff in the circle a facilitator of this session. */
  | { type: 'promote'; personId: PersonId }
  /** Takes that back; who is scheduled to lead steps down by themselves only. */
  | { type: 'demote'; personId: PersonId }
  /** A facilitator asks somebody to turn their microphone or camera on: they decide. */
  | { type: 'askToTurnOn'; personId: PersonId; source: MediaSource }
  /** Who was asked has decided, either way. */
  | { type: 'answerTurnOn'; source: MediaSource }
  /** A facilitator mends a misspelt name. */
  | { type: 'rename'; personId: PersonId; name: string }
  /** A facilitator puts somebody in the middle, where nobody has the floor; null: nobody. */
  | { type: 'spotlight'; personId: PersonId | null }
  /** A facilitator lets one person share their screen, and nobody else; null: nobody. Who has that gives it back by null. */
  | { type: 'allowScreen'; personId: PersonId | null }
  /** One of the staff says to the others "I take this one" of a hand, or takes that back. */
  | { type: 'claimHand'; personId: PersonId }
  | { type: 'unclaimHand'; personId: PersonId }
  /** A facilitator goes to a step of the guide. `seen`: the one they saw; null: before the first. */
  | { type: 'goToStep'; step: number; seen: number | null }
  /** A facilitator gives the step more minutes. */
  | { type: 'addToStep'; step: number }
  /** A facilitator lets the circle react without words, or not. */
  | { type: 'allowReactions'; allowed: boolean }
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
const promptSchema = optionalLineSchema(MAX_PROMPT)
const peopleSchema = z.array(idSchema).max(MAX_REMEMBERED_PEOPLE)
const stepSchema = z
  .int()
  .min(0)
  .max(MAX_STEPS - 1)
const keysSchema = z.array(sealedKeySchema).min(1).max(MAX_SEALED_KEYS)

export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('admit'), personId: idSchema }),
  z.strictObject({ type: z.literal('admitEveryone') }),
  z.strictObject({ type: z.literal('clearLobby') }),
  z.strictObject({
    type: z.literal('sayNotNow'),
    personId: idSchema,
    reason: z.enum(NOT_NOW_REASONS).nullable(),
  }),
  z.strictObject({ type: z.literal('askAgain') }),
  z.strictObject({ type: z.literal('startSession') }),
  z.strictObject({ type: z.literal('closeSession') }),
  z.strictObject({ type: z.literal('endSession') }),
  z.strictObject({ type: z.literal('chooseMode'), mode: z.enum(MODES).exclude(['quiet']) }),
  z.strictObject({
    type: z.literal('beginQuiet'),
    minutes: z.int().min(1).max(MAX_QUIET_MINUTES).nullable(),
  }),
  z.strictObject({ type: z.literal('endQuiet') }),
  z.strictObject({
    type: z.literal('startRound'),
    turn: turnSchema,
    from: idSchema.nullable(),
    reversed: z.boolean(),
    shuffled: z.boolean(),
    withFacilitators: z.boolean(),
    prompt: promptSchema,
  }),
  z.strictObject({
    type: z.literal('startNextRound'),
    turn: turnSchema,
    reversed: z.boolean(),
    prompt: promptSchema,
  }),
  z.strictObject({ type: z.literal('chooseHandRule'), rule: z.enum(HAND_RULES) }),
  z.strictObject({ type: z.literal('arrangeHands'), seen: peopleSchema, order: peopleSchema }),
  z.strictObject({
    type: z.literal('setTurnTime'),
    minutes: z.int().min(1).max(MAX_TURN_MINUTES).nullable(),
  }),
  z.strictObject({ type: z.literal('giveMoreTime'), turn: turnSchema }),
  z.strictObject({ type: z.literal('moveOn'), turn: turnSchema, comeBack: z.boolean() }),
  z.strictObject({ type: z.literal('showPrompt'), prompt: promptSchema }),
  z.strictObject({ type: z.literal('raiseHand'), kind: z.enum(HAND_KINDS) }),
  z.strictObject({ type: z.literal('lowerHand'), personId: idSchema }),
  z.strictObject({ type: z.literal('callNext'), turn: turnSchema }),
  z.strictObject({ type: z.literal('giveFloor'), personId: idSchema, turn: turnSchema }),
  z.strictObject({ type: z.literal('startSpeaking'), turn: turnSchema }),
  z.strictObject({ type: z.literal('pass'), turn: turnSchema }),
  z.strictObject({ type: z.literal('comeBackToMe'), turn: turnSchema }),
  z.strictObject({ type: z.literal('finishSpeaking'), turn: turnSchema }),
  z.strictObject({ type: z.literal('nominate'), personId: idSchema, turn: turnSchema }),
  z.strictObject({ type: z.literal('setWilling'), willing: z.boolean() }),
  z.strictObject({ type: z.literal('setAway'), away: z.boolean() }),
  z.strictObject({ type: z.literal('takeAway'), personId: idSchema, source: z.enum(MEDIA_SOURCES) }),
  z.strictObject({ type: z.literal('giveBack'), personId: idSchema, source: z.enum(MEDIA_SOURCES) }),
  z.strictObject({ type: z.literal('muteEveryone') }),
  z.strictObject({ type: z.literal('unmuteEveryone') }),
  z.strictObject({ type: z.literal('remove'), personId: idSchema }),
  z.strictObject({ type: z.literal('lockRoom') }),
  z.strictObject({ type: z.literal('unlockRoom') }),
  z.strictObject({ type: z.literal('promote'), personId: idSchema }),
  z.strictObject({ type: z.literal('demote'), personId: idSchema }),
  z.strictObject({ type: z.literal('askToTurnOn'), personId: idSchema, source: z.enum(MEDIA_SOURCES) }),
  z.strictObject({ type: z.literal('answerTurnOn'), source: z.enum(MEDIA_SOURCES) }),
  z.strictObject({ type: z.literal('rename'), personId: idSchema, name: nameSchema }),
  z.strictObject({ type: z.literal('spotlight'), personId: idSchema.nullable() }),
  z.strictObject({ type: z.literal('allowScreen'), personId: idSchema.nullable() }),
  z.strictObject({ type: z.literal('claimHand'), personId: idSchema }),
  z.strictObject({ type: z.literal('unclaimHand'), personId: idSchema }),
  z.strictObject({ type: z.literal('goToStep'), step: stepSchema, seen: stepSchema.nullable() }),
  z.strictObject({ type: z.literal('addToStep'), step: stepSchema }),
  z.strictObject({ type: z.literal('allowReactions'), allowed: z.boolean() }),
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
