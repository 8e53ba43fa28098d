/** Socket.IO's server with our events. */
import type { ClientToServerEvents, ServerToClientEvents, SocketData } from '@hearth/protocol/socket'
import type { DefaultEventsMap, Server, Socket } from 'socket.io'

export type HearthServer = Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>
export type HearthSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>
