/** How a simulated person answers the closing poll. Most were content; some skip it. */
import { type Answers, LEAVINGS, type Leaving, STEPS, type Step } from '@hearth/protocol/poll'
import type { Random } from './random.ts'

/** Of all, so many skip it. */
const SKIPS = 0.2

/** null: skips it. */
export function answersOf(random: Random): Answers | null {
  if (random.next() < SKIPS) return null
  return {
    safe: stepOf(random),
    heard: stepOf(random),
    connected: stepOf(random),
    led: stepOf(random),
    leaving: leavingOf(random),
  }
}

/** Rather high than low. */
const stepOf = (random: Random): Step => STEPS[Math.floor(random.between(1, STEPS.length))] ?? STEPS[0]

const leavingOf = (random: Random): Leaving =>
  LEAVINGS[Math.floor(random.between(0, LEAVINGS.length))] ?? 'same'
