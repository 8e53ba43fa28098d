/** Rules V: exact objects, so that a new field of the state shows up in no view unless somebody writes it here. */
import { describe, expect, test } from 'vitest'
import { facilitationView, ownView, sessionCard, sharedView } from '../src/project.ts'
import type { RoomState } from '../src/state.ts'
import {
  CARD,
  HYBRID_CARD,
  KEYED,
  laden,
  NO_KEY,
  NO_MEDIA,
  nobodyWaits,
  own,
  QUIET_SO_FAR,
  seen,
  waits,
} from '../src/testing/expected-views.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { connection, id, LEARNERS, type Name, staffId } from '../src/testing/people.ts'
import {
  admitted,
  arrival,
  arrived,
  asks,
  closing,
  connected,
  dropped,
  ended,
  gone,
  keyed,
  LIVEKIT_ROOM,
  later,
  left,
  plan,
  SITE,
  type Steps,
  session,
  started,
  system,
  toldNotNow,
} from '../src/testing/steps.ts'

const full = given(
  session({ format: 'hybrid' }),
  system(arrival('Ana', { pronouns: 'she/her' })),
  connected('Ana'),
  asks('Jo', { type: 'admit', personId: id('Ana') }),
  keyed('Ana'),
  admitted('Ben', 'in-the-room'),
  later(1000),
  toldNotNow('Chidi'),
  later(1000),
  arrived('Dara', 'in-the-room'),
  started(),
  dropped('Ana'),
  dropped('Dara'),
)

describe('shared', () => {
  test('V1 V2: all of it, in a live hybrid session', () => {
    expect(sharedView(full.state)).toStrictEqual({
      session: HYBRID_CARD,
      phase: 'live',
      startedAt: full.now,
      ...QUIET_SO_FAR,
      ...KEYED,
      sites: [{ id: SITE.id, name: 'Library 2' }],
      people: [
        seen('Fay', 'facilitator', 1),
        seen('Jo', 'facilitator', 2),
        seen('Ana', 'learner', 3, { pronouns: 'she/her', presence: 'reconnecting' }),
        seen('Ben', 'learner', 4, {
          seat: { number: 4, at: { kind: 'site', siteId: SITE.id } },
          media: null,
        }),
      ],
    })
  })

  test('V1 V2: before the start only staff can be heard', () => {
    expect(sharedView(given(session(), admitted('Ana')).state)).toStrictEqual({
      session: CARD,
      phase: 'lobby',
      startedAt: null,
      ...QUIET_SO_FAR,
      ...KEYED,
      sites: [],
      people: [
        seen('Fay', 'facilitator', 1),
        seen('Jo', 'facilitator', 2),
        seen('Ana', 'learner', 3, { media: null }),
      ],
    })
  })

  test('V1: the order is that of seats, not of arrival', () => {
    const { shared } = given(
      session(),
      arrived('Ana'),
      admitted('Ben'),
      asks('Jo', { type: 'admit', personId: id('Ana') }),
    )
    expect(shared.people.map((person) => person.name)).toEqual(['Fay', 'Jo', 'Ben', 'Ana'])
  })

  test('V1: who is gone is not in it; who returns is where they were', () => {
    const away = given(session(), admitted('Ana'), admitted('Ben'), gone('Ana'))
    expect(away.shared.people.map((person) => person.name)).toEqual(['Fay', 'Jo', 'Ben'])
    const back = away.and(connected('Ana', 2))
    expect(back.shared.people.map((person) => person.name)).toEqual(['Fay', 'Jo', 'Ana', 'Ben'])
  })

  test('V2: at the end nobody is heard or seen', () => {
    const then = given(session(), admitted('Ana'), ended())
    expect(then.shared.people.map((person) => person.media)).toEqual([null, null, null])
  })
})

describe('facilitation', () => {
  test('V3: all of it', () => {
    expect(facilitationView(full.state)).toStrictEqual({
      ...nobodyWaits('Ana', 'Ben'),
      lobby: [
        waits('Chidi', full.now - 1000, { admission: 'not-now' }),
        waits('Dara', full.now, { place: 'in-the-room', presence: 'reconnecting' }),
      ],
    })
  })

  test('V3: nobody waits', () => {
    expect(facilitationView(given(session(), admitted('Ana')).state)).toStrictEqual(nobodyWaits('Ana'))
  })

  test('V3: who is gone is not in it', () => {
    expect(facilitationView(given(session(), arrived('Ana'), gone('Ana')).state)).toStrictEqual(nobodyWaits())
  })

  const twin = (name: string): Steps => system(arrival('Ben', { name }))
  const flags = (...steps: Steps[]): boolean[] =>
    facilitationView(given(session(), ...steps).state).lobby.map((entry) => entry.sameName)

  test.each([
    ['Ana', true],
    ['aNA', true],
    ['Ａｎａ', true],
    ['Ana\u200d', true],
    ['Anna', false],
    ['Aná', false],
  ])('V4: Ana is admitted, and %j arrives', (name, same) => {
    expect(flags(admitted('Ana'), twin(name))).toEqual([same])
  })

  test('V4: two of one name in the lobby are both marked', () => {
    expect(flags(arrived('Ana'), twin('Ana'))).toEqual([true, true])
  })

  test('V4: whoever is gone, or has left, is taken for nobody', () => {
    expect(flags(admitted('Ana'), gone('Ana'), twin('Ana'))).toEqual([false])
    expect(flags(admitted('Ana'), left('Ana'), twin('Ana'))).toEqual([false])
  })

  test.each(['fay', 'Fаy', 'Fay.'])(
    'V4: nobody takes the name of Fay unseen, as %s, also when she has left',
    (name) => {
      expect(flags(twin(name))).toEqual([true])
      expect(flags(left('Fay'), twin(name))).toEqual([true])
    },
  )
})

describe('own', () => {
  test('V5: somebody admitted', () => {
    expect(ownView(full.state, id('Ana'))).toStrictEqual(
      own('Ana', { pronouns: 'she/her', session: HYBRID_CARD }),
    )
  })

  test('V5 V2: a companion at the site', () => {
    expect(ownView(full.state, id('Ben'))).toStrictEqual(
      own('Ben', { session: HYBRID_CARD, place: 'in-the-room', media: NO_MEDIA }),
    )
  })

  test('V5: somebody in the lobby', () => {
    expect(ownView(full.state, id('Dara'))).toStrictEqual(
      own('Dara', {
        session: HYBRID_CARD,
        place: 'in-the-room',
        admission: 'waiting',
        media: NO_MEDIA,
        keys: NO_KEY,
      }),
    )
    expect(ownView(full.state, id('Chidi'))).toMatchObject({ admission: 'not-now', media: NO_MEDIA })
  })

  test('V5 V2: media of learners and of staff before, during and after', () => {
    const before = given(session(), admitted('Ana'))
    const mayJoin = (scene: Scene, name: Name) => ownView(scene.state, id(name))?.media.mayJoin
    expect([mayJoin(before, 'Fay'), mayJoin(before, 'Ana')]).toEqual([true, false])
    expect([mayJoin(before.and(started()), 'Fay'), mayJoin(before.and(started()), 'Ana')]).toEqual([
      true,
      true,
    ])
    expect([mayJoin(before.and(closing()), 'Fay'), mayJoin(before.and(closing()), 'Ana')]).toEqual([
      true,
      false,
    ])
    expect([mayJoin(before.and(ended()), 'Fay'), mayJoin(before.and(ended()), 'Ana')]).toEqual([false, false])
  })

  test('V5: there is none of a stranger, nor of somebody who left', () => {
    const { state } = given(session(), admitted('Ana'), left('Ana'))
    expect(ownView(state, id('Zoe'))).toBeNull()
    expect(ownView(state, id('Ana'))).toBeNull()
  })
})

describe('nothing else', () => {
  const views = (state: RoomState): string =>
    JSON.stringify([
      sharedView(state),
      facilitationView(state),
      ...LEARNERS.map((name) => ownView(state, id(name))),
    ])

  test('V8: a field that nobody wrote into a view is in none', () => {
    expect(views(laden(full.state))).toBe(views(full.state))
    expect(JSON.stringify(sessionCard(laden(full.state).session, SITE))).not.toContain('SECRET')
  })

  test('V8: no staff id, no connection, no capacity, no name of the LivekitRoom', () => {
    const all = views(full.state)
    for (const secret of [staffId('Fay'), connection('Fay'), connection('Ana'), LIVEKIT_ROOM, 'capacity']) {
      expect(all).not.toContain(secret)
    }
  })

  test('V9: the card, with and without a site', () => {
    expect(sessionCard(plan({ format: 'hybrid' }), SITE)).toStrictEqual(HYBRID_CARD)
    expect(sessionCard(plan(), null)).toStrictEqual(CARD)
  })
})
