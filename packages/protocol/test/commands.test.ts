/** What the socket takes from a browser: each command exactly, and nothing beside it. */
import { describe, expect, test } from 'vitest'
import { type Command, commandEnvelopeSchema, commandSchema } from '../src/commands.ts'
import { handshakeSchema } from '../src/socket.ts'

const ID = 'abcdefghijklmnopqrstuv'
const OTHER = 'vutsrqponmlkjihgfedcba'

const PUBLIC_KEY = 'p'.repeat(87)
const SEALED_KEY = { personId: OTHER, publicKey: PUBLIC_KEY, sealed: 's'.repeat(151) }

const EVERY_COMMAND: { [type in Command['type']]: Extract<Command, { type: type }> } = {
  admit: { type: 'admit', personId: OTHER },
  admitEveryone: { type: 'admitEveryone' },
  clearLobby: { type: 'clearLobby' },
  sayNotNow: { type: 'sayNotNow', personId: OTHER, reason: null },
  askAgain: { type: 'askAgain' },
  startSession: { type: 'startSession' },
  closeSession: { type: 'closeSession' },
  endSession: { type: 'endSession' },
  chooseMode: { type: 'chooseMode', mode: 'hands' },
  beginQuiet: { type: 'beginQuiet', minutes: 2 },
  endQuiet: { type: 'endQuiet' },
  startRound: {
    type: 'startRound',
    turn: 3,
    from: OTHER,
    reversed: false,
    shuffled: true,
    withFacilitators: true,
    prompt: 'One word for today?',
  },
  startNextRound: { type: 'startNextRound', turn: 3, reversed: true, prompt: '' },
  chooseHandRule: { type: 'chooseHandRule', rule: 'fewest-turns' },
  arrangeHands: { type: 'arrangeHands', seen: [ID, OTHER], order: [OTHER, ID] },
  setTurnTime: { type: 'setTurnTime', minutes: null },
  giveMoreTime: { type: 'giveMoreTime', turn: 3 },
  moveOn: { type: 'moveOn', turn: 3, comeBack: true },
  showPrompt: { type: 'showPrompt', prompt: 'One word for today?' },
  raiseHand: { type: 'raiseHand', kind: 'new' },
  lowerHand: { type: 'lowerHand', personId: OTHER },
  callNext: { type: 'callNext', turn: 0 },
  giveFloor: { type: 'giveFloor', personId: OTHER, turn: 3 },
  startSpeaking: { type: 'startSpeaking', turn: 3 },
  pass: { type: 'pass', turn: 3 },
  comeBackToMe: { type: 'comeBackToMe', turn: 3 },
  finishSpeaking: { type: 'finishSpeaking', turn: 3 },
  nominate: { type: 'nominate', personId: OTHER, turn: 3 },
  setWilling: { type: 'setWilling', willing: false },
  setAway: { type: 'setAway', away: true },
  takeAway: { type: 'takeAway', personId: OTHER, source: 'microphone' },
  giveBack: { type: 'giveBack', personId: OTHER, source: 'camera' },
  muteEveryone: { type: 'muteEveryone' },
  unmuteEveryone: { type: 'unmuteEveryone' },
  remove: { type: 'remove', personId: OTHER },
  lockRoom: { type: 'lockRoom' },
  unlockRoom: { type: 'unlockRoom' },
  promote: { type: 'promote', personId: OTHER },
  demote: { type: 'demote', personId: OTHER },
  askToTurnOn: { type: 'askToTurnOn', personId: OTHER, source: 'camera' },
  answerTurnOn: { type: 'answerTurnOn', source: 'camera' },
  rename: { type: 'rename', personId: OTHER, name: 'Ana' },
  spotlight: { type: 'spotlight', personId: OTHER },
  allowScreen: { type: 'allowScreen', personId: null },
  claimHand: { type: 'claimHand', personId: OTHER },
  unclaimHand: { type: 'unclaimHand', personId: OTHER },
  goToStep: { type: 'goToStep', step: 2, seen: null },
  addToStep: { type: 'addToStep', step: 2 },
  allowReactions: { type: 'allowReactions', allowed: false },
  askForHelp: { type: 'askForHelp', kind: 'not-ok' },
  withdrawHelp: { type: 'withdrawHelp', helpId: OTHER },
  takeHelp: { type: 'takeHelp', helpId: OTHER },
  putHelpBack: { type: 'putHelpBack', helpId: OTHER },
  answerHelp: { type: 'answerHelp', helpId: OTHER, answer: 'talk-after' },
  closeHelp: { type: 'closeHelp', helpId: OTHER },
  beginEpoch: { type: 'beginEpoch', after: 0, keys: [SEALED_KEY] },
  sealKey: { type: 'sealKey', epoch: 7, keys: [SEALED_KEY, { ...SEALED_KEY, personId: ID }] },
  holdKey: { type: 'holdKey', epoch: 7 },
  openChat: { type: 'openChat' },
  closeChat: { type: 'closeChat' },
  leave: { type: 'leave' },
}
const commands = Object.values(EVERY_COMMAND)
const takes = (value: unknown): boolean => commandEnvelopeSchema.safeParse(value).success
const enveloped = (command: unknown): unknown => ({ id: ID, command })
/** As it comes over the wire, with keys that no object literal can carry. */
const sent = (text: string): unknown => JSON.parse(text)

describe('commands', () => {
  test.each(commands)('$type passes unchanged', (command) => {
    expect(commandSchema.parse(command)).toStrictEqual(command)
    expect(commandEnvelopeSchema.parse(enveloped(command))).toStrictEqual({ id: ID, command })
  })

  test.each(commands)('$type with anything more is refused', (command) => {
    expect(takes(enveloped({ ...command, at: 0 }))).toBe(false)
    expect(takes(enveloped({ ...command, role: 'facilitator' }))).toBe(false)
    expect(takes(enveloped({ ...command, actor: OTHER }))).toBe(false)
    const open = JSON.stringify(command).slice(0, -1)
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString']) {
      expect(takes(sent(`{"id":"${ID}","command":${open},"${key}":{"ok":true}}}`))).toBe(false)
    }
  })

  test.each(['admit', 'sayNotNow', 'lowerHand', 'remove'])('%s wants the id of a person', (type) => {
    for (const personId of [
      undefined,
      null,
      '',
      'Ana',
      7,
      [OTHER],
      { id: OTHER },
      `${OTHER}x`,
      '__proto__',
    ]) {
      expect(takes(enveloped({ type, personId }))).toBe(false)
    }
  })

  test.each([-1, 0.5, Number.NaN, '1', null, undefined, [1]])('no turn is %j', (turn) => {
    expect(takes(enveloped({ type: 'callNext', turn }))).toBe(false)
    expect(takes(enveloped({ type: 'giveFloor', personId: OTHER, turn }))).toBe(false)
  })

  test.each([-1, 0.5, '1', null, undefined])('no key of the room has the number %j', (epoch) => {
    expect(takes(enveloped({ type: 'holdKey', epoch }))).toBe(false)
    expect(takes(enveloped({ type: 'sealKey', epoch, keys: [SEALED_KEY] }))).toBe(false)
    expect(takes(enveloped({ type: 'beginEpoch', after: epoch, keys: [SEALED_KEY] }))).toBe(false)
  })

  test.each([
    ['nobody', []],
    ['more than a circle', Array(71).fill(SEALED_KEY)],
    ['a key that is none', [{ ...SEALED_KEY, publicKey: 'p'.repeat(86) }]],
    ['what is not sealed', [{ ...SEALED_KEY, sealed: 's'.repeat(152) }]],
    ['what is not base64url', [{ ...SEALED_KEY, sealed: '+'.repeat(151) }]],
    ['something beside it', [{ ...SEALED_KEY, key: 'plain' }]],
  ])('sealed to %s', (_what, keys) => {
    expect(takes(enveloped({ type: 'beginEpoch', after: 0, keys }))).toBe(false)
    expect(takes(enveloped({ type: 'sealKey', epoch: 1, keys }))).toBe(false)
  })

  test.each(['screen_share', 'screen_share_audio', '', 'MICROPHONE', null])(
    'nothing is taken called %j',
    (source) => {
      expect(takes(enveloped({ type: 'takeAway', personId: OTHER, source }))).toBe(false)
      expect(takes(enveloped({ type: 'giveBack', personId: OTHER, source }))).toBe(false)
    },
  )

  test.each(['quiet', 'OPEN', '', null, 0])('no mode is chosen called %j', (mode) => {
    expect(takes(enveloped({ type: 'chooseMode', mode }))).toBe(false)
  })

  test.each([
    undefined,
    null,
    '',
    'ADMIT',
    'admit ',
    'remove',
    'arrive',
    'tick',
    'openRoom',
    '__proto__',
    'constructor',
    'toString',
    0,
    ['leave'],
    { type: 'leave' },
  ])('type %j is unknown', (type) => {
    expect(takes(enveloped({ type }))).toBe(false)
  })
})

describe('the envelope', () => {
  test.each([undefined, null, 7, 'leave', true, [], [EVERY_COMMAND.leave], {}])('%j is none', (value) => {
    expect(takes(value)).toBe(false)
    expect(takes(enveloped(value))).toBe(false)
  })

  test('it has an id of the one form, and nothing beside the command', () => {
    expect(takes({ command: EVERY_COMMAND.leave })).toBe(false)
    expect(takes({ id: 'short', command: EVERY_COMMAND.leave })).toBe(false)
    expect(takes({ id: ID, command: EVERY_COMMAND.leave, personId: OTHER })).toBe(false)
    expect(takes(sent(`{"id":"${ID}","command":{"type":"leave"},"__proto__":{"x":1}}`))).toBe(false)
  })

  test('depth is refused, not followed', () => {
    let deep: unknown = EVERY_COMMAND.leave
    for (let level = 0; level < 10_000; level++) deep = { command: deep }
    expect(takes(deep)).toBe(false)
    expect(takes(enveloped(deep))).toBe(false)
  })

  test('what a refused packet carried has changed nothing for others', () => {
    takes(sent(`{"id":"${ID}","command":{"type":"leave","__proto__":{"polluted":true}}}`))
    expect('polluted' in {}).toBe(false)
  })
})

describe('the handshake', () => {
  const seat = { sessionId: ID, personId: OTHER }
  const hands = { ...seat, publicKey: PUBLIC_KEY, holds: 3, takesMedia: true }

  test('names session, person and browser, and drops whatever comes along', () => {
    expect(handshakeSchema.parse({ ...hands, role: 'facilitator' })).toStrictEqual(hands)
  })

  test.each([
    undefined,
    null,
    {},
    seat,
    { ...hands, sessionId: undefined },
    { ...hands, personId: 'Ana' },
    { ...hands, publicKey: undefined },
    { ...hands, publicKey: null },
    { ...hands, publicKey: 'p'.repeat(88) },
    { ...hands, holds: -1 },
    { ...hands, holds: undefined },
    { ...hands, takesMedia: 'yes' },
  ])('%j is none', (value) => {
    expect(handshakeSchema.safeParse(value).success).toBe(false)
  })
})
