// @ts-check
/**
 * Which processes work on a data folder, kept in that folder. By it a second start is refused, and what a crash left
 * behind is ended: never a stranger that got the same pid.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Mistake } from '../setup/mistake.js'
import { readJson, writePrivately } from './data-folder.js'
import { identify, isAlive } from './process-identity.js'

/** @typedef {import('./process-identity.js').KnownProcess} KnownProcess */
/** @typedef {'launcher' | 'server' | 'livekit'} Part */
/** @typedef {ReturnType<typeof claimDataFolder>} ProcessRecord */

const LEAVES_BY_ITSELF_MS = 15_000
const LOOK_AGAIN_MS = 50

/** Throws a Mistake when another launcher works there. @param {string} dataDir */
export function claimDataFolder(dataDir) {
  const path = join(dataDir, 'processes.json')
  const known = readRecord(path)
  if (known.launcher && isAlive(known.launcher)) {
    throw new Mistake(
      `Hearth already runs on ${dataDir} (process ${known.launcher.pid}). Stop it with Ctrl-C where it runs, or start another copy beside it: PORT=3100 HEARTH_DATA_DIR=.data-2 npm start`,
    )
  }
  const write = () => writePrivately(path, JSON.stringify(known))
  known.launcher = identify(process.pid) ?? undefined
  write()

  return {
    /** @param {Part} part @param {number} pid */
    note(part, pid) {
      known[part] = identify(pid) ?? undefined
      write()
    },
    /** Ends what is recorded for this part, if it still lives. @param {Part} part */
    async endLeftBehind(part) {
      const left = known[part]
      if (left) await end(left)
      known[part] = undefined
      write()
    },
    release: () => rmSync(path, { force: true }),
  }
}

/** @param {KnownProcess} known */
async function end(known) {
  if (!isAlive(known)) return
  signal(known, 'SIGTERM')
  const givingUp = Date.now() + LEAVES_BY_ITSELF_MS
  while (isAlive(known)) {
    if (Date.now() > givingUp) signal(known, 'SIGKILL')
    // Not a child of ours: nothing tells when it has ended.
    await pause(LOOK_AGAIN_MS)
  }
}

/** @param {KnownProcess} known @param {NodeJS.Signals} name */
function signal({ pid }, name) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') {
      throw new Mistake(
        `Process ${pid} of an earlier start still runs and cannot be ended from here. End it, then start again.`,
      )
    }
  }
}

/** @param {string} path @returns {{ [part in Part]?: KnownProcess | undefined }} */
function readRecord(path) {
  const read = readJson(path)
  if (typeof read !== 'object' || read === null) return {}
  const isKnown = (/** @type {unknown} */ one) =>
    typeof one === 'object' && one !== null && 'pid' in one && Number.isInteger(one.pid) && 'startTime' in one
  return Object.fromEntries(Object.entries(read).filter(([, one]) => isKnown(one)))
}
