/** Whose browser a public key belongs to, as far as the screen shows it. Pure. */
import type { PersonId } from '@hearth/protocol/ids'
import type { PublicKey } from '@hearth/protocol/keys'
import type { RoomView } from '@hearth/protocol/room-view'

type Views = Partial<RoomView>

/** The key of the browser that this person takes part with now; null: they are nowhere on the screen. */
export function keyOf({ own, shared, facilitation }: Views, personId: PersonId): PublicKey | null {
  const inCircle = shared?.people.find(({ id }) => id === personId)?.publicKey
  const inLobby = facilitation?.lobby.find((entry) => entry.personId === personId)?.publicKey
  const leads = own?.help.goesTo.find((one) => one.personId === personId)?.publicKey
  return inCircle ?? inLobby ?? leads ?? null
}

/** Whether a key that is said to be of this person may be: it is the one shown, or they are gone and there is none to compare. */
export function mayBeOf(views: Views, personId: PersonId, publicKey: PublicKey): boolean {
  const shown = keyOf(views, personId)
  return shown === null || shown === publicKey
}
