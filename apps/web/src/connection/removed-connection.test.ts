/** A facilitator has removed somebody: the connection ends for good, and holds nothing of the room any more. */
import { createServer } from 'node:http'
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { ClientToServerEvents, ServerToClientEvents } from '@hearth/protocol/socket'
import { Server, type Socket } from 'socket.io'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ownView, sharedView } from '../testing/views.ts'
import { type ConnectionSnapshot, connectRoom, type RoomConnection } from './room-connection.ts'

type Connection = Socket<ClientToServerEvents, ServerToClientEvents>

const HANDSHAKE = {
  sessionId: 'session-0000000000000',
  personId: 'ana',
  publicKey: 'p'.repeat(87),
  holds: 0,
  takesMedia: true,
}

let server: Server<ClientToServerEvents, ServerToClientEvents>
let room: RoomConnection
let refuse: RefusalCode | null
let connections: Connection[]
let handshakes: number
let commands: number

/** Ana is in, and sees the circle. */
beforeEach(async () => {
  refuse = null
  connections = []
  handshakes = 0
  commands = 0
  const http = createServer()
  server = new Server(http)
  server.use((_, next) => {
    handshakes++
    next(refuse ? Object.assign(new Error(refuse), { data: { code: refuse } }) : undefined)
  })
  server.on('connection', (socket) => {
    connections.push(socket)
    socket.on('command', () => commands++)
    socket.emit('view', { channel: 'own', revision: 1, view: ownView() })
    socket.emit('view', { channel: 'shared', revision: 1, view: sharedView() })
  })
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const address = http.address()
  const port = typeof address === 'object' && address ? address.port : 0
  room = connectRoom(() => HANDSHAKE, `http://127.0.0.1:${port}`)
  await until(({ views }) => views.shared !== undefined)
})

afterEach(async () => {
  room.close()
  await server.close()
})

/** Resolves with the first snapshot, now or later, for which `is` holds. */
function until(is: (snapshot: ConnectionSnapshot) => boolean): Promise<ConnectionSnapshot> {
  if (is(room.snapshot())) return Promise.resolve(room.snapshot())
  return new Promise((resolve) => {
    const stop = room.subscribe(() => {
      if (!is(room.snapshot())) return
      stop()
      resolve(room.snapshot())
    })
  })
}

const REMOVED = { kind: 'refused', code: 'removed' }
const refused = () => until(({ status }) => status.kind === 'refused')

function connection(): Connection {
  const last = connections.at(-1)
  if (!last) throw new Error('Nobody has connected')
  return last
}

it('ends as refused, and lets every view go in the same moment', async () => {
  connection().emit('removed')
  const { status, views, pending } = await refused()
  expect({ status, views, pending }).toEqual({ status: REMOVED, views: {}, pending: [] })
})

it('answers what was underway, and what is asked later, with the same reason', async () => {
  const socket = connection()
  socket.on('command', () => socket.emit('removed'))
  const underway = room.send({ type: 'raiseHand', kind: 'new' })
  expect(await underway).toEqual({ ok: false, code: 'removed' })
  await refused()
  expect(await room.send({ type: 'raiseHand', kind: 'new' })).toEqual({ ok: false, code: 'removed' })
  expect(commands).toBe(1)
})

it('hangs up by itself, and does not come back: not by taking over either', async () => {
  const gone = new Promise<string>((done) => connection().on('disconnect', done))
  connection().emit('removed')
  await refused()
  expect(await gone).toBe('client namespace disconnect')
  room.takeOver()
  // A barrier: whoever connects now is the second, and Ana is not before them.
  const other = connectRoom(() => ({ ...HANDSHAKE, personId: 'ben' }), originOf(server))
  await new Promise<void>((done) => {
    const stop = other.subscribe(() => {
      if (other.snapshot().status.kind !== 'connected') return
      stop()
      done()
    })
  })
  expect(connections.map(({ handshake }) => handshake.auth.personId)).toEqual(['ana', 'ben'])
  expect(room.snapshot().status).toEqual(REMOVED)
  other.close()
})

it('given it happened while she was offline, learns it on coming back, and lets the views go then', async () => {
  refuse = 'removed'
  connection().conn.close()
  await until(({ status }) => status.kind === 'reconnecting')
  expect(room.snapshot().views.shared).toBeDefined()
  const answer = room.send({ type: 'raiseHand', kind: 'new' })
  const { status, views, pending } = await refused()
  expect({ status, views, pending }).toEqual({ status: REMOVED, views: {}, pending: [] })
  expect(await answer).toEqual({ ok: false, code: 'removed' })
  expect(handshakes).toBe(2)
})

it('given the server hangs up before she has read it, stays removed', async () => {
  connection().emit('removed')
  connection().disconnect(true)
  await refused()
  expect(room.snapshot().status).toEqual(REMOVED)
  expect(handshakes).toBe(1)
})

function originOf({ httpServer }: typeof server): string {
  const address = httpServer.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}
