/** Who asks what in a random walk, each as often as makes the walk get somewhere. */
import type { Command } from '@hearth/protocol/commands'
import { HELP_ANSWERS, HELP_KINDS } from '@hearth/protocol/help'
import type { PersonId } from '@hearth/protocol/ids'
import type { SealedKey } from '@hearth/protocol/keys'
import { MEDIA_SOURCES } from '@hearth/protocol/roles'
import fc from 'fast-check'
import type { Asked } from '../actor.ts'
import { dutyOf } from '../keys.ts'
import type { RoomState } from '../state.ts'
import type { SystemCommand } from '../system-commands.ts'
import { handsInView } from '../turns/hand-order.ts'
import { ADVISORS, CAPTIONERS, FACILITATORS, id, LEARNERS, type Name, STRANGER } from './people.ts'
import { gestureAskings, gestureInRoom } from './random-gestures.ts'
import { leadingAskings } from './random-leading.ts'

/** Those who are in from the start of many walks come up more often, so that much of what is asked is granted. */
const core: fc.Arbitrary<Name> = fc.constantFrom(...FACILITATORS, 'Ana', 'Ben', 'Sol')
export const anybody: fc.Arbitrary<Name> = fc.constantFrom(
  ...FACILITATORS,
  ...ADVISORS,
  ...LEARNERS,
  ...CAPTIONERS,
  STRANGER,
)
const askers = fc.oneof(fc.constantFrom(...FACILITATORS), core, anybody)
const anyIds = anybody.map(id)
export const personIds = fc.oneof(core, anybody).map(id)

/** Nobody's ids: whoever it is when it is asked. By chance these few would hardly ever be met. */
export const HOLDER = 'who-has-the-floor_____'
const AUTHOR = 'who-asked-for-help____'
const TAKER = 'who-took-a-request____'
/** No id either: of a request that somebody has taken. */
const TAKEN = 'taken'
const PUT_OFF = 'who-was-told-not-now__'
const KEEPER = 'who-keeps-the-keys____'
const LATE_KEEPER = 'who-was-passed-over___'
const UNHELD = 'who-got-an-envelope___'

/** Asked for nobody, for no number, or for nobody in particular. */
const PLAIN: [number, Command][] = [
  [1, { type: 'admitEveryone' }],
  [1, { type: 'askAgain' }],
  [1, { type: 'leave' }],
  [3, { type: 'startSession' }],
  [1, { type: 'closeSession' }],
  [1, { type: 'endSession' }],
  [10, { type: 'raiseHand', kind: 'new' }],
  [1, { type: 'startSpeaking', turn: 0 }],
  [1, { type: 'pass', turn: 0 }],
  [1, { type: 'finishSpeaking', turn: 0 }],
  [1, { type: 'muteEveryone' }],
  [2, { type: 'unmuteEveryone' }],
  [1, { type: 'lockRoom' }],
  [4, { type: 'unlockRoom' }],
  [1, { type: 'openChat' }],
  [1, { type: 'closeChat' }],
  [1, { type: 'clearLobby' }],
]

const sources = fc.constantFrom(...MEDIA_SOURCES)
/** In a walk a turn says how far it lies behind the latest one. Mostly it is that: any other is refused. */
export const behind = fc.constantFrom(0, 0, 0, 0, 0, 1, -1)

const commands: fc.Arbitrary<Command> = fc.oneof(
  ...PLAIN.map(([weight, command]) => ({ weight, arbitrary: fc.constant(command) })),
  { weight: 6, arbitrary: anyIds.map((personId): Command => ({ type: 'admit', personId })) },
  {
    weight: 8,
    arbitrary: anyIds.map((personId): Command => ({ type: 'sayNotNow', personId, reason: null })),
  },
  { weight: 2, arbitrary: anyIds.map((personId): Command => ({ type: 'remove', personId })) },
  { weight: 2, arbitrary: personIds.map((personId): Command => ({ type: 'lowerHand', personId })) },
  { weight: 6, arbitrary: behind.map((turn): Command => ({ type: 'callNext', turn })) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(personIds, behind)
      .map(([personId, turn]): Command => ({ type: 'giveFloor', personId, turn })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(personIds, sources)
      .map(([personId, source]): Command => ({ type: 'takeAway', personId, source })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(personIds, sources)
      .map(([personId, source]): Command => ({ type: 'giveBack', personId, source })),
  },
)

export type Asking = Extract<Asked, { by: 'participant' }>

export const asking = (personId: PersonId, command: Command, newId = ''): Asking => ({
  by: 'participant',
  personId,
  command,
  newId,
})

/** In a walk a request is named by its place among those of the room. */
export const places = fc.constantFrom('0', '0', '1', '2', '7')
const helpCommands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: places.map((helpId): Command => ({ type: 'takeHelp', helpId })) },
  { weight: 2, arbitrary: places.map((helpId): Command => ({ type: 'putHelpBack', helpId })) },
  { weight: 3, arbitrary: places.map((helpId): Command => ({ type: 'closeHelp', helpId })) },
  { weight: 2, arbitrary: places.map((helpId): Command => ({ type: 'withdrawHelp', helpId })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(places, fc.constantFrom(...HELP_ANSWERS))
      .map(([helpId, answer]): Command => ({ type: 'answerHelp', helpId, answer })),
  },
)
const ofOwnRequest = places.chain((helpId) =>
  fc.constantFrom(
    asking(AUTHOR, { type: 'withdrawHelp', helpId }),
    asking(AUTHOR, { type: 'leave' }),
    asking(TAKER, { type: 'putHelpBack', helpId: TAKEN }),
    asking(TAKER, { type: 'answerHelp', helpId, answer: 'talk-after' }),
  ),
)
const askingForHelp = fc
  .tuple(fc.constantFrom<Name>('Ana', 'Ben', 'Chidi', 'Sol'), fc.constantFrom(...HELP_KINDS))
  .map(([who, kind]) => asking(id(who), { type: 'askForHelp', kind }))

/** In a walk it says how far the key lies behind the newest; to whom it is sealed is what the room asks for. */
const keyCommands = behind.chain((epoch) =>
  fc.constantFrom<Command>(
    { type: 'beginEpoch', after: epoch, keys: [] },
    { type: 'sealKey', epoch, keys: [] },
    { type: 'beginEpoch', after: epoch, keys: [] },
  ),
)
const keyAskings = fc.oneof(
  { weight: 8, arbitrary: keyCommands.map((command) => asking(KEEPER, command)) },
  { weight: 1, arbitrary: keyCommands.map((command) => asking(LATE_KEEPER, command)) },
  { weight: 1, arbitrary: fc.tuple(anybody, keyCommands).map(([who, command]) => asking(id(who), command)) },
  { weight: 6, arbitrary: behind.map((epoch) => asking(UNHELD, { type: 'holdKey', epoch })) },
  { weight: 1, arbitrary: anybody.map((who) => asking(id(who), { type: 'holdKey', epoch: 0 })) },
)

/** As drawn: who, and which turn, is said only when it is asked of a room. */
export const askings: fc.Arbitrary<Asking> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(askers, commands).map(([who, command]) => asking(id(who), command)) },
  { weight: 2, arbitrary: askingForHelp },
  { weight: 1, arbitrary: ofOwnRequest },
  { weight: 1, arbitrary: fc.tuple(askers, helpCommands).map(([who, command]) => asking(id(who), command)) },
  { weight: 1, arbitrary: fc.constant(asking(PUT_OFF, { type: 'askAgain' })) },
  { weight: 6, arbitrary: keyAskings },
  { weight: 1, arbitrary: leadingAskings },
  { weight: 2, arbitrary: gestureAskings },
)

/** As it is asked of this room: of its latest turn, of one of its requests. */
export function inRoom(state: RoomState, asked: Asking): Asking {
  const { personId, command } = gestureInRoom(state, asked)
  return asking(whoIs(state, personId) ?? id('Ana'), ofRoom(state, command), freeHelpId(state))
}

function freeHelpId({ help }: RoomState): string {
  let number = 0
  while (help.some(({ id }) => id === `help-${number}`)) number++
  return `help-${number}`
}

/** With the id of a request of this room in the place of its number. */
export function ofRoom<Asks extends Command | SystemCommand>(state: RoomState, command: Asks): Asks {
  if ('seen' in command && 'order' in command) return { ...command, ...arranged(state, command.order) }
  if ('turn' in command) return { ...command, turn: state.turn - command.turn }
  const { newest } = state.keys
  if ('after' in command) return { ...command, after: newest - command.after, keys: askedFor(state) }
  if ('keys' in command) return { ...command, epoch: newest - command.epoch, keys: askedFor(state) }
  if ('epoch' in command) return { ...command, epoch: newest - command.epoch }
  if ('holds' in command) return { ...command, holds: newest - command.holds }
  if ('number' in command) return { ...command, number: state.pages - command.number }
  if (!('helpId' in command)) return command
  const { help } = state
  const request =
    command.helpId === TAKEN ? help.find(({ taker }) => taker !== null) : help[Number(command.helpId)]
  return { ...command, helpId: request?.id ?? 'help-of-nobody________' }
}

/** The hands as they are, in another order: that of whoever was drawn first. Without a hand of theirs they are no such order. */
function arranged(state: RoomState, drawn: unknown): { seen: PersonId[]; order: PersonId[] } {
  const seen = handsInView(state).map(({ personId }) => personId)
  const first = Array.isArray(drawn) ? String(drawn[0]) : ''
  const stale = seen.length > 2 && first === id('Sol')
  return { seen: stale ? seen.slice(1) : seen, order: [first, ...seen.filter((one) => one !== first)] }
}

/** What the keeper’s browser would seal. */
export function askedFor(state: RoomState): SealedKey[] {
  const duty = dutyOf(state, state.keys.duty?.keeper ?? '')
  return (duty?.to ?? []).map((personId) => ({
    personId,
    publicKey: state.people[personId]?.publicKey ?? '',
    sealed: `for ${personId} in epoch ${state.keys.newest}`,
  }))
}

function whoIs(state: RoomState, personId: PersonId): PersonId | undefined {
  if (personId === HOLDER) return state.floor?.personId
  if (personId === AUTHOR) return state.help.at(-1)?.personId
  if (personId === TAKER) return state.help.find(({ taker }) => taker !== null)?.taker?.personId
  if (personId === KEEPER) return state.keys.duty?.keeper
  if (personId === LATE_KEEPER) return state.keys.passedOver[0]
  if (personId === UNHELD) {
    return Object.keys(state.keys.envelopes).find((one) => !state.keys.holders.includes(one))
  }
  if (personId === PUT_OFF) return Object.values(state.people).find((one) => one.admission === 'not-now')?.id
  return personId
}
