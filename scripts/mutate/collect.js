// @ts-check
/** Replaces Vitest's `test` and `describe`. It collects the tests, so that each can run many times in one process. */

export { expect } from 'vitest'

/** @typedef {{ file: string, name: string, run: () => unknown }} Kept */

/** @type {Kept[]} */
export const kept = []
let file = ''

/** The tests that follow belong to this file. @param {string} name */
export const begin = (name) => {
  file = name
}

/** @param {unknown[]} given a name may be followed by options */
const bodyOf = (given) =>
  /** @type {(...args: unknown[]) => unknown} */ (given.find((one) => typeof one === 'function'))

/** @param {string} name @param {unknown[]} given */
export const test = (name, ...given) => {
  kept.push({ file, name, run: () => bodyOf(given)() })
}

/** @param {string} _name @param {unknown[]} given */
export const describe = (_name, ...given) => bodyOf(given)()

/** @param {readonly unknown[]} rows */
test.each =
  (rows) =>
  /** @param {string} name @param {unknown[]} given */
  (name, ...given) => {
    for (const row of rows) test(name, () => bodyOf(given)(...(Array.isArray(row) ? row : [row])))
  }

/** @param {readonly unknown[]} rows */
describe.for =
  (rows) =>
  /** @param {string} _name @param {unknown[]} given */
  (_name, ...given) => {
    for (const row of rows) bodyOf(given)(row)
  }
