/** Times and lengths as people say them. */
import { expect, test } from 'vitest'
import { dayAndTime, lengthOf, timeUntil } from './format.ts'

const MINUTE = 60_000
const now = new Date(2026, 10, 22, 11, 40).getTime()
const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 0).getTime()

test('a moment is today, tomorrow, or a day', () => {
  expect(dayAndTime(at(22, 12), now)).toMatch(/^today, 12:00/)
  expect(dayAndTime(at(23, 0), now)).toMatch(/^tomorrow, 12:00/)
  expect(dayAndTime(at(24, 12), now)).toMatch(/^Tuesday.*24.*12:00/)
  expect(dayAndTime(new Date(2027, 0, 4, 12, 0).getTime(), now)).toContain('2027')
})

test('what is left is said in whole minutes, hours or days, and never as nothing', () => {
  expect(timeUntil(now + 3.2 * MINUTE, now)).toBe('in 4 minutes')
  expect(timeUntil(now, now)).toBe('in 1 minute')
  expect(timeUntil(now + 90 * MINUTE, now)).toBe('in 2 hours')
  expect(timeUntil(now + 72 * 60 * MINUTE, now)).toBe('in 3 days')
})

test('usual lengths have words', () => {
  expect(lengthOf(60)).toBe('an hour')
  expect(lengthOf(45)).toBe('45 minutes')
})
