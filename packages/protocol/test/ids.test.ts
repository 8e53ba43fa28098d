/** Ids have one form; nothing else passes for one. */
import { expect, test } from 'vitest'
import { idSchema } from '../src/ids.ts'

test.each(['A'.repeat(22), 'abcdefghijklmnopqrstuv', '0123456789-_0123456789'])('%s is an id', (id) => {
  expect(idSchema.parse(id)).toBe(id)
})

test.each([
  '',
  'A'.repeat(21),
  'A'.repeat(23),
  `${'A'.repeat(21)}=`,
  `${'A'.repeat(21)}+`,
  `${'A'.repeat(21)}/`,
  `${'A'.repeat(21)} `,
  `${'A'.repeat(22)}\n`,
  `\n${'A'.repeat(22)}`,
  `${'A'.repeat(21)}é`,
  'Ａ'.repeat(22),
  "' or 1=1; --".padEnd(22),
  undefined,
  null,
  22,
  ['A'.repeat(22)],
  { toString: () => 'A'.repeat(22) },
])('%j is none', (value) => {
  expect(idSchema.safeParse(value).success).toBe(false)
})

test('nothing that every object has can be an id', () => {
  const inherited = Object.getOwnPropertyNames(Object.prototype)
  expect(inherited).toContain('__proto__')
  expect(inherited.filter((key) => idSchema.safeParse(key).success)).toEqual([])
})
