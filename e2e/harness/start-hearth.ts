/** `openHearth` for a test: from the empty database that was made once for the whole run, with the times of its file. */
import { afterAll, beforeAll, inject } from 'vitest'
import { type HearthOptions, type HearthProcess, openHearth, type Times } from './hearth.ts'

let timesNow: Times | undefined

/** For the servers that the tests of this file, or of this `describe`, start. Without it they are the production bundle. */
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
