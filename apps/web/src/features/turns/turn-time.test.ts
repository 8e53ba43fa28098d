import { expect, test } from 'vitest'
import { turnClock } from './turn-time.ts'

test.each([
  ['begins', 0, 'running', 1],
  ['is half over', 60_000, 'running', 0.5],
  ['is nearly over', 96_000, 'nearly', 0.2],
  ['is over', 120_000, 'over', 0],
  ['is long over', 600_000, 'over', 0],
] as const)('a turn of two minutes %s', (_, now, phase, left) => {
  const clock = turnClock(0, 120_000, now)
  expect(clock.phase).toBe(phase)
  expect(clock.left).toBeCloseTo(left)
})

test('a clock that is behind shows a whole ring, a turn without a length none', () => {
  expect(turnClock(5000, 125_000, 0)).toEqual({ phase: 'running', left: 1 })
  expect(turnClock(5000, 5000, 5000).phase).toBe('over')
})
