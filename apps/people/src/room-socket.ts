/** One person's connection to one room: the latest views, and commands that survive a drop, as a browser does it. */
import { randomBytes } from 'node:crypto'
import type { Command, CommandEnvelope } from '@hearth/protocol/commands'
import { REFUSALS } from '@hearth/protocol/refusals'
import type { Channel, Revisions, RoomView, ViewMessage } from '@hearth/protocol/room-view'
import type {
  ClientToServerEvents,
  CommandAnswer,
  ConnectRefusal,
  Handshake,
  ServerToClientEvents,
} from '@hearth/protocol/socket'
import { io, type Socket } from 'socket.io-client'
import type { Changes } from './changes.ts'
import type { HttpDoor } from './http-door.ts'
import { Refused } from './refused.ts'

/** Before the next try where the server closed the connection or refused for now, milliseconds. */
const RETRY_MS = 1000
/** A command without an answer is sent again after this long, milliseconds. */
const ANSWER_TIMEOUT_MS = 10_000

type Held = { [channel in Channel]?: { revision: number; fresh: boolean } }

export class RoomSocket {
  view: Partial<RoomView> = {}
  /** Nothing more will come of this connection, and why. */
  over: Error | null = null
  readonly #changes: Changes
  readonly #socket: Socket<ServerToClientEvents, ClientToServerEvents>
  #held: Held = {}
  #retry: NodeJS.Timeout | undefined
  #wanted = true

  /** `handshake` is asked anew for each connection: what this person holds may have changed. */
  constructor(door: HttpDoor, handshake: () => Handshake, changes: Changes) {
    this.#changes = changes
    this.#socket = io(door.origin, {
      auth: (say: (handshake: object) => void) => say(handshake()),
      extraHeaders: { cookie: door.cookie, origin: door.origin },
      transports: ['websocket'],
      reconnectionDelay: 300,
      reconnectionDelayMax: 2000,
      forceNew: true,
    })
    this.#socket.on('connect', () => this.#connected())
    this.#socket.on('view', (message) => this.#receive(message))
    this.#socket.on('replaced', () =>
      this.#end(new Error('A newer connection of the same person took over.')),
    )
    this.#socket.on('removed', () => this.#end(new Refused('removed')))
    this.#socket.on('disconnect', () => this.#disconnected())
    this.#socket.on('connect_error', (error) => this.#refused(error))
  }

  get connected(): boolean {
    return this.#socket.connected
  }

  /** Connected, and the views have come since. */
  get isUpToDate(): boolean {
    return this.connected && this.#held.own?.fresh === true
  }

  /** Whether the views show what an answer says is to be seen. */
  hasReached(seen: Revisions): boolean {
    return Object.entries(seen).every(([channel, revision]) => {
      const held = this.#held[channel as Channel]
      return held?.fresh === true && held.revision >= revision
    })
  }

  /** Resolves with the answer, over as many connections as it takes. */
  async send(command: Command): Promise<CommandAnswer> {
    const envelope: CommandEnvelope = { id: randomBytes(16).toString('base64url'), command }
    for (;;) {
      await this.#changes.until(
        () => this.#isOpen(),
        Number.POSITIVE_INFINITY,
        () => '',
      )
      const answer = await this.#post(envelope)
      if (answer !== null) return answer
    }
  }

  /** As an unplugged cable: no goodbye, and no coming back before `reconnect`. */
  drop(): void {
    this.stayAway()
    this.#socket.io.engine.close()
  }

  /** No coming back before `reconnect`, should it be lost. */
  stayAway(): void {
    this.#wanted = false
    clearTimeout(this.#retry)
    this.#socket.io.reconnection(false)
  }

  reconnect(): void {
    this.#wanted = true
    this.#socket.io.reconnection(true)
    this.#socket.connect()
  }

  close(): void {
    this.#end(new Error('This person has left.'))
  }

  #isOpen(): boolean {
    if (this.over !== null) throw this.over
    return this.connected
  }

  /** null: no answer; the connection dropped, or the server was too slow. */
  #post(envelope: CommandEnvelope): Promise<CommandAnswer | null> {
    return new Promise((resolve) => {
      const stop = this.#changes.listen(() => {
        if (!this.connected) settle(null)
      })
      const settle = (answer: CommandAnswer | null) => {
        stop()
        resolve(answer)
      }
      this.#socket
        .timeout(ANSWER_TIMEOUT_MS)
        .emit('command', envelope, (late: Error | null, answer) => settle(late === null ? answer : null))
    })
  }

  #connected(): void {
    for (const held of Object.values(this.#held)) held.fresh = false
    this.#changes.tell()
  }

  /** Older views are ignored; the first of each kind after a connection always replaces. */
  #receive(message: ViewMessage): void {
    const held = this.#held[message.channel]
    if (held?.fresh === true && message.revision <= held.revision) return
    this.#held[message.channel] = { revision: message.revision, fresh: true }
    this.view = { ...this.view, [message.channel]: message.view }
    this.#changes.tell()
  }

  #disconnected(): void {
    if (this.#wanted && this.over === null && !this.#socket.active) this.#tryAgainIn(RETRY_MS)
    this.#changes.tell()
  }

  /** Without `data` it is the network that failed, and Socket.IO tries again by itself. */
  #refused(error: Error & { data?: ConnectRefusal }): void {
    const refusal = error.data
    if (refusal === undefined || !this.#wanted) return
    if (REFUSALS[refusal.code].retryable) this.#tryAgainIn(refusal.retryAfterMs ?? RETRY_MS)
    else this.#end(new Refused(refusal.code))
  }

  #tryAgainIn(ms: number): void {
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#socket.connect(), ms)
  }

  #end(why: Error): void {
    clearTimeout(this.#retry)
    this.over ??= why
    this.#socket.disconnect()
    this.#changes.tell()
  }
}
