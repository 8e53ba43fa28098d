/** Rules V10 and V11: what the views say of turns, hands, closed media and the lock. Exact objects, as in project.test.ts. */
import { describe, expect, test } from 'vitest'
import { facilitationView, ownView, sharedView } from '../src/project.ts'
import { CARD, KEYED, laden, nobodyWaits, own, seen, unheard } from '../src/testing/expected-views.ts'
import { given } from '../src/testing/given.ts'
import { id, type Name } from '../src/testing/people.ts'
import {
  arrived,
  asks,
  connected,
  floorTo,
  gone,
  handsCircle,
  locked,
  raised,
  removed,
  speaking,
  takenAway,
} from '../src/testing/steps.ts'

const up = (...names: Name[]) => names.map((name) => ({ personId: id(name), kind: 'new' }))

describe('turns, hands and the door', () => {
  /** Ben speaks; the hands of Ana, who was called and did not begin, of Chidi, of Dara, who is gone, and of Jo are up. */
  const turns = given(
    handsCircle('Ana', 'Ben', 'Chidi', 'Dara'),
    raised('Chidi', 'Ana', 'Dara', 'Jo'),
    gone('Dara'),
    floorTo('Ana'),
    floorTo('Ben', 1),
    speaking('Ben', 2),
  )

  test('V10: all of it, in hands', () => {
    expect(sharedView(turns.and(locked()).state)).toStrictEqual({
      session: CARD,
      phase: 'live',
      startedAt: turns.shared.startedAt,
      mode: 'hands',
      turn: 2,
      floor: { personId: id('Ben'), speaking: true },
      next: id('Chidi'),
      handOrder: 'first-come',
      thought: id('Ben'),
      round: null,
      quiet: null,
      prompt: '',
      spotlight: null,
      step: null,
      reactions: true,
      leftAlone: false,
      paging: null,
      hands: up('Chidi', 'Ana', 'Jo'),
      locked: true,
      ...KEYED,
      sites: [],
      people: [
        seen('Fay', 'facilitator', 1, { media: unheard('Fay') }),
        seen('Jo', 'facilitator', 2, { media: unheard('Jo') }),
        seen('Ana', 'learner', 3, { media: unheard('Ana') }),
        seen('Ben', 'learner', 4),
        seen('Chidi', 'learner', 5, { media: unheard('Chidi') }),
      ],
    })
  })

  test('V10: who has the floor and has not begun; their hand is not shown, and is again when the turn ends', () => {
    const called = turns.and(floorTo('Chidi', 2))
    expect(called.shared).toMatchObject({
      floor: { personId: id('Chidi'), speaking: false },
      hands: up('Ana', 'Jo'),
    })
    const ended = called.and(asks('Jo', { type: 'muteEveryone' }))
    expect(ended.shared).toMatchObject({ floor: null, hands: up('Chidi', 'Ana', 'Jo') })
  })

  test('V11: what was closed of whom is for staff, and for the person', () => {
    const closed = turns.and(
      takenAway('Chidi', 'microphone'),
      takenAway('Ana', 'camera'),
      takenAway('Ana', 'microphone'),
      takenAway('Dara', 'camera'),
    )
    expect(facilitationView(closed.state)).toStrictEqual({
      ...nobodyWaits('Ana', 'Ben', 'Chidi'),
      turn: { waitsSince: turns.now, startedAt: turns.now, until: null },
      takenAway: [
        { personId: id('Ana'), sources: ['camera', 'microphone'] },
        { personId: id('Chidi'), sources: ['microphone'] },
      ],
    })
    expect(ownView(closed.state, id('Chidi'))).toStrictEqual(
      own('Chidi', {
        media: { mayJoin: true, mayPublish: ['camera'], takenAway: ['microphone'], plays: true },
      }),
    )
    expect(ownView(closed.state, id('Dara'))?.media.takenAway).toEqual(['camera'])
    expect(ownView(closed.state, id('Ben'))?.media.takenAway).toEqual([])
    expect(JSON.stringify(closed.shared)).not.toContain('takenAway')
    const back = closed.and(connected('Dara', 2))
    expect(facilitationView(back.state).takenAway[2]).toEqual({ personId: id('Dara'), sources: ['camera'] })
  })

  test('V11: who was removed, no view says', () => {
    const then = turns.and(arrived('Eli'), removed('Ben'), removed('Dara'), removed('Eli'))
    const all = JSON.stringify([
      then.shared,
      facilitationView(then.state),
      ...Object.values(then.state.people).map((person) => ownView(then.state, person.id)),
    ])
    for (const name of ['Ben', 'Dara', 'Eli'] as const) expect(all).not.toContain(name)
    expect(all).not.toContain('removed')
  })

  test('V8 V10: a field that nobody wrote into a view is in none, also while turns are taken', () => {
    expect(JSON.stringify(sharedView(laden(turns.state)))).toBe(JSON.stringify(turns.shared))
  })
})
