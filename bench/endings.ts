/** What has been started and has to end, the last first, however the run goes. Starts nothing itself. */

export class Endings {
  readonly #steps: (() => Promise<unknown>)[] = []

  add(step: () => Promise<unknown>): void {
    this.#steps.push(step)
  }

  /** Safe to call again: each step runs once. One that fails is told and holds up no other. */
  async all(): Promise<void> {
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      await step().catch((error) => process.stderr.write(`Ending: ${error}\n`))
    }
  }
}
