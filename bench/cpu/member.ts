/** One connection of the load: counts the views that reach it and sends commands. Takes Hearth and the bare peer alike. */
import { randomBytes } from 'node:crypto'
import type { Command } from '@hearth/protocol/commands'
import type { RoomView, ViewMessage } from '@hearth/protocol/room-view'
import type { ClientToServerEvents, CommandAnswer, ServerToClientEvents } from '@hearth/protocol/socket'
import { io, type Socket } from 'socket.io-client'

export interface MemberOptions {
  url: string
  auth: object
  headers: Record<string, string>
  /** Called after each view. */
  seen?: (member: Member) => void
}

export class Member {
  /** Views of every kind that have come. */
  views = 0
  /** The latest for everyone admitted. */
  shared: Extract<ViewMessage, { channel: 'shared' }> | null = null
  /** The latest for this person alone. */
  own: RoomView['own'] | null = null
  readonly #socket: Socket<ServerToClientEvents, ClientToServerEvents>

  private constructor({ url, auth, headers, seen }: MemberOptions) {
    this.#socket = io(url, {
      auth,
      extraHeaders: headers,
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    })
    this.#socket.on('view', (message) => {
      this.views++
      if (message.channel === 'shared') this.shared = message
      else if (message.channel === 'own') this.own = message.view
      seen?.(this)
    })
  }

  /** Resolves when the connection is taken. */
  static async connect(options: MemberOptions): Promise<Member> {
    const member = new Member(options)
    await new Promise<void>((resolve, reject) => {
      member.#socket.on('connect', resolve)
      member.#socket.on('connect_error', reject)
    })
    return member
  }

  send(command: Command): Promise<CommandAnswer> {
    const id = randomBytes(16).toString('base64url')
    return this.#socket.emitWithAck('command', { id, command })
  }

  /** Throws when it is refused. */
  async ask(command: Command): Promise<void> {
    const answer = await this.send(command)
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.code}`)
  }

  close(): void {
    this.#socket.disconnect()
  }
}
