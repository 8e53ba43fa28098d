/** Limits counted in this process. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { LimitName } from './fabric.ts'
import { LIMITS } from './limits.ts'

export function memoryLimiter(name: LimitName): RateLimiterMemory {
  const { points, seconds } = LIMITS[name]
  return new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })
}

/** What `Limits.take` answers for a limiter that throws its refusals. Faults are thrown on. */
export async function tryTake(attempt: Promise<unknown>): Promise<number | null> {
  try {
    await attempt
    return null
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext)
    throw refusal
  }
}
