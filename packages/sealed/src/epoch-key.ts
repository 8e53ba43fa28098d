/** The key of one epoch of a room: made in a browser, sealed to each admitted browser, never used as it is. */
import type { PublicKey } from '@hearth/protocol/keys'
import type { BrowserKeys } from './browser-keys.ts'
import { contextOf } from './contexts.ts'
import { open, seal } from './envelope.ts'
import { NotForThisKey } from './not-for-this-key.ts'

const KEY_BYTES = 32

/** What an epoch's key is used for; none of the three says anything about the key or the other two. */
export interface EpochKeys {
  /** 32 bytes: what LiveKit's end-to-end encryption gets as its shared key. */
  media: Uint8Array<ArrayBuffer>
  /** AES-256-GCM, not extractable: texts to the whole circle. */
  text: CryptoKey
  /** 32 bytes: what the safety words are made of. */
  words: Uint8Array<ArrayBuffer>
}

/** 32 random bytes. */
export const makeEpochKey = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(KEY_BYTES))

const isEpoch = (epoch: number): boolean => Number.isSafeInteger(epoch) && epoch >= 1

/** Ties an envelope to one epoch of one session. Epochs count from 1; anything else is a `RangeError`. */
export function epochContext(sessionId: string, epoch: number): string {
  if (!isEpoch(epoch)) throw new RangeError('an epoch is a whole number from 1')
  return contextOf('epoch', sessionId, String(epoch))
}

/** An envelope of 151 characters. Throws `NotAPublicKey` if `to` is none. */
export const sealEpochKey = async (
  raw: Uint8Array,
  to: PublicKey,
  from: BrowserKeys,
  sessionId: string,
  epoch: number,
): Promise<string> => seal(raw, to, from, epochContext(sessionId, epoch))

/** The 32 bytes, for `deriveEpochKeys`. Throws `NotForThisKey`, for an impossible epoch too. */
export async function openEpochKey(
  sealed: string,
  mine: BrowserKeys,
  from: PublicKey,
  sessionId: string,
  epoch: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isEpoch(epoch)) throw new NotForThisKey()
  const raw = await open(sealed, mine, from, epochContext(sessionId, epoch))
  if (raw.length !== KEY_BYTES) throw new NotForThisKey()
  return raw
}

/** HKDF-SHA-256 (RFC 5869) with a label for each use: so the epoch's key itself goes to no library. */
export async function deriveEpochKeys(raw: Uint8Array<ArrayBuffer>): Promise<EpochKeys> {
  const key = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveBits', 'deriveKey'])
  const hkdf = (use: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode(`hearth epoch v1 ${use}`),
  })
  const bytes = async (use: string) => new Uint8Array(await crypto.subtle.deriveBits(hkdf(use), key, 256))
  const [media, words, text] = await Promise.all([
    bytes('media'),
    bytes('words'),
    crypto.subtle.deriveKey(hkdf('text'), key, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
  ])
  return { media, text, words }
}
