// @ts-check
/** Reports how long each part of a run took: a table for people, and a file to compare runs. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { minutes } from '../setup/progress.js'
import { inRoot } from '../setup/root.js'
import { failedOf, lineOf } from './run-parts.js'

/** `path` is from the root. `node`: another version of Node that ran it. @typedef {{ path: string, ms: number, node?: string }} FileTime */
/** @typedef {import('./run-parts.js').Result} Result */

const SHOWN_FILES = 10

/** `ms` is the time from the start of the first part to the end of the last. Parallel parts add up to more. @param {Result[]} results @param {number} ms */
export function tableOf(results, ms) {
  const slowest = filesOf(results).slice(0, SHOWN_FILES)
  return [
    ...results.map(lineOf),
    `  ${'total'.padEnd(14)}${minutes(ms).padStart(6)}`,
    ...(slowest.length === 0 ? [] : ['', 'The slowest test files']),
    ...slowest.map(
      ({ path, ms, node }) => `  ${minutes(ms).padStart(6)}   ${path}${node ? ` on Node ${node}` : ''}`,
    ),
  ]
}

/** All files, the slowest first. @param {Result[]} results */
function filesOf(results) {
  return results.flatMap(({ files = [] }) => files).sort((a, b) => b.ms - a.ms)
}

/** Writes `.cache/test-times.json`. `asked`: the arguments of the run, none for all. `leftOut`: the value of HEARTH_TEST_WITHOUT. @param {Result[]} results @param {number} ms @param {string[]} asked */
export function keepTimes(results, ms, asked) {
  const parts = results.map(({ name, ms, passed, failed }) => ({
    name,
    seconds: seconds(ms),
    passed,
    failed,
  }))
  const files = filesOf(results).map(({ path, ms, node }) => ({ path, node, seconds: seconds(ms) }))
  const leftOut = process.env.HEARTH_TEST_WITHOUT ?? ''
  mkdirSync(inRoot('.cache'), { recursive: true })
  const endedAt = new Date().toISOString()
  const times = { endedAt, asked, leftOut, totalSeconds: seconds(ms), parts, files }
  writeFileSync(inRoot('.cache', 'test-times.json'), `${JSON.stringify(times, null, 2)}\n`)
}

/** @param {number} ms */
const seconds = (ms) => Math.round(ms / 100) / 10

/** Print it last, on a line of its own: machines read it. @param {Result[]} results */
export const closingLine = (results) =>
  `${results.reduce((sum, { passed }) => sum + passed, 0)} passed, ${failedOf(results)} failed`
