/** What is written to the circle: read by who holds the epoch's key, where it was written, and nowhere else. */

import { SEALED_TEXT_LENGTHS } from '@hearth/protocol/limits'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCircleText, sealCircleText } from '../src/circle-text.ts'
import { textContext } from '../src/contexts.ts'
import { deriveEpochKeys, makeEpochKey } from '../src/epoch-key.ts'
import { NotForThisKey } from '../src/not-for-this-key.ts'
import { TextTooLong } from '../src/padding.ts'
import { MALFORMED, tampered } from '../src/testing/people.ts'

const place = { sessionId: 'tuesday', id: 'text-1', author: 'ben', where: 'chat' }
const context = textContext(place)
const [{ text: key }, { text: nextKey }] = [
  await deriveEpochKeys(makeEpochKey()),
  await deriveEpochKeys(makeEpochKey()),
]
const body = await sealCircleText('thank you all', key, context)

test('given any text that fits, then all who hold the key read it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 1023 }), async (text) => {
      const sealed = await sealCircleText(text, key, context)
      expect(SEALED_TEXT_LENGTHS).toContain(sealed.length)
      expect(await openCircleText(sealed, key, context)).toBe(text)
    }),
    { numRuns: 20 },
  )
})

test('given texts of different lengths, then their bodies have one length; given the same twice, they differ', async () => {
  expect(body).toHaveLength(SEALED_TEXT_LENGTHS[0])
  expect(await sealCircleText('', key, context)).toHaveLength(SEALED_TEXT_LENGTHS[0])
  expect(await sealCircleText('a'.repeat(1023), key, context)).toHaveLength(SEALED_TEXT_LENGTHS[1])
  expect(await sealCircleText('thank you all', key, context)).not.toBe(body)
})

test.each([
  ['with the next epoch’s key', () => openCircleText(body, nextKey, context)],
  ['as Ana’s', () => openCircleText(body, key, textContext({ ...place, author: 'ana' }))],
  ['in another session', () => openCircleText(body, key, textContext({ ...place, sessionId: 'thursday' }))],
  ['as a caption', () => openCircleText(body, key, textContext({ ...place, where: 'captions' }))],
  ['as a later text', () => openCircleText(body, key, textContext({ ...place, id: 'text-2' }))],
  ['with a changed IV', () => openCircleText(tampered(body, 3), key, context)],
  ['with a changed text', () => openCircleText(tampered(body, 20), key, context)],
  ['with a changed tag', () => openCircleText(tampered(body, 1395), key, context)],
])('it is not read %s', async (_how, opening) => {
  await expect(opening()).rejects.toThrow(NotForThisKey)
})

test.each(MALFORMED)('%j is no body', async (text) => {
  await expect(openCircleText(text, key, context)).rejects.toThrow(NotForThisKey)
})

test('given 4095 bytes, then it is too long', async () => {
  await expect(sealCircleText('a'.repeat(4095), key, context)).rejects.toThrow(TextTooLong)
})
