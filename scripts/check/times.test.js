// @ts-check
/** The table at the end of a run. */
import { expect, test } from 'vitest'
import { closingLine, tableOf } from './times.js'

const types = { name: 'types', passed: 1, failed: 0, ms: 9_400 }
const browser = { name: 'browser', passed: 7, failed: 2, ms: 725_000, files: filesOf(9) }
const tests = {
  name: 'tests',
  passed: 40,
  failed: 0,
  ms: 61_000,
  files: [{ path: 'room.test.ts', ms: 8_500 }, ...filesOf(3)],
}

/** @param {number} count */
function filesOf(count) {
  return Array.from({ length: count }, (_, index) => ({
    path: `${count}-${index}.test.ts`,
    ms: index * 1000,
  }))
}

test('the table has the time of each part, the total, and the ten slowest files', () => {
  const lines = tableOf([types, tests, browser], 786_000)
  expect(lines.slice(0, 7)).toEqual([
    '✓ types           0:09   1 passed, 0 failed',
    '✓ tests           1:01   40 passed, 0 failed',
    '✗ browser        12:05   7 passed, 2 failed',
    '  total          13:06',
    '',
    'The slowest test files',
    '    0:09   room.test.ts',
  ])
  expect(lines.slice(7)).toHaveLength(9)
  expect(lines[7]).toBe('    0:08   9-8.test.ts')
})

test('a test file that ran on another Node names its version', () => {
  const files = [{ path: 'room.test.ts', ms: 8_500, node: '22.1.0' }]
  expect(tableOf([{ ...types, files }], 9_400).at(-1)).toBe('    0:09   room.test.ts on Node 22.1.0')
})

test('without test files, the table ends with the total', () => {
  expect(tableOf([types], 9_900).at(-1)).toBe('  total           0:10')
})

test('the closing line adds up all parts', () => {
  expect(closingLine([types, tests, browser])).toBe('48 passed, 2 failed')
})
