/** The steps of a guide, fitted to the length of a session. Pure. */
import type { GuideStep } from '@hearth/protocol/guide'

/**
 * Each step keeps its share, in whole minutes and at least one; together they are as long as the session, unless there
 * are more steps than minutes.
 */
export function fittedGuide(steps: readonly GuideStep[], minutes: number): GuideStep[] {
  if (steps.length === 0) return []
  const all = steps.reduce((sum, step) => sum + step.minutes, 0)
  const fair = steps.map((step) => (step.minutes * minutes) / all)
  const given = fair.map((share) => Math.max(1, Math.floor(share)))
  const missing = (index: number) => (fair[index] ?? 0) - (given[index] ?? 0)
  const change = (index: number, by: number) => {
    given[index] = (given[index] ?? 0) + by
  }
  const indexes = steps.map((_step, index) => index)
  for (let left = minutes - sum(given); left > 0; left--) {
    change(best(indexes, missing), 1)
  }
  for (let over = sum(given) - minutes; over > 0; over--) {
    const longer = indexes.filter((index) => (given[index] ?? 0) > 1)
    if (longer.length === 0) break
    change(
      best(longer, (index) => -missing(index)),
      -1,
    )
  }
  return steps.map((step, index) => ({ ...step, minutes: given[index] ?? 1 }))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** The first of those that score most. */
const best = (indexes: readonly number[], score: (index: number) => number): number =>
  indexes.reduce((first, index) => (score(index) > score(first) ? index : first))
