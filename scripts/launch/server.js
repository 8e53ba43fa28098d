// @ts-check
/** Starts the server of Hearth once and tells when it listens. keep-running.js starts it again. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync } from 'node:fs'
import { join } from 'node:path'
import { Mistake } from '../setup/mistake.js'
import { inRoot } from '../setup/root.js'
import { openLog } from './data-folder.js'
import { whenAborted } from './when-aborted.js'

/** It drains first; after this long it is killed. */
const DRAINS_WITHIN_MS = 15_000

/** @typedef {{ facilitator: string, learner: string, office: string }} Links */
/** @typedef {{ type: 'ready', url: string, links?: Links } | { type: 'refused', sentence: string }} ServerMessage */

/**
 * @param {AbortSignal} signal ends it
 * @param {{ dataDir: string, env: NodeJS.ProcessEnv, record: import('./process-record.js').ProcessRecord }} settings
 * @returns {Promise<import('./keep-running.js').Running & { url: string, links: Links | undefined }>}
 */
export async function startServer(signal, { dataDir, env, record }) {
  const log = openLog(join(dataDir, 'server.log'))
  const server = fork(inRoot('apps', 'server', 'dist', 'main.js'), [], {
    cwd: inRoot(),
    env,
    // A Ctrl-C in the terminal reaches the launcher alone, which ends things in their order.
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  if (server.pid !== undefined) record.note('server', server.pid)
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    server.on('error', (error) => resolve(error.message))
    server.on('exit', (code, signal) =>
      resolve(signal ? `it was ended by ${signal}` : `it ended with code ${code}`),
    )
  })
  const end = () => {
    // Both: before the server listens to its channel, only the signal works.
    server.kill('SIGTERM')
    if (server.connected) server.disconnect()
    const killing = setTimeout(() => server.kill('SIGKILL'), DRAINS_WITHIN_MS)
    ended.then(() => clearTimeout(killing))
  }
  whenAborted(signal, end)
  const { url, links } = await ready(server, ended)
  return { ended, url, links }
}

/** The server ends with this code when a person has to mend something. */
const REFUSED = 2

/**
 * @param {import('node:child_process').ChildProcess} server
 * @param {Promise<string>} ended
 * @returns {Promise<Extract<ServerMessage, { type: 'ready' }>>}
 */
function ready(server, ended) {
  return new Promise((resolve, reject) => {
    server.on('message', (/** @type {ServerMessage} */ message) => {
      if (message.type === 'ready') resolve(message)
      if (message.type === 'refused') reject(new Mistake(message.sentence))
    })
    // The channel closes after its last message: a sentence that was sent has come by then.
    Promise.all([ended, once(server, 'disconnect')]).then(([reason]) => {
      const error = `${reason} before it was ready`
      reject(
        server.exitCode === REFUSED ? new Mistake(`The server refused to start: ${error}`) : new Error(error),
      )
    }, reject)
  })
}
