// @ts-check
/** Starts programs under guard.js, so that none outlives this process. Does not decide what a program's end means. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { inRoot } from './root.js'

/** @typedef {{ type: 'started', pid: number } | { type: 'failed', reason: string } | { type: 'ended', code: number | null, signal: string | null }} GuardMessage */
/** @typedef {{ ok: boolean, reason: string }} End How a program ended; `reason` in words. */
/**
 * @typedef {object} Guarded
 * @property {import('node:child_process').ChildProcess} guard
 * @property {Promise<number | null>} pid of the program itself; null when it could not be started
 * @property {Promise<End>} ended
 * @property {() => void} end asks it to end; `ended` tells when it has
 */

/** @type {Set<Guarded>} */
const running = new Set()

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output: 'pipe' | 'ignore' | number }} options
 * @returns {Guarded}
 */
export function startGuarded(command, args, { cwd = inRoot(), env = process.env, output }) {
  // Detached: a Ctrl-C in the terminal reaches the launcher alone, which ends things in their order.
  const guard = fork(inRoot('scripts', 'setup', 'guard.js'), [command, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  })
  /** @type {End} */
  let end = { ok: false, reason: 'its guard was killed' }
  /** @type {Promise<number | null>} */
  const pid = new Promise((resolve) => {
    guard.on('message', (/** @type {GuardMessage} */ message) => {
      if (message.type === 'started') return resolve(message.pid)
      end = endOf(message)
      resolve(null)
    })
    guard.on('exit', () => resolve(null))
  })
  const ended = new Promise((resolve) => {
    // Not 'close': it never comes once this side has disconnected. After all of these nothing more is told.
    const streams = [guard.stdout, guard.stderr].filter((stream) => stream !== null)
    const over = [
      once(guard, 'exit'),
      once(guard, 'disconnect'),
      ...streams.map((stream) => once(stream, 'close')),
    ]
    Promise.all(over).then(
      () => resolve(end),
      (error) => resolve({ ok: false, reason: error.message }),
    )
  })
  const guarded = { guard, pid, ended, end: () => void (guard.connected && guard.disconnect()) }
  running.add(guarded)
  ended.then(() => running.delete(guarded))
  return guarded
}

/** Ends everything that still runs under a guard. */
export async function endAllGuarded() {
  for (const guarded of running) guarded.end()
  await Promise.all([...running].map((guarded) => guarded.ended))
}

/** @param {Exclude<GuardMessage, { type: 'started' }>} message @returns {End} */
function endOf(message) {
  if (message.type === 'failed') return { ok: false, reason: message.reason }
  if (message.signal) return { ok: false, reason: `it was ended by ${message.signal}` }
  return { ok: message.code === 0, reason: `it ended with code ${message.code}` }
}
