/** Rules F1 to F4: who leads, by whose will, and that the last one does not just go. */
import { describe, expect, test } from 'vitest'
import { audienceOf } from '../src/audience-of.ts'
import { facilitationView, ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { demoted, promoted, staffAdmitted, staffArrived, wentAway } from '../src/testing/leading-steps.ts'
import { helpId, id, type Name, nameOf, staffId, textId } from '../src/testing/people.ts'
import {
  admitted,
  answeredHelp,
  arrival,
  askedForHelp,
  asks,
  closing,
  connected,
  dropped,
  gone,
  left,
  openCircle,
  plan,
  type Steps,
  session,
  started,
  system,
  takenHelp,
} from '../src/testing/steps.ts'
import { inLane, privately, wrote } from '../src/testing/text-steps.ts'

const NOTHING = { ok: true, events: [] }
const promote = (name: Name) => ({ type: 'promote', personId: id(name) }) as const
const demote = (name: Name) => ({ type: 'demote', personId: id(name) }) as const
/** Live: Fay and Jo lead, Sol advises, Gus is of the staff and takes part as a learner, Ana is one. */
const circle = given(session(), admitted('Ana'), admitted('Sol'), staffAdmitted('Gus'), started())
const staffIn = (scene: Scene) =>
  facilitationView(scene.state).staff.map(({ personId, scheduled }) => [nameOf(personId), scheduled])

describe('made a facilitator', () => {
  test.each<Name>(['Sol', 'Gus'])('F1 V6: %s, of the staff, leads with the others from then on', (name) => {
    const seat = circle.person(name).seat
    const then = circle.when('Jo', promote(name))
    expect(then.events).toEqual([{ type: 'personPromoted', personId: id(name), at: then.now }])
    expect(then.seen(name)).toMatchObject({ role: 'facilitator', seat: { number: seat?.number } })
    expect(ownView(then.state, id(name))?.role).toBe('facilitator')
    expect(audienceOf(then.state, id(name))).toEqual(['own', 'facilitation', 'shared'])
    expect(then.when(name, { type: 'muteEveryone' }).refusal).toBeNull()
    expect(then.when(name, { type: 'remove', personId: id('Ana') }).refusal).toBeNull()
    expect(then.when('Fay', { type: 'remove', personId: id(name) }).refusal).toBe('is-facilitator')
    expect(then.when('Fay', promote(name)).decision).toEqual(NOTHING)
  })

  test('F1: nobody but staff who signed in, and who is in the circle', () => {
    const scene = circle.and(staffArrived('Hana'), gone('Sol'))
    expect(scene.when('Fay', promote('Ana')).refusal).toBe('not-staff')
    for (const name of ['Hana', 'Sol', 'Zoe'] as const) {
      expect(scene.when('Fay', promote(name)).refusal).toBe('not-in-circle')
    }
  })

  test('F1 F13: those who lead read who is of the staff, and who is scheduled', () => {
    expect(staffIn(circle.and(promoted('Gus')))).toEqual([
      ['Fay', true],
      ['Jo', true],
      ['Sol', false],
      ['Gus', false],
    ])
    expect(staffIn(circle.and(gone('Jo')))).toEqual([
      ['Fay', true],
      ['Sol', false],
      ['Gus', false],
    ])
    const own = (name: Name) => ownView(circle.state, id(name))?.staff
    expect([own('Fay'), own('Sol'), own('Gus'), own('Ana')]).toEqual([true, true, true, false])
  })

  test('G1 G3: by a facilitator, before the session closes', () => {
    for (const name of ['Sol', 'Gus', 'Ana'] as const) {
      expect(circle.when(name, promote('Gus')).refusal).toBe('not-facilitator')
      expect(circle.when(name, demote('Jo')).refusal).toBe('not-facilitator')
    }
    const close = asks('Fay', { type: 'closeSession' })
    expect(circle.and(close).when('Fay', promote('Sol')).refusal).toBe('session-over')
    expect(circle.and(close).when('Fay', demote('Fay')).refusal).toBe('session-over')
    const before = given(session(), staffAdmitted('Gus'))
    expect(before.when('Fay', promote('Gus')).events).toHaveLength(1)
  })

  test('F1 W11: who leads later reads nothing that was written before', () => {
    const scene = circle.and(wrote(privately('Ana', ['Fay', 'Jo']), inLane('Fay', ['Jo'])), promoted('Gus'))
    expect(ownView(scene.state, id('Gus'))?.texts).toEqual([])
    const then = scene.and(wrote(privately('Ana', ['Fay', 'Gus'], 'Ana', 2), inLane('Jo', ['Gus'])))
    expect(ownView(then.state, id('Gus'))?.texts.map((text) => text.id)).toEqual([
      textId('Ana', 2),
      textId('Jo'),
    ])
    expect(scene.whenSystem(privately('Gus', ['Ana'], 'Ana')).refusal).toBe('cannot-read')
  })
})

describe('the keys', () => {
  test('F1 F2 K3: who leads by now is asked to seal before anybody else, and no more once they do not', () => {
    const scene = circle.and(promoted('Gus'), dropped('Fay'), dropped('Jo'), staffArrived('Hana'))
    const then = scene.and(asks('Gus', { type: 'admit', personId: id('Hana') }))
    expect(then.state.keys.duty?.keeper).toBe(id('Gus'))
    const late = circle.and(promoted('Gus'), demoted('Gus'), dropped('Fay'), staffArrived('Hana'))
    const jo = late.and(asks('Jo', { type: 'admit', personId: id('Hana') }))
    expect(jo.state.keys.duty?.keeper).toBe(id('Jo'))
    expect(jo.and(dropped('Jo')).state.keys.duty?.keeper).toBe(id('Ana'))
  })

  test('F1 F2 K4: a change of who leads changes nobody’s key', () => {
    const then = circle.and(promoted('Gus'), demoted('Gus'))
    expect(then.state.keys).toEqual(circle.state.keys)
  })
})

describe('no facilitator any more', () => {
  test.each<[Name, 'advisor' | 'learner']>([
    ['Sol', 'advisor'],
    ['Gus', 'learner'],
  ])('F2 V6: %s is %s again, at the same place', (name, role) => {
    const then = circle.and(promoted(name)).when('Fay', demote(name))
    expect(then.events).toEqual([{ type: 'personDemoted', personId: id(name), at: then.now }])
    expect(then.seen(name)).toEqual(circle.seen(name))
    expect(then.person(name).role).toBe(role)
    expect(audienceOf(then.state, id(name))).toEqual(audienceOf(circle.state, id(name)))
    expect(then.when(name, { type: 'muteEveryone' }).refusal).toBe('not-facilitator')
    expect(then.when('Fay', demote(name)).decision).toEqual(NOTHING)
    expect(then.when('Fay', { type: 'remove', personId: id(name) }).events).toHaveLength(1)
  })

  test('F2: Jo, who is scheduled and an advisor, steps down to be that', () => {
    const scene = given(
      session(),
      left('Jo'),
      system(arrival('Jo', { personId: id('Jo'), cameAs: 'advisor' })),
      connected('Jo'),
    )
    expect(scene.when('Jo', demote('Jo')).person('Jo').role).toBe('advisor')
  })

  test('F2: who is gone too, and nobody who waits or is not here', () => {
    const scene = circle.and(promoted('Gus'), gone('Gus'), staffArrived('Hana'))
    expect(scene.when('Fay', demote('Gus')).events).toHaveLength(1)
    for (const name of ['Hana', 'Zoe'] as const) {
      expect(scene.when('Fay', demote(name)).refusal).toBe('not-in-circle')
    }
    expect(scene.when('Fay', demote('Ana')).decision).toEqual(NOTHING)
  })

  test('F3: who is scheduled steps down by themselves only, and is put out by nobody', () => {
    const scene = circle.and(promoted('Gus'))
    for (const steps of [[], gone('Jo')] as Steps[]) {
      expect(scene.and(steps).when('Fay', demote('Jo')).refusal).toBe('is-scheduled')
      expect(scene.and(steps).when('Gus', demote('Jo')).refusal).toBe('is-scheduled')
    }
    const then = scene.and(demoted('Jo', 'Jo'))
    expect(then.person('Jo').role).toBe('learner')
    expect(then.when('Fay', { type: 'remove', personId: id('Jo') }).refusal).toBe('is-scheduled')
    expect(then.when('Fay', promote('Jo')).person('Jo').role).toBe('facilitator')
    expect(scene.and(gone('Gus')).when('Fay', demote('Gus')).events).toHaveLength(1)
  })

  test('F2 H4: what they had taken of requests for help anybody takes over', () => {
    const scene = circle.and(
      promoted('Gus'),
      askedForHelp('Ana', 'not-ok'),
      answeredHelp('Ana', 'not-ok', 'in-a-moment', 'Gus'),
    )
    const take = { type: 'takeHelp', helpId: helpId('Ana', 'not-ok') } as const
    expect(scene.when('Jo', take).refusal).toBe('help-taken')
    const then = scene.and(demoted('Gus'))
    expect(then.when('Jo', take).refusal).toBeNull()
    expect(then.when('Gus', take).refusal).toBe('not-facilitator')
    expect(ownView(then.state, id('Ana'))?.help.requests).toMatchObject([{ seenByAway: true }])
    expect(then.when('Fay', { type: 'closeSession' }).refusal).toBe('not-ok-open')
    expect(then.and(takenHelp('Ana', 'not-ok', 'Jo')).state.help[0]?.taker?.name).toBe('Jo')
  })

  test('F2 W6: what is answered from then on goes past who leads no more', () => {
    const scene = circle.and(
      promoted('Gus'),
      wrote(privately('Ana', ['Fay', 'Gus']), privately('Fay', ['Ana', 'Gus'], 'Ana')),
      demoted('Gus'),
    )
    expect(scene.whenSystem(privately('Gus', ['Ana'], 'Ana')).refusal).toBe('not-facilitator')
    expect(scene.whenSystem(privately('Fay', ['Ana', 'Gus'], 'Ana', 2)).refusal).toBe('cannot-read')
    expect(scene.whenSystem(privately('Fay', ['Ana'], 'Ana', 2)).refusal).toBeNull()
    // What was sealed to their browser stays there.
    expect(ownView(scene.state, id('Gus'))?.texts).toHaveLength(2)
  })
})

describe('the last one', () => {
  const alone = given(openCircle('Ana'), left('Jo'))

  test('F4: neither leaves nor steps down while the session is live', () => {
    expect(alone.when('Fay', { type: 'leave' }).refusal).toBe('last-facilitator')
    expect(alone.when('Fay', demote('Fay')).refusal).toBe('last-facilitator')
    expect(alone.when('Ana', { type: 'leave' }).events).toHaveLength(1)
  })

  test.each<[string, Steps]>([
    ['dropped', dropped('Jo')],
    ['is gone', gone('Jo')],
    ['is away for a moment', wentAway('Jo')],
  ])('F4 F5: Fay is the last one while Jo %s', (_how, steps) => {
    const scene = given(openCircle('Ana'), steps)
    expect(scene.when('Fay', { type: 'leave' }).refusal).toBe('last-facilitator')
  })

  test('F4: Fay hands over to Gus, and leaves or steps down', () => {
    const scene = given(session(), left('Jo'), staffAdmitted('Gus'), started(), promoted('Gus'))
    expect(scene.when('Fay', { type: 'leave' }).events).toHaveLength(1)
    expect(scene.when('Fay', demote('Fay')).events).toHaveLength(1)
    const then = scene.and(left('Fay'))
    expect(then.when('Gus', { type: 'leave' }).refusal).toBe('last-facilitator')
  })

  test('F4: before the start, and from the close on, anybody leaves', () => {
    expect(given(session(), left('Jo')).when('Fay', { type: 'leave' }).events).toHaveLength(1)
    expect(given(session(), left('Jo'), closing()).when('Fay', { type: 'leave' }).events).toHaveLength(1)
  })

  test('F4 P8: a drop is not leaving: nobody else is made to lead', () => {
    const then = alone.and(gone('Fay'))
    expect(then.state.phase).toBe('live')
    expect(then.person('Fay').role).toBe('facilitator')
    expect(then.person('Ana').role).toBe('learner')
  })
})

describe('staff at the door', () => {
  test('A1 A4 A6 A7: who is not scheduled waits with the learners, and takes no place of theirs', () => {
    const scene = given(session({ capacity: 1 }), staffArrived('Gus'), admitted('Ana'))
    expect(facilitationView(scene.state).lobby).toMatchObject([{ name: 'Gus', staff: true }])
    const full = scene.whenSystem(arrival('Ben'))
    expect(full.refusal).toBe('room-full')
    const hana = scene.whenSystem(arrival('Hana', { staffId: staffId('Hana') }))
    expect(hana.refusal).toBeNull()
    const early = given(session({ startsAt: plan().startsAt + 3_600_000 }, plan().startsAt))
    expect(early.whenSystem(arrival('Gus', { staffId: staffId('Gus') })).refusal).toBe('too-early')
  })

  test('A15: and counts once, as staff', () => {
    const { tookPart } = circle.and(promoted('Gus'), demoted('Gus')).state
    expect(tookPart).toEqual({
      learners: 1,
      staffIds: (['Fay', 'Jo', 'Sol', 'Gus'] as const).map((name) => staffId(name)),
    })
  })
})
