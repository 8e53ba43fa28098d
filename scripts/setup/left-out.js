// @ts-check
/** Which parts of the tests were left out by name, in HEARTH_TEST_WITHOUT=browser,postgres,redis,runtimes. */
const NAMES = ['browser', 'postgres', 'redis', 'runtimes']

const named = (process.env.HEARTH_TEST_WITHOUT ?? '')
  .split(',')
  .map((name) => name.trim())
  .filter(Boolean)

/** @param {'browser' | 'postgres' | 'redis' | 'runtimes'} part */
export const leftOut = (part) => named.includes(part)

/** Ends the process where a name is misspelt: nothing is left out, or kept, by mistake. */
export function requireKnownNames() {
  const unknown = named.filter((name) => !NAMES.includes(name))
  if (unknown.length === 0) return
  process.stderr.write(`HEARTH_TEST_WITHOUT names ${unknown.join(', ')}; it may name ${NAMES.join(', ')}.\n`)
  process.exit(1)
}
