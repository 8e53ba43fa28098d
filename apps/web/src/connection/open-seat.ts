/** One seat of this browser: its keys, the connection that says of them what the room has to know, and its texts. No React. */
import type { Seat } from '@hearth/protocol/http/invitations'
import type { Epoch } from '@hearth/protocol/keys'
import { makeBrowserKeys } from '@hearth/sealed/browser-keys'
import type { EpochKeys } from '@hearth/sealed/epoch-key'
import { type KeptRoomKeys, RoomKeys } from '@hearth/sealed/room-keys'
import { type KeptKeys, keepKeys, keptKeys, wipeKeys } from '../keys/kept-keys.ts'
import { KnownKeys } from '../keys/known-keys.ts'
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
  /** What to send with; null: nothing can be sent. */
  sending: Epoch | null
  texts: Texts
}

const NO_ROOM_KEYS: KeptRoomKeys = { envelopes: [], sending: 0, shown: [] }

/** With the keys of an earlier page of this browser, or with new ones. Rejects where a browser has no cryptography: on plain http. */
export async function openSeat(seat: Seat): Promise<OpenSeat> {
  const { sessionId, personId } = seat
  const before = await keptKeys(sessionId, personId)
  const browser = before?.browser ?? (await makeBrowserKeys())
  const known = new KnownKeys(before?.seen)
  let kept: KeptKeys = {
    browser,
    room: before?.room ?? NO_ROOM_KEYS,
    seen: known.seen,
    keptAt: before?.keptAt ?? Date.now(),
  }
  let closed = false
  const listeners = new Set<() => void>()

  const keys: RoomKeys = new RoomKeys({
    sessionId,
    browser,
    send: (command) => connection.send(command),
    changed: () => {
      box.follow(connection.snapshot().views)
      changed()
    },
    keep: (room) => keep({ room }),
  })
  await keys.reopen(kept.room)
  const box = new TextBox({ seat, browser, room: keys, known, changed })
  const connection = connectRoom(() => ({
    sessionId,
    personId,
    publicKey: browser.publicKey,
    holds: keys.newest,
    takesMedia: canTakeMedia(),
  }))
  let current = look()
  if (before === null) keep({})

  function look(): SealedSnapshot {
    const safetyWords = () => wordsOfRoom(connection.snapshot().views, keys)
    return { keys: keys.held, sending: keys.sending, texts: textsOf(box, safetyWords) }
  }

  function changed() {
    current = look()
    for (const listener of listeners) listener()
  }

  function keep(change: Partial<KeptKeys>) {
    kept = { ...kept, ...change }
    if (!closed) void keepKeys(sessionId, personId, kept)
  }

  /** Nothing is kept after it: what is wiped stays so. */
  function end() {
    closed = true
    keys.close()
    box.close()
  }

  connection.subscribe(() => {
    const { status, views } = connection.snapshot()
    // Removed, or over: of no more use to anybody.
    if (status.kind === 'refused') {
      end()
      void wipeKeys(sessionId, personId)
    }
    if (known.follow(views)) keep({ seen: known.seen })
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
      end()
      listeners.clear()
      connection.close()
    },
  }
}

const textsOf = (box: TextBox, safetyWords: Texts['safetyWords']): Texts => ({
  contentOf: (id) => box.contentOf(id),
  writePrivately: (to, thread, text) => box.writePrivately(to, thread, text),
  writeToLane: (to, text) => box.writeToLane(to, text),
  writeToCircle: (kind, text) => box.writeToCircle(kind, text),
  shareThread: (withWhom) => box.share(withWhom),
  safetyWords,
})
