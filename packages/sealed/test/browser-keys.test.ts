/** The keys of a browser: their form, that they stay inside, that a reload keeps them. */
import { expect, test } from 'vitest'
import { importPublicKey, makeBrowserKeys, NotAPublicKey } from '../src/browser-keys.ts'
import { open, seal } from '../src/envelope.ts'
import { MALFORMED, tampered } from '../src/testing/people.ts'

const secret = new Uint8Array(32).fill(7)

test('given Ana arrives, then her public key is 87 characters, and no two are the same', async () => {
  const [ana, again] = [await makeBrowserKeys(), await makeBrowserKeys()]
  expect(ana.publicKey).toMatch(/^B[A-Za-z0-9_-]{86}$/)
  expect(again.publicKey).not.toBe(ana.publicKey)
})

test.each(['pkcs8', 'jwk'] as const)('Ana’s private key cannot be read out as %s', async (format) => {
  const { pair } = await makeBrowserKeys()
  expect(pair.privateKey.extractable).toBe(false)
  expect(pair.privateKey.usages).toEqual(['deriveBits'])
  await expect(crypto.subtle.exportKey(format, pair.privateKey)).rejects.toThrow()
})

test('given Ana’s keys were kept by structured clone, when she reloads, then she opens and seals as before', async () => {
  const [ana, fay] = [await makeBrowserKeys(), await makeBrowserKeys()]
  const sealed = await seal(secret, ana.publicKey, fay, 'a')
  const reloaded = structuredClone(ana)
  expect(reloaded.pair.privateKey.extractable).toBe(false)
  expect(await open(sealed, reloaded, fay.publicKey, 'a')).toEqual(secret)
  expect(await open(await seal(secret, fay.publicKey, reloaded, 'a'), fay, ana.publicKey, 'a')).toEqual(
    secret,
  )
})

test('what is no public key is refused, also as a recipient', async () => {
  const { publicKey } = await makeBrowserKeys()
  const point = Buffer.from(publicKey, 'base64url')
  const compressed = Buffer.from([2 + ((point[64] ?? 0) & 1), ...point.subarray(1, 33)])
  const hybrid = Buffer.from([6 + ((point[64] ?? 0) & 1), ...point.subarray(1)])
  const fay = await makeBrowserKeys()
  for (const wrong of [
    ...MALFORMED,
    tampered(publicKey, 40),
    `${publicKey}A`,
    `${publicKey}=`,
    compressed.toString('base64url'),
    hybrid.toString('base64url'),
    Buffer.from([4, ...new Uint8Array(64)]).toString('base64url'),
  ]) {
    await expect(importPublicKey(wrong), wrong).rejects.toThrow(NotAPublicKey)
    await expect(seal(secret, wrong, fay, 'a'), wrong).rejects.toThrow(NotAPublicKey)
  }
})
