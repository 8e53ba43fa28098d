/** Wakes a room when something falls due in it. Knows when, never what. */
import type { Clock } from '../clock.ts'

/** Node's longest timer, milliseconds. */
const LONGEST_MS = 2 ** 31 - 1

export class DeadlineTimer {
  readonly #clock: Clock
  readonly #due: () => void
  #timer: NodeJS.Timeout | undefined

  constructor(clock: Clock, due: () => void) {
    this.#clock = clock
    this.#due = due
  }

  /** `deadline` in milliseconds since the epoch; null: nothing falls due. Replaces what was set before. */
  set(deadline: number | null): void {
    clearTimeout(this.#timer)
    if (deadline === null) return
    const wait = Math.min(Math.max(deadline - this.#clock.now(), 0), LONGEST_MS)
    this.#timer = setTimeout(this.#due, wait)
  }
}
