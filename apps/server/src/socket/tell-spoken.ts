/**
 * Tells those who lead and advise how long each has spoken: this node its own sums, the browser adds up over nodes. They
 * go past the room's state, to the facilitation channel and nowhere else. What is lost is made good by the next: sums are
 * always whole.
 */
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import type { Channel } from '@hearth/protocol/room-view'
import type { Spoken } from '@hearth/protocol/socket'
import { audienceOf } from '@hearth/room/audience-of'
import { randomId } from '../random-id.ts'
import type { Commit } from '../rooms/room-runner.ts'
import { SpeakingTimes } from '../rooms/speaking-times.ts'
import { channelName, ownChannel } from './broadcast.ts'
import type { HearthServer } from './hearth-server.ts'
import type { SendSignal } from './signals.ts'

export interface TellSpokenDeps {
  signal: SendSignal
  /** As for signals. */
  manyNodes: boolean
}

/** Answers what is to be done after a commit, once its views are out. */
export function openSpoken(
  io: HearthServer,
  { signal, manyNodes }: TellSpokenDeps,
): (commit: Commit) => void {
  const times = new SpeakingTimes()
  const node = randomId()
  const known = (sessionId: SessionId): Spoken => ({ node, ms: times.of(sessionId) })
  const tell = (to: string, spoken: Spoken) => signal(to, { event: 'spoken', spoken })
  io.on('spokenWanted', (sessionId, answer) => answer(known(sessionId)))
  io.on('sessionEnded', (sessionId) => times.forget(sessionId))

  function welcome(sessionId: SessionId, to: string): void {
    tell(to, known(sessionId))
    if (!manyNodes) return
    // Of nodes that do not answer in time nothing is known.
    io.serverSideEmit('spokenWanted', sessionId, (_late: Error | null, others: Spoken[]) => {
      for (const spoken of others) tell(to, spoken)
    })
  }

  return (commit) => {
    const { sessionId, after } = commit
    const turnEnded = times.note(commit)
    if (after.state.phase === 'ended') {
      if (manyNodes) io.serverSideEmit('sessionEnded', sessionId)
      return
    }
    if (turnEnded) tell(channelName(sessionId, FACILITATION, ''), known(sessionId))
    for (const to of welcomed(commit)) welcome(sessionId, to)
  }
}

const FACILITATION: Channel = 'facilitation'

/** Connections, or people, who have come into the facilitation channel. */
function welcomed({ sessionId, before, after, events }: Commit): string[] {
  const isIn = (state: Commit['after']['state'] | undefined, personId: PersonId) =>
    state !== undefined && audienceOf(state, personId).includes(FACILITATION)
  const connected = new Map(
    events.flatMap((event) =>
      event.type === 'personConnected' ? [[event.personId, event.connectionId] as const] : [],
    ),
  )
  return Object.keys(after.state.people).flatMap((personId) => {
    if (!isIn(after.state, personId)) return []
    const connectionId = connected.get(personId)
    if (connectionId !== undefined) return [connectionId]
    return isIn(before?.state, personId) ? [] : [ownChannel(sessionId, personId)]
  })
}
