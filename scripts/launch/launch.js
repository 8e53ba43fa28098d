// @ts-check
/** One start of Hearth: everything up in order, and everything down again, whatever happens. */
import { endAllGuarded } from '../setup/guarded.js'
import { Mistake } from '../setup/mistake.js'
import { createProgress } from '../setup/progress.js'
import { bringUp } from './bring-up.js'
import { readSettings } from './settings.js'

/** npm and the terminal may both pass on one Ctrl-C. */
const SAME_KEY_PRESS_MS = 1_000
const PARENT_CHECK_MS = 1_000

/**
 * What is to be ended, in this order.
 * @typedef {object} Life
 * @property {AbortController} server
 * @property {AbortController} livekit
 * @property {{ server?: Promise<{ over: Promise<void> }>, livekit?: Promise<{ over: Promise<void> }> }} kept
 * @property {(() => void)[]} atTheEnd
 */

/** @param {string[]} args */
export async function launch(args) {
  const progress = createProgress()
  /** @type {Life} */
  const life = { server: new AbortController(), livekit: new AbortController(), kept: {}, atTheEnd: [] }
  let endingSince = 0

  /** @param {number} code */
  async function end(code) {
    if (endingSince > 0) return
    endingSince = Date.now()
    life.server.abort()
    await over(life.kept.server)
    life.livekit.abort()
    await over(life.kept.livekit)
    await endAllGuarded()
    for (const act of life.atTheEnd) act()
    process.exit(code)
  }

  /** @param {unknown} error */
  function fail(error) {
    if (endingSince > 0) return
    const words =
      error instanceof Mistake ? error.message : error instanceof Error ? error.stack : String(error)
    progress.breakOff()
    process.stderr.write(`${words}\n`)
    end(1)
  }

  function stopAsAsked() {
    if (endingSince === 0) {
      progress.breakOff()
      progress.say('', 'Stopping.')
      end(0)
    } else if (Date.now() - endingSince > SAME_KEY_PRESS_MS) process.exit(1)
  }

  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stopAsAsked)
  // A terminal that was closed cannot be written to any more.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  endWithParent(stopAsAsked)

  try {
    await bringUp(readSettings(args, process.env), life, { progress, giveUp: fail })
  } catch (error) {
    fail(error)
  }
}

/** @param {Promise<{ over: Promise<void> }> | undefined} kept */
async function over(kept) {
  // One that never came up has been reported already.
  await kept?.then((one) => one.over).catch(() => {})
}

/** npm passes signals on, but not the one that kills it at once. @param {() => void} stop */
function endWithParent(stop) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, PARENT_CHECK_MS).unref()
}
