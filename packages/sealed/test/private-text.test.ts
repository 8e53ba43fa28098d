/** What Ana writes in private: who reads it, who does not, and that nobody puts words in her mouth. */

import { SEALED_TEXT_LENGTHS } from '@hearth/protocol/limits'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NotAPublicKey } from '../src/browser-keys.ts'
import { textContext } from '../src/contexts.ts'
import { open, seal } from '../src/envelope.ts'
import { NotForThisKey } from '../src/not-for-this-key.ts'
import { TextTooLong } from '../src/padding.ts'
import { openPrivateText, resealContentKey, sealPrivateText } from '../src/private-text.ts'
import { MALFORMED, people, tampered } from '../src/testing/people.ts'
import { sealTextBody } from '../src/text-body.ts'

const { Fay, Jo, Sol, Ana, Ben, Zoe } = await people()
const place = { sessionId: 'tuesday', id: 'text-1', author: 'ana', where: 'help 1' }
const context = textContext(place)
const readers = [Ana, Fay, Jo].map(({ publicKey }) => publicKey)
const { body, keys } = await sealPrivateText('I cannot sleep', context, Ana, readers)
const [anas = '', fays = '', jos = ''] = keys

test('given Ana writes to Fay and Jo, then both read it, and she rereads it', async () => {
  expect(await openPrivateText(body, fays, context, Fay, Ana.publicKey)).toBe('I cannot sleep')
  expect(await openPrivateText(body, jos, context, Jo, Ana.publicKey)).toBe('I cannot sleep')
  expect(await openPrivateText(body, anas, context, Ana, Ana.publicKey)).toBe('I cannot sleep')
  expect(keys.map((key) => key.length)).toEqual([151, 151, 151])
})

test('given any text that fits, then Fay reads what Ana wrote', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 1023 }), async (text) => {
      const sealed = await sealPrivateText(text, context, Ana, [Fay.publicKey])
      expect(SEALED_TEXT_LENGTHS).toContain(sealed.body.length)
      expect(await openPrivateText(sealed.body, sealed.keys[0] ?? '', context, Fay, Ana.publicKey)).toBe(text)
    }),
    { numRuns: 20 },
  )
})

test.each([
  ['a short and a longer text', 'no', 'I would rather not say it before the others', 0],
  ['two long texts', 'n'.repeat(1023), 'n'.repeat(4094), 1],
] as const)('given %s, then their bodies have one length', async (_what, some, other, size) => {
  for (const text of [some, other]) {
    const sealed = await sealPrivateText(text, context, Ana, [])
    expect(sealed.body).toHaveLength(SEALED_TEXT_LENGTHS[size])
  }
})

test.each([
  ['Zoe has Fay’s envelope', () => openPrivateText(body, fays, context, Zoe, Ana.publicKey)],
  ['Fay has Jo’s envelope', () => openPrivateText(body, jos, context, Fay, Ana.publicKey)],
  ['it is shown as Ben’s, by key', () => openPrivateText(body, fays, context, Fay, Ben.publicKey)],
  [
    'it is shown as Ben’s, by name',
    () => openPrivateText(body, fays, elsewhere({ author: 'ben' }), Fay, Ana.publicKey),
  ],
  [
    'it is shown in another session',
    () => openPrivateText(body, fays, elsewhere({ sessionId: 'thursday' }), Fay, Ana.publicKey),
  ],
  [
    'it is shown in another thread',
    () => openPrivateText(body, fays, elsewhere({ where: 'help 2' }), Fay, Ana.publicKey),
  ],
  [
    'it is shown as a later text',
    () => openPrivateText(body, fays, elsewhere({ id: 'text-2' }), Fay, Ana.publicKey),
  ],
])('given %s, then nothing is read', async (_how, opening) => {
  await expect(opening()).rejects.toThrow(NotForThisKey)
})

test.each([0, 10, 16, 700, 1380, 1401])(
  'given a changed character at %i of the body, then nothing is read',
  async (at) => {
    await expect(openPrivateText(tampered(body, at), fays, context, Fay, Ana.publicKey)).rejects.toThrow(
      NotForThisKey,
    )
  },
)

test.each(MALFORMED)('%j is neither a body nor an envelope', async (text) => {
  await expect(openPrivateText(text, fays, context, Fay, Ana.publicKey)).rejects.toThrow(NotForThisKey)
  await expect(openPrivateText(body, text, context, Fay, Ana.publicKey)).rejects.toThrow(NotForThisKey)
  await expect(resealContentKey(body, text, context, Fay, Ana.publicKey, Sol.publicKey)).rejects.toThrow(
    NotForThisKey,
  )
})

test('given Jo, who reads it, and the server put other words under Ana’s content key, then Fay does not read them as Ana’s', async () => {
  const contentKey = await open(jos, Jo, Ana.publicKey, JSON.stringify(['content-key', context, body]))
  const aes = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt'])
  const forged = await sealTextBody('I am fine', aes, context)
  await expect(openPrivateText(forged, fays, context, Fay, Ana.publicKey)).rejects.toThrow(NotForThisKey)
})

test('given a text under a shorter key, though properly sealed, then it is not read', async () => {
  const short = crypto.getRandomValues(new Uint8Array(16))
  const aes = await crypto.subtle.importKey('raw', short, 'AES-GCM', false, ['encrypt'])
  const weak = await sealTextBody('I am fine', aes, context)
  const key = await seal(short, Fay.publicKey, Ana, JSON.stringify(['content-key', context, weak]))
  await expect(openPrivateText(weak, key, context, Fay, Ana.publicKey)).rejects.toThrow(NotForThisKey)
})

test('given one recipient’s key is none, or the text too long, then nothing is sealed', async () => {
  await expect(sealPrivateText('a', context, Ana, [Fay.publicKey, 'nobody'])).rejects.toThrow(NotAPublicKey)
  await expect(sealPrivateText('a'.repeat(4095), context, Ana, readers)).rejects.toThrow(TextTooLong)
})

test('given Ana says yes to Sol, when she reseals Fay’s answer, then Sol reads it on Ana’s word, nobody else', async () => {
  const answer = textContext({ ...place, id: 'text-2', author: 'fay' })
  const written = await sealPrivateText('I am here', answer, Fay, [Fay.publicKey, Ana.publicKey])
  const [, mine = ''] = written.keys
  const sols = await resealContentKey(written.body, mine, answer, Ana, Fay.publicKey, Sol.publicKey)
  expect(sols).toHaveLength(151)
  expect(await openPrivateText(written.body, sols, answer, Sol, Ana.publicKey)).toBe('I am here')
  await expect(openPrivateText(written.body, sols, answer, Sol, Fay.publicKey)).rejects.toThrow(NotForThisKey)
  await expect(openPrivateText(written.body, sols, answer, Zoe, Ana.publicKey)).rejects.toThrow(NotForThisKey)
})

test('given a text was not for Ben, then he cannot show it to Zoe; nor can Fay under another author’s name', async () => {
  await expect(resealContentKey(body, fays, context, Ben, Ana.publicKey, Zoe.publicKey)).rejects.toThrow(
    NotForThisKey,
  )
  await expect(
    resealContentKey(body, fays, elsewhere({ author: 'ben' }), Fay, Ana.publicKey, Zoe.publicKey),
  ).rejects.toThrow(NotForThisKey)
  await expect(resealContentKey(body, fays, context, Fay, Ana.publicKey, 'nobody')).rejects.toThrow(
    NotAPublicKey,
  )
})

function elsewhere(other: Partial<typeof place>): string {
  return textContext({ ...place, ...other })
}
