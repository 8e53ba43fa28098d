import { createServer, type Server as HttpServer } from 'node:http'
import type { CommandEnvelope } from '@hearth/protocol/commands'
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { ViewMessage } from '@hearth/protocol/room-view'
import type { ClientToServerEvents, CommandAnswer, ServerToClientEvents } from '@hearth/protocol/socket'
import { Server, type Socket } from 'socket.io'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { facilitationView, ownView, sharedView } from '../testing/views.ts'
import { type ConnectionSnapshot, connectRoom, type RoomConnection } from './room-connection.ts'

type RoomServer = Server<ClientToServerEvents, ServerToClientEvents>
type Connection = Socket<ClientToServerEvents, ServerToClientEvents>

const HANDSHAKE = {
  sessionId: 'session-0000000000000',
  personId: 'ana',
  publicKey: 'p'.repeat(87),
  holds: 0,
  takesMedia: true,
}

let http: HttpServer
let server: RoomServer
let port: number
/** Refuses the handshake while it holds a code. */
let refuse: RefusalCode | null
/** What the server does with a command; by default it is never answered. */
let onCommand: (envelope: CommandEnvelope, answer: (answer: CommandAnswer) => void, from: Connection) => void
const arrived: Connection[] = []
const opened: RoomConnection[] = []

beforeEach(async () => {
  refuse = null
  onCommand = () => {}
  await listen(0)
})

afterEach(async () => {
  for (const room of opened.splice(0)) room.close()
  arrived.splice(0)
  await server.close()
})

async function listen(at: number) {
  http = createServer()
  server = new Server(http)
  server.use((_, next) =>
    next(refuse ? Object.assign(new Error(refuse), { data: { code: refuse } }) : undefined),
  )
  server.on('connection', (socket) => {
    arrived.push(socket)
    socket.on('clock', (answer) => answer(Date.now() + 60_000))
    socket.on('command', (envelope, answer) => onCommand(envelope, answer, socket))
  })
  await new Promise<void>((done) => http.listen(at, '127.0.0.1', done))
  const address = http.address()
  port = typeof address === 'object' && address ? address.port : 0
}

function open() {
  const room = connectRoom(() => HANDSHAKE, `http://127.0.0.1:${port}`)
  opened.push(room)
  return room
}

/** Resolves with the first snapshot, now or later, for which `is` holds. */
function until(
  room: RoomConnection,
  is: (snapshot: ConnectionSnapshot) => boolean,
): Promise<ConnectionSnapshot> {
  if (is(room.snapshot())) return Promise.resolve(room.snapshot())
  return new Promise((resolve) => {
    const stop = room.subscribe(() => {
      if (!is(room.snapshot())) return
      stop()
      resolve(room.snapshot())
    })
  })
}

const untilStatus = (room: RoomConnection, kind: string) => until(room, ({ status }) => status.kind === kind)

/** Sends views in order, and waits until the last of them, a view of Ana's own, is held. */
async function show(room: RoomConnection, ...messages: ViewMessage[]) {
  const mark = ownView({ name: `mark ${Math.random()}` })
  const revision =
    Math.max(0, ...messages.flatMap(({ channel, revision }) => (channel === 'own' ? [revision] : []))) + 1
  for (const message of messages) lastConnection().emit('view', message)
  lastConnection().emit('view', { channel: 'own', revision, view: mark })
  await until(room, ({ views }) => views.own?.name === mark.name)
}

function lastConnection(): Connection {
  const last = arrived.at(-1)
  if (!last) throw new Error('Nobody has connected')
  return last
}

const own = (revision: number, change: Parameters<typeof ownView>[0] = {}): ViewMessage => ({
  channel: 'own',
  revision,
  view: ownView(change),
})
const shared = (revision: number, title: string): ViewMessage => ({
  channel: 'shared',
  revision,
  view: sharedView({ title }),
})
const title = (room: RoomConnection) => room.snapshot().views.shared?.session.title

async function connected() {
  const room = open()
  await untilStatus(room, 'connected')
  return room
}

describe('connecting', () => {
  it('names session and person in the handshake', async () => {
    await connected()
    expect(lastConnection().handshake.auth).toEqual(HANDSHAKE)
  })

  it('learns how far the server’s clock is ahead', async () => {
    const room = open()
    const { clockOffset } = await until(room, (snapshot) => snapshot.clockOffset !== 0)
    expect(Math.abs(clockOffset - 60_000)).toBeLessThan(2000)
  })

  it('given a refusal that stays, says it and does not try again', async () => {
    refuse = 'not-known-here'
    const { status } = await untilStatus(open(), 'refused')
    expect(status).toEqual({ kind: 'refused', code: 'not-known-here' })
  })

  it('given a refusal that passes, tries until it is let in', async () => {
    refuse = 'temporarily-unavailable'
    const room = open()
    server.use((_, next) => next())
    await new Promise<void>((tried) => server.engine.once('connection', () => tried()))
    refuse = null
    expect((await untilStatus(room, 'connected')).status.kind).toBe('connected')
  })
})

describe('views', () => {
  it('shows the newest and ignores an older one', async () => {
    const room = await connected()
    await show(room, own(1), shared(5, 'five'), shared(4, 'four'))
    expect(title(room)).toBe('five')
  })

  it('after a reconnection, the first view replaces what was there, whatever its revision', async () => {
    const room = await connected()
    await show(room, own(5), shared(9, 'before'))
    lastConnection().conn.close()
    await until(room, ({ status }) => status.kind === 'reconnecting')
    expect(title(room)).toBe('before')
    await untilStatus(room, 'connected')
    await show(room, own(1), shared(2, 'after'), shared(1, 'older'))
    expect(title(room)).toBe('after')
  })

  it('lets the shared view go when Ana is no longer admitted', async () => {
    const room = await connected()
    await show(room, own(1), shared(1, 'inside'))
    lastConnection().emit('view', own(9, { admission: 'waiting' }))
    const { views } = await until(room, ({ views }) => views.own?.admission === 'waiting')
    expect(views.shared).toBeUndefined()
  })

  it('lets the facilitation view go when Ana no longer leads', async () => {
    const room = await connected()
    const lead = { role: 'facilitator' } as const
    lastConnection().emit('view', own(1, lead))
    lastConnection().emit('view', { channel: 'facilitation', revision: 1, view: facilitationView([]) })
    await until(room, ({ views }) => views.facilitation !== undefined)
    lastConnection().emit('view', own(2, { role: 'learner' }))
    const { views } = await until(room, ({ views }) => views.own?.role === 'learner')
    expect(views.facilitation).toBeUndefined()
  })
})

describe('a command', () => {
  it('carries an id of 22 characters and resolves with the answer', async () => {
    const room = await connected()
    const ids: string[] = []
    onCommand = ({ id }, answer) => {
      ids.push(id)
      answer({ ok: false, code: 'not-facilitator' })
    }
    expect(await room.send({ type: 'startSession' })).toEqual({ ok: false, code: 'not-facilitator' })
    expect(ids).toEqual([expect.stringMatching(/^[A-Za-z0-9_-]{22}$/)])
    expect(room.snapshot().pending).toEqual([])
  })

  it('given a drop before the answer, goes again with the same id', async () => {
    const room = await connected()
    const ids: string[] = []
    onCommand = ({ id }, answer, from) => {
      ids.push(id)
      if (ids.length === 1) from.conn.close()
      else answer({ ok: true, seen: {} })
    }
    expect(await room.send({ type: 'askAgain' })).toEqual({ ok: true, seen: {} })
    expect(ids).toHaveLength(2)
    expect(ids[1]).toBe(ids[0])
  })

  it('sent while the server is away, arrives when it is back', async () => {
    const room = await connected()
    const at = port
    await server.close()
    await until(room, ({ status }) => status.kind === 'reconnecting')
    const answer = room.send({ type: 'askAgain' })
    onCommand = (_, answer) => answer({ ok: true, seen: {} })
    await listen(at)
    expect(await answer).toEqual({ ok: true, seen: {} })
  })

  it('is pending until the views show its effect', async () => {
    const room = await connected()
    await show(room, own(1), shared(1, 'before'))
    onCommand = (_, answer) => answer({ ok: true, seen: { shared: 3 } })
    await room.send({ type: 'startSession' })
    expect(room.snapshot().pending).toEqual([{ type: 'startSession' }])
    lastConnection().emit('view', shared(2, 'somebody else’s'))
    await until(room, () => title(room) === 'somebody else’s')
    expect(room.snapshot().pending).toHaveLength(1)
    lastConnection().emit('view', shared(3, 'after'))
    await until(room, () => title(room) === 'after')
    expect(room.snapshot().pending).toEqual([])
  })

  it('given a refused connection, is refused for the same reason', async () => {
    refuse = 'session-over'
    const room = open()
    const answer = room.send({ type: 'askAgain' })
    expect(await answer).toEqual({ ok: false, code: 'session-over' })
    expect(await room.send({ type: 'askAgain' })).toEqual({ ok: false, code: 'session-over' })
  })
})

describe('replaced by a newer device', () => {
  it('stays away until Ana takes the seat back', async () => {
    const room = await connected()
    await show(room, own(1))
    const gone = new Promise<void>((done) => lastConnection().on('disconnect', () => done()))
    lastConnection().emit('replaced')
    await untilStatus(room, 'replaced')
    await gone
    expect(arrived).toHaveLength(1)
    room.takeOver()
    await untilStatus(room, 'connected')
    expect(arrived).toHaveLength(2)
  })
})

it('given the server closes the connection without a word, comes back and learns why', async () => {
  const room = await connected()
  refuse = 'session-over'
  lastConnection().disconnect(true)
  expect((await untilStatus(room, 'refused')).status).toEqual({ kind: 'refused', code: 'session-over' })
})
