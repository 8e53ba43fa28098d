/** What follows from a stored batch, outside the room: the only place where effects of events start. Safe to run twice. */

import type { WakeUps } from '../cluster/fabric.ts'
import type { Commit } from '../rooms/room-runner.ts'
import type { BrowserStore } from '../store/browser-store.ts'

export interface EffectsDeps {
  browsers: BrowserStore
  wakeUps: WakeUps
  failed: (error: unknown) => void
}

/** Tells the nodes that the room was written (deadlines and media follow from its state), and forgets who left. */
export function runEffects({ browsers, wakeUps, failed }: EffectsDeps, commit: Commit): void {
  const { sessionId, after, events } = commit
  wakeUps.publish(sessionId, after.version).catch(failed)
  for (const event of events) {
    if (event.type === 'personLeft') browsers.unlink(sessionId, event.personId).catch(failed)
    // Their browser stays paired with nobody who is in the room: it can only hear that they were removed.
    if (event.type === 'personRemoved') browsers.voidMoves(sessionId, event.personId).catch(failed)
  }
}
