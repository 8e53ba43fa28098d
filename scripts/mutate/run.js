// @ts-check
/** Activates one mutant after another, and runs the tests that reach it until one fails. */
import { readdirSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { inRoot } from '../setup/root.js'
import { begin, kept } from './collect.js'
import { LEFT_OUT, RESULTS } from './what.js'

/** @typedef {import('./mutants.js').Mutant & { file: string }} Placed */
/** @typedef {{ of: import('./collect.js').Kept, ms: number, reaches: Set<string>, steps: number }} Timed */

/** A mutant can make a loop endless. A test may take this many times the steps that it takes without a mutant. */
const PATIENCE = 20

const scope = /** @type {{ mutants: Placed[], mutantIs: (id: string) => boolean }} */ (
  /** @type {unknown} */ (globalThis)
)
scope.mutants = []
let awake = ''
let steps = 0
let most = Number.POSITIVE_INFINITY
let reached = new Set()
scope.mutantIs = (id) => {
  if (awake === '') reached.add(id)
  steps += 1
  if (steps > most) throw new Error('the mutant made an endless loop')
  return id === awake
}

test('mutants', async () => {
  const folder = inRoot('packages', 'room', 'test')
  for (const file of readdirSync(folder).filter(
    (name) => name.endsWith('.test.ts') && !LEFT_OUT.test(name),
  )) {
    begin(file)
    await import(`${folder}/${file}`)
  }
  /** @type {Timed[]} */
  const tests = []
  for (const of of kept) tests.push(await timed(of))
  tests.sort((a, b) => a.ms - b.ms)
  const results = []
  for (const mutant of scope.mutants) results.push({ ...mutant, fate: await fateOf(mutant, tests) })
  writeFileSync(RESULTS, JSON.stringify(results))
})

/** Throws if a test fails without any mutant: such a test proves nothing. @param {import('./collect.js').Kept} of @returns {Promise<Timed>} */
async function timed(of) {
  reached = new Set()
  steps = 0
  const began = performance.now()
  try {
    await of.run()
  } catch (cause) {
    throw new Error(`a test fails without any mutant: ${of.file}: ${of.name}`, { cause })
  }
  return { of, ms: performance.now() - began, reaches: reached, steps }
}

/** @param {Placed} mutant @param {Timed[]} tests */
async function fateOf({ id }, tests) {
  const reaching = tests.filter(({ reaches }) => reaches.has(id))
  awake = id
  try {
    for (const one of reaching) {
      steps = 0
      most = one.steps * PATIENCE + 10_000
      await one.of.run()
    }
    return reaching.length === 0 ? 'not reached' : 'survived'
  } catch {
    return 'killed'
  } finally {
    awake = ''
    most = Number.POSITIVE_INFINITY
  }
}
