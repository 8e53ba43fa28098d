/** Whose browser a public key belongs to, as far as the screen shows it. Pure. */
import type { PersonId } from '@hearth/protocol/ids'
import type { PublicKey } from '@hearth/protocol/keys'
import type { PrivateText, RoomView } from '@hearth/protocol/room-view'

type Views = Partial<RoomView>

/** The key of the browser that this person takes part with now; null: they are nowhere on the screen. */
export function keyOf({ own, shared, facilitation }: Views, personId: PersonId): PublicKey | null {
  const inCircle = shared?.people.find(({ id }) => id === personId)?.publicKey
  const inLobby = facilitation?.lobby.find((entry) => entry.personId === personId)?.publicKey
  const leads = own?.help.goesTo.find((one) => one.personId === personId)?.publicKey
  return inCircle ?? inLobby ?? leads ?? null
}

/**
 * Whether a browser of this key may have sealed a text: its author's, or that of the owner of the thread, who may show it
 * to others. Where the author is nowhere on the screen any more there is nothing to compare with: it is the server's word.
 */
export function mayHaveSealed(
  views: Views,
  { from, thread }: Pick<PrivateText, 'from' | 'thread'>,
  publicKey: PublicKey,
): boolean {
  const author = keyOf(views, from)
  return author === null || author === publicKey || (thread !== null && keyOf(views, thread) === publicKey)
}
