/** Rules A: arriving, being let in, and who comes first. */
import { OPENS_BEFORE_MS } from '@hearth/protocol/limits'
import type { NotNowReason } from '@hearth/protocol/roles'
import { describe, expect, test } from 'vitest'
import { facilitationView, ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { id, type Name, staffId } from '../src/testing/people.ts'
import {
  admitted,
  arrival,
  arrived,
  closing,
  connected,
  gone,
  later,
  left,
  room,
  SITE,
  START,
  session,
  started,
  system,
  toldNotNow,
} from '../src/testing/steps.ts'

const EARLY = START - OPENS_BEFORE_MS - 1
const lobby = (scene: Scene): string[] => facilitationView(scene.state).lobby.map((entry) => entry.name)
const seats = (scene: Scene): [string, number][] =>
  scene.shared.people.map((person) => [person.name, person.seat.number])

describe('arriving', () => {
  test('A1: Ana arrives and waits', () => {
    const then = given(session()).whenSystem(arrival('Ana', { pronouns: 'she/her' }))
    expect(then.events).toEqual([
      {
        type: 'personArrived',
        personId: id('Ana'),
        name: 'Ana',
        pronouns: 'she/her',
        role: 'learner',
        cameAs: 'learner',
        staffId: null,
        sitting: { kind: 'own-device' },
        mediaIdentity: then.person('Ana').mediaIdentity,
        at: then.now,
      },
    ])
    expect(then.person('Ana')).toMatchObject({ admission: 'waiting', seat: null, arrivedAt: then.now })
  })

  test('A1: Sol, an advisor, waits too', () => {
    expect(given(session(), arrived('Sol')).person('Sol').admission).toBe('waiting')
  })

  test('A1: during the session one may still arrive', () => {
    expect(lobby(given(session(), started(), arrived('Ana')))).toEqual(['Ana'])
  })

  test.each<Name>(['Ana', 'Sol'])('A1: %s comes too early, or too late', (name) => {
    expect(given(session({}, EARLY)).whenSystem(arrival(name)).refusal).toBe('too-early')
    expect(given(session(), closing()).whenSystem(arrival(name)).refusal).toBe('session-over')
  })

  test.each([
    ['scheduled', [room({}, EARLY)]],
    ['lobby', [room()]],
    ['live', [session(), left('Jo'), started()]],
    ['closing', [session(), left('Jo'), closing()]],
  ])('A2: Jo, who leads, is in at once in phase %s', (phase, steps) => {
    const then = given(...steps).whenSystem(arrival('Jo'))
    expect(then.events.map((event) => event.type)).toEqual(['personArrived', 'personAdmitted'])
    expect(then.state.phase).toBe(phase)
    expect(then.person('Jo').admission).toBe('admitted')
  })

  test('A3: arriving twice makes nothing happen', () => {
    const scene = given(session(), admitted('Ana'))
    expect(scene.whenSystem(arrival('Ana')).events).toEqual([])
    expect(given(session(), closing()).whenSystem(arrival('Fay')).refusal).toBeNull()
  })

  test('A3: Fay opens the room on a second device and is still one person', () => {
    const again = given(session()).whenSystem(arrival('Fay', { personId: id('Zoe') }))
    expect(again.events).toEqual([])
    expect(again.shared.people.map((person) => person.name)).toEqual(['Fay', 'Jo'])
  })

  test('A14: in the room means at the site', () => {
    const scene = given(session({ format: 'hybrid' }), arrived('Ana', 'in-the-room'), arrived('Ben'))
    expect(scene.person('Ana').sitting).toEqual({ kind: 'site', siteId: SITE.id })
    expect(scene.person('Ben').sitting).toEqual({ kind: 'own-device' })
  })

  test('A14: without a site there is no room to be in', () => {
    expect(given(session(), arrived('Ana', 'in-the-room')).person('Ana').sitting).toEqual({
      kind: 'own-device',
    })
  })
})

describe('being let in', () => {
  test('A7: Fay admits Ana, who takes the next seat', () => {
    const then = given(session(), arrived('Ana')).when('Fay', { type: 'admit', personId: id('Ana') })
    expect(then.events).toEqual([
      { type: 'personAdmitted', personId: id('Ana'), seatNumber: 3, at: then.now },
    ])
    expect(then.person('Ana')).toMatchObject({ admission: 'admitted', seat: { number: 3 } })
  })

  test('A7: not now is taken back by admitting', () => {
    const then = given(session(), toldNotNow('Ana')).when('Fay', { type: 'admit', personId: id('Ana') })
    expect(then.person('Ana').admission).toBe('admitted')
  })

  test('A7: admitted while gone, Ana is in when she returns', () => {
    const then = given(session(), arrived('Ana'), gone('Ana')).when('Fay', {
      type: 'admit',
      personId: id('Ana'),
    })
    expect(then.seen('Ana')).toBeNull()
    expect(then.and(connected('Ana', 2)).seen('Ana')?.seat.number).toBe(3)
  })

  test('A7: a facilitator may let in more than the room was planned for', () => {
    const then = given(session({ capacity: 2 }), toldNotNow('Chidi'), admitted('Ana'), admitted('Ben')).when(
      'Fay',
      { type: 'admit', personId: id('Chidi') },
    )
    expect(then.shared.people).toHaveLength(5)
  })

  test('A7 A8 G3: when the session closes nobody is let in any more', () => {
    const scene = given(session(), arrived('Ana'), closing())
    expect(scene.when('Fay', { type: 'admit', personId: id('Ana') }).refusal).toBe('session-over')
    expect(scene.when('Fay', { type: 'admitEveryone' }).refusal).toBe('session-over')
  })

  test('A8 A12: everyone who waits gets in, in order of arrival', () => {
    const then = given(
      session(),
      arrived('Chidi'),
      later(1),
      arrived('Ana'),
      toldNotNow('Ben'),
      arrived('Dara'),
    )
      .and(gone('Dara'))
      .when('Jo', { type: 'admitEveryone' })
    expect(seats(then)).toEqual([
      ['Fay', 1],
      ['Jo', 2],
      ['Chidi', 3],
      ['Ana', 4],
    ])
    expect(lobby(then.and(connected('Dara', 2)))).toEqual(['Ben', 'Dara'])
  })

  test('A7 A8: also in the middle of the session', () => {
    const scene = given(session(), started(), arrived('Ana'), arrived('Ben'))
    const one = scene.when('Jo', { type: 'admit', personId: id('Ben') })
    expect(one.person('Ben').seat).toEqual({ number: 3 })
    expect(one.when('Jo', { type: 'admitEveryone' }).person('Ana').seat).toEqual({ number: 4 })
  })

  test('A8 A13: of two who arrived in one moment the id decides', () => {
    const then = given(session(), arrived('Chidi'), arrived('Ben')).when('Fay', { type: 'admitEveryone' })
    expect(seats(then).slice(2)).toEqual([
      ['Ben', 3],
      ['Chidi', 4],
    ])
  })

  test('A8: nobody waits, nothing happens', () => {
    const then = given(session(), toldNotNow('Ana')).when('Fay', { type: 'admitEveryone' })
    expect(then.decision).toEqual({ ok: true, events: [] })
    const early = given(session({}, EARLY))
    expect(early.when('Fay', { type: 'admitEveryone' }).decision).toEqual({ ok: true, events: [] })
    expect(early.when('Fay', { type: 'admit', personId: id('Ana') }).refusal).toBe('not-waiting')
  })

  test('A11: both facilitators admit Ana in the same moment: one seat', () => {
    const scene = given(session(), arrived('Ana'))
    const first = scene.when('Fay', { type: 'admit', personId: id('Ana') })
    const second = first.when('Jo', { type: 'admit', personId: id('Ana') })
    expect(second.refusal).toBe('not-waiting')
    expect(second.state).toBe(first.state)
    expect(second.state.nextSeatNumber).toBe(4)
  })

  test('A11: one admits, the other says not now: the first counts', () => {
    const inFirst = given(session(), admitted('Ana')).when('Jo', {
      type: 'sayNotNow',
      personId: id('Ana'),
      reason: null,
    })
    expect(inFirst.refusal).toBe('not-waiting')
    expect(inFirst.person('Ana').admission).toBe('admitted')
  })

  test('A11: one admits everyone, the other Ana', () => {
    const then = given(session(), arrived('Ana'), arrived('Ben'))
      .when('Fay', { type: 'admitEveryone' })
      .when('Jo', { type: 'admit', personId: id('Ana') })
    expect(then.refusal).toBe('not-waiting')
    expect(seats(then).map(([, number]) => number)).toEqual([1, 2, 3, 4])
  })

  test.each<Name>(['Zoe', 'Fay'])('A11: %s is not in the lobby', (name) => {
    const scene = given(session())
    expect(scene.when('Fay', { type: 'admit', personId: id(name) }).refusal).toBe('not-waiting')
    expect(scene.when('Fay', { type: 'sayNotNow', personId: id(name), reason: null }).refusal).toBe(
      'not-waiting',
    )
  })

  test('A12: a seat is not given again after its person left', () => {
    const then = given(session(), admitted('Ana'), left('Ana'), admitted('Ben'), admitted('Ana'))
    expect(seats(then)).toEqual([
      ['Fay', 1],
      ['Jo', 2],
      ['Ben', 4],
      ['Ana', 5],
    ])
  })
})

describe('not now', () => {
  test('A9: Fay says not now, twice', () => {
    const then = given(session(), arrived('Ana')).when('Fay', {
      type: 'sayNotNow',
      personId: id('Ana'),
      reason: null,
    })
    expect(then.events).toEqual([
      { type: 'personToldNotNow', personId: id('Ana'), reason: null, at: then.now },
    ])
    expect(then.person('Ana')).toMatchObject({ admission: 'not-now', seat: null })
    expect(then.when('Jo', { type: 'sayNotNow', personId: id('Ana'), reason: null }).decision).toEqual({
      ok: true,
      events: [],
    })
  })

  test('A9: with a reason, which Ana reads until she asks again or is admitted', () => {
    const say = (reason: NotNowReason) => ({ type: 'sayNotNow', personId: id('Ana'), reason }) as const
    const then = given(session(), arrived('Ana')).when('Fay', say('circle-is-full'))
    const reads = (scene: Scene) => ownView(scene.state, id('Ana'))?.notNow
    expect(reads(then)).toBe('circle-is-full')
    expect(facilitationView(then.state).lobby).toMatchObject([{ notNow: 'circle-is-full' }])
    expect(then.when('Jo', say('circle-is-full')).events).toEqual([])
    expect(reads(then.when('Jo', say('write-to-us')))).toBe('write-to-us')
    expect(reads(then.when('Ana', { type: 'askAgain' }))).toBeNull()
    expect(reads(then.when('Jo', { type: 'admit', personId: id('Ana') }))).toBeNull()
  })

  test('A9: also when the session is closing', () => {
    const then = given(session(), arrived('Ana'), closing()).when('Fay', {
      type: 'sayNotNow',
      personId: id('Ana'),
      reason: null,
    })
    expect(then.person('Ana').admission).toBe('not-now')
  })

  test('A10: Ana asks again and waits where she waited', () => {
    const scene = given(session(), toldNotNow('Ana'), later(1000), arrived('Ben'))
    const then = scene.when('Ana', { type: 'askAgain' })
    expect(then.events).toEqual([{ type: 'personAskedAgain', personId: id('Ana'), at: then.now }])
    expect(then.person('Ana').admission).toBe('waiting')
    expect(lobby(then)).toEqual(['Ana', 'Ben'])
  })

  test('A10: asking while waiting changes nothing, and who is in need not ask', () => {
    expect(given(session(), arrived('Ana')).when('Ana', { type: 'askAgain' }).decision).toEqual({
      ok: true,
      events: [],
    })
    expect(given(session(), admitted('Ana')).when('Ana', { type: 'askAgain' }).refusal).toBe('not-waiting')
    expect(given(session()).when('Fay', { type: 'askAgain' }).refusal).toBe('not-waiting')
  })

  test('A13: by arrival; in the same moment, by id', () => {
    const scene = given(session(), arrived('Chidi'), arrived('Ben'), later(-500), arrived('Ana'), later(900))
    expect(lobby(scene.and(arrived('Dara')))).toEqual(['Ana', 'Ben', 'Chidi', 'Dara'])
  })
})

test('A15: who took part is counted, also who left before the end; Fay, who comes twice, once', () => {
  const then = given(
    session(),
    admitted('Ana'),
    admitted('Ben'),
    arrived('Chidi'),
    started(),
    left('Ana'),
    left('Fay'),
  ).and(system(arrival('Fay', { personId: id('Zoe') })))
  expect(then.state.tookPart).toEqual({ learners: 2, staffIds: [staffId('Fay'), staffId('Jo')] })
})
