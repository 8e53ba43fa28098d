/** Two sizes, whatever is written; and nothing else is taken for a padded text. */

import { MAX_TEXT_BYTES } from '@hearth/protocol/limits'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NotForThisKey } from '../src/not-for-this-key.ts'
import { pad, TextTooLong, unpad } from '../src/padding.ts'

test('given any text that fits, it comes back, from one of two sizes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1023 }), (text) => {
      const padded = pad(text)
      expect(padded.length).toBe(Buffer.byteLength(text) <= 1022 ? 1024 : 4096)
      expect(unpad(padded)).toBe(text)
    }),
  )
})

test.each([
  ['nothing', '', 1024],
  ['a byte order mark', '\ufeffa', 1024],
  ['1022 bytes', 'a'.repeat(1022), 1024],
  ['1023 bytes', 'a'.repeat(1023), 4096],
  ['512 characters of 2 bytes', 'é'.repeat(512), 4096],
  ['the longest', 'a'.repeat(MAX_TEXT_BYTES), 4096],
])('%s comes back', (_what, text, size) => {
  expect(pad(text)).toHaveLength(size)
  expect(unpad(pad(text))).toBe(text)
})

test.each([
  ['4095 bytes', 'a'.repeat(MAX_TEXT_BYTES + 1)],
  ['1024 characters of 4 bytes', '🙂'.repeat(1024)],
  ['more than two bytes can count', 'a'.repeat(2 ** 16 + 1)],
])('%s are too long', (_what, text) => {
  expect(() => pad(text)).toThrow(TextTooLong)
})

describe('what is no padded text', () => {
  const changed = (at: number, byte: number, padded = pad('é')) => {
    padded[at] = byte
    return padded
  }
  const long = pad('a'.repeat(1023))
  test.each([
    ['nothing', new Uint8Array()],
    ['one byte', new Uint8Array(1)],
    ['a length alone', new Uint8Array(2)],
    ['another size', new Uint8Array(1025)],
    ['too short', pad('é').subarray(1)],
    ['a longer length than there is room for', changed(0, 0xff)],
    ['a length of the other size', changed(0, 0x04)],
    ['the larger size without need', changed(0, 0, long)],
    ['something after the text', changed(1023, 1)],
    ['half a character', changed(1, 1)],
    ['no UTF-8', changed(3, 0xff)],
  ])('%s', (_what, padded) => {
    expect(() => unpad(padded)).toThrow(NotForThisKey)
  })
})
