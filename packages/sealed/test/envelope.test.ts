/** An envelope opens for its one recipient, who says from whom and about what it is, and for nobody else. */
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { expect, test } from 'vitest'
import { importPublicKey } from '../src/browser-keys.ts'
import { open, seal } from '../src/envelope.ts'
import { NotForThisKey } from '../src/not-for-this-key.ts'
import { suite } from '../src/suite.ts'
import { MALFORMED, people, tampered } from '../src/testing/people.ts'

const { Fay, Jo, Ana, Zoe } = await people()
const secret = crypto.getRandomValues(new Uint8Array(32))
const sealed = await seal(secret, Ana.publicKey, Fay, 'room')

test('given Fay sealed 32 bytes to Ana, then it is 151 characters, and Ana opens it', async () => {
  expect(sealed).toMatch(/^[A-Za-z0-9_-]{151}$/)
  expect(await open(sealed, Ana, Fay.publicKey, 'room')).toEqual(secret)
})

test('given Fay sealed to herself, then she opens it', async () => {
  const own = await seal(secret, Fay.publicKey, Fay, 'room')
  expect(await open(own, Fay, Fay.publicKey, 'room')).toEqual(secret)
})

test('given the same secret twice, then no two envelopes are the same', async () => {
  expect(await seal(secret, Ana.publicKey, Fay, 'room')).not.toBe(sealed)
})

test.each([
  ['Zoe opens it', () => open(sealed, Zoe, Fay.publicKey, 'room')],
  ['Fay opens what she sealed to Ana', () => open(sealed, Fay, Fay.publicKey, 'room')],
  ['Ana takes it for Jo’s', () => open(sealed, Ana, Jo.publicKey, 'room')],
  ['Ana takes it for her own', () => open(sealed, Ana, Ana.publicKey, 'room')],
  ['Ana takes it for something else', () => open(sealed, Ana, Fay.publicKey, 'room ')],
  ['the sender is no key', () => open(sealed, Ana, 'nobody', 'room')],
  ['it lacks its end', () => open(sealed.slice(0, -4), Ana, Fay.publicKey, 'room')],
  ['it has more', () => open(`${sealed.slice(0, -3)}AAAAAAA`, Ana, Fay.publicKey, 'room')],
  ['it is padded', () => open(`${sealed}=`, Ana, Fay.publicKey, 'room')],
  ['it is another text of the same bytes', () => open(otherSpelling(sealed), Ana, Fay.publicKey, 'room')],
])('given %s, then it stays closed', async (_how, opening) => {
  await expect(opening()).rejects.toThrow(NotForThisKey)
})

test.each([0, 1, 44, 86, 87, 100, 130, 149])(
  'given a changed character at %i, then it stays closed',
  async (at) => {
    await expect(open(tampered(sealed, at), Ana, Fay.publicKey, 'room')).rejects.toThrow(NotForThisKey)
  },
)

test.each(MALFORMED)('%j is no envelope', async (text) => {
  await expect(open(text, Ana, Fay.publicKey, 'room')).rejects.toThrow(NotForThisKey)
})

test('given the server sealed in Fay’s name, without her key, then Ana does not open it', async () => {
  const recipientPublicKey = await importPublicKey(Ana.publicKey)
  const info = new TextEncoder().encode('hearth envelope v1\nroom')
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, secret)
  const forged = Buffer.concat([Buffer.from(enc), Buffer.from(ct)]).toString('base64url')
  await expect(open(forged, Ana, Fay.publicKey, 'room')).rejects.toThrow(NotForThisKey)
  await expect(
    open(await seal(secret, Ana.publicKey, Zoe, 'room'), Ana, Fay.publicKey, 'room'),
  ).rejects.toThrow(NotForThisKey)
})

test('RFC 9180, A.3.3: the library opens the known answer of the authenticated mode, with a key that stays inside', async () => {
  const hex = (digits: string) => Uint8Array.from(Buffer.from(digits, 'hex'))
  const point =
    '04423e363e1cd54ce7b7573110ac121399acbc9ed815fae03b72ffbd4c18b01836835c5a09513f28fc971b7266cfde2e96afe84bb0f266920e82c4f53b36e1a78d'
  const sender =
    '04a817a0902bf28e036d66add5d544cc3a0457eab150f104285df1e293b5c10eef8651213e43d9cd9086c80b309df22cf37609f58c1127f7607e85f210b2804f73'
  const enc =
    '042224f3ea800f7ec55c03f29fc9865f6ee27004f818fcbdc6dc68932c1e52e15b79e264a98f2c535ef06745f3d308624414153b22c7332bc1e691cb4af4d53454'
  const base64url = (digits: string) => Buffer.from(digits, 'hex').toString('base64url')
  const privateKey = await crypto.subtle.importKey(
    'jwk',
    {
      kty: 'EC',
      crv: 'P-256',
      d: base64url('d929ab4be2e59f6954d6bedd93e638f02d4046cef21115b00cdda2acb2a4440e'),
      x: base64url(point.slice(2, 66)),
      y: base64url(point.slice(66)),
    },
    { name: 'ECDH', namedCurve: 'P-256' },
    false,
    ['deriveBits'],
  )
  // The vector's AEAD is AES-128-GCM; all else is as in our suite.
  const vectorSuite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  })
  const opened = await vectorSuite.open(
    {
      recipientKey: { privateKey, publicKey: await importPublicKey(base64url(point)) },
      senderPublicKey: await importPublicKey(base64url(sender)),
      enc: hex(enc),
      info: new TextEncoder().encode('Ode on a Grecian Urn'),
    },
    hex('82ffc8c44760db691a07c5627e5fc2c08e7a86979ee79b494a17cc3405446ac2bdb8f265db4a099ed3289ffe19'),
    new TextEncoder().encode('Count-0'),
  )
  expect(new TextDecoder().decode(opened)).toBe('Beauty is truth, truth beauty')
})

/** 113 bytes leave two bits of the last character unused. */
function otherSpelling(text: string): string {
  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return `${text.slice(0, -1)}${ALPHABET[ALPHABET.indexOf(text.slice(-1)) + 1]}`
}
