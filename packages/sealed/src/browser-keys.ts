/** The key pair that a browser has for one session: what others seal to it with, and what shows that it sealed. */
import type { PublicKey } from '@hearth/protocol/keys'
import { fromBase64url, toBase64url } from './base64url.ts'

/** Survives a structured clone, so IndexedDB keeps it over a reload; the private key stays inside the browser. */
export interface BrowserKeys {
  pair: CryptoKeyPair
  publicKey: PublicKey
}

/** What was given as somebody's public key is none: no point of the curve, or not in its one form. */
export class NotAPublicKey extends Error {
  override readonly name = 'NotAPublicKey'
  constructor() {
    super('not a public key')
  }
}

const P_256 = { name: 'ECDH', namedCurve: 'P-256' }
const UNCOMPRESSED = 0x04
const POINT_BYTES = 65

/** A new pair for DHKEM(P-256, HKDF-SHA256) (RFC 9180, section 7.1). No code, ours neither, can read the private key. */
export async function makeBrowserKeys(): Promise<BrowserKeys> {
  const pair = await crypto.subtle.generateKey(P_256, false, ['deriveBits'])
  const point = await crypto.subtle.exportKey('raw', pair.publicKey)
  return { pair, publicKey: toBase64url(new Uint8Array(point)) }
}

/** Somebody's public key, ready for use. Throws `NotAPublicKey`: the server hands these over and may hand over anything. */
export async function importPublicKey(publicKey: PublicKey): Promise<CryptoKey> {
  const point = fromBase64url(publicKey)
  // Some libraries also take the compressed and hybrid forms: then one key would have several names.
  if (point?.length !== POINT_BYTES || point[0] !== UNCOMPRESSED) throw new NotAPublicKey()
  try {
    return await crypto.subtle.importKey('raw', point, P_256, true, [])
  } catch {
    throw new NotAPublicKey()
  }
}
