// @ts-check
/** Installs other versions of Node from npm into `.cache/`, for tests. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { Mistake } from './mistake.js'
import { inRoot } from './root.js'
import { runTool } from './run-tool.js'

/** The only system that we install them for. */
const SYSTEM = 'linux-x64'
const PACKAGE = `node-${SYSTEM}`

/** `integrity` is the hash of the npm package. npm refuses a package with any other hash. @typedef {{ version: string, integrity: string }} Runtime */

/** The newest version of each line that Hearth supports, except the oldest line. @type {Runtime[]} */
export const RUNTIMES = [
  {
    version: '22.23.5',
    integrity:
      'sha512-3jhC+wcoWxKZxcRqF2sUSl0c9HEXFnur/nuIPx6O6CWKV0jOUWQm7Htw5SuXqqlMCEhi0cJqybFPEb5hhcBiMw==',
  },
  {
    version: '24.22.3',
    integrity:
      'sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
  },
]

/** Resolves with the path of the program. @param {Runtime} runtime */
export async function provideNode({ version, integrity }) {
  const system = `${process.platform}-${process.arch}`
  if (system !== SYSTEM) {
    throw new Mistake(
      `The tests on Node ${version} run on ${SYSTEM} only, and this is ${system}. Run them there, or set HEARTH_TEST_WITHOUT=runtimes.`,
    )
  }
  const folder = inRoot('.cache', `node-${version}`)
  const program = `${folder}/node_modules/${PACKAGE}/bin/node`
  if (versionOf(program) === version) return program
  writePackage(folder, version, integrity)
  await runTool('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'], {
    remedy: `npm could not install Node ${version}. Try again, or set HEARTH_TEST_WITHOUT=runtimes.`,
  })
  return program
}

/** undefined when the program cannot run. @param {string} program */
function versionOf(program) {
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim().slice(1)
  } catch {
    return undefined
  }
}

/** Writes a lock file too, so that npm checks the hash from RUNTIMES. @param {string} folder @param {string} version @param {string} integrity */
function writePackage(folder, version, integrity) {
  const dependencies = { [PACKAGE]: version }
  const name = 'node-to-test-with'
  const packages = { '': { name, dependencies }, [`node_modules/${PACKAGE}`]: { version, integrity } }
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/package.json`, JSON.stringify({ name, private: true, dependencies }))
  writeFileSync(`${folder}/package-lock.json`, JSON.stringify({ name, lockfileVersion: 3, packages }))
}
