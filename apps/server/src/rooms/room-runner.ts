/** One room, one thing at a time: takes all that waits as one batch, decides it, stores it, then lets the world know. */
import type { SessionId } from '@hearth/protocol/ids'
import type { RoomEvent } from '@hearth/room/events'
import { noticesOf } from '@hearth/room/notices-of'
import type { RoomTiming } from '@hearth/room/timing'
import type { Clock } from '../clock.ts'
import { randomId } from '../random-id.ts'
import type { NewNotice } from '../store/notice-store.ts'
import type { RoomRow, RoomStore, SessionCounts, WrittenBeside } from '../store/room-store.ts'
import { type Ask, decideBatch, type Outcome } from './decide-batch.ts'

/** What has been stored, for whoever acts on it. `before` is null for a room's first write. */
export interface Commit {
  sessionId: SessionId
  before: RoomRow | null
  after: RoomRow
  events: RoomEvent[]
}

export interface RunnerDeps {
  store: RoomStore
  clock: Clock
  timing: RoomTiming
  /** Called after the batch is durable and answered, in order. Must not throw. */
  committed: (commit: Commit) => void
  /** Something that is not a refusal went wrong (the database is away, say). */
  failed: (error: unknown) => void
}

/** Several nodes may write the same room: so often in a row another one was faster, then something is wrong. */
const MOST_CONFLICTS = 50

interface Waiting extends Ask {
  answer: (outcome: Outcome) => void
}

export class RoomRunner {
  readonly #sessionId: SessionId
  readonly #deps: RunnerDeps
  #waiting: Waiting[] = []
  #running: Promise<void> | null = null
  /** The row as last read or written here; undefined: not known. */
  #row: RoomRow | null | undefined

  constructor(sessionId: SessionId, deps: RunnerDeps) {
    this.#sessionId = sessionId
    this.#deps = deps
  }

  /** `answer` is called exactly once: after the effect is durable, before anybody gets a view of it. */
  ask(ask: Ask, answer: (outcome: Outcome) => void): void {
    this.#waiting.push({ ...ask, answer })
    this.#running ??= this.#run()
  }

  /** Another node has written `version`: what is known here may be old. */
  stale(version: number): void {
    if (this.#row !== undefined && (this.#row?.version ?? 0) < version) this.#row = undefined
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      try {
        await this.#settle(batch)
      } catch (error) {
        this.#row = undefined
        this.#deps.failed(error)
        for (const { answer } of batch) answer({ ok: false, code: 'temporarily-unavailable' })
      }
    }
    this.#running = null
  }

  async #settle(batch: readonly Waiting[]): Promise<void> {
    for (let tries = 0; tries < MOST_CONFLICTS; tries++) {
      const known = this.#row
      const before = known === undefined ? await this.#deps.store.load(this.#sessionId) : known
      const { clock, timing } = this.#deps
      const { outcomes, events, trail, next } = decideBatch(before, batch, clock.now(), timing)
      // Only a write notices that another node was faster: what would be answered without one is decided on what is stored.
      if (next === null && known !== undefined) {
        this.#row = undefined
        continue
      }
      const beside = { trail, notices: next === null ? [] : noticesFrom(events, next) }
      const written = next === null ? 'written' : await this.#write(before, next, beside)
      this.#row = written === 'conflict' ? undefined : (next ?? before)
      if (written === 'conflict') continue
      batch.forEach(({ answer }, index) => {
        answer(outcomes[index] ?? { ok: false, code: 'unexpected' })
      })
      if (next !== null) {
        if (next.state.phase === 'ended') this.#row = undefined
        this.#deps.committed({ sessionId: this.#sessionId, before, after: next, events })
      }
      return
    }
    throw new Error('a room was written by others again and again')
  }

  /** An ended session pages nobody. */
  #write(before: RoomRow | null, next: RoomRow, beside: WrittenBeside): Promise<'written' | 'conflict'> {
    const { store } = this.#deps
    if (before === null) return store.create(next, beside)
    return next.state.phase === 'ended'
      ? store.finish(this.#sessionId, before.version, countsOf(before), next.state.now, beside)
      : store.replace(next, beside)
  }
}

const noticesFrom = (events: readonly RoomEvent[], { state }: RoomRow): NewNotice[] =>
  noticesOf(events).map(({ page, who }) => ({ id: randomId(), page, who, createdAt: state.now }))

/** What remains of the people: how many took part, no names. */
const countsOf = ({ state: { tookPart } }: RoomRow): SessionCounts => ({
  learners: tookPart.learners,
  facilitators: tookPart.staffIds.length,
})
