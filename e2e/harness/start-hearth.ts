/** `openHearth` for a test: from the empty database that was made once for the whole run. */
import { inject } from 'vitest'
import { type HearthOptions, type HearthProcess, openHearth } from './hearth.ts'

export function startHearth(options: HearthOptions = {}): Promise<HearthProcess> {
  if (options.environment?.DATABASE_URL !== undefined) return openHearth(options)
  return openHearth({ ...options, from: inject('emptyHearth') })
}
