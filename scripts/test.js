// @ts-check
/** `npm test` installs what is missing, then runs every part. `--only` and `--files` choose some of it. */
import { askedOrExit } from './check/asked.js'
import { FULL_INSTALL, RUNTIMES, STAGES, TESTS } from './check/parts.js'
import { failedOf, runParts } from './check/run-parts.js'
import { closingLine, keepTimes, tableOf } from './check/times.js'
import { runVitest } from './check/vitest.js'
import { installBrowser } from './setup/browser.js'
import { build } from './setup/build.js'
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
    return { passed: 0, failed: 0 }
  },
}

let stopDatabases = async () => {}

/** @type {Part} */
const DATABASES = {
  name: 'databases',
  what: 'PostgreSQL and Redis to test with',
  run: async () => {
    stopDatabases = (await startMissingDatabases()).stop
    return { passed: 0, failed: 0 }
  },
}

/** @type {Part} */
const BROWSER = {
  name: 'browser',
  what: 'people in browsers, against a real LiveKit',
  run: async (output, testFiles) => {
    await build()
    await installBrowser()
    const livekit = await provideLivekit({
      beforeGo: () => output.write('  Building LiveKit with Go\n'),
    })
    if (livekit.kind !== 'program') {
      const found = livekit.kind === 'none' ? livekit.reason : 'only Docker was found'
      throw new Mistake(
        `There is no LiveKit server to test with (${found}). Install Go 1.26 or newer, or name browser in HEARTH_TEST_WITHOUT.`,
      )
    }
    return runVitest(output, testFiles, { args: ['--config', 'e2e/vitest.config.ts'] })
  },
  tests: (path) => path.startsWith('e2e/'),
}

requireNode()
requireKnownNames()
const since = Date.now()
const everything = [
  ...STAGES.map((stage) => (stage.includes(TESTS) ? [TESTS, FULL_INSTALL, RUNTIMES] : stage)),
  [BROWSER],
]
const { stages, testFiles } = askedOrExit(process.argv.slice(2), everything)
const kept = stages.map((stage) => stage.filter((part) => !isLeftOut(part)))
if (kept.flat().length === 0) {
  process.stderr.write(
    'HEARTH_TEST_WITHOUT leaves out every part you asked for. Unset it, or ask for another part.\n',
  )
  process.exit(1)
}
const needsDatabases = kept.flat().some((part) => part.tests)
const prepared = await runParts(needsDatabases ? [[PACKAGES], [DATABASES]] : [[PACKAGES]], {
  stopAtFirst: true,
  testFiles,
})
const tested = failedOf(prepared) > 0 ? [] : await runParts(kept, { stopAtFirst: false, testFiles })
await stopDatabases()
const results = [...prepared, ...tested]
const ms = Date.now() - since
keepTimes(results, ms, process.argv.slice(2))
process.stdout.write(`\n${tableOf(results, ms).join('\n')}\n`)
const out = stages.flat().filter(isLeftOut)
if (out.length > 0)
  process.stdout.write(`\n!! LEFT OUT by HEARTH_TEST_WITHOUT: ${out.map(({ name }) => name).join(', ')}\n`)
process.stdout.write(`\n${closingLine(results)}\n`)
process.exit(failedOf(results) === 0 ? 0 : 1)

/** @param {Part} part */
function isLeftOut(part) {
  return (part === BROWSER && leftOut('browser')) || (part === RUNTIMES && leftOut('runtimes'))
}
