import { expect, test } from 'vitest'
import {
  facilitationView,
  facilitatorView,
  ownView,
  peopleOf,
  person,
  sharedView,
  waiting,
} from '../../testing/views.ts'
import { announcementsBetween } from './announcements.ts'

const own = ownView()
const four = peopleOf(4)

test('nothing is said of those who were there before', () => {
  expect(announcementsBetween({ own }, { own, shared: sharedView() })).toEqual([])
})

test('who comes and who goes is said, but not of oneself', () => {
  const without = four.filter(({ id }) => id !== 'ben' && id !== 'ana')
  expect(
    announcementsBetween(
      { own, shared: sharedView({ people: four }) },
      { own, shared: sharedView({ people: [...without, person('Chidi', 5)] }) },
    ),
  ).toEqual(['Chidi is here.', 'Ben has left.'])
})

test('a short drop is not said: Ben is still there, reconnecting', () => {
  const dropped = four.map((one) => (one.id === 'ben' ? { ...one, presence: 'reconnecting' as const } : one))
  expect(
    announcementsBetween(
      { own, shared: sharedView({ people: four }) },
      { own, shared: sharedView({ people: dropped }) },
    ),
  ).toEqual([])
})

test('being let in, and the start, are said', () => {
  expect(
    announcementsBetween(
      { own: ownView({ admission: 'waiting', phase: 'lobby' }) },
      { own: ownView({ phase: 'lobby' }) },
    ),
  ).toEqual(['You have been let in.'])
  expect(announcementsBetween({ own: ownView({ phase: 'lobby' }) }, { own })).toEqual([
    'The session has begun.',
  ])
})

test('who leads hears who waits, and who asks again after "not now"', () => {
  const fay = facilitatorView()
  const told = facilitationView([waiting('Ben', { admission: 'not-now' })])
  const both = facilitationView([waiting('Ben'), waiting('Ana')])
  expect(announcementsBetween({ own: fay, facilitation: told }, { own: fay, facilitation: both })).toEqual([
    'Ben is waiting in the lobby.',
    'Ana is waiting in the lobby.',
  ])
})
