/** A browser that sends what it is told, right or wrong: cookies of its own, any header, any body, any packet. */

import type { Seat } from '@hearth/protocol/http/invitations'
import type { Problem } from '@hearth/protocol/http/problem'
import type { CommandAnswer, Handshake } from '@hearth/protocol/socket'
import { makeBrowserKeys } from '@hearth/sealed/browser-keys'
import { io, type Socket } from 'socket.io-client'

export interface RawRequest {
  method?: string
  /** Sent as it is. */
  body?: string
  /** Replace what a page of Hearth would send; null: not sent at all. */
  headers?: Record<string, string | null>
}

export interface RawAnswer {
  status: number
  /** Of a refusal. */
  code: string | undefined
  body: unknown
}

export interface RawHandshake {
  auth?: object
  origin?: string
  cookie?: string
}

export class RawBrowser {
  readonly #origin: string
  readonly #sockets: Socket[] = []
  /** As a request header. */
  cookie = ''

  constructor(origin: string) {
    this.#origin = origin
  }

  async send(
    path: string,
    { method = 'POST', body = '{}', headers = {} }: RawRequest = {},
  ): Promise<RawAnswer> {
    const all = {
      origin: this.#origin,
      'content-type': 'application/json',
      cookie: this.cookie,
      ...headers,
    }
    const sent = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null)
    const response = await fetch(this.#origin + path, {
      method,
      headers: sent,
      redirect: 'manual',
      ...(method === 'GET' ? {} : { body }),
    })
    this.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie
    const text = await response.text()
    const read: unknown = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
    const problem = response.status >= 400 ? (read as Partial<Problem>) : {}
    return { status: response.status, code: problem.code, body: read }
  }

  /** Comes in by an invitation, as a learner. */
  async arrive(invitation: string, name: string): Promise<Seat> {
    const code = invitation.split('/').at(-1)
    const body = JSON.stringify({ name, pronouns: '', place: 'own-device', captions: false, agreed: true })
    const answer = await this.send(`/api/invitations/${code}/arrivals`, { body })
    if (answer.status !== 201) throw new Error(`${name} was refused: ${answer.code}`)
    return answer.body as Seat
  }

  /** What a page of Hearth says of a new browser: keys that nobody has seen yet, and none of the room's. */
  async handshake(seat: Seat): Promise<Handshake> {
    const { publicKey } = await makeBrowserKeys()
    return { ...seat, publicKey, holds: 0, takesMedia: true }
  }

  /** Resolves with the code of the refusal, or `connected`. */
  connect({ auth = {}, origin = this.#origin, cookie = this.cookie }: RawHandshake): Promise<string> {
    const socket = this.#open({ auth, origin, cookie })
    return new Promise((resolve) => {
      socket.on('connect', () => resolve('connected'))
      socket.on('connect_error', (error: Error & { data?: { code?: string } }) =>
        resolve(error.data?.code ?? error.message),
      )
    })
  }

  /** A connection that is taken, from which anything may be sent. */
  async connected(seat: Seat): Promise<RawSocket> {
    const auth = await this.handshake(seat)
    const socket = this.#open({ auth, origin: this.#origin, cookie: this.cookie })
    await new Promise<void>((resolve, reject) => {
      socket.on('view', () => resolve())
      socket.on('connect_error', reject)
    })
    return new RawSocket(socket)
  }

  close(): void {
    for (const socket of this.#sockets) socket.disconnect()
  }

  #open({ auth, origin, cookie }: Required<RawHandshake>): Socket {
    const socket = io(this.#origin, {
      auth,
      extraHeaders: { origin, cookie },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    })
    this.#sockets.push(socket)
    return socket
  }
}

export class RawSocket {
  readonly #socket: Socket

  constructor(socket: Socket) {
    this.#socket = socket
  }

  ask(payload: unknown): Promise<CommandAnswer> {
    return this.#socket.emitWithAck('command', payload)
  }

  /** Sends what nobody answers. */
  emit(event: string, ...payload: unknown[]): void {
    this.#socket.emit(event, ...payload)
  }

  /** Writes to the wire below Socket.IO. */
  write(text: string): void {
    this.#socket.io.engine.write(text)
  }

  /** Resolves when the server has ended it. */
  ended(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#socket.disconnected) resolve()
      this.#socket.on('disconnect', () => resolve())
    })
  }
}
