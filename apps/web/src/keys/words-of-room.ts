/** The four words of a room as this browser sees it: from the key it holds, and every browser that could have it. */
import type { RoomView } from '@hearth/protocol/room-view'
import type { RoomKeys } from '@hearth/sealed/room-keys'

/** null while a key is on its way. Nobody is left out who was on the screen only for an instant (`ShownKeys`). */
export async function wordsOfRoom(
  { shared }: Partial<RoomView>,
  { held, sending, browsers }: Pick<RoomKeys, 'held' | 'sending' | 'browsers'>,
): Promise<readonly string[] | null> {
  if (!shared || sending === null || shared.keys.newest !== sending) return null
  const keys = held.get(sending)
  if (keys === undefined) return null
  const { safetyWords } = await import('@hearth/sealed/safety-words')
  return safetyWords(keys.words, browsers)
}
