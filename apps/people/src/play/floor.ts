/** Who may make a sound in the play: never more than two at once, so that it stays bearable. */

const MOST_VOICES = 2

export class Floor {
  #voices = 0

  /** False while enough are speaking. */
  take(): boolean {
    if (this.#voices >= MOST_VOICES) return false
    this.#voices++
    return true
  }

  give(): void {
    this.#voices--
  }
}
