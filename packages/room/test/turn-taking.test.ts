/** Rules T, second half: what the holder of the floor does, and how a turn ends. */
import type { Command } from '@hearth/protocol/commands'
import { describe, expect, test } from 'vitest'
import { mediaPlan } from '../src/media-plan.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { id, type Name, nameOf } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  chosen,
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
  takenAway,
} from '../src/testing/steps.ts'

const NOTHING = { ok: true, events: [] }
const START_SPEAKING: Command = { type: 'startSpeaking', turn: 1 }
const ENDS: Command[] = [
  { type: 'pass', turn: 1 },
  { type: 'finishSpeaking', turn: 1 },
]
const close = asks('Fay', { type: 'closeSession' })
const hands = (scene: Scene): string[] => scene.state.hands.map(({ personId }) => nameOf(personId))
const heard = (scene: Scene): string[] =>
  scene.shared.people.filter((person) => person.media?.heard).map((person) => person.name)

/** Ana, who raised her hand before Ben and Chidi, was called. */
const called: Steps = [
  handsCircle('Ana', 'Ben', 'Chidi'),
  raised('Ana', 'Ben', 'Chidi'),
  asks('Fay', { type: 'callNext', turn: 0 }),
]

describe('beginning', () => {
  test('T6: Ana begins, and her hand is down', () => {
    const then = given(called).when('Ana', START_SPEAKING)
    expect(then.events).toEqual([
      { type: 'speakingStarted', personId: id('Ana'), at: then.now },
      { type: 'handLowered', personId: id('Ana'), at: then.now },
    ])
    expect(then.shared.floor).toEqual({ personId: id('Ana'), speaking: true })
    expect(hands(then)).toEqual(['Ben', 'Chidi'])
  })

  test('T6: without a hand there is none to lower', () => {
    const then = given(handsCircle('Ana'), floorTo('Ana')).when('Ana', START_SPEAKING)
    expect(then.events).toEqual([{ type: 'speakingStarted', personId: id('Ana'), at: then.now }])
  })

  test('T6: one begins once', () => {
    const scene = given(called, speaking('Ana'))
    const then = scene.when('Ana', START_SPEAKING)
    expect(then.decision).toEqual(NOTHING)
    expect(then.state).toBe(scene.state)
  })

  test('T6: beginning opens nothing that was not open', () => {
    const scene = given(called, takenAway('Ana', 'camera'))
    const then = scene.when('Ana', START_SPEAKING)
    expect(mediaPlan(then.state)).toEqual(mediaPlan(scene.state))
    expect(then.shared.people).toEqual(scene.shared.people)
  })
})

describe('giving it back', () => {
  const cases = ENDS.flatMap((command) => [
    { command, type: command.type, when: 'before a word', steps: [] as Steps },
    { command, type: command.type, when: 'after some', steps: speaking('Ana') },
  ])

  test.each(cases)('T7: Ana gives the floor back ($type, $when)', ({ command, steps }) => {
    const then = given(called, steps).when('Ana', command)
    expect(then.events[0]).toEqual({ type: 'floorFreed', how: 'had', at: then.now })
    expect(then.shared.floor).toBeNull()
    expect(hands(then)).toEqual(['Ben', 'Chidi'])
    expect(heard(then)).toEqual([])
  })

  test.each(ENDS)('T7: also who never raised a hand ($type)', (command) => {
    const then = given(handsCircle('Ana'), floorTo('Ana')).when('Ana', command)
    expect(then.events).toEqual([{ type: 'floorFreed', how: 'had', at: then.now }])
  })

  const without: [string, Name, Steps][] = [
    ['Ben, while Ana has it', 'Ben', called],
    ['Fay, who gave it', 'Fay', called],
    ['Ana, when it was given to Ben', 'Ana', [called, floorTo('Ben', 1)]],
    ['Ana, when she has given it back', 'Ana', [called, asks('Ana', { type: 'pass', turn: 1 })]],
    ['Ana, where anyone may speak', 'Ana', [called, chosen('open')]],
    ['Ana, when the session closes', 'Ana', [called, close]],
    ['Ana, when it has not begun', 'Ana', [session(), admitted('Ana'), chosen('hands')]],
    ['Dara, who waits', 'Dara', [called, arrived('Dara')]],
  ]
  test.each(
    without.flatMap(([who, name, steps]) =>
      [START_SPEAKING, ...ENDS].map((command) => ({ who, name, steps, command, type: command.type })),
    ),
  )('T8: $who, has no turn ($type)', ({ name, steps, command }) => {
    const scene = given(steps)
    const then = scene.when(name, command)
    expect(then.refusal).toBe('not-your-turn')
    expect(then.state).toBe(scene.state)
  })
})

describe('a holder who is not there', () => {
  test('T9: a drop takes nothing; Ana comes back and speaks on', () => {
    const scene = given(called, speaking('Ana'), dropped('Ana'))
    expect(scene.seen('Ana')?.presence).toBe('reconnecting')
    expect(scene.shared.floor).toEqual({ personId: id('Ana'), speaking: true })
    expect(heard(scene)).toEqual(['Ana'])
    const back = scene.and(connected('Ana', 2))
    expect(back.when('Ana', { type: 'finishSpeaking', turn: 1 }).refusal).toBeNull()
  })

  test('T9 P10: nor does a server that was away', () => {
    const then = given(called, speaking('Ana')).and(later(600_000), system({ type: 'resume', alive: [] }))
    expect(then.shared.floor).toEqual({ personId: id('Ana'), speaking: true })
  })

  test.each<[string, Steps]>([
    ['is gone', gone('Ana')],
    ['leaves', left('Ana')],
    ['is removed', removed('Ana')],
  ])('T9: when Ana %s nobody has the floor', (_how, steps) => {
    const then = given(called, speaking('Ana'), steps)
    expect(then.state.floor).toBeNull()
    expect(then.shared).toMatchObject({ floor: null, turn: 1 })
    expect(heard(then)).toEqual([])
  })

  test.each<[string, Steps]>([
    ['is gone', gone('Ben')],
    ['leaves', left('Ben')],
    ['is removed', removed('Ben')],
  ])('T9: when Ben %s Ana keeps hers', (_how, steps) => {
    expect(given(called, steps).shared.floor).toEqual({ personId: id('Ana'), speaking: false })
  })

  test('T9: who was gone comes back to the circle, not to the floor', () => {
    const then = given(called, speaking('Ana'), gone('Ana'), connected('Ana', 2))
    expect(then.shared.floor).toBeNull()
    expect(then.when('Ana', { type: 'finishSpeaking', turn: 1 }).refusal).toBe('not-your-turn')
  })
})

describe('a turn that somebody else ends', () => {
  const ways: [string, Steps][] = [
    ['Jo gives the floor to Ben', asks('Jo', { type: 'giveFloor', personId: id('Ben'), turn: 1 })],
    ['Jo opens the floor to all', asks('Jo', { type: 'chooseMode', mode: 'open' })],
    ['Jo mutes everyone', asks('Jo', { type: 'muteEveryone' })],
    ['Jo closes her microphone', asks('Jo', { type: 'takeAway', personId: id('Ana'), source: 'microphone' })],
    ['Ana is gone for a while', [gone('Ana'), connected('Ana', 2)]],
  ]

  test.each(ways)('T10: before Ana has begun %s: her hand is where it was', (_how, steps) => {
    const then = given(called, steps)
    expect(then.state.floor?.personId).not.toBe(id('Ana'))
    expect(hands(then)).toEqual(['Ana', 'Ben', 'Chidi'])
    expect(then.shared.hands[0]?.personId).toBe(id('Ana'))
  })

  test('T10: before Ana has begun Jo calls the next: her hand is last, and calling comes round to everybody', () => {
    const next = (turn: number) => asks('Jo', { type: 'callNext', turn })
    const then = given(called, next(1))
    expect(then.shared.floor?.personId).toBe(id('Ben'))
    expect(hands(then)).toEqual(['Ben', 'Chidi', 'Ana'])
    expect(then.and(next(2)).shared.floor?.personId).toBe(id('Chidi'))
    expect(then.and(next(2), next(3)).shared.floor?.personId).toBe(id('Ana'))
    expect(hands(given(called, speaking('Ana'), next(1)))).toEqual(['Ben', 'Chidi'])
  })

  test('T10: before Ana, who dropped, has begun Jo calls the next: her hand keeps the first place, and she is next once back', () => {
    const next = (turn: number) => asks('Jo', { type: 'callNext', turn })
    const then = given(called, dropped('Ana'), next(1))
    expect(then.shared.floor?.personId).toBe(id('Ben'))
    expect(hands(then)).toEqual(['Ana', 'Ben', 'Chidi'])
    const back = then.and(connected('Ana', 2), next(2))
    expect(back.shared.floor?.personId).toBe(id('Ana'))
    // Ben was there when he was passed over.
    expect(hands(back)).toEqual(['Ana', 'Chidi', 'Ben'])
  })

  test('T9: when she has begun and is gone, her hand is up again, as the last, for when she is back', () => {
    const then = given(called, speaking('Ana'), gone('Ana'))
    expect(hands(then)).toEqual(['Ben', 'Chidi', 'Ana'])
    expect(then.shared.hands.map(({ personId }) => nameOf(personId))).toEqual(['Ben', 'Chidi'])
    expect(then.and(connected('Ana', 2)).shared.hands).toHaveLength(3)
  })

  test.each(ways.slice(0, -1))('T10 T6: when she has begun %s: her hand stays down', (_how, steps) => {
    expect(hands(given(called, speaking('Ana'), steps))).toEqual(['Ben', 'Chidi'])
  })

  test('T10 T7: when she has passed her hand is down, whoever has the floor next', () => {
    const then = given(called, asks('Ana', { type: 'pass', turn: 1 }), floorTo('Ben', 1), floorTo('Jo', 2))
    expect(hands(then)).toEqual(['Ben', 'Chidi'])
  })

  test('T10: at an end of the grace it is so at once, not only on return', () => {
    expect(hands(given(called, gone('Ana')))).toEqual(['Ana', 'Ben', 'Chidi'])
  })
})

describe('closing', () => {
  test('T11: when the session begins to close nobody has the floor and no hand is up', () => {
    const then = given(called, speaking('Ana'), close)
    expect(then.state).toMatchObject({ phase: 'closing', floor: null, hands: [] })
    expect(then.shared).toMatchObject({ mode: 'hands', floor: null, hands: [], turn: 1 })
  })

  test('T11: in open the hands are down too', () => {
    expect(given(openCircle('Ana'), raised('Ana', 'Fay'), close).state.hands).toEqual([])
  })

  test('T11: who was gone comes back to a closing session without a hand', () => {
    expect(given(called, gone('Ben'), close, connected('Ben', 2)).shared.hands).toEqual([])
  })

  test('T11 L8: so it is when a session that everybody went away from ends without closing', () => {
    const everyone = (['Ana', 'Ben', 'Chidi', 'Fay', 'Jo'] as const).map((name) => dropped(name))
    const then = given(called, everyone, later(5 * 3_600_000)).whenSystem({ type: 'tick' })
    expect(then.state).toMatchObject({ phase: 'ended', floor: null, hands: [] })
  })

  test('T11: a session that never took turns closes the same', () => {
    expect(given(session(), started(), close).state).toMatchObject({ floor: null, hands: [] })
  })
})
