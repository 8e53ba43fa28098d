// @ts-check
/** Runs Vitest where a person watches, and counts. A skipped test counts as failed unless a part was left out by name. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageBin } from '../setup/root.js'
import { show } from './show.js'

/** What of Vitest's JSON is read here. @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { name: string, status: string, assertionResults: unknown[] }[] }} Report */

/** @param {string[]} args @returns {Promise<import('./parts.js').Count>} */
export async function runVitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-count-'))
  const file = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const code = await show(packageBin('vitest'), ['run', ...args, ...reporters])
    const { passed, faults } = count(readReport(file), code, process.env.HEARTH_TEST_WITHOUT)
    process.stdout.write(faults.map((fault) => `    ✗ ${fault.words}\n`).join(''))
    return { passed, failed: faults.reduce((sum, fault) => sum + fault.tests, 0) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} file @returns {Report | null} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * @param {Report | null} report
 * @param {number} code Vitest's exit code
 * @param {string | undefined} leftOut names of parts that were left out on purpose
 */
export function count(report, code, leftOut) {
  if (report === null) return { passed: 0, faults: [{ words: 'Vitest wrote no report', tests: 1 }] }
  const unread = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const skipped = leftOut ? 0 : report.numPendingTests + report.numTodoTests
  const faults = [
    { words: `${report.numFailedTests} tests failed`, tests: report.numFailedTests },
    { words: `could not be run: ${unread.map((file) => file.name).join(', ')}`, tests: unread.length },
    { words: `${skipped} tests were skipped, and HEARTH_TEST_WITHOUT names nothing`, tests: skipped },
    { words: 'no test ran', tests: report.numPassedTests + report.numFailedTests === 0 ? 1 : 0 },
  ].filter((fault) => fault.tests > 0)
  // For instance an error outside of any test.
  if (faults.length === 0 && code !== 0) faults.push({ words: `Vitest ended with code ${code}`, tests: 1 })
  return { passed: report.numPassedTests, faults }
}
