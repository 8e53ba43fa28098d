/**
 * The keys of one LivekitRoom in LiveKit's SDK for Node, by epoch: as the web app has them, so that each opens what the
 * other seals. The SDK (1.1.0) leaves out a track's sid where it changes its key and refuses its own request: the requests
 * are made here, below it.
 */
import { randomBytes } from 'node:crypto'
import { MEDIA_RING, type MediaKeys } from '@hearth/sealed/media-keys'
import type { E2EEOptions, Room } from '@livekit/rtc-node'
import { E2eeRequest, FfiRequest, ffiRequest } from './livekit-sdk.ts'

const KEY_BYTES = 32
/** LiveKit's number; the web app's browsers derive the same. */
const HKDF = 1

/**
 * Everything published is sealed, from its first frame. A new track is sealed with the key at 0 until it is told another:
 * until an epoch has that place, it is a key that nobody else has.
 */
export const sealed = (): E2EEOptions => ({
  keyProviderOptions: {
    sharedKey: randomBytes(KEY_BYTES),
    keyDerivationFunction: HKDF,
    keyRingSize: MEDIA_RING,
    ratchetWindowSize: 0,
    failureTolerance: -1,
  },
})

type Message = NonNullable<NonNullable<ConstructorParameters<typeof E2eeRequest>[0]>['message']>

export class RoomKeys {
  readonly #room: Room
  /** By place in the ring. */
  readonly #epochs = new Map<number, number>()

  constructor(room: Room) {
    this.#room = room
  }

  /**
   * All that is published is sealed with this epoch from its next frame. Later ones are put ready; earlier ones, with
   * which only frames of others could be opened, go: a new track must not begin with one of them.
   */
  seal(held: MediaKeys['held'], sending: number): void {
    for (const [index, epoch] of this.#epochs) {
      if (held.has(epoch) && epoch >= sending) continue
      this.#epochs.delete(index)
      this.#put(index, randomBytes(KEY_BYTES))
    }
    for (const [epoch, key] of held) {
      const index = epoch % MEDIA_RING
      if (epoch < sending || epoch >= sending + MEDIA_RING || this.#epochs.has(index)) continue
      this.#epochs.set(index, epoch)
      this.#put(index, key)
    }
    const me = this.#room.localParticipant
    if (!me) return
    for (const trackSid of me.trackPublications.keys()) {
      const value = { participantIdentity: me.identity, trackSid, keyIndex: sending % MEDIA_RING }
      this.#ask({ case: 'cryptorSetKeyIndex', value })
    }
  }

  #put(keyIndex: number, sharedKey: Uint8Array): void {
    this.#ask({ case: 'setSharedKey', value: { keyIndex, sharedKey } })
  }

  #ask(message: Message): void {
    // Which room is meant; the SDK has no other word for it.
    const roomHandle: bigint = Reflect.get(this.#room.e2eeManager ?? {}, 'roomHandle')
    const value = new E2eeRequest({ roomHandle, message })
    ffiRequest(new FfiRequest({ message: { case: 'e2ee', value } }).toBinary())
  }
}
