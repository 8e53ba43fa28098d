/**
 * How long each person has had the floor, speaking: of the turns whose end this node has written, in its memory only.
 * Never in the room's state, never stored, never logged; what a node knows goes with it, or with the session.
 */
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import { evolve } from '@hearth/room/evolve'
import type { RoomState } from '@hearth/room/state'
import type { Commit } from './room-runner.ts'

/** Milliseconds. */
export type SpeakingTime = { [personId: PersonId]: number }

export class SpeakingTimes {
  readonly #spoken = new Map<SessionId, Map<PersonId, number>>()

  /** True when a turn ended in it that somebody had begun. */
  note({ sessionId, before, after, events }: Commit): boolean {
    let state = before?.state ?? null
    let ended = false
    for (const event of events) {
      const next = evolve(state, event)
      const turn = state === null ? null : endedTurn(state, next)
      if (turn !== null) {
        this.#add(sessionId, turn.personId, event.at - turn.startedAt)
        ended = true
      }
      state = next
    }
    if (after.state.phase === 'ended') this.forget(sessionId)
    else this.#keepOnly(sessionId, after.state)
    return ended
  }

  /** Empty where nothing is known. */
  of(sessionId: SessionId): SpeakingTime {
    return Object.fromEntries(this.#spoken.get(sessionId) ?? [])
  }

  forget(sessionId: SessionId): void {
    this.#spoken.delete(sessionId)
  }

  #add(sessionId: SessionId, personId: PersonId, ms: number): void {
    const spoken = this.#spoken.get(sessionId) ?? new Map<PersonId, number>()
    this.#spoken.set(sessionId, spoken.set(personId, (spoken.get(personId) ?? 0) + ms))
  }

  /** Of who has left, or was removed, nothing is kept. */
  #keepOnly(sessionId: SessionId, { people }: RoomState): void {
    const spoken = this.#spoken.get(sessionId)
    for (const personId of spoken?.keys() ?? []) {
      if (people[personId] === undefined) spoken?.delete(personId)
    }
  }
}

/** A turn that was begun, and goes on no more. */
function endedTurn(state: RoomState, next: RoomState): { personId: PersonId; startedAt: number } | null {
  const { floor, turn } = state
  if (floor === null || floor.startedAt === null) return null
  return next.floor === null || next.turn !== turn
    ? { personId: floor.personId, startedAt: floor.startedAt }
    : null
}
