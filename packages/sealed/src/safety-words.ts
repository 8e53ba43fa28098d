/**
 * Four words that are the same on every screen while nobody stands in between. Loaded when they are looked at: the word
 * list weighs almost as much as all the rest, so nothing else in this package imports this file.
 *
 * What they show. Four of 2,048 words are 44 bits. A server in the middle gives two sides different keys and tries key
 * pairs offline until both see the same words; so each try is slow: PBKDF2 with 200,000 rounds is about 45,000 tries a
 * second on a fast graphics card of 2023. To meet words that honest browsers have fixed takes 2⁴⁴ tries, a dozen years of
 * such a card. A server that is the keeper for both sides chooses both keys, and then any two that agree will do: 2²²
 * tries for each side, which are minutes. Only more words, or keys that are fixed before others are known, would end that.
 */

import type { PublicKey } from '@hearth/protocol/keys'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { toBase64url } from './base64url.ts'
import { contextOf } from './contexts.ts'

export type SafetyWords = [string, string, string, string]

const ROUNDS = 200_000
const WORD_BITS = 11
const WORDS = 4

/**
 * Of BIP-39's English list (no two begin with the same four letters). `words` is that of `EpochKeys`, `publicKeys` are
 * those that the epoch's key was sealed to; their order, and one twice, make no difference. Takes some 50 to 300 ms.
 */
export async function safetyWords(words: Uint8Array, publicKeys: readonly PublicKey[]): Promise<SafetyWords> {
  const keys = [...new Set(publicKeys)].sort()
  const bytes = new TextEncoder().encode(contextOf('safety words v1', toBase64url(words), ...keys))
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  const bits = await slowBits(hash)
  const word = (place: number) => wordAt(Math.floor(bits / 2 ** (WORD_BITS * (WORDS - 1 - place))))
  return [word(0), word(1), word(2), word(3)]
}

/** 44 bits, as a number. */
async function slowBits(secret: ArrayBuffer): Promise<number> {
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits'])
  const salt = new TextEncoder().encode('hearth safety words v1')
  const slow = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }
  const view = new DataView(await crypto.subtle.deriveBits(slow, key, 64))
  return view.getUint32(0) * 2 ** 12 + (view.getUint32(4) >>> 20)
}

/** By the last 11 bits of `bits`. */
function wordAt(bits: number): string {
  const word = wordlist[bits % wordlist.length]
  if (word === undefined) throw new Error('the word list is empty')
  return word
}
