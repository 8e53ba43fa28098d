/** Keeps the rooms whose lease this node holds: their deadlines, their presence, their media. Decides nothing itself. */
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import { deadline } from '@hearth/room/deadline'
import type { RoomState } from '@hearth/room/state'
import type { Clock } from '../clock.ts'
import type { Fabric } from '../cluster/fabric.ts'
import type { RoomStore } from '../store/room-store.ts'
import type { Timing } from '../timing.ts'
import { DeadlineTimer } from './deadline-timer.ts'
import type { Rooms } from './rooms.ts'

export interface KeeperDeps {
  rooms: Rooms
  store: RoomStore
  fabric: Fabric
  clock: Clock
  timing: Timing
  /** Connections of a session that are there, on any node. Rejects when a node does not answer. */
  connectionsOf: (sessionId: SessionId) => Promise<{ connectionId: string; personId: PersonId }[]>
  /** Ends every connection of somebody who is not in the room. */
  putOut: (sessionId: SessionId, personId: PersonId, wasRemoved: boolean) => void
  /** Drives the media server to what the state says. */
  reconcileMedia: (state: RoomState) => void
  /** Media of this room are another node's now. */
  forgetMedia: (sessionId: SessionId) => void
  failed: (error: unknown) => void
}

export class Keeper {
  readonly #deps: KeeperDeps
  readonly #kept = new Map<SessionId, DeadlineTimer>()
  readonly #looking = new Map<SessionId, Promise<void>>()
  #round: NodeJS.Timeout | undefined

  constructor(deps: KeeperDeps) {
    this.#deps = deps
  }

  /** Takes up every room there is; resolves when each has been looked after once. */
  async start(): Promise<void> {
    await this.#lookAfterAll()
    this.#round = setInterval(() => void this.#lookAfterAll(), this.#deps.timing.leaseMs / 3)
  }

  async stop(): Promise<void> {
    clearInterval(this.#round)
    await Promise.all(this.#looking.values())
    const kept = [...this.#kept]
    this.#kept.clear()
    for (const [sessionId, timer] of kept) {
      timer.set(null)
      await this.#deps.fabric.leases.release(sessionId)
    }
  }

  /** A room has been written, or its media has changed: look at it now. */
  look(sessionId: SessionId): void {
    void this.#once(sessionId, false)
  }

  async #lookAfterAll(): Promise<void> {
    try {
      const live = await this.#deps.store.listLive()
      const known = new Set([...live, ...this.#kept.keys()])
      await Promise.all([...known].map((sessionId) => this.#once(sessionId, true)))
    } catch (error) {
      this.#deps.failed(error)
    }
  }

  /** One look at a time for each room, in the order asked for. */
  #once(sessionId: SessionId, watchPresence: boolean): Promise<void> {
    const turn = (this.#looking.get(sessionId) ?? Promise.resolve())
      .then(() => this.#lookAfter(sessionId, watchPresence))
      .catch(this.#deps.failed)
      .finally(() => {
        if (this.#looking.get(sessionId) === turn) this.#looking.delete(sessionId)
      })
    this.#looking.set(sessionId, turn)
    return turn
  }

  async #lookAfter(sessionId: SessionId, watchPresence: boolean): Promise<void> {
    const { fabric, rooms, clock, timing } = this.#deps
    let timer = this.#kept.get(sessionId)
    if (timer === undefined || watchPresence) {
      if (!(await fabric.leases.acquire(sessionId))) return this.#letGo(sessionId)
    }
    if (timer === undefined) {
      // Kept only once it is taken up: where a node does not answer, the next round tries again.
      const there = await this.#deps.connectionsOf(sessionId)
      const alive = there.map(({ connectionId }) => connectionId)
      const resumed = await rooms.submit(sessionId, { type: 'resume', alive })
      if (!resumed.ok && resumed.code === 'temporarily-unavailable') return
      timer = new DeadlineTimer(clock, () => void rooms.submit(sessionId, { type: 'tick' }))
      this.#kept.set(sessionId, timer)
    } else if (watchPresence) {
      await this.#compareConnections(sessionId)
    }
    const state = await rooms.state(sessionId)
    if (state === null) {
      await fabric.leases.release(sessionId)
      return this.#letGo(sessionId)
    }
    timer.set(deadline(state, timing))
    this.#deps.reconcileMedia(state)
  }

  /**
   * A node that crashed has not said goodbye for its connections; nor has it put out who was removed or has left, if that
   * was the last thing it wrote. Who is here is read before the connections, and who may be here after them: whoever
   * comes or goes in between is taken for neither.
   */
  async #compareConnections(sessionId: SessionId): Promise<void> {
    const { rooms, connectionsOf, putOut } = this.#deps
    const before = await rooms.state(sessionId)
    const there = await connectionsOf(sessionId)
    const after = await rooms.state(sessionId)
    if (before === null || after === null) return
    for (const { id, presence } of Object.values(before.people)) {
      if (presence.kind !== 'here') continue
      const { connectionId } = presence
      if (there.some((one) => one.connectionId === connectionId)) continue
      await rooms.submit(sessionId, { type: 'disconnect', personId: id, connectionId })
    }
    for (const { personId } of there) {
      if (after.people[personId] === undefined) putOut(sessionId, personId, after.removed.includes(personId))
    }
  }

  #letGo(sessionId: SessionId): void {
    const timer = this.#kept.get(sessionId)
    if (timer === undefined) return
    timer.set(null)
    this.#kept.delete(sessionId)
    this.#deps.forgetMedia(sessionId)
  }
}
