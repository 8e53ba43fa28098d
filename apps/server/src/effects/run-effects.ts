/** What follows from a stored batch, outside the room: the only place where effects of events start. Safe to run twice. */

import type { TextId } from '@hearth/protocol/ids'
import { noticesOf } from '@hearth/room/notices-of'
import type { WakeUps } from '../cluster/fabric.ts'
import type { Commit } from '../rooms/room-runner.ts'
import type { BrowserStore } from '../store/browser-store.ts'
import type { TextStore } from '../store/text-store.ts'
import type { NoticeSender } from './notice-sender.ts'

export interface EffectsDeps {
  browsers: BrowserStore
  texts: TextStore
  wakeUps: WakeUps
  noticeSender: Pick<NoticeSender, 'look'>
  failed: (error: unknown) => void
}

/**
 * Tells the nodes that the room was written (deadlines and media follow from its state), sends the notices that were
 * written with it, forgets who left, and erases what was written and is kept no longer. Where that is cut short, the next
 * round sends the notices, and the end of the session erases the rest.
 */
export function runEffects(
  { browsers, texts, wakeUps, noticeSender, failed }: EffectsDeps,
  commit: Commit,
): void {
  const { sessionId, after, events } = commit
  wakeUps.publish(sessionId, after.version).catch(failed)
  if (noticesOf(events).length > 0) void noticeSender.look()
  for (const event of events) {
    if (event.type === 'personLeft') browsers.unlink(sessionId, event.personId).catch(failed)
    // Their browser stays paired with nobody who is in the room: it can only hear that they were removed.
    if (event.type === 'personRemoved') browsers.voidMoves(sessionId, event.personId).catch(failed)
    if (event.type === 'personLeft' || event.type === 'personRemoved') {
      texts.forgetReader(sessionId, event.personId, 'all').catch(failed)
    }
  }
  const dropped = droppedTexts(commit)
  if (dropped.length > 0) texts.erase(sessionId, dropped).catch(failed)
}

/** What the room named before this batch, or in it, and names no more. The end has erased everything itself. */
function droppedTexts({ before, after, events }: Commit): TextId[] {
  if (after.state.phase === 'ended') return []
  const written = events.flatMap((event) => (event.type === 'textWritten' ? event.text.id : []))
  const named = [...(before?.state.texts ?? []).map(({ id }) => id), ...written]
  return named.filter((id) => after.state.texts.every((text) => text.id !== id))
}
