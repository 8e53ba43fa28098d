// @ts-check
/** Runs parts one after the other, says which is running and how it went, and adds up. */
import { Mistake } from '../setup/mistake.js'
import { inWords } from '../setup/progress.js'

/** @typedef {import('./parts.js').Count} Count */

/** @param {import('./parts.js').Part[]} parts @param {{ stopAtFirst: boolean }} how @returns {Promise<Count>} */
export async function runParts(parts, { stopAtFirst }) {
  const sum = { passed: 0, failed: 0 }
  /** @type {string[]} */
  const summary = []
  for (const { name, what, run } of parts) {
    process.stdout.write(`\n▸ ${name}: ${what}\n`)
    const since = Date.now()
    const { passed, failed } = await run().catch(asFailure)
    const line = `${failed === 0 ? '✓' : '✗'} ${name.padEnd(14)} ${passed} passed, ${failed} failed  (${inWords(Date.now() - since)})`
    process.stdout.write(`${line}\n`)
    summary.push(line)
    sum.passed += passed
    sum.failed += failed
    if (failed > 0 && stopAtFirst) {
      process.stdout.write(`\nStopped: "${name}" failed. Alone: npm run check -- ${name}\n`)
      return sum
    }
  }
  process.stdout.write(`\n${summary.join('\n')}\n`)
  return sum
}

/** A part that cannot run has failed, and says why. @param {unknown} error @returns {Count} */
function asFailure(error) {
  const words =
    error instanceof Mistake ? error.message : error instanceof Error ? error.stack : String(error)
  process.stdout.write(`${words}\n`)
  return { passed: 0, failed: 1 }
}
