/** What this browser keeps of a seat's keys over a reload, in IndexedDB: its pair, envelopes that it has opened, keys it was shown. */
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import type { BrowserKeys } from '@hearth/sealed/browser-keys'
import type { KeptRoomKeys } from '@hearth/sealed/room-keys'
import { createStore, del, delMany, entries, get, set, type UseStore } from 'idb-keyval'
import type { SeenKeys } from './known-keys.ts'

export interface KeptKeys {
  browser: BrowserKeys
  room: KeptRoomKeys
  seen: SeenKeys
  /** Milliseconds since the epoch. */
  keptAt: number
}

/** A seat that was never left, because its tab was closed: so long after that its keys are wiped, milliseconds. */
const LONGEST_MS = 24 * 60 * 60 * 1000
/** A store that does not answer within this is gone without, milliseconds. */
const PATIENCE_MS = 2000

let store: UseStore | undefined
const theStore = (): UseStore => {
  store ??= createStore('hearth-keys', 'seats')
  return store
}
const nameOf = (sessionId: SessionId, personId: PersonId) => `${sessionId} ${personId}`

/** null: none, or this browser keeps nothing (private windows of some). A reload then gets new keys, and is let in again. */
export async function keptKeys(sessionId: SessionId, personId: PersonId): Promise<KeptKeys | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null))
  return Promise.race([late, look(sessionId, personId)]).catch(() => null)
}

async function look(sessionId: SessionId, personId: PersonId): Promise<KeptKeys | null> {
  await wipeOld()
  return (await get<KeptKeys>(nameOf(sessionId, personId), theStore())) ?? null
}

export async function keepKeys(sessionId: SessionId, personId: PersonId, keys: KeptKeys): Promise<void> {
  try {
    await set(nameOf(sessionId, personId), keys, theStore())
  } catch {
    // Kept by this page alone, then: it is full, or (thrown before any promise) there is no IndexedDB at all.
  }
}

/** After leaving, and after the end. */
export async function wipeKeys(sessionId: SessionId, personId: PersonId): Promise<void> {
  try {
    await del(nameOf(sessionId, personId), theStore())
  } catch {
    // Where nothing could be kept there is nothing to wipe.
  }
}

async function wipeOld(): Promise<void> {
  const all = await entries<string, KeptKeys>(theStore())
  const old = all.filter(([, { keptAt }]) => Date.now() - keptAt > LONGEST_MS)
  const names = old.map(([name]) => name)
  if (names.length > 0) await delMany(names, theStore())
}
