/** The keys of one LivekitRoom by epoch: all that are held open frames, one seals them. Makes no key and hands none over. */
import { MEDIA_RING, type MediaKeys } from '@hearth/sealed/media-keys'
import { BaseKeyProvider, type KeyInfo, KeyProviderEvent } from 'livekit-client'

const indexOf = (epoch: number) => epoch % MEDIA_RING

interface Held {
  epoch: number
  /** null: the browser is taking it in. */
  info: KeyInfo | null
}

/**
 * HKDF from 32 random bytes: what LiveKit's SDK for Node derives from the same bytes opens it and is opened by it (tried
 * both ways, sound and picture). LiveKit posts all keys to its worker anew at every connection and every time somebody is
 * found to be encrypting; what it asks here then must name the key in use, and never one that was only offered.
 */
export class RoomKeyProvider extends BaseKeyProvider {
  readonly #ring = new Map<number, Held>()
  /** What nobody else has: put where a key was that is to open nothing any more, since the worker cannot be told to forget. */
  readonly #nobodys = imported(crypto.getRandomValues(new Uint8Array(32)))
  #newest = 0
  #wanted: number | null = null
  #used: number | null = null

  constructor() {
    super({ sharedKey: true, keyringSize: MEDIA_RING, ratchetWindowSize: 0, failureTolerance: -1 })
  }

  /** The epoch whose key seals what is sent; null: there is none, and nothing may be sent. */
  get used(): number | null {
    return this.#used
  }

  follow({ held, sending }: MediaKeys): void {
    for (const { epoch } of this.#ring.values()) if (!held.has(epoch)) void this.#forget(epoch)
    for (const [epoch, key] of held) void this.offer(epoch, key)
    this.use(sending)
  }

  /** Frames of this epoch can be opened from now on; nothing is sent with it yet. */
  async offer(epoch: number, key: Uint8Array): Promise<void> {
    const index = indexOf(epoch)
    if (epoch <= this.#newest - MEDIA_RING || this.#ring.get(index)?.epoch === epoch) return
    this.#newest = Math.max(this.#newest, epoch)
    for (const { epoch: other } of this.#ring.values()) {
      if (other <= this.#newest - MEDIA_RING && indexOf(other) !== index) void this.#forget(other)
    }
    const slot: Held = { epoch, info: null }
    this.#ring.set(index, slot)
    const taken = await imported(key)
    // Forgotten meanwhile, or a later epoch has its place.
    if (this.#ring.get(index) !== slot) return
    slot.info = { key: taken, keyIndex: index }
    this.emit(KeyProviderEvent.SetKey, slot.info, false)
    this.use(this.#wanted)
  }

  /** From now on this epoch is sent with, or as soon as its key is here; the earlier one until then. */
  use(epoch: number | null): void {
    this.#wanted = epoch
    if (epoch === null) this.#used = null
    if (epoch === null || epoch === this.#used) return
    const slot = this.#ring.get(indexOf(epoch))
    if (slot?.epoch !== epoch || slot.info === null) return
    this.#used = epoch
    this.emit(KeyProviderEvent.SetKey, slot.info, true)
  }

  override getKeys(): KeyInfo[] {
    return [...this.#ring.values()].flatMap(({ info }) => info ?? [])
  }

  /** LiveKit makes the key of this index current in what it posts anew; -1 is nobody's. */
  override getLatestManuallySetKeyIndex(): number {
    return this.#used === null ? -1 : indexOf(this.#used)
  }

  async #forget(epoch: number): Promise<void> {
    const index = indexOf(epoch)
    this.#ring.delete(index)
    if (this.#used === epoch) this.#used = null
    const nobodys = await this.#nobodys
    if (!this.#ring.has(index)) {
      this.emit(KeyProviderEvent.SetKey, { key: nobodys, keyIndex: index }, false)
    }
  }
}

const imported = (key: Uint8Array): Promise<CryptoKey> =>
  // A copy: bytes that are shared between threads are not taken.
  crypto.subtle.importKey('raw', new Uint8Array(key), 'HKDF', false, ['deriveBits', 'deriveKey'])
