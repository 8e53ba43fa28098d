// @ts-check
/** What is checked, in order: quick things first. Each part answers how many checks passed and how many failed. */
import { build, quietTurbo } from '../setup/build.js'
import { inRoot, packageBin } from '../setup/root.js'
import { show } from './show.js'
import { specFaults } from './spec.js'
import { treeFaults } from './tree.js'
import { runVitest } from './vitest.js'
import { weigh } from './weights.js'

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ name: string, what: string, run: () => Promise<Count> }} Part */

/** @type {Part[]} */
export const PARTS = [
  {
    name: 'format',
    what: 'format and lint',
    run: () => tool('biome', ['ci', '--colors=off', '.']),
  },
  {
    name: 'tree',
    what: 'lock file, names of folders, length of files, no address of one machine',
    run: async () => faults(treeFaults()),
  },
  {
    name: 'dependencies',
    what: 'which way dependencies go',
    run: async () => {
      const { wrongDependencies } = await import('./dependencies.js')
      return faults(await wrongDependencies(inRoot()))
    },
  },
  {
    name: 'types',
    what: 'types of every workspace',
    run: () =>
      tool('turbo', ['run', 'types', '--continue', '--output-logs=errors-only', '--no-color'], quietTurbo()),
  },
  {
    name: 'dead-code',
    what: 'files, exports and dependencies that nothing uses',
    run: () => tool('knip', ['--no-progress']),
  },
  {
    name: 'spec',
    what: 'every rule of a room has a test, every cited rule exists',
    run: async () => faults(specFaults()),
  },
  {
    name: 'weights',
    what: 'what a browser fetches for a screen',
    run: async () => {
      await build()
      const { lines, faults: tooHeavy } = weigh()
      process.stdout.write(lines.map((line) => `    ${line}\n`).join(''))
      return faults(tooHeavy)
    },
  },
  {
    name: 'unit',
    what: 'unit tests of packages, web, people and scripts',
    run: () => runVitest(['--project', '!@hearth/server']),
  },
  {
    name: 'server',
    what: 'server tests and contracts, on PGlite, PostgreSQL and Redis',
    run: () => runVitest(['--project', '@hearth/server']),
  },
]

/** @param {string} name @param {string[]} args @param {NodeJS.ProcessEnv} [env] @returns {Promise<Count>} */
async function tool(name, args, env) {
  return (await show(packageBin(name), args, env)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** @param {string[]} sentences @returns {Count} */
function faults(sentences) {
  process.stdout.write(sentences.map((sentence) => `    ✗ ${sentence}\n`).join(''))
  return sentences.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
