/** Sends views after a commit: the only caller of emit for views. Each view is encoded once for its channel. */
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import type { Channel, ViewMessage } from '@hearth/protocol/room-view'
import { audienceOf } from '@hearth/room/audience-of'
import { facilitationView, ownView, sharedView } from '@hearth/room/project'
import type { RoomState } from '@hearth/room/state'
import type { Commit } from '../rooms/room-runner.ts'
import type { RoomRow } from '../store/room-store.ts'
import type { HearthServer } from './hearth-server.ts'

/** Of `own`: all connections of one person. */
export const channelName = (sessionId: SessionId, channel: Channel, personId: PersonId): string =>
  channel === 'own' ? ownChannel(sessionId, personId) : `${channel}:${sessionId}`

/** All connections of one person. */
export const ownChannel = (sessionId: SessionId, personId: PersonId): string => `own:${sessionId}:${personId}`

/** All connections of one session; carries no message. */
export const sessionChannel = (sessionId: SessionId): string => `session:${sessionId}`

/** Order within a batch: leave channels, join channels, `own`, `facilitation`, `shared`. */
export function broadcast(io: HearthServer, { sessionId, before, after, events }: Commit): void {
  for (const event of events) {
    if (event.type === 'personConnected') replaceOlder(io, sessionId, event.personId, event.connectionId)
  }
  const welcomed = moveConnections(io, sessionId, before?.state ?? null, after.state)

  for (const personId of Object.keys(after.state.people)) {
    if (after.revisions.own[personId] !== before?.revisions.own[personId]) {
      send(io, ownChannel(sessionId, personId), 'own', after, personId)
    }
  }
  if (after.revisions.facilitation !== before?.revisions.facilitation) {
    send(io, `facilitation:${sessionId}`, 'facilitation', after)
  }
  if (after.revisions.shared !== before?.revisions.shared) send(io, `shared:${sessionId}`, 'shared', after)

  for (const { personId, channels } of welcomed) {
    for (const channel of channels) {
      if (after.revisions[channel] === before?.revisions[channel]) {
        send(io, ownChannel(sessionId, personId), channel, after, personId)
      }
    }
  }
  for (const event of events) {
    if (event.type === 'personConnected') welcome(io, after, event.personId, event.connectionId)
    if (event.type === 'personLeft') putOut(io, sessionId, event.personId, false)
    if (event.type === 'personRemoved') putOut(io, sessionId, event.personId, true)
  }
  if (after.state.phase === 'ended') io.in(sessionChannel(sessionId)).disconnectSockets(true)
}

/** The newest connection of a person wins; the older is told so and stays away. */
function replaceOlder(
  io: HearthServer,
  sessionId: SessionId,
  personId: PersonId,
  connectionId: string,
): void {
  const older = io.in(ownChannel(sessionId, personId)).except(connectionId)
  older.emit('replaced')
  older.disconnectSockets(true)
}

/** Ends every connection of a person. A removed person hears so first. A browser that may still act for them connects again. */
export function putOut(
  io: HearthServer,
  sessionId: SessionId,
  personId: PersonId,
  wasRemoved: boolean,
): void {
  const connections = io.in(ownChannel(sessionId, personId))
  if (wasRemoved) connections.emit('removed')
  connections.disconnectSockets(true)
}

/** Channels follow the state. Answers who is new in which channel. */
function moveConnections(
  io: HearthServer,
  sessionId: SessionId,
  before: RoomState | null,
  after: RoomState,
): { personId: PersonId; channels: Exclude<Channel, 'own'>[] }[] {
  const people = new Set([...Object.keys(before?.people ?? {}), ...Object.keys(after.people)])
  return [...people].flatMap((personId) => {
    const had = before === null ? [] : audienceOf(before, personId)
    const has = audienceOf(after, personId)
    const connections = io.in(ownChannel(sessionId, personId))
    const lost = had.filter((channel) => channel !== 'own' && !has.includes(channel))
    if (lost.length > 0)
      connections.socketsLeave(lost.map((channel) => channelName(sessionId, channel, personId)))
    const gained = has.flatMap((channel) => (channel === 'own' || had.includes(channel) ? [] : [channel]))
    if (gained.length === 0) return []
    connections.socketsJoin(gained.map((channel) => channelName(sessionId, channel, personId)))
    return [{ personId, channels: gained }]
  })
}

/** A new connection gets every view its person has, changed or not. */
function welcome(io: HearthServer, row: RoomRow, personId: PersonId, connectionId: string): void {
  const sessionId = row.state.session.id
  const channels = audienceOf(row.state, personId)
  io.in(connectionId).socketsJoin(channels.map((channel) => channelName(sessionId, channel, personId)))
  for (const channel of channels) send(io, connectionId, channel, row, personId)
}

function send(io: HearthServer, to: string, channel: Channel, row: RoomRow, personId: PersonId = ''): void {
  const message = messageOf(row, channel, personId)
  if (message !== null) io.to(to).emit('view', message)
}

function messageOf({ state, revisions }: RoomRow, channel: Channel, personId: PersonId): ViewMessage | null {
  if (channel === 'shared') return { channel, revision: revisions.shared, view: sharedView(state) }
  if (channel === 'facilitation') {
    return { channel, revision: revisions.facilitation, view: facilitationView(state) }
  }
  const view = ownView(state, personId)
  return view === null ? null : { channel, revision: revisions.own[personId] ?? 0, view }
}
