/** One person's connection to one room: latest views, commands that survive a drop, clock. Knows no React and no screen. */
import type { Command, CommandEnvelope } from '@hearth/protocol/commands'
import { REFUSALS, type RefusalCode } from '@hearth/protocol/refusals'
import type { Reaction } from '@hearth/protocol/roles'
import type { Revisions } from '@hearth/protocol/room-view'
import type {
  ClientToServerEvents,
  CommandAnswer,
  ConnectRefusal,
  Handshake,
  Reacted,
  ReactionAnswer,
  ServerToClientEvents,
} from '@hearth/protocol/socket'
import { io, type Socket } from 'socket.io-client'
import { measureClockOffset } from './clock-offset.ts'
import {
  afterConnecting,
  type HeldViews,
  hasReached,
  nothingHeld,
  receive,
  type Views,
} from './held-views.ts'
import { newId } from './new-id.ts'
import { nothingSpoken, type SpokenTimes, spokenByNode, spokenInAll } from './spoken.ts'

export type ConnectionStatus =
  | { kind: 'connecting' }
  | { kind: 'connected' }
  /** Dropped; the last views stay on screen. */
  | { kind: 'reconnecting' }
  /** A newer connection of the same person has taken over. */
  | { kind: 'replaced' }
  /** Final: trying again would not help. */
  | { kind: 'refused'; code: RefusalCode }

/** What the connection knows at one moment. A new object for every change. */
export interface ConnectionSnapshot {
  status: ConnectionStatus
  views: Views
  /** Milliseconds to add to this browser's clock to get the server's. */
  clockOffset: number
  /** Commands whose effect the views do not show yet. */
  pending: readonly Command[]
  /** How long each has spoken in turns that are over, milliseconds: sent to those who lead or advise. */
  spoken: SpokenTimes
}

export interface RoomConnection {
  snapshot(): ConnectionSnapshot
  subscribe(listener: () => void): () => void
  /** Resolves when the server has answered, over as many connections as it takes. */
  send(command: Command): Promise<CommandAnswer>
  /** Said now or not at all: nothing is sent again. */
  react(reaction: Reaction): Promise<ReactionAnswer>
  /** Every reaction that comes, one's own too. */
  onReacted(listener: (one: Reacted) => void): () => void
  /** After `replaced`: this device takes the seat back. */
  takeOver(): void
  close(): void
}

interface Underway {
  envelope: CommandEnvelope
  /** null until answered; then what the views have to reach. */
  seen: Revisions | null
  resolve: (answer: CommandAnswer) => void
}

/** Milliseconds after which a command without an answer is sent again. */
const ANSWER_TIMEOUT_MS = 10_000
/** Milliseconds before the next try where the server closed the connection or refused for now. */
const RETRY_MS = 1000

/** `handshake` is asked anew for each connection: what the browser holds may have changed. `origin` is for tests; a browser uses the page's own. */
export function connectRoom(handshake: () => Handshake, origin?: string): RoomConnection {
  const options = {
    auth: (say: (handshake: object) => void) => say(handshake()),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3000,
    forceNew: true,
  }
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> =
    origin === undefined ? io(options) : io(origin, options)

  let status: ConnectionStatus = { kind: 'connecting' }
  let held: HeldViews = nothingHeld
  let clockOffset = 0
  let underway: Underway[] = []
  let retry: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const reactionListeners = new Set<(one: Reacted) => void>()
  let byNode = nothingSpoken
  let current: ConnectionSnapshot = look()

  function look(): ConnectionSnapshot {
    return {
      status,
      views: held.views,
      clockOffset,
      pending: underway.map((one) => one.envelope.command),
      spoken: spokenInAll(byNode),
    }
  }

  function changed() {
    underway = underway.filter((one) => one.seen === null || !hasReached(held, one.seen))
    current = look()
    for (const listener of listeners) listener()
  }

  function become(next: ConnectionStatus) {
    status = next
    changed()
  }

  function post(one: Underway) {
    socket.timeout(ANSWER_TIMEOUT_MS).emit('command', one.envelope, (late, answer) => {
      if (one.seen !== null || !underway.includes(one)) return
      if (late) {
        if (socket.connected) post(one)
        return
      }
      settle(one, answer)
    })
  }

  function settle(one: Underway, answer: CommandAnswer) {
    if (answer.ok) one.seen = answer.seen
    else underway = underway.filter((other) => other !== one)
    one.resolve(answer)
    changed()
  }

  /** Nothing more will come: the views are let go, and whoever waits for an answer learns why. */
  function giveUp(code: RefusalCode) {
    const waiting = underway
    underway = []
    held = nothingHeld
    for (const one of waiting) if (one.seen === null) one.resolve({ ok: false, code })
  }

  function tryAgainIn(ms: number) {
    clearTimeout(retry)
    retry = setTimeout(() => socket.connect(), ms)
  }

  socket.on('connect', () => {
    held = afterConnecting(held)
    become({ kind: 'connected' })
    for (const one of underway) if (one.seen === null) post(one)
    const ask = () => socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck('clock')
    measureClockOffset(ask).then(
      (offset) => {
        clockOffset = offset
        changed()
      },
      () => {
        // The connection dropped meanwhile; the next one measures again.
      },
    )
  })

  socket.on('view', (message) => {
    const next = receive(held, message)
    if (next === held) return
    held = next
    changed()
  })

  socket.on('reacted', (one) => {
    for (const listener of reactionListeners) listener(one)
  })

  socket.on('spoken', (spoken) => {
    byNode = spokenByNode(byNode, spoken)
    changed()
  })

  socket.on('replaced', () => {
    status = { kind: 'replaced' }
    socket.disconnect()
    changed()
  })

  socket.on('removed', () => {
    giveUp('removed')
    status = { kind: 'refused', code: 'removed' }
    socket.disconnect()
    changed()
  })

  socket.on('disconnect', () => {
    if (status.kind === 'replaced' || status.kind === 'refused') return
    become({ kind: 'reconnecting' })
    if (!socket.active) tryAgainIn(RETRY_MS)
  })

  socket.on('connect_error', (error: Error & { data?: ConnectRefusal }) => {
    const refusal = error.data
    if (!refusal) return
    if (REFUSALS[refusal.code].retryable) {
      tryAgainIn(refusal.retryAfterMs ?? RETRY_MS)
      return
    }
    giveUp(refusal.code)
    become({ kind: 'refused', code: refusal.code })
  })

  return {
    snapshot: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    send(command) {
      if (status.kind === 'refused') return Promise.resolve({ ok: false, code: status.code })
      return new Promise((resolve) => {
        const one: Underway = { envelope: { id: newId(), command }, seen: null, resolve }
        underway = [...underway, one]
        if (socket.connected) post(one)
        changed()
      })
    },
    react(reaction) {
      if (!socket.connected) return Promise.resolve({ ok: false, code: 'temporarily-unavailable' })
      return new Promise((resolve) => {
        socket.timeout(ANSWER_TIMEOUT_MS).emit('react', reaction, (late, answer) => {
          resolve(late ? { ok: false, code: 'temporarily-unavailable' } : answer)
        })
      })
    },
    onReacted(listener) {
      reactionListeners.add(listener)
      return () => reactionListeners.delete(listener)
    },
    takeOver() {
      if (status.kind !== 'replaced') return
      become({ kind: 'connecting' })
      socket.connect()
    },
    close() {
      clearTimeout(retry)
      listeners.clear()
      reactionListeners.clear()
      socket.removeAllListeners()
      socket.disconnect()
      giveUp('temporarily-unavailable')
    },
  }
}
