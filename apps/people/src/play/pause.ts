/** Time passing in a play: pauses and waits that end early once it is over for somebody. */
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds. Answers false when it was over before. */
export async function pause(ms: number, over: AbortSignal): Promise<boolean> {
  try {
    await wait(ms, undefined, { signal: over })
    return true
  } catch {
    return false
  }
}

/** Resolves when either comes; what is waited for may go on unheard. */
export async function orOver(waited: Promise<void>, over: AbortSignal): Promise<void> {
  // Given up below, its failure is nobody's any more.
  waited.catch(() => {})
  if (over.aborted) return
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  over.addEventListener('abort', end, { once: true })
  try {
    await Promise.race([waited, ended])
  } finally {
    over.removeEventListener('abort', end)
  }
}
