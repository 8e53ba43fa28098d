/** Rules Q: who raises a hand, in which order hands stand, and what takes one down. */
import { describe, expect, test } from 'vitest'
import { given, type Scene } from '../src/testing/given.ts'
import { connection, id, type Name, nameOf } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  chosen,
  closing,
  connected,
  dropped,
  floorTo,
  gone,
  handsCircle,
  later,
  left,
  openCircle,
  raised,
  removed,
  type Steps,
  session,
  speaking,
  started,
  system,
  toldNotNow,
} from '../src/testing/steps.ts'

const MODES = ['open', 'hands', 'round', 'nominate'] as const
const NOTHING = { ok: true, events: [] }
const RAISE = { type: 'raiseHand', kind: 'new' } as const
const lower = (name: Name) => ({ type: 'lowerHand', personId: id(name) }) as const
const hands = (scene: Scene): string[] => scene.shared.hands.map(({ personId }) => nameOf(personId))

describe('raising', () => {
  const everyone = MODES.flatMap((mode) =>
    (['Ana', 'Ben', 'Sol', 'Jo'] as const).map((name) => ({ mode, name })),
  )
  test.each(everyone)('Q1: $name raises a hand in $mode', ({ mode, name }) => {
    const scene = given(
      session({ format: 'hybrid' }),
      admitted('Ana'),
      admitted('Ben', 'in-the-room'),
      admitted('Sol'),
      started(),
      mode === 'open' ? [] : chosen(mode),
    )
    const then = scene.when(name, RAISE)
    expect(then.events).toEqual([{ type: 'handRaised', personId: id(name), kind: 'new', at: then.now }])
    expect(hands(then)).toEqual([name])
  })

  test('Q1: a hand that is up is not raised', () => {
    const scene = given(handsCircle('Ana', 'Ben'), raised('Ana', 'Ben'))
    const then = scene.when('Ana', RAISE)
    expect(then.decision).toEqual(NOTHING)
    expect(hands(then)).toEqual(['Ana', 'Ben'])
  })

  test('Q1: who has the floor raises none, silent or speaking', () => {
    const silent = given(handsCircle('Ana'), floorTo('Ana'))
    expect(silent.when('Ana', RAISE).decision).toEqual(NOTHING)
    const speaks = given(handsCircle('Ana'), raised('Ana'), floorTo('Ana'), speaking('Ana'))
    expect(speaks.when('Ana', RAISE).decision).toEqual(NOTHING)
    expect(speaks.state.hands).toEqual([])
  })

  test.each<[string, Steps]>([
    ['waits', arrived('Ana')],
    ['was told not now', toldNotNow('Ana')],
  ])('Q1: Ana, who %s, raises none', (_how, steps) => {
    for (const phase of [[], started(), closing()]) {
      const scene = given(session(), steps, phase)
      const then = scene.when('Ana', RAISE)
      expect(then.refusal).toBe('not-admitted')
      expect(then.state).toBe(scene.state)
    }
  })

  test('Q1 G3: before the session there is nothing to say yet, after it no more', () => {
    expect(given(session(), admitted('Ana')).when('Ana', RAISE).refusal).toBe('wrong-phase')
    expect(given(session(), admitted('Ana'), closing()).when('Ana', RAISE).refusal).toBe('session-over')
  })
})

describe('the order', () => {
  test('Q2: as raised, whatever the clock said, and not by id or seat', () => {
    const scene = given(handsCircle('Ana', 'Ben', 'Chidi'), raised('Chidi'), later(-5000), raised('Ana')).and(
      later(1),
      raised('Ben'),
    )
    expect(hands(scene)).toEqual(['Chidi', 'Ana', 'Ben'])
  })

  test('Q2: and so they are called', () => {
    let scene = given(handsCircle('Ana', 'Ben', 'Chidi'), raised('Chidi', 'Ana', 'Ben'))
    const called: Name[] = []
    for (const turn of [0, 1, 2]) {
      scene = scene.when('Fay', { type: 'callNext', turn })
      const name = nameOf(scene.shared.floor?.personId ?? '')
      called.push(name)
      scene = scene.and(speaking(name, turn + 1), asks(name, { type: 'finishSpeaking', turn: turn + 1 }))
    }
    expect(called).toEqual(['Chidi', 'Ana', 'Ben'])
    expect(scene.when('Fay', { type: 'callNext', turn: 3 }).refusal).toBe('no-hand-to-call')
  })

  test('Q2: lowered and raised again, a hand stands last', () => {
    const scene = given(handsCircle('Ana', 'Ben'), raised('Ana', 'Ben'))
    expect(hands(scene.and(asks('Ana', lower('Ana')), raised('Ana')))).toEqual(['Ben', 'Ana'])
  })
})

describe('lowering', () => {
  const up = given(openCircle('Ana', 'Ben', 'Sol'), raised('Ana', 'Ben', 'Jo'))

  test.each<Name>(['Ana', 'Fay', 'Jo'])('Q3: %s lowers Ana’s hand', (name) => {
    const then = up.when(name, lower('Ana'))
    expect(then.events).toEqual([{ type: 'handLowered', personId: id('Ana'), at: then.now }])
    expect(hands(then)).toEqual(['Ben', 'Jo'])
  })

  test('Q3: Fay lowers the hand of Jo', () => {
    expect(hands(up.when('Fay', lower('Jo')))).toEqual(['Ana', 'Ben'])
  })

  test('Q3: one that is down stays down', () => {
    expect(up.when('Sol', lower('Sol')).decision).toEqual(NOTHING)
    expect(up.when('Fay', lower('Sol')).decision).toEqual(NOTHING)
    expect(up.when('Fay', lower('Zoe')).decision).toEqual(NOTHING)
    expect(up.and(asks('Ana', lower('Ana'))).when('Jo', lower('Ana')).decision).toEqual(NOTHING)
  })

  const foreign: [Name, Name][] = [
    ['Ben', 'Ana'],
    ['Sol', 'Ana'],
    ['Ana', 'Jo'],
    ['Ana', 'Sol'],
  ]
  test.each(foreign)('Q3: %s may not lower the hand of %s, up or down', (name, other) => {
    const then = up.when(name, lower(other))
    expect(then.refusal).toBe('not-facilitator')
    expect(then.state).toBe(up.state)
  })

  test('Q3 G3: only while the session is live', () => {
    for (const name of ['Ana', 'Fay'] as const) {
      expect(given(session(), admitted('Ana')).when(name, lower('Ana')).refusal).toBe('wrong-phase')
      expect(given(session(), admitted('Ana'), closing()).when(name, lower('Ana')).refusal).toBe(
        'session-over',
      )
    }
  })

  test('Q3: a lowered hand takes nobody’s floor', () => {
    const then = given(handsCircle('Ana'), raised('Ana'), floorTo('Ana')).when('Fay', lower('Ana'))
    expect(then.shared.floor?.personId).toBe(id('Ana'))
    expect(hands(then.and(asks('Fay', { type: 'muteEveryone' })))).toEqual([])
  })
})

describe('keeping a place', () => {
  test.each<[string, Steps]>([
    ['Ben drops and comes back', [dropped('Ben'), connected('Ben', 2)]],
    ['Ben is gone for long', [gone('Ben'), later(20 * 60_000), connected('Ben', 2)]],
    ['the mode changes, and back', [chosen('open'), chosen('hands')]],
    [
      'others speak',
      [
        floorTo('Dara'),
        speaking('Dara'),
        asks('Dara', { type: 'finishSpeaking', turn: 1 }),
        floorTo('Jo', 1),
      ],
    ],
    ['the node changes', system({ type: 'resume', alive: [connection('Fay')] })],
    ['his microphone is closed', asks('Jo', { type: 'takeAway', personId: id('Ben'), source: 'microphone' })],
  ])('Q4: %s, and his hand is the second of three', (_what, steps) => {
    const scene = given(handsCircle('Ana', 'Ben', 'Chidi', 'Dara'), raised('Ana', 'Ben', 'Chidi'), steps)
    expect(hands(scene)).toEqual(['Ana', 'Ben', 'Chidi'])
  })

  test('Q4 V10: while he is gone nobody sees it, and those who raise one stand behind it', () => {
    const away = given(handsCircle('Ana', 'Ben', 'Chidi'), raised('Ana', 'Ben'), gone('Ben'), raised('Chidi'))
    expect(hands(away)).toEqual(['Ana', 'Chidi'])
    expect(hands(away.and(connected('Ben', 2)))).toEqual(['Ana', 'Ben', 'Chidi'])
  })

  test.each<[string, Steps]>([
    ['leaves', left('Ben')],
    ['is removed', removed('Ben')],
  ])('Q4: Ben %s, and his hand is down', (_how, steps) => {
    const then = given(handsCircle('Ana', 'Ben', 'Chidi'), raised('Ana', 'Ben', 'Chidi'), steps)
    expect(hands(then)).toEqual(['Ana', 'Chidi'])
  })

  test('Q4 P6: who left and was let in again raises a hand anew, and stands last', () => {
    const then = given(handsCircle('Ana', 'Ben'), raised('Ben', 'Ana'), left('Ben'), admitted('Ben'))
    expect(hands(then)).toEqual(['Ana'])
    expect(hands(then.and(raised('Ben')))).toEqual(['Ana', 'Ben'])
  })
})
