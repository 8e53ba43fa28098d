/** Rules A4 to A6: who takes a place, and who finds none. */
import { MAX_REMEMBERED_PEOPLE } from '@hearth/protocol/limits'
import { expect, test } from 'vitest'
import { facilitationView } from '../src/project.ts'
import { given } from '../src/testing/given.ts'
import {
  admitted,
  arrival,
  arrived,
  asks,
  connected,
  gone,
  left,
  session,
  system,
  toldNotNow,
} from '../src/testing/steps.ts'

const two = session({ capacity: 2 })

test('A4: who is in and who waits take the places', () => {
  const scene = given(two, admitted('Ana'), arrived('Ben'))
  const then = scene.whenSystem(arrival('Chidi'))
  expect(then.refusal).toBe('room-full')
  expect(then.state).toBe(scene.state)
})

test('A4: a seat is kept for who is gone, a place in the lobby is not', () => {
  const full = given(two, admitted('Ana'), arrived('Ben'), gone('Ana'))
  expect(full.whenSystem(arrival('Chidi')).refusal).toBe('room-full')
  expect(full.and(gone('Ben')).whenSystem(arrival('Chidi')).refusal).toBeNull()
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
