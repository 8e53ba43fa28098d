/** The socket door: lets verified connections in, hands their commands on, and reports when they come and go. */

import type { Server as HttpServer } from 'node:http'
import { MAX_PACKET_BYTES } from '@hearth/protocol/limits'
import type { ConnectRefusal } from '@hearth/protocol/socket'
import { Server, type ServerOptions } from 'socket.io'
import type { Clock } from '../clock.ts'
import type { Limits } from '../cluster/fabric.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { BrowserStore } from '../store/browser-store.ts'
import type { SessionStore } from '../store/session-store.ts'
import type { Timing } from '../timing.ts'
import { addressOf } from './address-of.ts'
import { authenticate } from './authenticate.ts'
import { ownChannel, sessionChannel } from './broadcast.ts'
import { handleCommand } from './handle-command.ts'
import { handleReaction } from './handle-reaction.ts'
import type { HearthServer, HearthSocket } from './hearth-server.ts'
import type { SendSignal } from './signals.ts'

type Middleware = Parameters<HearthServer['engine']['use']>[0]

export interface GatewayDeps {
  rooms: Rooms
  limits: Limits
  signal: SendSignal
  browsers: BrowserStore
  sessions: SessionStore
  clock: Clock
  /** An origin: no slash at the end. */
  publicUrl: string
  /** Number of reverse proxies to believe. */
  trustProxy: number
  /** Sets the security headers of an answer. */
  headers: Middleware
  failed: (error: unknown) => void
}

/** They have limits of their own, and an answer. */
const ANSWERED = new Set(['command', 'react'])
/** Somewhat more than a packet may have: a packet up to this size is still answered with its refusal, a larger one ends the connection. */
const MAX_FRAME_BYTES = 8 * MAX_PACKET_BYTES

/** The bare server: `openGateway` opens it to people once everything behind it is there. */
export function createSocketServer(adapter: unknown, timing: Timing): HearthServer {
  return new Server({
    serveClient: false,
    pingInterval: timing.pingIntervalMs,
    pingTimeout: timing.pingTimeoutMs,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    ...(adapter === undefined ? {} : { adapter: adapter as NonNullable<ServerOptions['adapter']> }),
  })
}

export function openGateway(io: HearthServer, http: HttpServer, deps: GatewayDeps): void {
  /** The cookie of each connection, hashed. In `data` it would travel to other nodes. */
  const browsers = new WeakMap<HearthSocket, string>()
  io.use((socket, next) => {
    admit(deps, socket, browsers).then(
      (refusal) => next(refusal === null ? undefined : refusedConnection(refusal)),
      (error) => {
        deps.failed(error)
        next(refusedConnection({ code: 'temporarily-unavailable' }))
      },
    )
  })
  io.on('connection', (socket) => {
    serve(deps, socket, browsers.get(socket) ?? '')
  })
  io.attach(http, {
    allowRequest(req, answer) {
      deps.limits.take('handshakes', addressOf(req, deps.trustProxy)).then(
        (retryAfterMs) => answer(null, retryAfterMs === null),
        (error) => {
          deps.failed(error)
          answer(null, false)
        },
      )
    },
  })
  io.engine.use(deps.headers)
}

async function admit(
  deps: GatewayDeps,
  socket: HearthSocket,
  browsers: WeakMap<HearthSocket, string>,
): Promise<ConnectRefusal | null> {
  const retryAfterMs = await deps.limits.take('connections', addressOf(socket.request, deps.trustProxy))
  if (retryAfterMs !== null) return { code: 'too-many-requests', retryAfterMs }
  const verdict = await authenticate(deps, socket)
  if (!verdict.ok) return { code: verdict.code }
  socket.data = verdict.handshake
  browsers.set(socket, verdict.browser)
  // Of no more use; a look for connections over all nodes would carry it with the rest of the handshake.
  delete socket.handshake.headers.cookie
  return null
}

const refusedConnection = (data: ConnectRefusal): Error => Object.assign(new Error(data.code), { data })

function serve(deps: GatewayDeps, socket: HearthSocket, browser: string): void {
  const { sessionId, personId } = socket.data
  socket.use((packet, next) => {
    // Commands and reactions are counted, and answered, by themselves.
    if (ANSWERED.has(packet[0]) && typeof packet.at(-1) === 'function') return next()
    deps.limits
      .take('signals', socket.id)
      .then((retryAfterMs) => (retryAfterMs === null ? next() : socket.disconnect(true)), deps.failed)
  })
  socket.on('command', (payload: unknown, answer: unknown) => {
    if (typeof answer !== 'function') return
    handleCommand(deps, socket, payload, (outcome) => answer(outcome)).catch((error) => {
      deps.failed(error)
      answer({ ok: false, code: 'unexpected' })
    })
  })
  socket.on('react', (payload: unknown, answer: unknown) => {
    if (typeof answer !== 'function') return
    handleReaction(deps, socket, payload).then(
      (outcome) => answer(outcome),
      (error) => {
        deps.failed(error)
        answer({ ok: false, code: 'temporarily-unavailable' })
      },
    )
  })
  socket.on('clock', (answer: unknown) => {
    if (typeof answer === 'function') answer(deps.clock.now())
  })
  socket.on('disconnect', () => {
    deps.rooms.submit(sessionId, { type: 'disconnect', personId, connectionId: socket.id }).catch(deps.failed)
  })
  enter(deps, socket, browser).catch((error) => {
    deps.failed(error)
    socket.disconnect(true)
  })
}

/** In its channels before the room knows of it, so that whoever looks for connections finds it. */
async function enter(deps: GatewayDeps, socket: HearthSocket, browser: string): Promise<void> {
  const { sessionId, personId, publicKey, holds, takesMedia } = socket.data
  await socket.join([sessionChannel(sessionId), ownChannel(sessionId, personId)])
  const outcome = await deps.rooms.submit(sessionId, {
    type: 'connect',
    personId,
    connectionId: socket.id,
    publicKey,
    holds,
    takesMedia,
  })
  if (!outcome.ok) {
    if (outcome.code === 'removed') socket.emit('removed')
    return void socket.disconnect(true)
  }
  // A sign-out since the handshake could not find this connection, or came before it counted.
  if (await deps.browsers.mayActAs(browser, sessionId, personId)) return
  socket.disconnect(true)
  await deps.rooms.submit(sessionId, { type: 'signOut', personId })
}
