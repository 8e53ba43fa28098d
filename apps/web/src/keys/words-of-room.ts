/** The four words of a room as this browser sees it: from the key it holds, and the browsers that it is shown to have it. */
import type { RoomView } from '@hearth/protocol/room-view'
import { requireKeyHolder } from '@hearth/room/guards'
import type { RoomKeys } from '@hearth/sealed/room-keys'

/** null while a key is on its way, or nobody is shown. One's own key is the true one, whatever the screen says it is. */
export async function wordsOfRoom(
  { own, shared }: Partial<RoomView>,
  keys: Pick<RoomKeys, 'held' | 'publicKey'>,
): Promise<readonly string[] | null> {
  if (!own || !shared || shared.keys.newest !== shared.keys.sending) return null
  const held = keys.held.get(shared.keys.newest)
  if (held === undefined) return null
  const others = shared.people.flatMap(({ id, role, publicKey }) =>
    id !== own.personId && publicKey !== null && requireKeyHolder(shared, { role, admission: 'admitted' }).ok
      ? [publicKey]
      : [],
  )
  const { safetyWords } = await import('@hearth/sealed/safety-words')
  return safetyWords(held.words, [keys.publicKey, ...others])
}
