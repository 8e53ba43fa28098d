// @ts-check
/** Checks that `npm start` installs every package into a tree that has none. Stops it then: e2e/crashes/start.test.ts tests the rest. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { chooseFree } from '../launch/ports.js'
import { copyOfCleanTree, strangersEnvironment } from '../setup/clean-tree.js'
import { ROOT } from '../setup/root.js'

const INSTALLED = 'Packages are installed ('
const INSTALLED_WITHIN_MS = 10 * 60_000

/** Returns one sentence for each fault. @returns {Promise<string[]>} */
export async function fullInstallFaults() {
  const folder = copyOfCleanTree()
  try {
    const printed = await startUntil(INSTALLED, folder)
    if (!printed.includes(INSTALLED)) return [`npm start did not install the packages:\n${printed}`]
    return isDeepStrictEqual(installedIn(folder), installedIn(ROOT))
      ? []
      : ['npm start installed other packages than this tree has']
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Starts Hearth, and presses Ctrl-C when it prints `words`. Resolves with everything it printed. @param {string} words @param {string} folder */
async function startUntil(words, folder) {
  const start = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...strangersEnvironment(), PORT: String(await chooseFree('tcp')) },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [start.stdout, start.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      const had = printed.includes(words)
      printed += text
      if (!had && printed.includes(words) && start.pid !== undefined) process.kill(-start.pid, 'SIGINT')
    })
  }
  // Ends what does not end by itself: the whole group, as Ctrl-C does.
  const late = setTimeout(
    () => start.pid !== undefined && process.kill(-start.pid, 'SIGKILL'),
    INSTALLED_WITHIN_MS,
  )
  await once(start, 'close')
  clearTimeout(late)
  return printed
}

/** npm's record of every installed package. @param {string} folder */
function installedIn(folder) {
  return JSON.parse(readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf8')).packages
}
