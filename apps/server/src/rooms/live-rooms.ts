/** The rooms of this process: one runner each. The one way into a room; implements the `Rooms` that doors use. */
import type { SessionId } from '@hearth/protocol/ids'
import { randomId } from '../random-id.ts'
import type { SessionRecord } from '../store/session-store.ts'
import type { Ask, Outcome } from './decide-batch.ts'
import { fittedGuide } from './fitted-guide.ts'
import { RoomRunner, type RunnerDeps } from './room-runner.ts'
import type { OfficeOfRoom, Rooms } from './rooms.ts'

export interface LiveRooms extends Rooms {
  /** Another node, or this one, has written this version of a room. */
  noteWritten(sessionId: SessionId, version: number): void
  /** Resolves when nothing waits in any room. */
  idle(): Promise<void>
}

export function createLiveRooms(deps: RunnerDeps): LiveRooms {
  const runners = new Map<SessionId, RoomRunner>()

  function runnerOf(sessionId: SessionId): RoomRunner {
    let runner = runners.get(sessionId)
    if (runner === undefined) {
      runner = new RoomRunner(sessionId, {
        ...deps,
        committed(commit) {
          if (commit.after.state.phase === 'ended') runners.delete(sessionId)
          deps.committed(commit)
        },
      })
      runners.set(sessionId, runner)
    }
    return runner
  }

  function ask(sessionId: SessionId, asked: Ask, answer: (outcome: Outcome) => void): void {
    runnerOf(sessionId).ask(asked, (outcome) => {
      // A room that is not there, or no longer, needs no runner: connections still end after it.
      if (!outcome.ok && outcome.code === 'not-found') runners.delete(sessionId)
      answer(outcome)
    })
  }

  const submit: LiveRooms['submit'] = (sessionId, command) =>
    new Promise((resolve) => ask(sessionId, { asked: { by: 'system', command }, id: null }, resolve))

  return {
    async open(session, office) {
      if (session.endedAt !== null) return { ok: false, code: 'session-over' }
      // Each time somebody comes: what the office changed while a room was open may not have reached it.
      if ((await this.state(session.id)) !== null) {
        const { crisis, onCall } = office
        return submit(session.id, { type: 'setCrisisContacts', crisis, onCall })
      }
      const outcome = await submit(session.id, openRoom(session, office))
      // Somebody else has opened it in the meantime.
      return outcome.ok || outcome.code !== 'wrong-phase' ? outcome : { ok: true }
    },
    submit,
    command(sessionId, personId, id, command, answer) {
      ask(sessionId, { asked: { by: 'participant', personId, command, newId: randomId() }, id }, answer)
    },
    state: async (sessionId) => (await deps.store.load(sessionId))?.state ?? null,
    noteWritten: (sessionId, version) => runners.get(sessionId)?.stale(version),
    async idle() {
      await Promise.all([...runners.values()].map((runner) => runner.idle()))
    },
  }
}

/** The LivekitRoom's name begins with the session's id, so that any node can tell whose webhook it reads. */
const openRoom = (session: SessionRecord, { crisis, onCall, pageAfterMs }: OfficeOfRoom) => ({
  type: 'openRoom' as const,
  session: {
    id: session.id,
    title: session.title,
    groupName: session.groupName,
    facilitators: session.facilitators,
    startsAt: session.startsAt,
    minutes: session.minutes,
    format: session.format,
    capacity: session.capacity,
    guide: fittedGuide(session.guide, session.minutes),
    pageAfterMs,
  },
  site: session.siteName === null ? null : { id: randomId(), name: session.siteName },
  livekitRoom: `${session.id}.${randomId()}`,
  crisis,
  onCall,
})

/** The session a LivekitRoom belongs to. */
export const sessionOfLivekitRoom = (livekitRoom: string): SessionId => livekitRoom.slice(0, 22)
