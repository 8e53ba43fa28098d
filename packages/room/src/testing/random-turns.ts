/** Who asks what of turns in a random walk, each as often as makes rounds and talks get somewhere. */
import type { Command } from '@hearth/protocol/commands'
import fc from 'fast-check'
import { id, type Name } from './people.ts'
import { type Asking, anybody, asking, behind, HOLDER, personIds } from './random-commands.ts'

/** Of a circle that takes turns. */
export const members: fc.Arbitrary<Name> = fc.constantFrom(
  'Fay',
  'Jo',
  'Ana',
  'Ben',
  'Chidi',
  'Dara',
  'Eli',
  'Sol',
)
const leading = fc.constantFrom('Fay' as const, 'Jo' as const)
const memberIds = fc.oneof(
  { weight: 6, arbitrary: members.map(id) },
  { weight: 1, arbitrary: anybody.map(id) },
)
const modes = fc.constantFrom('open' as const, 'hands' as const, 'round' as const, 'nominate' as const)

const of = (...commands: Command[]): fc.Arbitrary<Command> => fc.constantFrom(...commands)

const byLeaders: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: modes.map((mode): Command => ({ type: 'chooseMode', mode })) },
  { weight: 6, arbitrary: behind.map((turn): Command => ({ type: 'callNext', turn })) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(memberIds, behind)
      .map(([personId, turn]): Command => ({ type: 'giveFloor', personId, turn })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(behind, fc.option(memberIds), fc.boolean(), fc.boolean(), fc.boolean())
      .map(([turn, from, reversed, shuffled, withFacilitators]): Command => {
        const prompt = reversed ? 'One word for today?' : ''
        return { type: 'startRound', turn, from, reversed, shuffled, withFacilitators, prompt }
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(behind, fc.boolean())
      .map(([turn, reversed]): Command => ({ type: 'startNextRound', turn, reversed, prompt: '' })),
  },
  { weight: 1, arbitrary: behind.map((turn): Command => ({ type: 'giveMoreTime', turn })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(behind, fc.boolean())
      .map(([turn, comeBack]): Command => ({ type: 'moveOn', turn, comeBack })),
  },
  // As drawn it is who goes first; of a room, the hands that are up, and that one first.
  {
    weight: 3,
    arbitrary: memberIds.map((first): Command => ({ type: 'arrangeHands', seen: [], order: [first] })),
  },
  {
    weight: 3,
    arbitrary: of(
      { type: 'chooseHandRule', rule: 'first-come' },
      { type: 'chooseHandRule', rule: 'fewest-turns' },
      { type: 'setTurnTime', minutes: 2 },
      { type: 'setTurnTime', minutes: null },
      { type: 'muteEveryone' },
      { type: 'unmuteEveryone' },
      { type: 'beginQuiet', minutes: null },
      { type: 'beginQuiet', minutes: 1 },
      { type: 'endQuiet' },
      { type: 'endQuiet' },
      { type: 'admitEveryone' },
    ),
  },
  {
    weight: 1,
    arbitrary: memberIds.chain((personId) =>
      of(
        { type: 'takeAway', personId, source: 'microphone' },
        { type: 'giveBack', personId, source: 'microphone' },
        { type: 'lowerHand', personId },
      ),
    ),
  },
)

const byMembers: fc.Arbitrary<Command> = of(
  { type: 'raiseHand', kind: 'new' },
  { type: 'raiseHand', kind: 'new' },
  { type: 'raiseHand', kind: 'new' },
  { type: 'raiseHand', kind: 'reply' },
  { type: 'raiseHand', kind: 'reply' },
  { type: 'setAway', away: true },
  { type: 'setAway', away: false },
  { type: 'setAway', away: false },
  { type: 'setWilling', willing: false },
  { type: 'setWilling', willing: true },
  { type: 'pass', turn: 0 },
)

const byHolder: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 9,
    arbitrary: of(
      { type: 'startSpeaking', turn: 0 },
      { type: 'startSpeaking', turn: 0 },
      { type: 'startSpeaking', turn: 0 },
      { type: 'finishSpeaking', turn: 0 },
      { type: 'finishSpeaking', turn: 0 },
      { type: 'finishSpeaking', turn: 1 },
      { type: 'pass', turn: 0 },
      { type: 'comeBackToMe', turn: 0 },
      { type: 'setAway', away: true },
    ),
  },
  { weight: 3, arbitrary: memberIds.map((personId): Command => ({ type: 'nominate', personId, turn: 0 })) },
  { weight: 1, arbitrary: personIds.map((personId): Command => ({ type: 'nominate', personId, turn: 0 })) },
)

export const turnAskings: fc.Arbitrary<Asking> = fc.oneof(
  { weight: 10, arbitrary: fc.tuple(leading, byLeaders).map(([who, command]) => asking(id(who), command)) },
  { weight: 8, arbitrary: fc.tuple(members, byMembers).map(([who, command]) => asking(id(who), command)) },
  { weight: 10, arbitrary: byHolder.map((command) => asking(HOLDER, command)) },
)
