/** What is read out of who is away, who drops with the floor, and of being left alone. */
import type { Paging, SharedPerson } from '@hearth/protocol/room-view'
import { describe, expect, test } from 'vitest'
import { ownView, peopleOf, type SharedChange, sharedView } from '../../testing/views.ts'
import { announcementsBetween } from './announcements.ts'

const ana = ownView()

function heard(before: SharedChange, after: SharedChange, own = ana) {
  return announcementsBetween({ own, shared: sharedView(before) }, { own, shared: sharedView(after) })
}

const people = (id: string, change: Partial<SharedPerson>) => ({
  people: peopleOf(4).map((one) => (one.id === id ? { ...one, ...change } : one)),
})

describe('away for a moment', () => {
  test('Ben goes and is back', () => {
    expect(heard({}, people('ben', { away: true }))).toEqual(['Ben is away for a moment.'])
    expect(heard(people('ben', { away: true }), {})).toEqual(['Ben is back.'])
  })

  test('Ana herself hears that her place is held', () => {
    expect(heard({}, people('ana', { away: true }))).toEqual([
      'You are away for a moment. Your place is held.',
    ])
    expect(heard(people('ana', { away: true }), {})).toEqual(['You are back.'])
  })
})

describe('who has the floor drops', () => {
  const turn = { mode: 'hands' as const, turn: 1, floor: { personId: 'ben', speaking: true } }

  test('the others hear that it is kept, and that they are back', () => {
    const dropped = { ...turn, ...people('ben', { presence: 'reconnecting' }) }
    expect(heard(turn, dropped)).toEqual(['Ben is reconnecting. The floor is kept.'])
    expect(heard(dropped, turn)).toEqual(['Ben is back.'])
  })

  test('of anybody else nothing is said', () => {
    expect(heard(turn, { ...turn, ...people('jo', { presence: 'reconnecting' }) })).toEqual([])
  })
})

describe('left alone', () => {
  const alone = 'Nobody who leads can hear us just now. We stay together.'

  test('with nobody speaking', () => {
    expect(heard({}, { leftAlone: true })).toEqual([
      alone,
      'Microphones are closed until one of them is back. You still see each other.',
    ])
    expect(heard({ leftAlone: true }, {})).toEqual(['Somebody who leads can hear us again.'])
  })

  test('whoever has the floor finishes', () => {
    const turn = { mode: 'hands' as const, turn: 1, floor: { personId: 'ben', speaking: true } }
    expect(heard(turn, { ...turn, leftAlone: true })[1]).toMatch(/^Ben has the floor and finishes/)
    const ben = ownView({ personId: 'ben', name: 'Ben' })
    expect(heard(turn, { ...turn, leftAlone: true }, ben)[1]).toMatch(/^You have the floor: finish/)
  })

  test('and what is known of the person on call, no more', () => {
    const page = (state: Paging['state'], seenBy: string | null = null) => ({
      leftAlone: true,
      paging: { state, seenBy, call: [{ name: 'Olu', reach: '555-0199' }] },
    })
    expect(heard({ leftAlone: true }, page('trying'))).toEqual([
      'We are trying to reach the on-call person.',
      'Call if you cannot wait: Olu, 555-0199',
    ])
    expect(heard(page('trying'), page('seen', 'Olu'))[0]).toBe('Olu has seen this.')
    expect(heard(page('trying'), page('failed'))).toEqual([
      'A message to the on-call person could not be sent.',
      'Call: Olu, 555-0199',
    ])
    expect(heard(page('trying'), page('trying'))).toEqual([])
  })
})
