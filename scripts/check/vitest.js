// @ts-check
/** Runs Vitest, passes on its output, and counts the tests. A skipped test counts as failed, unless HEARTH_TEST_WITHOUT names its database. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../setup/root.js'
import { show } from './show.js'

const VITEST = inRoot('node_modules', 'vitest', 'vitest.mjs')

/** What of Vitest's JSON is read here. @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { name: string, status: string, assertionResults: unknown[] }[] }} Report */

/**
 * @param {import('./output.js').Output} output
 * @param {string[]} testFiles runs only these; empty runs all
 * @param {{ args?: string[], node?: string }} [how] `node`: which Node runs Vitest
 * @returns {Promise<import('./parts.js').Outcome>}
 */
export async function runVitest(output, testFiles, { args = [], node = process.execPath } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-count-'))
  const [report, times] = [join(folder, 'report.json'), join(folder, 'times.json')]
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    `--reporter=${inRoot('scripts', 'check', 'file-times.js')}`,
  ]
  const paths = testFiles.map((path) => inRoot(path))
  const env = { ...process.env, HEARTH_FILE_TIMES: times }
  try {
    const code = await show(output, node, [VITEST, 'run', ...args, ...paths, ...reporters], env)
    const { passed, faults } = count(readJson(report), code, process.env.HEARTH_TEST_WITHOUT)
    output.write(faults.map((fault) => `    ✗ ${fault.words}\n`).join(''))
    const failed = faults.reduce((sum, fault) => sum + fault.tests, 0)
    return { passed, failed, files: readJson(times) ?? [] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** null when there is no file, because Vitest ended early. @param {string} file */
function readJson(file) {
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
  const maySkip = /\b(postgres|redis)\b/.test(leftOut ?? '')
  const skipped = maySkip ? 0 : report.numPendingTests + report.numTodoTests
  const faults = [
    { words: `${report.numFailedTests} tests failed`, tests: report.numFailedTests },
    { words: `could not be run: ${unread.map((file) => file.name).join(', ')}`, tests: unread.length },
    {
      words: `${skipped} tests were skipped, and HEARTH_TEST_WITHOUT names neither postgres nor redis`,
      tests: skipped,
    },
    { words: 'no test ran', tests: report.numPassedTests + report.numFailedTests === 0 ? 1 : 0 },
  ].filter((fault) => fault.tests > 0)
  // For instance an error outside of any test.
  if (faults.length === 0 && code !== 0) faults.push({ words: `Vitest ended with code ${code}`, tests: 1 })
  return { passed: report.numPassedTests, faults }
}
