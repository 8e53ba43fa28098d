/** Rules P: coming, dropping, coming back, leaving, and a server that was away. */
import {
  CLOSING_MS,
  EMPTY_ROOM_MS,
  LEFT_ALONE_MS,
  OPENS_BEFORE_MS,
  PRESENCE_GRACE_MS,
} from '@hearth/protocol/limits'
import { describe, expect, test } from 'vitest'
import { deadline } from '../src/deadline.ts'
import { mediaPlan } from '../src/media-plan.ts'
import { facilitationView } from '../src/project.ts'
import { given } from '../src/testing/given.ts'
import { connection, id, publicKey } from '../src/testing/people.ts'
import {
  admitted,
  arrival,
  arrived,
  at,
  closing,
  connected,
  connecting,
  dropped,
  ended,
  floorTo,
  gone,
  handsCircle,
  later,
  left,
  rekeyed,
  room,
  START,
  session,
  speaking,
  started,
  system,
  ticked,
  toldNotNow,
} from '../src/testing/steps.ts'

const OPENS = START - OPENS_BEFORE_MS

describe('connections', () => {
  test('P1: arrived but not connected yet, then here', () => {
    const scene = given(session(), system(arrival('Ana')))
    expect(scene.person('Ana').presence).toEqual({ kind: 'reconnecting', since: scene.now })
    const connect = connecting('Ana', { connectionId: 'first' })
    const then = scene.whenSystem(connect)
    expect(then.events).toEqual([{ ...connect, type: 'personConnected', at: then.now }])
    expect(then.person('Ana').presence).toEqual({ kind: 'here', connectionId: 'first' })
  })

  test('P1 P4: who never connects is gone after the grace', () => {
    const then = given(session(), system(arrival('Ana')), later(PRESENCE_GRACE_MS), ticked())
    expect(then.person('Ana').presence.kind).toBe('gone')
  })

  test('P12: Jo signs out while she speaks, and is gone at once: no floor, no sound, and the same seat when she is back', () => {
    const scene = given(handsCircle('Ana'), floorTo('Jo'), speaking('Jo'))
    const then = scene.whenSystem({ type: 'signOut', personId: id('Jo') })
    expect(then.person('Jo').presence).toEqual({ kind: 'gone', since: then.now })
    expect(then.state.floor).toBeNull()
    expect(mediaPlan(then.state)?.participants.map(({ personId }) => personId)).not.toContain(id('Jo'))
    expect(then.whenSystem({ type: 'signOut', personId: id('Jo') }).events).toEqual([])
    expect(then.whenSystem({ type: 'signOut', personId: id('Kim') }).events).toEqual([])
    const back = then.whenSystem(connecting('Jo'))
    expect(back.person('Jo')).toMatchObject({ presence: { kind: 'here' }, seat: scene.person('Jo').seat })
  })

  test('P2: the newest connection counts, whatever becomes of the older', () => {
    const scene = given(session(), admitted('Ana'), connected('Ana', 2))
    const then = scene.whenSystem({
      type: 'disconnect',
      personId: id('Ana'),
      connectionId: connection('Ana', 1),
    })
    expect(then.decision).toEqual({ ok: true, events: [] })
    expect(then.person('Ana').presence).toEqual({ kind: 'here', connectionId: connection('Ana', 2) })
  })

  test('P2: a connection ends once', () => {
    const scene = given(session(), admitted('Ana'), dropped('Ana'), later(10))
    expect(scene.and(dropped('Ana')).state).toBe(scene.state)
  })

  test('P7: nobody connects who has not arrived, or has left', () => {
    const scene = given(session(), admitted('Ana'), left('Ana'))
    for (const name of ['Zoe', 'Ana'] as const) {
      const lost = { type: 'disconnect', personId: id(name), connectionId: 'x' } as const
      expect(scene.whenSystem(connecting(name, { connectionId: 'x' })).refusal).toBe('not-known-here')
      expect(scene.whenSystem(lost).decision).toEqual({ ok: true, events: [] })
    }
  })

  test('P7: nobody comes with the key of somebody else’s browser', () => {
    const scene = given(session(), arrived('Ana'))
    const then = scene.whenSystem(connecting('Ana', { publicKey: publicKey('Fay') }))
    expect(then.refusal).toBe('bad-input')
    expect(then.state).toBe(scene.state)
  })
})

describe('dropping and coming back', () => {
  test('P3: a drop takes nothing but presence', () => {
    const before = given(session(), admitted('Ana'), later(1000))
    const then = before.and(dropped('Ana'))
    expect(then.events).toEqual([{ type: 'personDropped', personId: id('Ana'), at: then.now }])
    expect(then.person('Ana')).toEqual({
      ...before.person('Ana'),
      presence: { kind: 'reconnecting', since: then.now },
    })
  })

  test('P4: the grace is exactly a minute', () => {
    const scene = given(session(), admitted('Ana'), dropped('Ana'))
    expect(deadline(scene.state)).toBe(scene.now + PRESENCE_GRACE_MS)
    expect(scene.and(later(PRESENCE_GRACE_MS - 1), ticked()).seen('Ana')?.presence).toBe('reconnecting')
    const then = scene.and(later(PRESENCE_GRACE_MS), ticked())
    expect(then.seen('Ana')).toBeNull()
    expect(then.person('Ana').seat).toEqual({ number: 3 })
  })

  test('P5: Ana comes back within the grace, and Ben long after it, to their seats', () => {
    const then = given(session(), admitted('Ana'), admitted('Ben'), started(), dropped('Ana')).and(
      connected('Ana', 2),
      gone('Ben'),
      later(20 * 60_000),
      connected('Ben', 2),
      ticked(),
      rekeyed(1, 'Jo', 'Ana', 'Ben'),
    )
    expect(then.shared.people.map((person) => [person.name, person.seat.number, person.presence])).toEqual([
      ['Fay', 1, 'here'],
      ['Jo', 2, 'here'],
      ['Ana', 3, 'here'],
      ['Ben', 4, 'here'],
    ])
    expect(deadline(then.state)).toBeNull()
  })

  test('P5: in the lobby the old place waits', () => {
    const then = given(session(), arrived('Ana'), later(1), arrived('Ben'), gone('Ana'), connected('Ana', 2))
    expect(facilitationView(then.state).lobby.map((entry) => entry.name)).toEqual(['Ana', 'Ben'])
  })

  test('P5: not now stays not now', () => {
    const then = given(session(), toldNotNow('Ana'), gone('Ana'), connected('Ana', 2))
    expect(then.person('Ana').admission).toBe('not-now')
  })

  test('P3 P5: Ana is the same to the media server before and after', () => {
    const before = given(session(), admitted('Ana'), started())
    const then = before.and(gone('Ana'), connected('Ana', 2))
    expect(mediaPlan(then.state)).toEqual(mediaPlan(before.state))
  })
})

describe('leaving', () => {
  test.each([
    ['waiting', arrived('Ana')],
    ['told not now', toldNotNow('Ana')],
    ['admitted', admitted('Ana')],
    ['dropped', [admitted('Ana'), dropped('Ana')]],
    ['in a live session', [admitted('Ana'), started()]],
    ['in a closing session', [admitted('Ana'), closing()]],
  ])('P6: Ana, %s, leaves and no trace of her stays', (_how, steps) => {
    const then = given(session(), steps).when('Ana', { type: 'leave' })
    expect(then.events).toEqual([{ type: 'personLeft', personId: id('Ana'), at: then.now }])
    expect(JSON.stringify(then.state)).not.toContain('Ana')
  })

  test('P6: coming back is a new arrival', () => {
    const then = given(session(), admitted('Ana'), left('Ana'), later(5), arrived('Ana'))
    expect(then.person('Ana')).toMatchObject({ admission: 'waiting', seat: null, arrivedAt: then.now })
  })

  test('P6: a facilitator may leave and come back, to a new seat', () => {
    const then = given(session(), left('Fay'), arrived('Fay'))
    expect(then.shared.people.map((person) => [person.name, person.seat.number])).toEqual([
      ['Jo', 2],
      ['Fay', 3],
    ])
  })

  test.each([
    ['drop', [gone('Fay'), gone('Jo')]],
    ['drop and leave', [left('Fay'), gone('Jo')]],
  ])('P8: all facilitators %s: the session goes on as it was', (_how, steps) => {
    const then = given(session(), admitted('Ana'), started(), steps)
    expect(then.state.phase).toBe('live')
    expect(then.seen('Ana')).toMatchObject({ role: 'learner', presence: 'here', media: { seen: true } })
    expect(then.when('Ana', { type: 'closeSession' }).refusal).toBe('not-facilitator')
  })
})

describe('taking up a room', () => {
  test('P9: who is still connected stays, the others drop now', () => {
    const scene = given(session(), admitted('Ana'), later(7000))
    const then = scene.whenSystem({ type: 'resume', alive: [connection('Fay'), connection('Ana', 2)] })
    expect(then.events).toEqual([
      { type: 'personDropped', personId: id('Jo'), at: then.now },
      { type: 'personDropped', personId: id('Ana'), at: then.now },
    ])
    expect(then.person('Fay').presence.kind).toBe('here')
  })

  test('P9: everybody is there, nothing happens', () => {
    const alive = [connection('Fay'), connection('Jo')]
    expect(given(session(), later(7000)).whenSystem({ type: 'resume', alive }).events).toEqual([])
  })

  test('P10: with one connection left no deadline moves', () => {
    const scene = given(session(), admitted('Ana'), dropped('Ana'), later(30_000))
    const then = scene.whenSystem({ type: 'resume', alive: [connection('Fay')] })
    expect(then.events).toEqual([{ type: 'personDropped', personId: id('Jo'), at: then.now }])
    expect(deadline(then.state)).toBe(scene.now - 30_000 + PRESENCE_GRACE_MS)
  })

  test('P9 P10: the server was away: graces begin again at its return', () => {
    const scene = given(session(), admitted('Ana'), started(), dropped('Ana'), later(10 * 60_000))
    const then = scene.whenSystem({ type: 'resume', alive: [] })
    expect(then.events[0]).toEqual({ type: 'deadlinesMoved', gap: 10 * 60_000, at: then.now })
    expect(then.shared.people.map((person) => person.presence)).toEqual(Array(3).fill('reconnecting'))
    expect(deadline(then.state)).toBe(then.now + LEFT_ALONE_MS)
    const late = then.and(later(PRESENCE_GRACE_MS - 1)).whenSystem({ type: 'tick' })
    expect(late.events.map(({ type }) => type)).toEqual(['circleLeftAlone'])
  })

  test('P10: what ran before the server went away goes on where it was', () => {
    const scene = given(session(), admitted('Ana'), dropped('Ana'), later(20_000), connected('Jo', 2))
    const then = scene.and(later(60 * 60_000)).whenSystem({ type: 'resume', alive: [] })
    expect(then.person('Ana').presence).toEqual({ kind: 'reconnecting', since: then.now - 20_000 })
  })

  test('P10: the close and the empty room wait as well', () => {
    const away = 3 * 60 * 60_000
    const close = given(session(), closing(), later(away)).and(system({ type: 'resume', alive: [] }))
    expect(close.state.closingAt).toBe(OPENS + away)
    expect(deadline(close.and(later(PRESENCE_GRACE_MS), ticked()).state)).toBe(OPENS + away + CLOSING_MS)
    const empty = given(room(), at(START + away), system({ type: 'resume', alive: [] }))
    expect(deadline(empty.state)).toBe(START + away + EMPTY_ROOM_MS)
  })

  test('P10: who was gone before stays gone', () => {
    const scene = given(session(), admitted('Ana'), gone('Ana'))
    const then = scene.and(later(5000), system({ type: 'resume', alive: [] }))
    expect(then.person('Ana')).toEqual(scene.person('Ana'))
  })

  test('P10: taken up in the same moment, nothing moves', () => {
    const then = given(session(), later(0)).whenSystem({ type: 'resume', alive: [] })
    expect(then.events.map((event) => event.type)).toEqual(['personDropped', 'personDropped'])
  })

  test('L9 P9: an ended room is not taken up', () => {
    expect(given(session(), ended()).whenSystem({ type: 'resume', alive: [] }).refusal).toBe('session-over')
  })
})
