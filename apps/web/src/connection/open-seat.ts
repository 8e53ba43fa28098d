/** One seat of this browser: its keys, the connection that says of them what the room has to know, and its texts. No React. */
import type { Seat } from '@hearth/protocol/http/invitations'
import type { Epoch } from '@hearth/protocol/keys'
import { type BrowserKeys, makeBrowserKeys } from '@hearth/sealed/browser-keys'
import type { EpochKeys } from '@hearth/sealed/epoch-key'
import { RoomKeys } from '@hearth/sealed/room-keys'
import { keepKeys, keptKeys, wipeKeys } from '../keys/kept-keys.ts'
import { TextBox } from '../keys/text-box.ts'
import type { Texts } from '../keys/use-texts.ts'
import { wordsOfRoom } from '../keys/words-of-room.ts'
import { canTakeMedia } from '../media/can-take-media.ts'
import { connectRoom, type RoomConnection } from './room-connection.ts'

export interface OpenSeat {
  connection: RoomConnection
  /** What this browser can open. A new object for every change. */
  sealed(): SealedSnapshot
  subscribe(listener: () => void): () => void
  close(): void
}

export interface SealedSnapshot {
  /** The room's keys, by epoch. */
  keys: ReadonlyMap<Epoch, EpochKeys>
  texts: Texts
}

/** With the keys of an earlier page of this browser, or with new ones. Never rejects for want of a place to keep them. */
export async function openSeat(seat: Seat): Promise<OpenSeat> {
  const { sessionId, personId } = seat
  const kept = await keptKeys(sessionId, personId)
  const browser = kept?.browser ?? (await makeBrowserKeys())
  const keptAt = kept?.keptAt ?? Date.now()
  const listeners = new Set<() => void>()

  const keys: RoomKeys = new RoomKeys({
    sessionId,
    browser,
    send: (command) => connection.send(command),
    changed: () => {
      box.follow(connection.snapshot().views)
      changed()
    },
    keep: (envelopes) => void keepKeys(sessionId, personId, { browser, envelopes: [...envelopes], keptAt }),
  })
  if (kept === null) await keepKeys(sessionId, personId, { browser, envelopes: [], keptAt })
  else await keys.reopen(kept.envelopes)

  const box = new TextBox({ seat, browser, keysOfRoom: () => keys.held, changed })
  const connection = connectRoom(() => handshakeOf(seat, browser, keys))
  let current = look()

  function look(): SealedSnapshot {
    return { keys: keys.held, texts: textsOf(box, () => wordsOfRoom(connection.snapshot().views, keys)) }
  }

  function changed() {
    current = look()
    for (const listener of listeners) listener()
  }

  connection.subscribe(() => {
    const { status, views } = connection.snapshot()
    // Removed, or over: of no more use to anybody.
    if (status.kind === 'refused') void wipeKeys(sessionId, personId)
    keys.follow(views)
    box.follow(views)
  })

  return {
    connection,
    sealed: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      listeners.clear()
      box.close()
      connection.close()
    },
  }
}

const handshakeOf = ({ sessionId, personId }: Seat, { publicKey }: BrowserKeys, { newest }: RoomKeys) => ({
  sessionId,
  personId,
  publicKey,
  holds: newest,
  takesMedia: canTakeMedia(),
})

const textsOf = (box: TextBox, safetyWords: Texts['safetyWords']): Texts => ({
  contentOf: (id) => box.contentOf(id),
  writePrivately: (to, thread, text) => box.writePrivately(to, thread, text),
  writeToLane: (text) => box.writeToLane(text),
  writeToCircle: (kind, text) => box.writeToCircle(kind, text),
  shareThread: (withWhom) => box.share(withWhom),
  safetyWords,
})
