/** Rules A4 to A6: who takes a place, and who finds none. */
import { ARRIVAL_GRACE_MS, MAX_REMEMBERED_PEOPLE } from '@hearth/protocol/limits'
import { expect, test } from 'vitest'
import { facilitationView } from '../src/project.ts'
import { given } from '../src/testing/given.ts'
import { id } from '../src/testing/people.ts'
import {
  admitted,
  arrival,
  arrived,
  asks,
  connected,
  connecting,
  gone,
  later,
  left,
  session,
  system,
  ticked,
  toldNotNow,
} from '../src/testing/steps.ts'

const two = session({ capacity: 2 })

test('A4: who is in and who waits take the places', () => {
  const scene = given(two, admitted('Ana'), arrived('Ben'))
  const then = scene.whenSystem(arrival('Chidi'))
  expect(then.refusal).toBe('room-full')
  expect(then.state).toBe(scene.state)
})

test('A4: a full circle with one person gone: one more reaches the lobby, and nobody loses a place by that', () => {
  const full = given(two, admitted('Ana'), admitted('Ben'))
  expect(full.whenSystem(arrival('Chidi')).refusal).toBe('room-full')
  const then = full.and(gone('Ana'), arrived('Chidi'))
  expect(then.whenSystem(arrival('Dara')).refusal).toBe('room-full')
  expect(facilitationView(then.state)).toMatchObject({
    lobby: [{ name: 'Chidi' }],
    goneInFullCircle: ['Ana'],
  })
  expect(then.and(connected('Ana', 2)).seen('Ana')?.seat.number).toBe(3)
})

test('A17: in a full circle the next one admitted has the place of who has been gone longest, who arrives anew', () => {
  const full = given(two, admitted('Ana'), admitted('Ben'), gone('Ben'), gone('Ana'), arrived('Chidi'))
  expect(facilitationView(full.state).goneInFullCircle).toEqual(['Ben', 'Ana'])
  const then = full.when('Fay', { type: 'admit', personId: id('Chidi') })
  expect(then.events.map(({ type }) => type)).toEqual(['personLeft', 'personAdmitted'])
  expect(then.state.people[id('Ben')]).toBeUndefined()
  expect(then.person('Ana').seat).not.toBeNull()
  expect(then.whenSystem(connecting('Ben')).refusal).toBe('not-known-here')
})

test('A17: when Ben is back by then, nobody loses a place', () => {
  const full = given(
    two,
    admitted('Ana'),
    admitted('Ben'),
    gone('Ben'),
    arrived('Chidi'),
    connected('Ben', 2),
  )
  const then = full.when('Fay', { type: 'admit', personId: id('Chidi') })
  expect(then.shared.people.map(({ name }) => name)).toEqual(['Fay', 'Jo', 'Ana', 'Ben', 'Chidi'])
})

test('A17: with free places, or for staff, everybody keeps theirs', () => {
  const three = given(session({ capacity: 3 }), admitted('Ana'), gone('Ana'), arrived('Chidi'))
  expect(facilitationView(three.state).goneInFullCircle).toEqual([])
  expect(three.when('Fay', { type: 'admitEveryone' }).person('Ana').seat).not.toBeNull()
  const full = given(two, admitted('Ana'), admitted('Ben'), gone('Ana'), arrived('Sol'))
  expect(full.when('Fay', { type: 'admit', personId: id('Sol') }).person('Ana').seat).not.toBeNull()
})

test('A8 A17: admitting everyone takes nobody’s place', () => {
  const three = session({ capacity: 3 })
  const scene = given(three, admitted('Ana'), admitted('Ben'), gone('Ana'), arrived('Chidi'), arrived('Dara'))
  const then = scene.when('Fay', { type: 'admitEveryone' })
  expect(then.shared.people.map(({ name }) => name)).toEqual(['Fay', 'Jo', 'Ben', 'Chidi', 'Dara'])
  expect(then.and(connected('Ana', 2)).seen('Ana')).not.toBeNull()
})

test('A17: who asked for help and is gone keeps the place; the next one gone loses it', () => {
  const help = asks('Ana', { type: 'askForHelp', kind: 'not-ok' })
  const full = given(two, admitted('Ana'), admitted('Ben'), help, gone('Ana'), gone('Ben'), arrived('Chidi'))
  expect(facilitationView(full.state).goneInFullCircle).toEqual(['Ben'])
  const then = full.when('Fay', { type: 'admit', personId: id('Chidi') })
  expect(then.state.people[id('Ana')]).toBeDefined()
  expect(then.state.people[id('Ben')]).toBeUndefined()
})

test('A5: arrivals that never connected and are gone are forgotten for newcomers', () => {
  const flood = Array.from({ length: MAX_REMEMBERED_PEOPLE }, (_, index) =>
    system(arrival('Ana', { personId: `flood-${index}`.padEnd(22, '_') })),
  )
  const halves = [flood.slice(0, 60), later(ARRIVAL_GRACE_MS), ticked(), flood.slice(60)]
  const full = given(session({ capacity: 60 }), halves, later(ARRIVAL_GRACE_MS), ticked())
  const then = full.and(arrived('Ben'))
  expect(facilitationView(then.state).lobby.map(({ name }) => name)).toEqual(['Ben'])
  expect(Object.keys(then.state.people).length).toBeLessThanOrEqual(MAX_REMEMBERED_PEOPLE)
})

test('P13 A4: an arrival that does not connect takes a place for 15 seconds; connecting brings it back', () => {
  const scene = given(two, admitted('Ana'), system(arrival('Ben')))
  expect(scene.whenSystem(arrival('Chidi')).refusal).toBe('room-full')
  const late = scene.and(later(ARRIVAL_GRACE_MS), ticked())
  expect(facilitationView(late.state).lobby).toEqual([])
  expect(late.whenSystem(arrival('Chidi')).refusal).toBeNull()
  expect(facilitationView(late.and(connected('Ben')).state).lobby).toMatchObject([{ name: 'Ben' }])
})

test('A4: told not now takes no place; leaving frees one', () => {
  expect(given(two, admitted('Ana'), toldNotNow('Ben')).whenSystem(arrival('Chidi')).refusal).toBeNull()
  expect(
    given(two, admitted('Ana'), admitted('Ben'), left('Ana')).whenSystem(arrival('Chidi')).refusal,
  ).toBeNull()
})

test('A4: a full room takes back whom it knows', () => {
  const then = given(two, arrived('Ana'), gone('Ana'), arrived('Ben'), arrived('Chidi')).and(
    connected('Ana', 2),
  )
  expect(facilitationView(then.state).lobby.map((entry) => entry.name)).toEqual(['Ana', 'Ben', 'Chidi'])
})

test('A5: a room does not remember without end', () => {
  const strangers = Array.from({ length: MAX_REMEMBERED_PEOPLE - 2 }, (_, index) => {
    const personId = `crowd-${index}`.padEnd(22, '_')
    return [system(arrival('Ana', { personId })), asks('Fay', { type: 'sayNotNow', personId, reason: null })]
  })
  const scene = given(session(), ...strangers)
  expect(scene.whenSystem(arrival('Ben')).refusal).toBe('room-full')
  expect(scene.whenSystem(arrival('Sol')).refusal).toBeNull()
})

test('A6: staff take no place, and find the door open', () => {
  const scene = given(session({ capacity: 2 }), arrived('Sol'), left('Jo'), admitted('Ana'), arrived('Ben'))
  expect(scene.whenSystem(arrival('Jo')).refusal).toBeNull()
  const full = given(two, admitted('Ana'), arrived('Ben'))
  expect(full.whenSystem(arrival('Sol')).refusal).toBeNull()
})
