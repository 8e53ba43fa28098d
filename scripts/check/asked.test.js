// @ts-check
/** What `--only` and `--files` choose, and what they refuse. */
import { describe, expect, test } from 'vitest'
import { asked } from './asked.js'

const run = async () => ({ passed: 1, failed: 0 })
const types = { name: 'types', what: '', run }
const tests = {
  name: 'tests',
  what: '',
  run,
  tests: (/** @type {string} */ path) => !path.startsWith('e2e/'),
}
const browser = {
  name: 'browser',
  what: '',
  run,
  tests: (/** @type {string} */ path) => path.startsWith('e2e/'),
}
const stages = [[types], [tests], [browser]]
const paths = ['packages/room/test/floor.test.ts', 'packages/room/test/mute.test.ts', 'e2e/floor.test.ts']
const names = (/** @type {string[]} */ ...args) => {
  const chosen = asked(args, stages, paths)
  return { parts: chosen.stages.map((stage) => stage.map(({ name }) => name)), files: chosen.testFiles }
}

describe('what is chosen', () => {
  test('without options, everything', () => {
    expect(names()).toEqual({ parts: [['types'], ['tests'], ['browser']], files: [] })
  })

  test('parts, always in the same order', () => {
    const both = { parts: [['types'], ['browser']], files: [] }
    expect(names('--only', 'browser,types')).toEqual(both)
    expect(names('--only', 'browser', '--only', 'types')).toEqual(both)
  })

  test('files, and only the parts that contain them', () => {
    expect(names('--files', 'floor')).toEqual({
      parts: [['tests'], ['browser']],
      files: ['packages/room/test/floor.test.ts', 'e2e/floor.test.ts'],
    })
    expect(names('--files', 'room/test/mute').parts).toEqual([['tests']])
  })

  test('files of one part', () => {
    expect(names('--only', 'browser', '--files', 'floor').files).toEqual(['e2e/floor.test.ts'])
  })
})

describe('what is refused', () => {
  const parts = 'The parts are types, tests, browser. --files needs one of: tests, browser.'

  test.each([
    [['--only', 'typse'], `No such part: typse. ${parts}`],
    [['--only', 'types,typse,tset'], `No such part: typse, tset. ${parts}`],
    [['--files', 'flour'], `No test file has "flour" in its path. ${parts}`],
    [['--only', 'browser', '--files', 'mute'], `No test file of browser has "mute" in its path. ${parts}`],
    [['--only', 'types', '--files', 'floor'], `No test file of types has "floor" in its path. ${parts}`],
    [['types'], 'Cannot read "types". Use --only PART,PART or --files PATTERN, or nothing to run all.'],
    [['--only'], 'Cannot read "--only". Use --only PART,PART or --files PATTERN, or nothing to run all.'],
    [['--only', ','], `--only needs a part. ${parts}`],
    [['--files', ''], `--files needs a pattern. ${parts}`],
  ])('%j', (args, sentence) => {
    expect(() => names(...args)).toThrow(sentence)
  })
})
