/** Socket.IO's server with our events. */
import type { SessionId } from '@hearth/protocol/ids'
import type { ClientToServerEvents, ServerToClientEvents, SocketData, Spoken } from '@hearth/protocol/socket'
import type { Server, Socket } from 'socket.io'
import type { Signal } from './signals.ts'

/** Between nodes; none hears its own. */
export interface BetweenNodes {
  /** To be sent to whoever of this channel is on that node. */
  signal: (to: string, signal: Signal) => void
  /** How long people have spoken, of what each other node knows. */
  spokenWanted: (sessionId: SessionId, answer: (spoken: Spoken) => void) => void
  /** What is known of it is to be forgotten. */
  sessionEnded: (sessionId: SessionId) => void
}

export type HearthServer = Server<ClientToServerEvents, ServerToClientEvents, BetweenNodes, SocketData>
export type HearthSocket = Socket<ClientToServerEvents, ServerToClientEvents, BetweenNodes, SocketData>
