// @ts-check
/** Runs parts one after the other, says which is running and how it went, and adds up. */
import { Mistake } from '../setup/mistake.js'
import { inWords } from '../setup/progress.js'

/** @typedef {import('./parts.js').Count} Count */

/** `lines`: how each went, to be shown again at the end. @param {import('./parts.js').Part[]} parts @param {{ stopAtFirst: boolean }} how @returns {Promise<Count & { lines: string[] }>} */
export async function runParts(parts, { stopAtFirst }) {
  const sum = { passed: 0, failed: 0, lines: /** @type {string[]} */ ([]) }
  for (const { name, what, run } of parts) {
    process.stdout.write(`\n▸ ${name}: ${what}\n`)
    const since = Date.now()
    const { passed, failed } = await run().catch(asFailure)
    const line = `${failed === 0 ? '✓' : '✗'} ${name.padEnd(14)} ${passed} passed, ${failed} failed  (${inWords(Date.now() - since)})`
    process.stdout.write(`${line}\n`)
    sum.lines.push(line)
    sum.passed += passed
    sum.failed += failed
    if (failed > 0 && stopAtFirst) break
  }
  return sum
}

/** A part that cannot run has failed, and says why. @param {unknown} error @returns {Count} */
function asFailure(error) {
  const words =
    error instanceof Mistake ? error.message : error instanceof Error ? error.stack : String(error)
  process.stdout.write(`${words}\n`)
  return { passed: 0, failed: 1 }
}
