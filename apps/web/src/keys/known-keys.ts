/** Whose browser a public key belongs to, as far as the screen shows it or has shown it in this session. Knows no network. */
import type { PersonId } from '@hearth/protocol/ids'
import type { PublicKey } from '@hearth/protocol/keys'
import type { Confidant, PrivateText } from '@hearth/protocol/own-view'
import type { RoomView, SharedView } from '@hearth/protocol/room-view'

type Views = Partial<RoomView>

/** The key of the browser that this person takes part with now; null: they are nowhere on the screen. */
export function keyOf({ own, shared, facilitation }: Views, personId: PersonId): PublicKey | null {
  const inCircle = shared?.people.find(({ id }) => id === personId)?.publicKey
  const inLobby = facilitation?.lobby.find((entry) => entry.personId === personId)?.publicKey
  const leads = confidantsOn(own?.help.goesTo ?? [], shared).find((one) => one.personId === personId)
  return inCircle ?? inLobby ?? leads?.publicKey ?? null
}

/**
 * Of those to whom private text is said to go only who stands in the circle as just that: else a server could name
 * somebody of its own among them. In the lobby the circle is not seen, and who leads is the server's word.
 */
export const confidantsOn = (
  goesTo: readonly Confidant[],
  shared: Pick<SharedView, 'people'> | undefined,
): Confidant[] =>
  goesTo.filter(
    ({ personId, name, role, publicKey }) =>
      shared === undefined ||
      shared.people.some(
        (person) =>
          person.id === personId &&
          person.name === name &&
          person.role === role &&
          person.publicKey === publicKey,
      ),
  )

/** By person, every key that a browser of theirs was shown with. */
export type SeenKeys = [PersonId, PublicKey[]][]

export class KnownKeys {
  readonly #keys = new Map<PersonId, Set<PublicKey>>()

  constructor(seen: SeenKeys = []) {
    for (const [personId, keys] of seen) this.#keys.set(personId, new Set(keys))
  }

  get seen(): SeenKeys {
    return [...this.#keys].map(([personId, keys]) => [personId, [...keys]])
  }

  /** Answers whether there are more than before. */
  follow({ own, shared, facilitation }: Views): boolean {
    const circle = shared?.people.map(({ id, publicKey }) => [id, publicKey] as const) ?? []
    const lobby = facilitation?.lobby.map(({ personId, publicKey }) => [personId, publicKey] as const) ?? []
    const lead = confidantsOn(own?.help.goesTo ?? [], shared).map(
      ({ personId, publicKey }) => [personId, publicKey] as const,
    )
    let more = false
    for (const [personId, publicKey] of [...circle, ...lobby, ...lead]) {
      const keys = this.#keys.get(personId) ?? new Set()
      if (publicKey === null || keys.has(publicKey)) continue
      this.#keys.set(personId, keys.add(publicKey))
      more = true
    }
    return more
  }

  /**
   * Whether a browser of this key may have sealed a text: one of its author's, or of the owner of the thread, who may show
   * it to others. Of an author who was never on this screen there is nothing to compare with: it is the server's word.
   */
  mayHaveSealed({ from, thread }: Pick<PrivateText, 'from' | 'thread'>, publicKey: PublicKey): boolean {
    const author = this.#keys.get(from)
    if (author === undefined || author.has(publicKey)) return true
    return thread !== null && this.#keys.get(thread)?.has(publicKey) === true
  }
}
