/** What a facilitator types, and what is sent. */
import { MAX_FACILITATORS } from '@hearth/protocol/limits'
import { describe, expect, test } from 'vitest'
import { emptyPlan, faultsFrom, faultsOf, type Plan, startOf, toNewSession } from './plan.ts'

const now = new Date(2026, 10, 22, 11, 40).getTime()
const plan = (change: Partial<Plan> = {}): Plan => ({
  ...emptyPlan('first-year', 'first-session', now),
  title: 'Rounds at noon',
  ...change,
})

test('the proposal is a full hour soon, and nothing is wrong with it but the title', () => {
  const proposed = emptyPlan('first-year', 'first-session', now)
  expect(new Date(startOf(proposed))).toEqual(new Date(2026, 10, 22, 13, 0))
  expect(Object.keys(faultsOf(proposed, now))).toEqual(['title'])
  expect(faultsOf(plan(), now)).toEqual({})
})

describe('faults', () => {
  test.each<[keyof Plan, Partial<Plan>]>([
    ['title', { title: '   ' }],
    ['title', { title: 'x'.repeat(81) }],
    ['date', { date: '' }],
    ['date', { date: '2026-11-20' }],
    ['siteName', { format: 'hybrid', siteName: '' }],
    ['capacity', { capacity: '1' }],
    ['capacity', { capacity: '14.5' }],
    ['facilitatorIds', { facilitatorIds: Array.from({ length: MAX_FACILITATORS }, (_, i) => `staff-${i}`) }],
  ])('%s', (field, change) => {
    expect(Object.keys(faultsOf(plan(change), now))).toEqual([field])
  })

  test('the server’s stand at the field where it was typed', () => {
    expect(Object.keys(faultsFrom({ startsAt: 'in-the-past', 'facilitatorIds.0': 'not-known' }))).toEqual([
      'date',
      'facilitatorIds',
    ])
    expect(Object.keys(faultsFrom({ guideId: 'not-known' }))).toEqual(['guideId'])
  })
})

test('a room’s name is sent for a hybrid session only', () => {
  expect(toNewSession(plan({ siteName: 'Library 2' })).siteName).toBeNull()
  expect(toNewSession(plan({ format: 'hybrid', siteName: 'Library 2' })).siteName).toBe('Library 2')
})

test.each(['first-session', null])('the guide is sent as it was chosen: %s', (guideId) => {
  expect(toNewSession(plan({ guideId })).guideId).toBe(guideId)
})
