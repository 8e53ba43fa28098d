// @ts-check
/** Compares the rules of packages/room/SPEC.md with the tests that cite them, both ways. Reads texts only. */
import { ownFiles, readOwn } from '../setup/files.js'

/** "- **L1** A room …" */
const RULE = /^- \*\*([A-Z]\d+)\*\*/gm
/** test('L1 L2: …') */
const CITATION = /\(\s*['"`]((?:[A-Z]\d+ ?)+):/g

/** One sentence for each fault. */
export function specFaults() {
  const tests = ownFiles('packages/room')
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => ({ path, text: readOwn(path) }))
  return compareSpec(readOwn('packages/room/SPEC.md'), tests)
}

/** @param {string} spec @param {{ path: string, text: string }[]} tests */
export function compareSpec(spec, tests) {
  const rules = [...spec.matchAll(RULE)].map(([, id = '']) => id)
  const cited = tests.flatMap(({ path, text }) =>
    [...text.matchAll(CITATION)].flatMap(([, ids = '']) =>
      ids
        .trim()
        .split(' ')
        .map((id) => ({ id, path })),
    ),
  )
  const known = new Set(rules)
  const tested = new Set(cited.map(({ id }) => id))
  const unknown = new Set(
    cited.filter(({ id }) => !known.has(id)).map(({ id, path }) => `${path} cites ${id}, which is no rule`),
  )
  return [
    ...(rules.length === 0 ? ['SPEC.md has no rules'] : []),
    ...rules.filter((id, index) => rules.indexOf(id) !== index).map((id) => `SPEC.md gives ${id} twice`),
    ...rules.filter((id) => !tested.has(id)).map((id) => `no test cites ${id}`),
    ...unknown,
  ]
}
