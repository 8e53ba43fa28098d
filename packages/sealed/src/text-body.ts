/** A text under a key that its readers have: AES-256-GCM over the padded text. Knows nothing of how they got the key. */
import { fromBase64url, toBase64url } from './base64url.ts'
import { NotForThisKey } from './not-for-this-key.ts'
import { pad, unpad } from './padding.ts'

const IV_BYTES = 12

const gcm = (iv: Uint8Array<ArrayBuffer>, context: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`hearth text v1\n${context}`),
})

/**
 * One of `SEALED_TEXT_LENGTHS`: base64url of a random IV (12 bytes), 1 or 4 KiB of padded text and the tag (16 bytes), so
 * 1052 or 4124 bytes. Throws `TextTooLong`. IVs are random: one key is good for far more texts than a session has (2³²,
 * NIST SP 800-38D).
 */
export async function sealTextBody(text: string, key: CryptoKey, context: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const encrypted = await crypto.subtle.encrypt(gcm(iv, context), key, pad(text))
  return toBase64url(new Uint8Array([...iv, ...new Uint8Array(encrypted)]))
}

/** The text. Throws `NotForThisKey` and nothing else. */
export async function openTextBody(body: string, key: CryptoKey, context: string): Promise<string> {
  const bytes = fromBase64url(body)
  if (bytes === null) throw new NotForThisKey()
  return unpad(await decrypted(bytes, key, context))
}

async function decrypted(bytes: Uint8Array<ArrayBuffer>, key: CryptoKey, context: string) {
  const iv = bytes.slice(0, IV_BYTES)
  try {
    return new Uint8Array(await crypto.subtle.decrypt(gcm(iv, context), key, bytes.subarray(IV_BYTES)))
  } catch {
    throw new NotForThisKey()
  }
}
