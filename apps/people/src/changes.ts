/** Waiting for something to become true of what changes: looked at after each change, never polled. */

export class Changes {
  readonly #listeners = new Set<() => void>()

  /** To be called after each change. */
  tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves once `look` answers true; rejects with what it throws, or after `timeoutMs` with what `late` says. */
  until(look: () => boolean, timeoutMs: number, late: () => string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = Number.isFinite(timeoutMs)
        ? setTimeout(() => settle(() => reject(new Error(late()))), timeoutMs)
        : undefined
      const stop = this.listen(check)
      function settle(how: () => void): void {
        clearTimeout(timer)
        stop()
        how()
      }
      function check(): void {
        try {
          if (look()) settle(resolve)
        } catch (error) {
          settle(() => reject(error))
        }
      }
      check()
    })
  }
}
