/** Rules G1, G2 and G6: every command by everybody who may not, with its refusal. Each guard by itself is in guards.test.ts. */
import type { Command, CommandType } from '@hearth/protocol/commands'
import { describe, expect, test } from 'vitest'
import { given } from '../src/testing/given.ts'
import { helpId, id, type Name } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  askedForHelp,
  chosen,
  closing,
  floorTo,
  handsCircle,
  left,
  openCircle,
  raised,
  removed,
  type Steps,
  sealedKey,
  session,
  speaking,
  started,
  toldNotNow,
} from '../src/testing/steps.ts'

type CommandOf = { [Type in CommandType]: Extract<Command, { type: Type }> }

/** What takes a facilitator. */
const POWERS = {
  admit: { type: 'admit', personId: id('Ben') },
  admitEveryone: { type: 'admitEveryone' },
  clearLobby: { type: 'clearLobby' },
  sayNotNow: { type: 'sayNotNow', personId: id('Ben'), reason: null },
  startSession: { type: 'startSession' },
  closeSession: { type: 'closeSession' },
  endSession: { type: 'endSession' },
  chooseMode: { type: 'chooseMode', mode: 'hands' },
  callNext: { type: 'callNext', turn: 0 },
  giveFloor: { type: 'giveFloor', personId: id('Fay'), turn: 0 },
  beginQuiet: { type: 'beginQuiet', minutes: 1 },
  endQuiet: { type: 'endQuiet' },
  startRound: {
    type: 'startRound',
    turn: 0,
    from: null,
    reversed: false,
    shuffled: false,
    withFacilitators: false,
    prompt: '',
  },
  startNextRound: { type: 'startNextRound', turn: 0, reversed: true, prompt: '' },
  chooseHandRule: { type: 'chooseHandRule', rule: 'fewest-turns' },
  arrangeHands: { type: 'arrangeHands', seen: [], order: [] },
  setTurnTime: { type: 'setTurnTime', minutes: 2 },
  giveMoreTime: { type: 'giveMoreTime', turn: 0 },
  moveOn: { type: 'moveOn', turn: 0, comeBack: true },
  takeAway: { type: 'takeAway', personId: id('Fay'), source: 'microphone' },
  giveBack: { type: 'giveBack', personId: id('Fay'), source: 'microphone' },
  muteEveryone: { type: 'muteEveryone' },
  unmuteEveryone: { type: 'unmuteEveryone' },
  remove: { type: 'remove', personId: id('Ben') },
  lockRoom: { type: 'lockRoom' },
  unlockRoom: { type: 'unlockRoom' },
  promote: { type: 'promote', personId: id('Ben') },
  demote: { type: 'demote', personId: id('Fay') },
  askToTurnOn: { type: 'askToTurnOn', personId: id('Ben'), source: 'camera' },
  rename: { type: 'rename', personId: id('Ben'), name: 'Benn' },
  allowScreen: { type: 'allowScreen', personId: null },
  spotlight: { type: 'spotlight', personId: null },
  goToStep: { type: 'goToStep', step: 0, seen: null },
  addToStep: { type: 'addToStep', step: 0 },
  showPrompt: { type: 'showPrompt', prompt: 'One word for today?' },
  allowReactions: { type: 'allowReactions', allowed: false },
  openChat: { type: 'openChat' },
  closeChat: { type: 'closeChat' },
} satisfies Partial<CommandOf>
/** What takes a facilitator or an advisor. */
const HELPING = {
  takeHelp: { type: 'takeHelp', helpId: helpId('Ben', 'not-ok') },
  putHelpBack: { type: 'putHelpBack', helpId: helpId('Ben', 'not-ok') },
  answerHelp: { type: 'answerHelp', helpId: helpId('Ben', 'not-ok'), answer: 'talk-after' },
  closeHelp: { type: 'closeHelp', helpId: helpId('Ben', 'not-ok') },
} satisfies Partial<CommandOf>
/** A command that is forgotten here does not compile. */
const EVERY_COMMAND: CommandOf = {
  ...POWERS,
  askAgain: { type: 'askAgain' },
  raiseHand: { type: 'raiseHand', kind: 'new' },
  lowerHand: { type: 'lowerHand', personId: id('Ana') },
  startSpeaking: { type: 'startSpeaking', turn: 0 },
  pass: { type: 'pass', turn: 0 },
  comeBackToMe: { type: 'comeBackToMe', turn: 0 },
  finishSpeaking: { type: 'finishSpeaking', turn: 0 },
  nominate: { type: 'nominate', personId: id('Ben'), turn: 0 },
  setWilling: { type: 'setWilling', willing: false },
  setAway: { type: 'setAway', away: true },
  answerTurnOn: { type: 'answerTurnOn', source: 'camera' },
  claimHand: { type: 'claimHand', personId: id('Ana') },
  unclaimHand: { type: 'unclaimHand', personId: id('Ana') },
  askForHelp: { type: 'askForHelp', kind: 'pause' },
  withdrawHelp: { type: 'withdrawHelp', helpId: helpId('Ana', 'pause') },
  ...HELPING,
  beginEpoch: { type: 'beginEpoch', after: 1, keys: [sealedKey('Fay', 2)] },
  sealKey: { type: 'sealKey', epoch: 1, keys: [sealedKey('Fay')] },
  holdKey: { type: 'holdKey', epoch: 1 },
  leave: { type: 'leave' },
}

describe('wrong acts', () => {
  test.each(Object.values(HELPING))('H3: learners, and advisors in the lobby, may not $type', (command) => {
    const scene = given(
      openCircle('Ana', 'Ben'),
      arrived('Chidi'),
      arrived('Sol'),
      askedForHelp('Ben', 'not-ok'),
    )
    for (const name of ['Ana', 'Ben', 'Chidi', 'Sol'] as const) {
      const then = scene.when(name, command)
      expect(then.refusal).toBe(name === 'Sol' ? 'not-admitted' : 'not-facilitator')
      expect(then.state).toBe(scene.state)
    }
  })

  const phases: [string, Steps][] = [
    ['lobby', []],
    ['live', started()],
    ['live, in hands', [started(), chosen('hands')]],
    ['closing', closing()],
  ]
  const people: [Name, Steps][] = [
    ['Ana', admitted('Ana')],
    ['Chidi', arrived('Chidi')],
    ['Dara', toldNotNow('Dara')],
    ['Sol', admitted('Sol')],
  ]
  const cases = phases.flatMap(([phase, steps]) =>
    people.flatMap(([name, there]) =>
      Object.values(POWERS).map((command) => ({
        name,
        phase,
        type: command.type,
        command,
        steps: [there, steps],
      })),
    ),
  )

  test.each(cases)('G1: $name may not $type ($phase)', ({ name, command, steps }) => {
    const scene = given(session(), arrived('Ben'), steps)
    const then = scene.when(name, command)
    expect(then.refusal).toBe('not-facilitator')
    expect(then.state).toBe(scene.state)
  })

  test.each(Object.values(EVERY_COMMAND))(
    'G2: neither a stranger nor who has left may ask: $type',
    (command) => {
      const scene = given(session(), arrived('Ben'), admitted('Ana'), left('Ana'), left('Jo')).and(
        admitted('Chidi'),
        removed('Chidi'),
      )
      for (const name of ['Zoe', 'Ana', 'Jo', 'Chidi'] as const) {
        const then = scene.when(name, command)
        expect(then.refusal).toBe('not-known-here')
        expect(then.state).toBe(scene.state)
      }
    },
  )

  test('G1: the floor does not make Ana a facilitator, nor does a hand', () => {
    const scene = given(handsCircle('Ana', 'Ben'), raised('Ana', 'Ben'), floorTo('Ana'), speaking('Ana'))
    for (const command of Object.values(POWERS)) {
      expect(scene.when('Ana', command).refusal).toBe('not-facilitator')
    }
  })

  test('G6: Jo, who came later, may all that Fay may, at the same time', () => {
    const then = given(session(), arrived('Ana'), arrived('Ben'))
      .when('Jo', { type: 'admit', personId: id('Ana') })
      .when('Fay', { type: 'admit', personId: id('Ben') })
      .when('Jo', { type: 'startSession' })
      .when('Fay', { type: 'closeSession' })
      .when('Jo', { type: 'endSession' })
    expect(then.state.phase).toBe('ended')
    expect(then.shared.people).toHaveLength(4)
  })

  test('G6: of turns, of media and of the door too', () => {
    const then = given(openCircle('Ana', 'Ben'))
      .when('Jo', { type: 'chooseMode', mode: 'hands' })
      .when('Fay', { type: 'giveFloor', personId: id('Ana'), turn: 0 })
      .when('Jo', { type: 'giveFloor', personId: id('Fay'), turn: 1 })
      .when('Jo', { type: 'takeAway', personId: id('Fay'), source: 'microphone' })
      .when('Fay', { type: 'takeAway', personId: id('Jo'), source: 'camera' })
      .when('Jo', { type: 'remove', personId: id('Ben') })
      .when('Fay', { type: 'lockRoom' })
    expect(then.refusal).toBeNull()
    expect(then.state).toMatchObject({ turn: 2, floor: null, removed: [id('Ben')], locked: true })
    expect([then.person('Fay').takenAway, then.person('Jo').takenAway]).toEqual([['microphone'], ['camera']])
  })
})
