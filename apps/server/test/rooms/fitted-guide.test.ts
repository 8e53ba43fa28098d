import { MAX_MINUTES, MIN_MINUTES } from '@hearth/protocol/limits'
import { describe, expect, it } from 'vitest'
import { FIRST_SESSION } from '../../src/first-session-guide.ts'
import { fittedGuide } from '../../src/rooms/fitted-guide.ts'

const step = (minutes: number) => ({
  title: 'A step',
  minutes,
  mode: null,
  prompt: '',
  notes: '',
  closes: false,
})
const fitted = (steps: number[], minutes: number) =>
  fittedGuide(steps.map(step), minutes).map((one) => one.minutes)

describe('a guide fitted to a session', () => {
  it.each([
    ['as long as the session', [5, 5, 20, 40, 12, 3], 85, [5, 5, 20, 40, 12, 3]],
    ['longer than it', [5, 5, 20, 40, 12, 3], 60, [4, 4, 14, 28, 8, 2]],
    ['shorter than it', [10, 20], 90, [30, 60]],
    ['with steps that would be no minute', [1, 1, 1, 97], 15, [1, 1, 1, 12]],
    ['of one step', [7], 50, [50]],
    ['with more steps than minutes', [1, 2, 3, 4], 3, [1, 1, 1, 1]],
    ['without steps', [], 60, []],
  ])('%s: %j in %i minutes', (_what, steps, minutes, expected) => {
    expect(fitted(steps, minutes)).toEqual(expected)
  })

  it('changes nothing else of a step', () => {
    const [first] = fittedGuide(FIRST_SESSION, 60)
    expect(first).toEqual({ ...FIRST_SESSION[0], minutes: 4 })
  })

  it('is as long as the session, whatever length that has, and no step is left out', () => {
    for (let minutes = MIN_MINUTES; minutes <= MAX_MINUTES; minutes++) {
      const each = fittedGuide(FIRST_SESSION, minutes).map((one) => one.minutes)
      expect(each.reduce((all, one) => all + one, 0)).toBe(minutes)
      expect(Math.min(...each)).toBeGreaterThan(0)
    }
  })
})
