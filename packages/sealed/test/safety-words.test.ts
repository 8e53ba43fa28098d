/** Four words: the same for all who hold the same key of the same people, others for anybody else. */
import { createHash, pbkdf2Sync } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { expect, test } from 'vitest'
import { deriveEpochKeys, makeEpochKey } from '../src/epoch-key.ts'
import { safetyWords } from '../src/safety-words.ts'
import { people } from '../src/testing/people.ts'

const { Fay, Ana, Ben, Zoe } = await people()
const circle = [Fay, Ana, Ben].map(({ publicKey }) => publicKey)
const { words } = await deriveEpochKeys(makeEpochKey())
const faysWords = await safetyWords(words, circle)

test('given Fay, Ana and Ben hold one key, then all see the same four words, in whatever order they know each other', async () => {
  expect(faysWords).toHaveLength(4)
  for (const word of faysWords) expect(wordlist).toContain(word)
  expect(await safetyWords(words, circle.toReversed())).toEqual(faysWords)
  expect(await safetyWords(words, [...circle, Fay.publicKey])).toEqual(faysWords)
})

test('given one key is another’s, or one more or fewer, or another epoch, then the words differ', async () => {
  const [fay = '', ana = '', ben = ''] = circle
  const { words: nextWords } = await deriveEpochKeys(makeEpochKey())
  const all = await Promise.all([
    safetyWords(words, [fay, ana, Zoe.publicKey]),
    safetyWords(words, [...circle, Zoe.publicKey]),
    safetyWords(words, [fay, ana]),
    safetyWords(
      words,
      [fay, ana, ben].map((key) => `${key}A`),
    ),
    safetyWords(nextWords, circle),
  ])
  expect(new Set([faysWords, ...all].map(String)).size).toBe(6)
})

test('they are the first 44 bits of 200,000 rounds', () => {
  const material = JSON.stringify([
    'safety words v1',
    Buffer.from(words).toString('base64url'),
    ...circle.toSorted(),
  ])
  const hash = createHash('sha256').update(material).digest()
  const bits = [...pbkdf2Sync(hash, 'hearth safety words v1', 200_000, 6, 'sha256')]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
  const indexes = [0, 11, 22, 33].map((from) => Number.parseInt(bits.slice(from, from + 11), 2))
  expect(indexes.map((index) => wordlist[index])).toEqual(faysWords)
})
