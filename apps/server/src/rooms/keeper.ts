/** Keeps the rooms whose lease this node holds: their deadlines, their presence, their media. Decides nothing itself. */
import type { SessionId } from '@hearth/protocol/ids'
import { deadline } from '@hearth/room/deadline'
import type { RoomState } from '@hearth/room/state'
import type { Clock } from '../clock.ts'
import { type Fabric, LEASE_MS } from '../cluster/fabric.ts'
import type { RoomStore } from '../store/room-store.ts'
import { DeadlineTimer } from './deadline-timer.ts'
import type { Rooms } from './rooms.ts'

export interface KeeperDeps {
  rooms: Rooms
  store: RoomStore
  fabric: Fabric
  clock: Clock
  /** Connections of a session that are there, on any node. Rejects when a node does not answer. */
  connectionsOf: (sessionId: SessionId) => Promise<string[]>
  /** Drives the media server to what the state says. */
  reconcileMedia: (state: RoomState) => void
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
    this.#round = setInterval(() => void this.#lookAfterAll(), LEASE_MS / 3)
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
    const { fabric, rooms, clock } = this.#deps
    let timer = this.#kept.get(sessionId)
    if (timer === undefined || watchPresence) {
      if (!(await fabric.leases.acquire(sessionId))) return this.#letGo(sessionId)
    }
    if (timer === undefined) {
      // Kept only once it is taken up: where a node does not answer, the next round tries again.
      const alive = await this.#deps.connectionsOf(sessionId)
      const resumed = await rooms.submit(sessionId, { type: 'resume', alive })
      if (!resumed.ok && resumed.code === 'temporarily-unavailable') return
      timer = new DeadlineTimer(clock, () => void rooms.submit(sessionId, { type: 'tick' }))
      this.#kept.set(sessionId, timer)
    } else if (watchPresence) {
      await this.#dropTheVanished(sessionId)
    }
    const state = await rooms.state(sessionId)
    if (state === null) {
      await fabric.leases.release(sessionId)
      return this.#letGo(sessionId)
    }
    timer.set(deadline(state))
    this.#deps.reconcileMedia(state)
  }

  /** A node that crashed has not said goodbye for its connections. */
  async #dropTheVanished(sessionId: SessionId): Promise<void> {
    const { rooms, connectionsOf } = this.#deps
    const state = await rooms.state(sessionId)
    const here = Object.values(state?.people ?? {}).flatMap(({ id, presence }) =>
      presence.kind === 'here' ? [{ personId: id, connectionId: presence.connectionId }] : [],
    )
    if (here.length === 0) return
    const alive = await connectionsOf(sessionId)
    for (const one of here.filter(({ connectionId }) => !alive.includes(connectionId))) {
      await rooms.submit(sessionId, { type: 'disconnect', ...one })
    }
  }

  #letGo(sessionId: SessionId): void {
    this.#kept.get(sessionId)?.set(null)
    this.#kept.delete(sessionId)
  }
}
