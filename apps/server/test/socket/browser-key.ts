/** Public keys that the door takes: points of the curve, one for each browser of a test. */
import { createECDH } from 'node:crypto'
import type { PublicKey } from '@hearth/protocol/keys'

const made = new Map<string, PublicKey>()

/** Of a browser of this person; the first, unless told. The same each time. */
export function browserKey(name: string, which = 1): PublicKey {
  const browser = `${name} ${which}`
  const key = made.get(browser) ?? createECDH('prime256v1').generateKeys('base64url')
  made.set(browser, key)
  return key
}
