/** The one set of algorithms that envelopes are made with. The only file that imports the HPKE library. */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'

/** RFC 9180, section 7: KEM 0x0010, KDF 0x0001, AEAD 0x0002. All of it is the browser's own WebCrypto. */
export const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

/** Length of an encapsulated key: a point of P-256. */
export const ENCAPSULATED_BYTES = 65
