/**
 * A secret from one browser to one other: HPKE in its authenticated mode (RFC 9180, section 5.1.3).
 *
 * Authenticated, because the server knows every public key: without it, it could make a key for the room itself and hand
 * it to everybody. So an envelope opens only for whoever says from whom it is, and a browser says so of people it shows.
 */

import type { PublicKey } from '@hearth/protocol/keys'
import { fromBase64url, toBase64url } from './base64url.ts'
import { type BrowserKeys, importPublicKey } from './browser-keys.ts'
import { NotForThisKey } from './not-for-this-key.ts'
import { ENCAPSULATED_BYTES, suite } from './suite.ts'

const infoOf = (context: string) => new TextEncoder().encode(`hearth envelope v1\n${context}`)

/**
 * base64url of the encapsulated key (65 bytes), the encrypted secret and its tag (16 bytes): for a secret of 32 bytes 113
 * bytes, 151 characters. Throws `NotAPublicKey` if `to` is none.
 */
export async function seal(
  secret: Uint8Array,
  to: PublicKey,
  from: BrowserKeys,
  context: string,
): Promise<string> {
  // A pair, not the bare private key: the library would export that one to find the public one.
  const { enc, ct } = await suite.seal(
    { recipientPublicKey: await importPublicKey(to), senderKey: from.pair, info: infoOf(context) },
    secret,
  )
  return toBase64url(new Uint8Array([...new Uint8Array(enc), ...new Uint8Array(ct)]))
}

/** The secret. Throws `NotForThisKey` and nothing else: whatever `sealed` and `from` hold, they came over the server. */
export async function open(
  sealed: string,
  mine: BrowserKeys,
  from: PublicKey,
  context: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = fromBase64url(sealed)
  if (bytes === null) throw new NotForThisKey()
  try {
    const secret = await suite.open(
      {
        recipientKey: mine.pair,
        senderPublicKey: await importPublicKey(from),
        enc: bytes.subarray(0, ENCAPSULATED_BYTES),
        info: infoOf(context),
      },
      bytes.subarray(ENCAPSULATED_BYTES),
    )
    return new Uint8Array(secret)
  } catch {
    throw new NotForThisKey()
  }
}
