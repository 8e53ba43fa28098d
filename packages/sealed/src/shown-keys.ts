/**
 * Whose browsers could have the newest key: every one that was on the screen since, or that this browser sealed it to. The
 * server cannot take one back: what safety words are made of stays until another key comes, and with it who is shown then.
 */

import type { PublicKey } from '@hearth/protocol/keys'
import type { SharedView } from '@hearth/protocol/room-view'

/** Long enough for the last of fourteen to be asked for a new key, were all others asleep, in milliseconds. */
export const RENEWED_WITHIN_MS = 45_000

export class ShownKeys {
  readonly #mine: PublicKey
  #keys = new Set<PublicKey>()
  /** Of those that are on the screen no more: since when, milliseconds on the clock of `follow`. */
  #goneSince = new Map<PublicKey, number>()

  constructor(mine: PublicKey) {
    this.#mine = mine
  }

  /** One's own is the true one, whatever the screen says it is. */
  get all(): PublicKey[] {
    return [...new Set([this.#mine, ...this.#keys])]
  }

  /** Another key of the room is here: from now on those count who are shown now. */
  restart(shared: Pick<SharedView, 'people'> | undefined): void {
    this.#keys = new Set(onScreen(shared))
    this.#goneSince = new Map()
  }

  /** As an earlier page of this browser had them. */
  restore(keys: readonly PublicKey[]): void {
    this.#keys = new Set(keys)
  }

  /** Answers whether there are more than before. */
  add(keys: readonly PublicKey[]): boolean {
    const before = this.#keys.size
    for (const key of keys) this.#keys.add(key)
    return this.#keys.size > before
  }

  /** Answers whether there are more than before. */
  follow(shared: Pick<SharedView, 'people'>, now: number): boolean {
    const shown = onScreen(shared)
    const more = this.add(shown)
    for (const key of this.#keys) {
      if (key === this.#mine || shown.includes(key)) this.#goneSince.delete(key)
      else if (!this.#goneSince.has(key)) this.#goneSince.set(key, now)
    }
    return more
  }

  /**
   * When somebody who could have the key has been away for too long without a new one: nothing more is to be sent with it
   * then. null: nobody is away.
   */
  get overdueAt(): number | null {
    return this.#goneSince.size === 0 ? null : Math.min(...this.#goneSince.values()) + RENEWED_WITHIN_MS
  }
}

const onScreen = (shared: Pick<SharedView, 'people'> | undefined): PublicKey[] =>
  shared?.people.flatMap(({ hasKey, publicKey }) => (hasKey && publicKey !== null ? [publicKey] : [])) ?? []
