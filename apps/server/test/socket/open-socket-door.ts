/** A running socket door for tests: real Socket.IO over real HTTP, on a real store; people connect as browsers do. */

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Command } from '@hearth/protocol/commands'
import type { Channel, ViewMessage } from '@hearth/protocol/room-view'
import type {
  ClientToServerEvents,
  CommandAnswer,
  Handshake,
  ServerToClientEvents,
} from '@hearth/protocol/socket'
import { id, type Name } from '@hearth/room/testing/people'
import { connecting } from '@hearth/room/testing/steps'
import { io as connect, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import type { Fabric } from '../../src/cluster/fabric.ts'
import { inProcessFabric } from '../../src/cluster/in-process/in-process-fabric.ts'
import { headersOfData } from '../../src/http/security-headers.ts'
import { randomId } from '../../src/random-id.ts'
import { createLiveRooms, type LiveRooms } from '../../src/rooms/live-rooms.ts'
import { secretHash } from '../../src/secret-hash.ts'
import { broadcast } from '../../src/socket/broadcast.ts'
import { createSocketServer, openGateway } from '../../src/socket/gateway.ts'
import type { HearthServer } from '../../src/socket/hearth-server.ts'
import { openSignals } from '../../src/socket/signals.ts'
import { openSpoken } from '../../src/socket/tell-spoken.ts'
import type { SessionRecord } from '../../src/store/session-store.ts'
import type { Store } from '../../src/store/store.ts'
import { TIMING } from '../../src/timing.ts'
import { freshStore } from '../databases.ts'
import { arrives, givenSession, OFFICE, stillClock } from '../rooms/given-room.ts'
import { browserKey } from './browser-key.ts'

export type Client = Socket<ServerToClientEvents, ClientToServerEvents>

/** One connected person, with every view it has received, in order. */
export class Connected {
  readonly socket: Client
  readonly received: ViewMessage[] = []
  /** Everything that came, of whatever kind, as text. */
  readonly bytes: string[] = []

  constructor(socket: Client) {
    this.socket = socket
    socket.on('view', (message) => this.received.push(message))
    socket.onAny((...all) => this.bytes.push(JSON.stringify(all)))
  }

  send(command: Command, commandId = randomId()): Promise<CommandAnswer> {
    return this.socket.emitWithAck('command', { id: commandId, command })
  }

  /** As a patched browser may: anything at all. */
  sendAnything(payload: unknown): Promise<CommandAnswer> {
    return (this.socket as Socket).emitWithAck('command', payload)
  }

  /** The latest view of a channel. */
  latest<C extends Channel>(channel: C): Extract<ViewMessage, { channel: C }> | undefined {
    return this.received.findLast((message) => message.channel === channel) as
      | Extract<ViewMessage, { channel: C }>
      | undefined
  }

  /** Resolves when a view that satisfies this has come. */
  async until(satisfied: (person: Connected) => boolean): Promise<void> {
    while (!satisfied(this)) await once(this.socket as never, 'view')
  }
}

export interface SocketDoor {
  url: string
  io: HearthServer
  store: Store
  clock: ReturnType<typeof stillClock>
  rooms: LiveRooms
  session: SessionRecord
  /** Of everybody who has come through the door. */
  cookies: Map<Name, string>
  /** Through the door, and connected: resolves with the first own view. */
  enters(name: Name): Promise<Connected>
  /** Connects again, or for the first time after `arrives`. */
  connects(name: Name, changes?: Changes): Promise<Connected>
  /** A connection as it is, before it has heard anything. */
  opens(name: Name, changes?: Changes): Connected
  /** What this person’s browser says of itself. */
  handshake(name: Name): Handshake
  /** The code with which a connection is refused. */
  refusal(name: Name, changes?: Changes): Promise<string>
}

interface Changes {
  /** null: none is sent. */
  origin?: string | null
  transport?: 'websocket' | 'polling'
  headers?: Record<string, string>
  cookie?: string
  auth?: object
}

/** The fabric given is not closed with the door. `beside`: another node of the same cluster, whose people come in here too. */
export async function openSocketDoor(given?: Fabric, beside?: SocketDoor): Promise<SocketDoor> {
  const store = beside?.store ?? (await freshStore('pglite'))
  const session = beside?.session ?? (await givenSession(store))
  const clock = beside?.clock ?? stillClock()
  const fabric = given ?? inProcessFabric()
  const failed = (error: unknown) => {
    throw error
  }
  const http = createServer()
  const io = createSocketServer(fabric.socketAdapter, TIMING)
  const manyNodes = fabric.socketAdapter !== undefined
  const signal = openSignals(io, manyNodes)
  const tellSpoken = openSpoken(io, { signal, manyNodes })
  const rooms = createLiveRooms({
    store: store.rooms,
    clock,
    timing: TIMING,
    failed,
    committed: (commit) => {
      broadcast(io, commit)
      tellSpoken(commit)
    },
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  openGateway(io, http, {
    rooms,
    limits: fabric.limits,
    signal,
    browsers: store.browsers,
    sessions: store.sessions,
    clock,
    publicUrl: url,
    trustProxy: 0,
    headers: headersOfData({ publicUrl: url }),
    failed,
  })
  await rooms.open(session, OFFICE)
  const cookies = beside?.cookies ?? new Map<Name, string>()
  const opened: Client[] = []
  onTestFinished(async () => {
    for (const client of opened) client.disconnect()
    await io.close()
    await rooms.idle()
    if (given === undefined) await fabric.close()
  })

  function open(name: Name, changes: Changes = {}): Client {
    const { origin = url, transport = 'websocket', headers = {} } = changes
    const client: Client = connect(url, {
      transports: [transport],
      forceNew: true,
      reconnection: false,
      auth: changes.auth ?? handshake(name),
      extraHeaders: {
        ...(origin === null ? {} : { origin }),
        ...headers,
        cookie: changes.cookie ?? `hearth=${cookies.get(name) ?? ''}`,
      },
    })
    opened.push(client)
    return client
  }

  const handshake = (name: Name): Handshake => {
    const { personId, holds, takesMedia } = connecting(name)
    return { sessionId: session.id, personId, publicKey: browserKey(name), holds, takesMedia }
  }

  const door: SocketDoor = {
    handshake,
    url,
    io,
    store,
    clock,
    rooms,
    session,
    cookies,
    async enters(name) {
      const cookie = randomId()
      cookies.set(name, cookie)
      await arrives(rooms, store, session.id, name)
      await store.browsers.link(secretHash(cookie), session.id, id(name))
      return door.connects(name)
    },
    opens(name, changes) {
      const client = open(name, changes)
      client.once('connect_error', failed)
      return new Connected(client)
    },
    async connects(name, changes) {
      const person = door.opens(name, changes)
      await person.until((one) => one.latest('own') !== undefined)
      return person
    },
    async refusal(name, changes) {
      const [error] = await once(open(name, changes) as never, 'connect_error')
      return (error as { data?: { code?: string } }).data?.code ?? 'no code'
    },
  }
  return door
}
