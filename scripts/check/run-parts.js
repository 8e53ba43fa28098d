// @ts-check
/** Runs parts stage by stage, and the parts of one stage in parallel. Reports each result and the sum. */
import { Mistake } from '../setup/mistake.js'
import { minutes } from '../setup/progress.js'
import { outputsInOrder } from './output.js'

/** @typedef {import('./parts.js').Part} Part */
/** @typedef {import('./parts.js').Outcome} Outcome */
/** How one part went. @typedef {Outcome & { name: string, ms: number }} Result */
/** `testFiles`: only these; empty for all. @typedef {{ stopAtFirst: boolean, testFiles: string[] }} How */

/** Returns the results of the parts that ran. @param {Part[][]} stages @param {How} how @returns {Promise<Result[]>} */
export async function runParts(stages, { stopAtFirst, testFiles }) {
  /** @type {Result[]} */
  const results = []
  for (const stage of stages) {
    const outputs = outputsInOrder(stage.length, (text) => process.stdout.write(text))
    results.push(...(await Promise.all(stage.map((part, index) => runPart(part, outputs[index], testFiles)))))
    if (stopAtFirst && failedOf(results) > 0) break
  }
  return results
}

/** @param {Part} part @param {import('./output.js').Output | undefined} output @param {string[]} testFiles @returns {Promise<Result>} */
async function runPart({ name, what, run }, output, testFiles) {
  if (output === undefined) throw new Error('every part has an output')
  output.write(`\n▸ ${name}: ${what}\n`)
  const since = Date.now()
  const outcome = await run(output, testFiles).catch((error) => asFailure(output, error))
  const result = { ...outcome, name, ms: Date.now() - since }
  output.write(`${lineOf(result)}\n`)
  output.end()
  return result
}

/** Shows no counts for a part that only prepares others. @param {Result} result */
export function lineOf({ name, passed, failed, ms }) {
  const counts = passed + failed === 0 ? '' : `   ${passed} passed, ${failed} failed`
  return `${failed === 0 ? '✓' : '✗'} ${name.padEnd(14)}${minutes(ms).padStart(6)}${counts}`
}

/** @param {Result[]} results */
export const failedOf = (results) => results.reduce((sum, { failed }) => sum + failed, 0)

/** A part that cannot run counts as failed, and prints the reason. @param {import('./output.js').Output} output @param {unknown} error @returns {Outcome} */
function asFailure(output, error) {
  const words =
    error instanceof Mistake ? error.message : error instanceof Error ? error.stack : String(error)
  output.write(`${words}\n`)
  return { passed: 0, failed: 1 }
}
