/** Work that goes on after its request was answered; a drain waits for it. */
import type { Log } from '../log.ts'

export class Background {
  readonly #log: Log
  readonly #running = new Set<Promise<void>>()

  constructor(log: Log) {
    this.#log = log
  }

  /** `what` says what is being done, in words without names, should it fail. */
  run(what: string, work: () => Promise<void>): void {
    const running = work().catch((error: unknown) => this.#log.error({ error }, `failed: ${what}`))
    const tracked = running.finally(() => this.#running.delete(tracked))
    this.#running.add(tracked)
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running)
  }
}
