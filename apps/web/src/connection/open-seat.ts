/** One seat of this browser: its keys, then its connection, which says of them what the room has to know. No React. */
import type { Seat } from '@hearth/protocol/http/invitations'
import { makeBrowserKeys } from '@hearth/sealed/browser-keys'
import { RoomKeys } from '@hearth/sealed/room-keys'
import { keepKeys, keptKeys, wipeKeys } from '../keys/kept-keys.ts'
import { canTakeMedia } from '../media/can-take-media.ts'
import { connectRoom, type RoomConnection } from './room-connection.ts'

export interface OpenSeat {
  connection: RoomConnection
  keys: RoomKeys
  /** Told after every change of what is held. */
  subscribeKeys(listener: () => void): () => void
}

/** With the keys of an earlier page of this browser, or with new ones. Never rejects for want of a place to keep them. */
export async function openSeat({ sessionId, personId }: Seat): Promise<OpenSeat> {
  const kept = await keptKeys(sessionId, personId)
  const browser = kept?.browser ?? (await makeBrowserKeys())
  const keptAt = kept?.keptAt ?? Date.now()
  const listeners = new Set<() => void>()
  const keys: RoomKeys = new RoomKeys({
    sessionId,
    browser,
    send: (command) => connection.send(command),
    changed: () => {
      for (const listener of listeners) listener()
    },
    keep: (envelopes) => void keepKeys(sessionId, personId, { browser, envelopes: [...envelopes], keptAt }),
  })
  if (kept === null) await keepKeys(sessionId, personId, { browser, envelopes: [], keptAt })
  else await keys.reopen(kept.envelopes)
  const connection = connectRoom(() => ({
    sessionId,
    personId,
    publicKey: browser.publicKey,
    holds: keys.newest,
    takesMedia: canTakeMedia(),
  }))
  connection.subscribe(() => {
    const { status, views } = connection.snapshot()
    // Removed, or over: of no more use to anybody.
    if (status.kind === 'refused') void wipeKeys(sessionId, personId)
    else keys.follow(views)
  })
  return {
    connection,
    keys,
    subscribeKeys(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
