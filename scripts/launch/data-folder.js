// @ts-check
/** The data folder: made when missing, checked for writing; small JSON files in it that only its owner may read. */
import {
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Mistake } from '../setup/mistake.js'
import { whenAborted } from './when-aborted.js'

const LARGEST_LOG = 10 * 1024 * 1024
const DAY_MS = 24 * 60 * 60 * 1000

/** Throws a Mistake when nothing can be kept there. @param {string} dataDir */
export function prepareDataFolder(dataDir) {
  try {
    makeFolder(dataDir)
    const probe = join(dataDir, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    const words = error instanceof Error ? error.message.split(', ')[0] : String(error)
    throw new Mistake(
      `The data folder ${dataDir} cannot be written (${words}). Make it writable, or name another one in HEARTH_DATA_DIR.`,
    )
  }
}

/** Not `recursive`: in a place where nothing can be made, such as /proc, Node 20 then tries for ever. @param {string} folder */
function makeFolder(folder) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

/** null when the file is missing or is not JSON. @param {string} path @returns {unknown} */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Whole or not at all, for the owner only. @param {string} path @param {string} text */
export function writePrivately(path, text) {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, text, { mode: 0o600 })
  renameSync(draft, path)
}

/** A file to append to; a long one is put aside first. @param {string} path */
export function openLog(path) {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

/** A file to append to that keeps nothing for longer than two days: LiveKit writes addresses of browsers. @param {string} path @param {AbortSignal} signal ends the upkeep */
export function openDailyLog(path, signal) {
  const since = statSync(path, { throwIfNoEntry: false })?.birthtimeMs ?? 0
  if (Date.now() - since > DAY_MS) rmSync(path, { force: true })
  // An earlier version put a long log aside.
  rmSync(`${path}.1`, { force: true })
  const file = openSync(path, 'a', 0o600)
  const upkeep = setInterval(() => existsSync(path) && truncateSync(path), DAY_MS).unref()
  whenAborted(signal, () => clearInterval(upkeep))
  return file
}
