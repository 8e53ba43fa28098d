// @ts-check
/** Which names a line of .gitignore leaves out. */
import { expect, test } from 'vitest'
import { matches } from './files.js'

test.each([
  ['dist', 'dist', 'distance'],
  ['*.log', 'server.log', 'server.log.md'],
  ['.timed-*', '.timed-3', 'x.timed-3'],
  ['notes-*.md', 'notes-may.md', 'notes-may.txt'],
])('%s leaves out %s, and keeps %s', (pattern, out, kept) => {
  expect(matches(out, pattern)).toBe(true)
  expect(matches(kept, pattern)).toBe(false)
})
