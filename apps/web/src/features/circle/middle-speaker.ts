/** Whose face is in the middle while anyone may speak: the loudest, without jumping at every cough. Pure; times in milliseconds. */
import type { MediaIdentity } from '@hearth/protocol/ids'

export interface MiddleSpeaker {
  identity: MediaIdentity
  /** Since when in the middle. */
  since: number
  /** Last moment this person was heard. */
  heardAt: number
}

/** Somebody stays in the middle for at least so long, if they go on speaking. */
export const STAYS_MS = 2500
/** After so long a silence the middle is free again. */
export const SILENCE_MS = 4000

/** `speaking`: the loudest first, without the viewer. */
export function nextMiddle(
  before: MiddleSpeaker | null,
  speaking: readonly MediaIdentity[],
  now: number,
): MiddleSpeaker | null {
  const loudest = speaking[0]
  if (before) {
    const speaks = speaking.includes(before.identity)
    if (speaks && (loudest === before.identity || now - before.since < STAYS_MS))
      return { ...before, heardAt: now }
    if (loudest === undefined) return now - before.heardAt < SILENCE_MS ? before : null
  }
  return loudest === undefined ? null : { identity: loudest, since: now, heardAt: now }
}
