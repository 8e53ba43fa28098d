/** The table of refusals: each can be sent, and says what comes next. */
import { expect, test } from 'vitest'
import { REFUSALS, type RefusalKind } from '../src/refusals.ts'

const table: [string, RefusalKind][] = Object.entries(REFUSALS)

test.each(table)('%s', (code, kind) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  expect(Number.isInteger(kind.status)).toBe(true)
  expect(kind.status).toBeGreaterThanOrEqual(400)
  expect(kind.status).toBeLessThanOrEqual(599)
  expect(kind.next.trim()).not.toBe('')
})

test('what is our fault or a matter of time may be tried again; a bad request may not', () => {
  const retryable = table.filter(([, kind]) => kind.retryable).map(([code]) => code)
  const ours = table.filter(([, kind]) => kind.status >= 500 || kind.status === 429).map(([code]) => code)
  expect(retryable).toEqual(expect.arrayContaining(ours))
  expect(
    table.filter(([, kind]) => [400, 401, 403, 404, 410, 413].includes(kind.status) && kind.retryable),
  ).toEqual([])
})

test('no code is one that every object has', () => {
  expect(table.filter(([code]) => code in {})).toEqual([])
})
