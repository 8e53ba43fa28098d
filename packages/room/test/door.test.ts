/** Rules M12 to M14: the door after a removal, and the lock. */
import { describe, expect, test } from 'vitest'
import { facilitationView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { connection, id, type Name } from '../src/testing/people.ts'
import {
  admitted,
  arrival,
  arrived,
  asks,
  closing,
  connected,
  connecting,
  dropped,
  gone,
  later,
  left,
  locked,
  openCircle,
  removed,
  room,
  START,
  type Steps,
  session,
  started,
  system,
  toldNotNow,
} from '../src/testing/steps.ts'

const NOTHING = { ok: true, events: [] }
const EARLY = START - 3_600_000
/** Ben comes through the door as somebody new: another id, and no word of who he was. */
const benAnew = arrival('Ben', { personId: id('Gus') })
const marks = (scene: Scene): [string, boolean][] =>
  facilitationView(scene.state).lobby.map((entry) => [entry.name, entry.afterRemoval])

describe('who was removed', () => {
  const out = given(openCircle('Ana', 'Ben'), removed('Ben'))

  test.each<[string, Steps]>([
    ['before the session', [session(), admitted('Ben'), removed('Ben')]],
    ['in the session', [openCircle('Ben'), removed('Ben')]],
    ['at its close', [session(), admitted('Ben'), removed('Ben'), closing()]],
    ['from the lobby', [session(), arrived('Ben'), removed('Ben')]],
    ['much later', [openCircle('Ben'), removed('Ben'), later(3_600_000)]],
  ])('M12: neither connects nor arrives: %s', (_when, steps) => {
    const scene = given(steps)
    for (const command of [connecting('Ben', { connectionId: connection('Ben', 2) }), arrival('Ben')]) {
      const then = scene.whenSystem(command)
      expect(then.refusal).toBe('removed')
      expect(then.state).toBe(scene.state)
    }
  })

  test('M12: the same person comes in no more as a facilitator either', () => {
    expect(out.whenSystem(arrival('Ben', { role: 'facilitator' })).refusal).toBe('removed')
  })

  test('M12 G2 P7: what Ben still asks is refused, and the end of his connection says nothing', () => {
    expect(out.when('Ben', { type: 'raiseHand', kind: 'new' }).refusal).toBe('not-known-here')
    const command = { type: 'disconnect', personId: id('Ben'), connectionId: connection('Ben') } as const
    expect(out.whenSystem(command).decision).toEqual(NOTHING)
    expect(
      out.and(later(1000), system({ type: 'resume', alive: [] })).state.people[id('Ben')],
    ).toBeUndefined()
  })

  test('M12: a new arrival waits like any other, and is let in or not', () => {
    const scene = out.and(system(benAnew))
    expect(scene.person('Gus')).toMatchObject({ admission: 'waiting', seat: null })
    const then = scene.when('Fay', { type: 'admit', personId: id('Gus') })
    expect(then.person('Gus').admission).toBe('admitted')
  })

  test('M12 A4: the place is free for somebody else', () => {
    const full = given(session({ capacity: 2 }), admitted('Ana'), admitted('Ben'))
    expect(full.whenSystem(arrival('Chidi')).refusal).toBe('room-full')
    expect(full.and(removed('Ben')).whenSystem(arrival('Chidi')).refusal).toBeNull()
  })

  test('M13: whoever comes after is marked, and so is nobody who was there', () => {
    const scene = given(session(), admitted('Ben'), arrived('Ana'), toldNotNow('Chidi'))
    expect(marks(scene)).toEqual([
      ['Ana', false],
      ['Chidi', false],
    ])
    const then = scene.and(removed('Ben'), later(1), arrived('Dara'), later(1), system(benAnew))
    expect(marks(then)).toEqual([
      ['Ana', false],
      ['Chidi', false],
      ['Dara', true],
      ['Ben', true],
    ])
  })

  test('M13: coming back from a drop is no arrival, coming back after leaving is one', () => {
    const scene = given(session(), arrived('Ana'), arrived('Ben'), removed('Ben'))
    expect(marks(scene.and(gone('Ana'), connected('Ana', 2)))).toEqual([['Ana', false]])
    expect(marks(scene.and(left('Ana'), arrived('Ana')))).toEqual([['Ana', true]])
  })

  test('M13: leaving is no removal', () => {
    expect(marks(given(session(), admitted('Ben'), left('Ben'), arrived('Ben')))).toEqual([['Ben', false]])
  })
})

describe('the lock', () => {
  test.each<[string, Steps]>([
    ['scheduled', session({}, EARLY)],
    ['lobby', session()],
    ['live', [session(), started()]],
  ])('M14: Fay locks the room and Jo unlocks it: %s', (phase, steps) => {
    const scene = given(steps)
    const shut = scene.when('Fay', { type: 'lockRoom' })
    expect(shut.events).toEqual([{ type: 'roomLocked', at: shut.now }])
    expect(shut.shared).toMatchObject({ phase, locked: true })
    expect(shut.when('Jo', { type: 'lockRoom' }).decision).toEqual(NOTHING)
    const open = shut.when('Jo', { type: 'unlockRoom' })
    expect(open.events).toEqual([{ type: 'roomUnlocked', at: open.now }])
    expect(open.shared.locked).toBe(false)
    expect(open.when('Fay', { type: 'unlockRoom' }).decision).toEqual(NOTHING)
  })

  test.each(['lockRoom', 'unlockRoom'] as const)('M14 G3: not when it closes: %s', (type) => {
    expect(given(session(), closing()).when('Fay', { type }).refusal).toBe('session-over')
    expect(given(session(), locked(), closing()).when('Fay', { type }).refusal).toBe('session-over')
  })

  test.each<Name>(['Ana', 'Sol'])('M14: %s is refused while it is locked, and comes in after', (name) => {
    for (const steps of [session(), openCircle('Ben')]) {
      const scene = given(steps, locked())
      const then = scene.whenSystem(arrival(name))
      expect(then.refusal).toBe('room-locked')
      expect(then.state).toBe(scene.state)
      const open = scene.and(asks('Jo', { type: 'unlockRoom' })).whenSystem(arrival(name))
      expect(open.person(name).admission).toBe('waiting')
    }
  })

  test('M14: a facilitator comes in', () => {
    const then = given(room(), arrived('Fay'), locked()).whenSystem(arrival('Jo'))
    expect(then.person('Jo').admission).toBe('admitted')
  })

  test.each<[string, Steps]>([
    ['waits', []],
    ['was told not now', asks('Fay', { type: 'sayNotNow', personId: id('Ana'), reason: null })],
    ['drops from the lobby', dropped('Ana')],
    ['is gone from the lobby', gone('Ana')],
    ['is in', asks('Fay', { type: 'admit', personId: id('Ana') })],
    ['is in and drops', [asks('Fay', { type: 'admit', personId: id('Ana') }), dropped('Ana')]],
    ['is in and gone', [asks('Fay', { type: 'admit', personId: id('Ana') }), gone('Ana')]],
  ])('M14: who is known returns, through the door or straight: Ana %s', (_how, steps) => {
    const scene = given(session(), arrived('Ana'), locked(), steps)
    expect(scene.whenSystem(arrival('Ana')).decision).toEqual(NOTHING)
    expect(scene.and(connected('Ana', 2)).person('Ana').presence.kind).toBe('here')
  })

  test('M14: who waits may ask again and is let in', () => {
    const scene = given(session(), toldNotNow('Ana'), locked())
    const then = scene.and(asks('Ana', { type: 'askAgain' }), asks('Jo', { type: 'admitEveryone' }))
    expect(then.person('Ana').admission).toBe('admitted')
  })

  test('M14 P6: who leaves is a newcomer', () => {
    const then = given(session(), admitted('Ana'), locked(), left('Ana')).whenSystem(arrival('Ana'))
    expect(then.refusal).toBe('room-locked')
  })
})
