/** Bytes have one form as text, and nothing else is taken for it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../src/base64url.ts'

test('given any bytes, they come back, in as many characters as said', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase64url(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64url(text)).toEqual(new Uint8Array(bytes))
    }),
  )
})

test.each(['A', 'AB', 'AA=', 'AA==', 'AA A', 'AA+A', 'AA/A', 'AAA\n', 'AAé', '\u0000AAA'])(
  '%j is no form of any bytes',
  (text) => {
    expect(fromBase64url(text)).toBeNull()
  },
)
