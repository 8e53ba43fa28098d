// @ts-check
/** All parts of the check, quick ones first. The parts of one stage run in parallel. Each returns how many checks passed and failed. */
import { build, quietTurbo } from '../setup/build.js'
import { inRoot, packageBin } from '../setup/root.js'
import { fullInstallFaults } from './full-install.js'
import { testRuntimes } from './runtimes.js'
import { show } from './show.js'
import { specFaults } from './spec.js'
import { treeFaults } from './tree.js'
import { runVitest } from './vitest.js'
import { weigh } from './weights.js'

/** @typedef {import('./output.js').Output} Output */
/** `files`: how long each test file took. @typedef {{ passed: number, failed: number, files?: import('./times.js').FileTime[] }} Outcome */
/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} what
 * @property {(output: Output, testFiles: string[]) => Promise<Outcome>} run `testFiles`: only these; empty for all
 * @property {(path: string) => boolean} [tests] which test files it runs, by their paths from the root
 */

/** @type {Part[]} */
const READING = [
  {
    name: 'format',
    what: 'format and lint',
    run: (output) => tool(output, 'biome', ['ci', '--colors=off', '.']),
  },
  {
    name: 'tree',
    what: 'lock file, names of folders, length of files, no address of one machine',
    run: async (output) => faults(output, treeFaults()),
  },
  {
    name: 'spec',
    what: 'every rule of a room has a test, every cited rule exists',
    run: async (output) => faults(output, specFaults()),
  },
  {
    name: 'types',
    what: 'types of every workspace',
    run: (output) =>
      tool(
        output,
        'turbo',
        ['run', 'types', '--continue', '--output-logs=errors-only', '--no-color'],
        quietTurbo(),
      ),
  },
  {
    name: 'dead-code',
    what: 'files, exports and dependencies that nothing uses',
    run: (output) => tool(output, 'knip', ['--no-progress']),
  },
  {
    name: 'dependencies',
    what: 'which way dependencies go',
    run: async (output) => {
      const { wrongDependencies } = await import('./dependencies.js')
      return faults(output, await wrongDependencies(inRoot()))
    },
  },
]

/** @type {Part} */
const WEIGHTS = {
  name: 'weights',
  what: 'what a browser fetches for a screen, and that its words are loaded',
  run: async (output) => {
    await build()
    const { lines, faults: tooHeavy } = weigh()
    output.write(lines.map((line) => `    ${line}\n`).join(''))
    return faults(output, tooHeavy)
  },
}

/** @type {Part} */
export const TESTS = {
  name: 'tests',
  what: 'unit, server and contract tests, on PGlite, PostgreSQL and Redis',
  run: (output, testFiles) => runVitest(output, testFiles),
  tests: (path) => !path.startsWith('e2e/'),
}

/** @type {Part} */
export const FULL_INSTALL = {
  name: 'install',
  what: 'npm start installs all packages into a tree without any',
  run: async (output) => faults(output, await fullInstallFaults()),
}

/** @type {Part} */
export const RUNTIMES = {
  name: 'runtimes',
  what: 'tests of the packages, and joining a server, on Node 22 and 24',
  run: testRuntimes,
}

export const STAGES = [READING, [WEIGHTS], [TESTS]]

/** @param {Output} output @param {string} name @param {string[]} args @param {NodeJS.ProcessEnv} [env] @returns {Promise<Outcome>} */
async function tool(output, name, args, env) {
  const code = await show(output, packageBin(name), args, env)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** @param {Output} output @param {string[]} sentences @returns {Outcome} */
function faults(output, sentences) {
  output.write(sentences.map((sentence) => `    ✗ ${sentence}\n`).join(''))
  return sentences.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
