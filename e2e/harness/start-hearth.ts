/** `openHearth` for a test. It copies the empty database that the setup made once, and uses the times of the test's file. */
import { afterAll, beforeAll, inject } from 'vitest'
import { type HearthOptions, type HearthProcess, openHearth, type Times } from './hearth.ts'

let timesNow: Times | undefined

/** Shortens times for every server that this file or `describe` starts. Without it, tests run the production bundle. */
export function withTimes(times: Times): void {
  beforeAll(() => {
    timesNow = times
  })
  afterAll(() => {
    timesNow = undefined
  })
}

export function startHearth(options: HearthOptions = {}): Promise<HearthProcess> {
  const timed = timesNow && { timed: { bundle: inject('timedBundle'), times: timesNow } }
  const from = options.environment?.DATABASE_URL === undefined && { from: inject('emptyHearth') }
  return openHearth({ ...options, ...timed, ...from })
}
