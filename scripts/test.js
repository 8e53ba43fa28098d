// @ts-check
/** `npm test`: installs what is missing, then runs every check, the server's tests and the browser tests. */
import { PARTS } from './check/parts.js'
import { runParts } from './check/run-parts.js'
import { runVitest } from './check/vitest.js'
import { installBrowser } from './setup/browser.js'
import { startMissingDatabases } from './setup/databases.js'
import { installPackages, packagesAreInstalled } from './setup/install-packages.js'
import { leftOut, requireKnownNames } from './setup/left-out.js'
import { provideLivekit } from './setup/livekit-binary.js'
import { Mistake } from './setup/mistake.js'
import { requireNode } from './setup/require-node.js'

/** @typedef {import('./check/parts.js').Part} Part */

/** @type {Part} */
const PACKAGES = {
  name: 'packages',
  what: 'npm packages of the lock file',
  run: async () => {
    if (!packagesAreInstalled()) await installPackages()
    return { passed: 1, failed: 0 }
  },
}

let stopDatabases = async () => {}

/** @type {Part} */
const DATABASES = {
  name: 'databases',
  what: 'PostgreSQL and Redis to test with',
  run: async () => {
    stopDatabases = (await startMissingDatabases()).stop
    return { passed: 1, failed: 0 }
  },
}

/** @type {Part} */
const BROWSER = {
  name: 'browser',
  what: 'people in browsers, against a real LiveKit',
  run: async () => {
    await installBrowser()
    const livekit = await provideLivekit({
      beforeGo: () => process.stdout.write('  Building LiveKit with Go\n'),
    })
    if (livekit.kind !== 'program') {
      const found = livekit.kind === 'none' ? livekit.reason : 'only Docker was found'
      throw new Mistake(
        `There is no LiveKit server to test with (${found}). Install Go 1.26 or newer, or name browser in HEARTH_TEST_WITHOUT.`,
      )
    }
    return runVitest(['--config', 'e2e/vitest.config.ts'])
  },
}

requireNode()
requireKnownNames()
const prepared = await runParts([PACKAGES, DATABASES], { stopAtFirst: true })
const parts = leftOut('browser') ? PARTS : [...PARTS, BROWSER]
const tested = await runParts(prepared.failed === 0 ? parts : [], { stopAtFirst: false })
await stopDatabases()
process.stdout.write(`\n${[...prepared.lines, ...tested.lines].join('\n')}\n`)
if (leftOut('browser')) process.stdout.write('\n!! LEFT OUT by HEARTH_TEST_WITHOUT: the browser tests\n')
const failed = prepared.failed + tested.failed
process.stdout.write(`\n${prepared.passed + tested.passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
