// @ts-check
/** What this start was asked for: arguments and the few environment variables the launcher itself acts on. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Mistake } from '../setup/mistake.js'
import { inRoot } from '../setup/root.js'

const USAGE = 'npm start -- [--admin EMAIL] [--ready-file FILE]'

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host address the server listens on
 * @property {string} dataDir absolute
 * @property {string} publicUrl where people open it
 * @property {string | undefined} admin mail address of somebody who becomes an admin
 * @property {string | undefined} readyFile absolute
 * @property {boolean} behindProxy then there is no demo
 * @property {boolean} sendsMail else mail is kept in the data folder
 * @property {{ url: string, apiKey: string, apiSecret: string } | null} livekit a LiveKit that somebody else runs
 */

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Settings} */
export function readSettings(args, env) {
  const { admin, 'ready-file': readyFile } = readArguments(args)
  if (admin !== undefined && !/^[^\s@]+@[^\s@]+$/.test(admin)) {
    throw new Mistake(`--admin needs a mail address, as in: npm start -- --admin rosa@example.org`)
  }
  const port = readPort(env.PORT)
  return {
    port,
    host: env.HOST || '127.0.0.1',
    dataDir: resolve(inRoot(), env.HEARTH_DATA_DIR || '.data'),
    publicUrl: env.PUBLIC_URL || `http://localhost:${port}`,
    admin,
    readyFile: readyFile === undefined ? undefined : resolve(env.INIT_CWD ?? process.cwd(), readyFile),
    behindProxy: Boolean(env.TRUST_PROXY) && env.TRUST_PROXY !== 'off',
    sendsMail: Boolean(env.SMTP_URL),
    livekit: readLivekit(env),
  }
}

/** @param {string[]} args */
function readArguments(args) {
  try {
    const options = /** @type {const} */ ({ admin: { type: 'string' }, 'ready-file': { type: 'string' } })
    return parseArgs({ args, options }).values
  } catch (error) {
    const words = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new Mistake(`${words}. Usage: ${USAGE}`)
  }
}

/** @param {string | undefined} text */
function readPort(text) {
  if (!text) return 3000
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port
  throw new Mistake(`PORT must be a whole number from 1 to 65535, and it is "${text}".`)
}

/** @param {NodeJS.ProcessEnv} env */
function readLivekit({ LIVEKIT_URL: url, LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret }) {
  if (!url) return null
  if (apiKey && apiSecret) return { url, apiKey, apiSecret }
  throw new Mistake(
    'LIVEKIT_URL is set, so LIVEKIT_API_KEY and LIVEKIT_API_SECRET must be set too; or unset all three and Hearth starts a LiveKit of its own.',
  )
}
