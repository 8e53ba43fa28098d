/** No two texts have one context. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextOf, textContext } from '../src/contexts.ts'

const place = { sessionId: 'tuesday', id: 'text-1', author: 'ana', where: 'chat' }

test.each(['sessionId', 'id', 'author', 'where'] as const)('another %s is another context', (part) => {
  expect(textContext({ ...place, [part]: 'other' })).not.toBe(textContext(place))
})

test('given two lists of parts, the contexts are the same only if the lists are', () => {
  const parts = fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\\', '[', '\ud800', '\n') }), {
    maxLength: 4,
  })
  fc.assert(
    fc.property(parts, parts, (some, others) => {
      const same = some.length === others.length && some.every((part, at) => part === others[at])
      expect(contextOf('text', ...some) === contextOf('text', ...others)).toBe(same)
    }),
  )
})
