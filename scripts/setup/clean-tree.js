// @ts-check
/** Copies this tree for tests that start Hearth like a new user: no data, and nothing built. */
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ownFiles } from './files.js'
import { inRoot } from './root.js'

/** Copies only our own files, without packages. Links an existing LiveKit server, so that it is not built again. */
export function copyOfCleanTree() {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-copy-'))
  for (const path of ownFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    copyFileSync(inRoot(path), join(folder, path))
  }
  const livekit = inRoot('.cache', 'livekit-server')
  if (existsSync(livekit)) {
    mkdirSync(join(folder, '.cache'))
    symlinkSync(livekit, join(folder, '.cache', 'livekit-server'))
  }
  return folder
}

/** Hard-links the installed packages into a copy. Nothing may write into them there, because the files are shared. @param {string} folder */
export function linkPackages(folder) {
  link(inRoot('node_modules'), join(folder, 'node_modules'), isWritten)
}

/** Names that tools and the launcher write beside the packages. Caches are left out, and the launcher's stamp is copied. @param {string} name */
const isWritten = (name) => name.startsWith('.') && name !== '.bin'

/** @param {string} from @param {string} to @param {(name: string) => boolean} isOurs */
function link(from, to, isOurs = () => false) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (isOurs(entry.name)) {
      if (entry.isFile()) copyFileSync(source, target)
    } else if (entry.isDirectory()) link(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkOrCopy(source, target)
  }
}

/** @param {string} source @param {string} target */
function linkOrCopy(source, target) {
  try {
    linkSync(source, target)
  } catch (error) {
    // The copy is on another disk.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EXDEV') throw error
    copyFileSync(source, target, constants.COPYFILE_FICLONE)
  }
}

/** The environment without the variables that npm and Vitest set for this run. @returns {NodeJS.ProcessEnv} */
export function strangersEnvironment() {
  const ours =
    /^(npm_(lifecycle|package|command|node_execpath|execpath)|INIT_CWD|VITEST|NODE_ENV|NODE_OPTIONS|TEST|DEV|PROD|MODE|SSR|BASE_URL|HEARTH_|LIVEKIT_)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
}
