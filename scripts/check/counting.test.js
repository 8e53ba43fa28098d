// @ts-check
/** How results add up: what was not run never counts as passed. */
import { describe, expect, test } from 'vitest'
import { count } from './vitest.js'

describe("Vitest's report", () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
  }
  const failed = (/** @type {ReturnType<typeof count>} */ { faults }) =>
    faults.reduce((sum, { tests }) => sum + tests, 0)

  test('three that passed', () => expect(count(report, 0, undefined)).toEqual({ passed: 3, faults: [] }))
  test('one failed', () => expect(failed(count({ ...report, numFailedTests: 1 }, 1, undefined))).toBe(1))
  test('none ran', () => expect(failed(count({ ...report, numPassedTests: 0 }, 0, undefined))).toBe(1))
  test('no report', () => expect(failed(count(null, 0, undefined))).toBe(1))
  test('an error outside of tests', () => expect(failed(count(report, 1, undefined))).toBe(1))
  test('skipped in silence', () =>
    expect(failed(count({ ...report, numPendingTests: 2 }, 0, undefined))).toBe(2))
  test('skipped as asked', () => expect(failed(count({ ...report, numPendingTests: 2 }, 0, 'redis'))).toBe(0))
  test('skipped where no database was left out', () =>
    expect(failed(count({ ...report, numPendingTests: 2 }, 0, 'browser,runtimes'))).toBe(2))
  test('a file that could not be read', () => {
    const broken = { name: 'broken.test.ts', status: 'failed', assertionResults: [] }
    expect(count({ ...report, testResults: [broken] }, 1, undefined).faults).toEqual([
      { words: 'could not be run: broken.test.ts', tests: 1 },
    ])
  })
})
