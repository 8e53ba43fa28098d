/** Rules T, first half: the mode, giving the floor and calling. What its holder does is in turn-taking.test.ts. */
import type { Command } from '@hearth/protocol/commands'
import { describe, expect, test } from 'vitest'
import { given, type Scene } from '../src/testing/given.ts'
import { id, type Name, nameOf } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  cameBack,
  chosen,
  closing,
  connected,
  dropped,
  floorTo,
  gone,
  handsCircle,
  left,
  openCircle,
  raised,
  room,
  START,
  type Steps,
  session,
  speaking,
  started,
  takenAway,
  toldNotNow,
  wentAway,
} from '../src/testing/steps.ts'

const MODES = ['open', 'hands', 'round', 'nominate'] as const
const NOTHING = { ok: true, events: [] }
const EARLY = START - 3_600_000
const give = (name: Name, turn = 0): Command => ({ type: 'giveFloor', personId: id(name), turn })
const call = (turn = 0): Command => ({ type: 'callNext', turn })
const floor = (name: Name, isSpeaking = false) => ({ personId: id(name), speaking: isSpeaking })
const hands = (scene: Scene): string[] => scene.state.hands.map(({ personId }) => nameOf(personId))
const up = (...names: Name[]) => names.map((name) => ({ personId: id(name), kind: 'new' }))

describe('the mode', () => {
  test('T1: every session begins open', () => {
    expect(given(room({}, EARLY)).state.mode).toBe('open')
    expect(given(room()).state.mode).toBe('open')
    expect(given(session(), started()).shared.mode).toBe('open')
  })

  test.each<[string, Steps]>([
    ['scheduled', session({}, EARLY)],
    ['lobby', session()],
    ['live', [session(), started()]],
  ])('T1: a facilitator chooses it (%s), and chooses again', (phase, steps) => {
    const then = given(steps).when('Jo', { type: 'chooseMode', mode: 'hands' })
    expect(then.events).toEqual([{ type: 'modeChosen', mode: 'hands', at: then.now }])
    expect(then.state).toMatchObject({ phase, mode: 'hands' })
    expect(then.when('Fay', { type: 'chooseMode', mode: 'open' }).state.mode).toBe('open')
  })

  test('T1: chosen before the session, it is the mode the session has', () => {
    expect(given(session(), chosen('hands'), started()).state.mode).toBe('hands')
  })

  test.each(MODES)('T1: to choose %s when it is on makes nothing happen', (mode) => {
    const scene = given(openCircle('Ana'), mode === 'open' ? [] : chosen(mode))
    const then = scene.when('Jo', { type: 'chooseMode', mode })
    expect(then.decision).toEqual(NOTHING)
    expect(then.state).toBe(scene.state)
  })

  test('T1 G3: a session that closes keeps its mode', () => {
    const then = given(session(), closing()).when('Fay', { type: 'chooseMode', mode: 'hands' })
    expect(then.refusal).toBe('session-over')
  })

  test('T2: a change of mode ends the turn; hands stay up, in their order', () => {
    const scene = given(
      handsCircle('Ana', 'Ben', 'Chidi'),
      raised('Ben', 'Ana'),
      floorTo('Chidi'),
      speaking('Chidi'),
    )
    const open = scene.when('Jo', { type: 'chooseMode', mode: 'open' })
    expect(open.events).toEqual([
      { type: 'floorFreed', how: 'had', at: open.now },
      { type: 'modeChosen', mode: 'open', at: open.now },
    ])
    expect(open.shared).toMatchObject({ floor: null, hands: up('Ben', 'Ana'), turn: 1 })
    const back = open.when('Jo', { type: 'chooseMode', mode: 'hands' })
    expect(back.shared).toMatchObject({ floor: null, hands: up('Ben', 'Ana'), turn: 1 })
  })
})

describe('giving the floor', () => {
  test.each<Name>(['Ana', 'Sol', 'Jo', 'Fay'])('T3: Fay gives it to %s, who raised no hand', (name) => {
    const then = given(handsCircle('Sol', 'Ana')).when('Fay', give(name))
    expect(then.events).toEqual([{ type: 'floorGiven', personId: id(name), at: then.now }])
    expect(then.shared).toMatchObject({ floor: floor(name), turn: 1 })
  })

  test('T3: also to who is reconnecting', () => {
    const then = given(handsCircle('Ana'), dropped('Ana')).when('Fay', give('Ana'))
    expect(then.shared.floor).toEqual(floor('Ana'))
  })

  test('T3: it is taken from whoever had it, in the middle of a word too', () => {
    const then = given(handsCircle('Ana', 'Ben'), floorTo('Ana'), speaking('Ana')).when('Jo', give('Ben', 1))
    expect(then.shared).toMatchObject({ floor: floor('Ben'), turn: 2 })
    expect(then.when('Ana', { type: 'finishSpeaking', turn: 1 }).refusal).toBe('not-your-turn')
  })

  test('T3: giving it to who has it makes nothing happen, also when they speak', () => {
    const has = given(handsCircle('Ana'), floorTo('Ana'))
    expect(has.when('Jo', give('Ana', 1)).decision).toEqual(NOTHING)
    const speaks = has.and(speaking('Ana'))
    const then = speaks.when('Jo', give('Ana', 1))
    expect(then.decision).toEqual(NOTHING)
    expect(then.shared.floor).toEqual(floor('Ana', true))
  })

  test.each([give('Ana'), call()])(
    'T3: where anyone may speak there is no floor to give: $type',
    (command) => {
      const scene = given(openCircle('Ana'), raised('Ana'))
      const then = scene.when('Fay', command)
      expect(then.refusal).toBe('wrong-mode')
      expect(then.state).toBe(scene.state)
    },
  )

  test.each([give('Ana'), call()])(
    'T3 G3: nor is there before the session, nor after it: $type',
    (command) => {
      const before = given(session(), admitted('Ana'), chosen('hands'))
      expect(before.when('Fay', command).refusal).toBe('wrong-phase')
      const after = given(session(), admitted('Ana'), chosen('hands'), closing())
      expect(after.when('Fay', command).refusal).toBe('session-over')
    },
  )

  test.each<[string, Name, Steps]>([
    ['a stranger', 'Zoe', []],
    ['Ana, who waits', 'Ana', arrived('Ana')],
    ['Ana, who was told not now', 'Ana', toldNotNow('Ana')],
    ['Ana, who is gone', 'Ana', [admitted('Ana'), gone('Ana')]],
    ['Ana, who left', 'Ana', [admitted('Ana'), left('Ana')]],
  ])('T3: %s is not in the circle', (_who, name, steps) => {
    const scene = given(handsCircle('Ben'), floorTo('Ben'), steps)
    const then = scene.when('Fay', give(name, 1))
    expect(then.refusal).toBe('not-in-circle')
    expect(then.state).toBe(scene.state)
  })
})

describe('calling the next', () => {
  test('T4: the first hand gets the floor', () => {
    const then = given(handsCircle('Ana', 'Ben'), raised('Ben', 'Ana')).when('Jo', call())
    expect(then.events).toEqual([{ type: 'floorGiven', personId: id('Ben'), at: then.now }])
    expect(then.shared).toMatchObject({ floor: floor('Ben'), turn: 1, hands: up('Ana') })
  })

  test('T4: past who has the floor, who is gone and who lost the microphone', () => {
    const scene = given(
      handsCircle('Ana', 'Ben', 'Chidi', 'Dara'),
      raised('Ana', 'Ben', 'Chidi', 'Dara'),
      floorTo('Ana'),
      gone('Ben'),
      takenAway('Chidi', 'microphone'),
    )
    const then = scene.when('Fay', call(1))
    expect(then.shared.floor).toEqual(floor('Dara'))
    expect(hands(then)).toEqual(['Ben', 'Chidi', 'Dara', 'Ana'])
    expect(then.and(connected('Ben', 2), floorTo('Fay', 2)).when('Jo', call(3)).shared.floor).toEqual(
      floor('Ben'),
    )
  })

  test('T4: a closed camera closes no mouth', () => {
    const scene = given(handsCircle('Ana'), raised('Ana'), takenAway('Ana', 'camera'))
    expect(scene.when('Fay', call()).shared.floor).toEqual(floor('Ana'))
  })

  test.each<[string, Steps, Steps]>([
    ['reconnecting', dropped('Ana'), connected('Ana', 2)],
    ['away for a moment', wentAway('Ana'), cameBack('Ana')],
  ])('T4 Q4: who is %s is stepped over, and is first again once they are back', (_how, out, back) => {
    const scene = given(handsCircle('Ana', 'Ben'), raised('Ana', 'Ben'), out)
    expect(scene.when('Fay', call()).shared.floor).toEqual(floor('Ben'))
    expect(scene.and(back).when('Fay', call()).shared.floor).toEqual(floor('Ana'))
  })

  test.each<[string, Steps, number]>([
    ['no hand is up', [], 0],
    ['the one hand is of who has the floor', [raised('Ana'), floorTo('Ana')], 1],
    ['the one hand is of who is gone', [raised('Ana'), gone('Ana')], 0],
    ['the one hand is of who lost the microphone', [raised('Ana'), takenAway('Ana', 'microphone')], 0],
  ])('T4: %s: there is none to call', (_why, steps, turn) => {
    const scene = given(handsCircle('Ana'), steps)
    const then = scene.when('Fay', call(turn))
    expect(then.refusal).toBe('no-hand-to-call')
    expect(then.state).toBe(scene.state)
  })
})

describe('two facilitators', () => {
  const scene = given(handsCircle('Ana', 'Ben'), raised('Ana', 'Ben'))

  test.each<[string, Command, Command]>([
    ['both call the next', call(), call()],
    ['one calls, the other gives the floor to Ben', call(), give('Ben')],
    ['one gives the floor to Ben, the other calls', give('Ben'), call()],
    ['both give the floor to Ana', give('Ana'), give('Ana')],
  ])('T5 G6: in the same instant %s: the first counts', (_what, first, second) => {
    const one = scene.when('Jo', first)
    const then = one.when('Fay', second)
    expect(then.refusal).toBe('floor-moved')
    expect(then.state).toBe(one.state)
    expect(then.state.turn).toBe(1)
  })

  test('T5: who has seen the latest turn may, also when it is over', () => {
    const passed = scene.and(asks('Jo', call()), asks('Ana', { type: 'pass', turn: 1 }))
    expect(passed.shared).toMatchObject({ floor: null, turn: 1 })
    expect(passed.when('Fay', call(0)).refusal).toBe('floor-moved')
    expect(passed.when('Fay', call(1)).shared).toMatchObject({ floor: floor('Ben'), turn: 2 })
  })

  test('T5: turns are counted through a change of mode', () => {
    const again = scene.and(floorTo('Ana'), chosen('open'), chosen('hands'))
    expect(again.when('Fay', give('Ben', 0)).refusal).toBe('floor-moved')
    expect(again.when('Fay', give('Ben', 1)).shared.turn).toBe(2)
  })
})
