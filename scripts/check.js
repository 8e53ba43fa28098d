// @ts-check
/** `npm run check` runs every part and stops after the first stage that fails. `npm run check -- --only types,dead-code` runs only these. */
import { askedOrExit } from './check/asked.js'
import { STAGES } from './check/parts.js'
import { failedOf, lineOf, runParts } from './check/run-parts.js'
import { requireKnownNames } from './setup/left-out.js'
import { requireNode } from './setup/require-node.js'

requireNode()
requireKnownNames()
const { stages, testFiles } = askedOrExit(process.argv.slice(2), STAGES)
const results = await runParts(stages, { stopAtFirst: true, testFiles })
if (results.length > 1) process.stdout.write(`\n${results.map(lineOf).join('\n')}\n`)
const failed = results.filter((result) => result.failed > 0).map(({ name }) => name)
if (failed.length > 0)
  process.stdout.write(
    `\nStopped. To run only the failed parts: npm run check -- --only ${failed.join(',')}\n`,
  )
process.exit(failedOf(results) === 0 ? 0 : 1)
