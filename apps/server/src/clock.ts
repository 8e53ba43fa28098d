/** Port: time. Wall time at start plus monotonic time, so that it never runs backwards. */

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
}

/** The real clock. */
export function systemClock(): Clock {
  const start = Date.now() - performance.now()
  return { now: () => Math.round(start + performance.now()) }
}
