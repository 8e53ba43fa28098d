// @ts-check
/** Keeps one process running: when it dies it is started again, after a pause that grows while it keeps dying. */
import { Mistake } from '../setup/mistake.js'
import { whenAborted } from './when-aborted.js'

/** @typedef {{ ended: Promise<string> }} Running One run of the process; `ended` says why, in words. */

const SHORTEST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
/** Who ran for this long starts with the shortest pause again. */
const STEADY_MS = 60_000

/**
 * Resolves when it runs for the first time; rejects as `start` does. `over` resolves once it has ended for good.
 * @template {Running} Run
 * @param {string} name begins sentences
 * @param {(signal: AbortSignal) => Promise<Run>} start resolves when the process is ready, rejects when it ended before
 * @param {{ signal: AbortSignal, say: (line: string) => void, giveUp: (mistake: Mistake) => void }} life
 * @returns {Promise<{ first: Run, over: Promise<void> }>}
 */
export async function keepRunning(name, start, { signal, say, giveUp }) {
  const first = await start(signal)
  return { first, over: watch(first) }

  /** @param {Running} run */
  async function watch(run) {
    let pauseMs = SHORTEST_PAUSE_MS
    for (;;) {
      const since = Date.now()
      const reason = await run.ended
      if (signal.aborted) return
      if (Date.now() - since > STEADY_MS) pauseMs = SHORTEST_PAUSE_MS
      say(`${name} is down: ${reason}. It is started again in ${pauseMs / 1000} s.`)
      const next = await startAgain(pauseMs)
      if (next === null) return
      say(`${name} is up again.`)
      run = next.run
      pauseMs = next.pauseMs
    }
  }

  /** @param {number} pauseMs @returns {Promise<{ run: Running, pauseMs: number } | null>} null: not any more */
  async function startAgain(pauseMs) {
    for (;;) {
      await pause(pauseMs, signal)
      if (signal.aborted) return null
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
      try {
        return { run: await start(signal), pauseMs }
      } catch (error) {
        if (signal.aborted) return null
        if (error instanceof Mistake) {
          giveUp(error)
          return null
        }
        say(
          `${name} did not start: ${error instanceof Error ? error.message : error}. Next try in ${pauseMs / 1000} s.`,
        )
      }
    }
  }
}

/** Ends early when the signal is aborted. @param {number} ms @param {AbortSignal} signal @returns {Promise<void>} */
function pause(ms, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    whenAborted(signal, () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
