/** The key of an epoch goes to one browser, is of one epoch of one session, and is used through what is derived from it. */
import { expect, test } from 'vitest'
import { seal } from '../src/envelope.ts'
import { deriveEpochKeys, epochContext, makeEpochKey, openEpochKey, sealEpochKey } from '../src/epoch-key.ts'
import { NotForThisKey } from '../src/not-for-this-key.ts'
import { MALFORMED, people } from '../src/testing/people.ts'

const { Fay, Jo, Ana, Zoe } = await people()
const key = makeEpochKey()
const sealed = await sealEpochKey(key, Ana.publicKey, Fay, 'tuesday', 3)

test('given Fay keeps the key, when she admits Ana, then Ana has it', async () => {
  expect(key).toHaveLength(32)
  expect(makeEpochKey()).not.toEqual(key)
  expect(sealed).toHaveLength(151)
  expect(await openEpochKey(sealed, Ana, Fay.publicKey, 'tuesday', 3)).toEqual(key)
})

test.each([
  ['by Zoe', () => openEpochKey(sealed, Zoe, Fay.publicKey, 'tuesday', 3)],
  ['as Jo’s', () => openEpochKey(sealed, Ana, Jo.publicKey, 'tuesday', 3)],
  ['in another session', () => openEpochKey(sealed, Ana, Fay.publicKey, 'thursday', 3)],
  ['in the next epoch', () => openEpochKey(sealed, Ana, Fay.publicKey, 'tuesday', 4)],
  ['in an epoch that cannot be', () => openEpochKey(sealed, Ana, Fay.publicKey, 'tuesday', 0)],
  ['in half an epoch', () => openEpochKey(sealed, Ana, Fay.publicKey, 'tuesday', 3.5)],
])('it is not opened %s', async (_how, opening) => {
  await expect(opening()).rejects.toThrow(NotForThisKey)
})

test.each(MALFORMED)('%j holds no key', async (text) => {
  await expect(openEpochKey(text, Ana, Fay.publicKey, 'tuesday', 3)).rejects.toThrow(NotForThisKey)
})

test.each([0, 16, 31, 33])('%i bytes, properly sealed, are no key', async (length) => {
  const short = await seal(new Uint8Array(length), Ana.publicKey, Fay, epochContext('tuesday', 3))
  await expect(openEpochKey(short, Ana, Fay.publicKey, 'tuesday', 3)).rejects.toThrow(NotForThisKey)
})

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
  '%d is no epoch to seal for',
  async (epoch) => {
    expect(() => epochContext('tuesday', epoch)).toThrow(RangeError)
    await expect(sealEpochKey(key, Ana.publicKey, Fay, 'tuesday', epoch)).rejects.toThrow(RangeError)
  },
)

test('no session and epoch are taken for others', () => {
  expect(epochContext('a', 11)).not.toBe(epochContext('a1', 1))
  expect(epochContext('a","1', 1)).not.toBe(epochContext('a', 1))
})

test('given the key, then all who hold it derive the same; its uses differ from it and from one another', async () => {
  const [fays, anas] = [await deriveEpochKeys(key), await deriveEpochKeys(key.slice())]
  expect(anas.media).toEqual(fays.media)
  expect(anas.words).toEqual(fays.words)
  expect(fays.media).toHaveLength(32)
  expect(fays.words).toHaveLength(32)
  expect(new Set([key, fays.media, fays.words].map(String)).size).toBe(3)
  const others = await deriveEpochKeys(makeEpochKey())
  expect(others.media).not.toEqual(fays.media)
})

test('the text key cannot be read out', async () => {
  const { text } = await deriveEpochKeys(key)
  expect(text.algorithm).toEqual({ name: 'AES-GCM', length: 256 })
  expect(text.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('raw', text)).rejects.toThrow()
})
