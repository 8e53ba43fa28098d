/** How long each could be heard while anyone may speak, made out in this browser from who speaks, and kept in this page alone. Approximate. */
import type { PersonId } from '@hearth/protocol/ids'

export class OpenTimes {
  #done = new Map<PersonId, number>()
  /** Who is heard just now, and since when. */
  #since = new Map<PersonId, number>()
  #listeners = new Set<() => void>()
  #current: ReadonlyMap<PersonId, number> = new Map()

  /** `speaking`: who is heard from now on; nobody while turns are taken. */
  follow(speaking: readonly PersonId[], now: number): void {
    for (const [personId, since] of this.#since) {
      this.#done.set(personId, (this.#done.get(personId) ?? 0) + Math.max(0, now - since))
    }
    const changed = this.#since.size > 0
    this.#since = new Map(speaking.map((personId) => [personId, now]))
    if (!changed) return
    this.#current = new Map(this.#done)
    for (const listener of this.#listeners) listener()
  }

  /** Milliseconds by person, as of the last change. */
  snapshot = (): ReadonlyMap<PersonId, number> => this.#current

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

let held: { sessionId: string; times: OpenTimes } | null = null

/** Of one session at a time: another one begins anew. */
export function openTimesOf(sessionId: string): OpenTimes {
  if (held?.sessionId !== sessionId) held = { sessionId, times: new OpenTimes() }
  return held.times
}
