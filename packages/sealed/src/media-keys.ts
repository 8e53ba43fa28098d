/** What of the room's keys goes to LiveKit's encryption of sound and picture, in browsers and in Node alike. */
import type { Epoch } from '@hearth/protocol/keys'
import type { EpochKeys } from './epoch-key.ts'

/** A frame names its key by one of so many numbers: the epoch's remainder. */
export const MEDIA_RING = 16

/** What is held of a LivekitRoom's keys. The key of an epoch never changes. */
export interface MediaKeys {
  /** By epoch, 32 bytes each. What is in here no more opens nothing any more. */
  held: ReadonlyMap<Epoch, Uint8Array>
  /** The epoch to send with; null: none yet. One that is not held is sent with as soon as it is. */
  sending: Epoch | null
}

export const mediaKeysOf = (keys: ReadonlyMap<Epoch, EpochKeys>, sending: Epoch | null): MediaKeys => ({
  held: new Map([...keys].map(([epoch, { media }]) => [epoch, media])),
  sending,
})
