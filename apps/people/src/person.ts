/** One simulated person in one session: comes in by a door, connects, publishes, drops, returns, leaves. Decides nothing by itself. */
import { randomBytes } from 'node:crypto'
import type { Command } from '@hearth/protocol/commands'
import type { Seat } from '@hearth/protocol/http/invitations'
import type { MediaToken } from '@hearth/protocol/http/rooms'
import type { Answers } from '@hearth/protocol/poll'
import type { MediaSource } from '@hearth/protocol/roles'
import type { RoomView } from '@hearth/protocol/room-view'
import type { CommandAnswer } from '@hearth/protocol/socket'
import { type BrowserKeys, makeBrowserKeys } from '@hearth/sealed/browser-keys'
import { mediaKeysOf } from '@hearth/sealed/media-keys'
import { RoomKeys } from '@hearth/sealed/room-keys'
import { Changes } from './changes.ts'
import { HttpDoor } from './http-door.ts'
import { lookOf } from './media/look.ts'
import { MediaLink } from './media/media-link.ts'
import { Refused } from './refused.ts'
import { RoomSocket } from './room-socket.ts'

/** What is waited for at most when not told otherwise, milliseconds: long enough for a machine that has too much to do. */
const PATIENCE_MS = 60_000
/** What `leave` waits at most for the server's answer, milliseconds. */
const GOODBYE_MS = 5_000

export interface PersonDeps {
  name: string
  /** Colours, pitch: people with different numbers look and sound different. */
  number: number
  http: HttpDoor
  /** Comes in by HTTP and answers who this is from now on. */
  enter: (http: HttpDoor) => Promise<Seat>
  /** Sound and picture failed; it is tried again. */
  mediaFailed: (error: unknown) => void
}

export class SimulatedPerson {
  readonly name: string
  readonly #deps: PersonDeps
  readonly #changes = new Changes()
  readonly #media: MediaLink
  #seat: Seat | null = null
  #socket: RoomSocket | null = null
  #keys: RoomKeys | null = null
  #browser: BrowserKeys | null = null
  #wanted: MediaSource[] = []

  constructor(deps: PersonDeps) {
    this.name = deps.name
    this.#deps = deps
    this.#media = new MediaLink({
      look: lookOf(deps.number),
      fetchToken: () => this.mediaToken(),
      changes: this.#changes,
      failed: deps.mediaFailed,
    })
    this.#changes.listen(() => {
      const { own } = this.view
      if (own !== undefined) this.#media.allow(own.media)
      if (this.#keys === null) return
      this.#keys.follow(this.view)
      this.#followKeys(this.#keys)
    })
  }

  /** Who they are since `arrive`. */
  get seat(): Seat {
    if (this.#seat === null) throw new Error(`${this.name} has not arrived.`)
    return this.#seat
  }

  /** The latest views. Empty before `connect`. */
  get view(): Partial<RoomView> {
    return this.#socket?.view ?? {}
  }

  get connected(): boolean {
    return this.#socket?.connected ?? false
  }

  /** Why nothing more will come; null while it may. */
  get over(): Error | null {
    return this.#socket?.over ?? null
  }

  /** What this person's browser seals with, and opens what is sealed to it. */
  get browser(): BrowserKeys {
    if (this.#browser === null) throw new Error(`${this.name} is not connected.`)
    return this.#browser
  }

  get #connection(): RoomSocket {
    if (this.#socket === null) throw new Error(`${this.name} is not connected.`)
    return this.#socket
  }

  async arrive(): Promise<Seat> {
    this.#seat = await this.#deps.enter(this.#deps.http)
    return this.#seat
  }

  /** Resolves with the first view. */
  async connect(): Promise<void> {
    const browser = await makeBrowserKeys()
    this.#browser = browser
    const keys = new RoomKeys({
      sessionId: this.seat.sessionId,
      browser,
      // Whoever has left by then says nothing any more.
      send: (command) =>
        this.#connection.send(command).catch(() => ({ ok: false, code: 'temporarily-unavailable' })),
      changed: () => this.#followKeys(keys),
      // Somebody simulated does not reload: what is held stays in memory.
      keep: () => {},
    })
    this.#keys = keys
    const handshake = () => ({
      ...this.seat,
      publicKey: browser.publicKey,
      holds: keys.newest,
      takesMedia: true,
    })
    this.#socket = new RoomSocket(this.#deps.http, handshake, this.#changes)
    await this.#upToDate()
  }

  /** Resolves when the views show it; rejects when they never will. `timeoutMs` may be infinite. */
  until(shows: (view: Partial<RoomView>) => boolean, timeoutMs = PATIENCE_MS): Promise<void> {
    const late = () =>
      `${this.name} waited ${timeoutMs} ms in vain; the last view was ${JSON.stringify(this.view)}`
    return this.#until(() => shows(this.view), timeoutMs, late)
  }

  /** Resolves with the server's answer. */
  async send(command: Command): Promise<CommandAnswer> {
    return this.#connection.send(command)
  }

  /** As `send`, for those who count on a yes; resolves when their views show the effect. Throws `Refused`. */
  async ask(command: Command): Promise<void> {
    const connection = this.#connection
    const answer = await connection.send(command)
    if (!answer.ok) throw new Refused(answer.code, answer.retryAfterMs)
    await this.#changes.until(
      () => connection.over !== null || connection.hasReached(answer.seen),
      PATIENCE_MS,
      () => `${this.name} did not see the effect of ${command.type}.`,
    )
  }

  /** What a browser of this person would be given to join with. Throws `Refused`. */
  mediaToken(): Promise<MediaToken> {
    const { sessionId, personId } = this.seat
    return this.#deps.http.request('POST', `/api/rooms/${sessionId}/media-tokens`, { personId })
  }

  /** Answers the closing poll, as a browser does: the ballot asked for with the cookie, and cast without one. Throws `Refused`. */
  async vote(answers: Answers): Promise<void> {
    const { sessionId, personId } = this.seat
    const { http } = this.#deps
    const token = randomBytes(16).toString('base64url')
    await http.request('POST', `/api/rooms/${sessionId}/ballot-tokens`, { personId, token })
    await new HttpDoor(http.origin).request('POST', `/api/sessions/${sessionId}/ballots`, { token, answers })
  }

  /** Turns the camera on, as soon as the view allows it; resolves when it is published. */
  publish(): Promise<void> {
    return this.#turnOn('camera')
  }

  /** Opens the microphone; resolves when the tone is published. */
  speak(): Promise<void> {
    return this.#turnOn('microphone')
  }

  async fallSilent(): Promise<void> {
    this.#want(this.#wanted.filter((source) => source !== 'microphone'))
    await this.#until(
      () => !this.#media.publishes('microphone'),
      PATIENCE_MS,
      () => 'The microphone did not go off.',
    )
  }

  publishes(source: MediaSource): boolean {
    return this.#media.publishes(source)
  }

  /** Falls out of the network, socket and media alike; the microphone is closed afterwards. */
  async drop(): Promise<void> {
    this.#connection.drop()
    await this.#media.close()
  }

  /** Does not come back by themselves, should the connection be lost. */
  stayAway(): void {
    this.#connection.stayAway()
  }

  /** Comes back to the same seat, camera as before. */
  async returnAgain(): Promise<void> {
    this.#connection.reconnect()
    await this.#upToDate()
    this.#want(this.#wanted.filter((source) => source !== 'microphone'))
  }

  /** For good: the seat is given up and the browser forgets who this was. */
  async leave(): Promise<void> {
    const answer = this.over === null ? await this.#sayLeave() : null
    await this.vanish()
    if (answer?.ok === false) throw new Refused(answer.code, answer.retryAfterMs)
    await this.#deps.http.request('DELETE', '/api/browser')
  }

  /** Vanishes without a word and for good, as a browser that is closed. */
  async vanish(): Promise<void> {
    this.#keys?.close()
    this.#socket?.close()
    await this.#media.close()
  }

  /** Where no server answers any more, nobody waits for ever to be let go. */
  async #sayLeave(): Promise<CommandAnswer | null> {
    if (this.#socket === null) return null
    const late = new Promise<null>((resolve) => setTimeout(resolve, GOODBYE_MS, null).unref())
    return Promise.race([this.send({ type: 'leave' }), late])
  }

  /** What is held of the room's keys, and which of them is sent with. */
  #followKeys({ held, sending }: RoomKeys): void {
    this.#media.followKeys(mediaKeysOf(held, sending))
  }

  async #turnOn(source: MediaSource): Promise<void> {
    this.#want([...new Set([...this.#wanted, source])])
    await this.#until(
      () => this.#media.publishes(source),
      PATIENCE_MS,
      () => `The ${source} did not come on.`,
    )
  }

  #want(sources: MediaSource[]): void {
    this.#wanted = sources
    this.#media.want(sources)
  }

  #upToDate(): Promise<void> {
    return this.#until(
      () => this.#connection.isUpToDate,
      PATIENCE_MS,
      () => 'No connection came about.',
    )
  }

  #until(look: () => boolean, timeoutMs: number, late: () => string): Promise<void> {
    const lookOrEnd = () => {
      if (look()) return true
      if (this.over !== null) throw this.over
      return false
    }
    return this.#changes.until(lookOrEnd, timeoutMs, late)
  }
}
