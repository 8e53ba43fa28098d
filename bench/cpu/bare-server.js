// @ts-check
/**
 * The peer beside Hearth: Socket.IO and nothing else. Each command is acknowledged, and the same message goes to all in its
 * room. No rules, no store, no authentication. Plain JavaScript, so that no loader runs in the process that is measured.
 */
import { createServer } from 'node:http'
import { Server } from 'socket.io'

/** As Hearth's, so that both bear the same heartbeats. Milliseconds. */
const PING_MS = 5_000

/** @type {unknown} */
let view = null
let revision = 0

const http = createServer()
const io = new Server(http, { serveClient: false, pingInterval: PING_MS, pingTimeout: PING_MS })

io.on('connection', (socket) => {
  const room = String(socket.handshake.auth.room)
  socket.join(room)
  socket.on('command', (_envelope, answer) => {
    revision++
    answer({ ok: true, seen: { shared: revision } })
    io.to(room).emit('view', { channel: 'shared', revision, view })
  })
})

process.on('message', (message) => {
  view = message
  http.listen(0, '127.0.0.1', () => {
    const address = http.address()
    process.send?.(typeof address === 'object' ? address?.port : null)
  })
})
// However the bench ends.
process.on('disconnect', () => process.exit(0))
