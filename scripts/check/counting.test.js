// @ts-check
/** How results add up: what was not run never counts as passed. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { count } from './vitest.js'
import { weigh } from './weights.js'

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

describe('weights', () => {
  /** @type {string} */
  let dist
  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'hearth-weights-'))
  })
  afterEach(() => rmSync(dist, { recursive: true }))

  /** Random bytes get no smaller. @param {Record<string, number | string>} files @param {object} manifest */
  function plant(files, manifest) {
    for (const [path, content] of Object.entries({
      ...files,
      '.vite/manifest.json': JSON.stringify(manifest),
    })) {
      mkdirSync(dirname(join(dist, path)), { recursive: true })
      const bytes = typeof content === 'number' ? randomBytes(content) : content
      writeFileSync(join(dist, path), bytes)
    }
  }
  const manifest = {
    'index.html': {
      file: 'assets/index.js',
      css: ['assets/index.css'],
      dynamicImports: ['src/room.tsx', 'src/other.tsx'],
    },
    'src/room.tsx': {
      file: 'assets/room.js',
      imports: ['index.html'],
      dynamicImports: ['src/media.ts', 'src/features/facilitation/Panel.tsx'],
    },
    'src/media.ts': { file: 'assets/media.js', imports: ['index.html'] },
    'src/other.tsx': { file: 'assets/other.js' },
    'src/features/facilitation/Panel.tsx': { file: 'assets/panel.js', imports: ['src/media.ts'] },
  }
  const files = {
    'assets/index.js': 8000,
    'assets/index.css': 800,
    'assets/room.js': 8000,
    'assets/media.js': 8000,
    'assets/other.js': 80_000,
    'assets/panel.js': 8000,
  }
  const screens = [
    { screen: 'first', modules: ['index.html'], withLater: false, limit: 10_000 },
    { screen: 'room', modules: ['index.html', 'src/room.tsx'], withLater: true, limit: 30_000 },
    { screen: 'panel', modules: [], withLater: true, besides: 'room', limit: 10_000 },
  ]

  test('a screen is what it imports, with styles, and no other screen', () => {
    plant(files, manifest)
    expect(weigh(dist, screens).faults).toEqual([])
  })

  test('what a screen fetches later counts', () => {
    plant({ ...files, 'assets/media.js': 16_000 }, manifest)
    expect(weigh(dist, screens).faults).toEqual([expect.stringContaining('too heavy: room')])
  })

  test('what the panel adds counts for the panel alone', () => {
    plant({ ...files, 'assets/panel.js': 16_000 }, manifest)
    expect(weigh(dist, screens).faults).toEqual([expect.stringContaining('too heavy: panel')])
  })

  test('a screen that moved away is found', () => {
    plant(files, manifest)
    const moved = [{ screen: 'gone', modules: ['src/gone.tsx'], withLater: false, limit: 1 }]
    expect(weigh(dist, moved).faults).toEqual([expect.stringContaining('src/gone.tsx is not in the build')])
  })

  test('zod is found', () => {
    plant({ ...files, 'assets/other.js': 'const a={_zod:{}}' }, manifest)
    expect(weigh(dist, screens).faults).toEqual(['zod is in the bundle: other.js'])
  })
})
