// @ts-check
/** Parallel parts: the output of each stays together, and the results add up. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Mistake } from '../setup/mistake.js'
import { outputsInOrder } from './output.js'
import { failedOf, runParts } from './run-parts.js'

let printed = ''
beforeEach(() => {
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

const ALL = { stopAtFirst: false, testFiles: [] }

/** @param {string} name @param {import('./parts.js').Part['run']} run @returns {import('./parts.js').Part} */
const part = (name, run) => ({ name, what: `about ${name}`, run })
const passes = (/** @type {string} */ name) => part(name, async () => ({ passed: 1, failed: 0 }))
const fails = (/** @type {string} */ name) => part(name, async () => ({ passed: 2, failed: 3 }))

test('the first part prints at once, the next after it, and a third that ended early waits for its turn', () => {
  let text = ''
  const [first, second, third] = outputsInOrder(3, (more) => {
    text += more
  })
  second?.write('b1 ')
  third?.write('c1 ')
  third?.end()
  first?.write('a1 ')
  expect(text).toBe('a1 ')
  first?.end()
  expect(text).toBe('a1 b1 ')
  second?.write('b2 ')
  expect(text).toBe('a1 b1 b2 ')
  second?.end()
  expect(text).toBe('a1 b1 b2 c1 ')
})

test('given two parts that wait for each other, both run, and their output does not mix', async () => {
  /** @type {() => void} */
  let meet = () => {}
  const met = new Promise((resolve) => {
    meet = () => resolve(undefined)
  })
  const slow = part('slow', async (output) => {
    output.write('slow begins\n')
    await met
    output.write('slow ends\n')
    return { passed: 1, failed: 0 }
  })
  const quick = part('quick', async (output) => {
    output.write('quick\n')
    meet()
    return { passed: 1, failed: 0 }
  })
  await runParts([[slow, quick]], ALL)
  expect(printed.split('\n').filter((line) => /^(slow|quick|▸)/.test(line))).toEqual([
    '▸ slow: about slow',
    'slow begins',
    'slow ends',
    '▸ quick: about quick',
    'quick',
  ])
})

test('a part that cannot run fails and says why, and the other parts of its stage count', async () => {
  const missing = part('missing', async () => {
    throw new Mistake('Install Chromium.')
  })
  const results = await runParts([[missing, passes('there')]], ALL)
  expect(results.map(({ name, passed, failed }) => [name, passed, failed])).toEqual([
    ['missing', 0, 1],
    ['there', 1, 0],
  ])
  expect(printed).toContain('Install Chromium.\n')
})

test('with `stopAtFirst`, a failure stops the next stage; without it, every stage runs', async () => {
  const stages = [[fails('one'), passes('two')], [passes('three')]]
  const stopped = await runParts(stages, { ...ALL, stopAtFirst: true })
  expect(stopped.map(({ name }) => name)).toEqual(['one', 'two'])
  const all = await runParts(stages, ALL)
  expect(all.map(({ name }) => name)).toEqual(['one', 'two', 'three'])
  expect(failedOf(all)).toBe(3)
})

test('a part gets the test files to run', async () => {
  const asked = vi.fn(async () => ({ passed: 1, failed: 0 }))
  await runParts([[part('tests', asked)]], { ...ALL, testFiles: ['a.test.ts'] })
  expect(asked).toHaveBeenCalledWith(expect.anything(), ['a.test.ts'])
})
