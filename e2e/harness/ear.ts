/** Whom a page hears, by what WebRTC really received: the energy of each voice since one began to listen. */
import type { Page } from 'playwright-core'
import { receivedTracks } from './received-media.ts'

/** Far below a voice, far above what silence adds. Of totalAudioEnergy. */
const A_SOUND = 1e-5
/** Of a voice that no element of the page plays. */
const NOBODY = 'played by nobody'

export class Ear {
  readonly #page: Page
  #since = new Map<string, number>()

  private constructor(page: Page) {
    this.#page = page
  }

  /** Listens from now on. */
  static async on(page: Page): Promise<Ear> {
    const ear = new Ear(page)
    await ear.listenAnew()
    return ear
  }

  /** What was heard before counts no more. */
  async listenAnew(): Promise<void> {
    this.#since = await energies(this.#page)
  }

  /** Whose voices came in since, by person; those of tracks that nobody plays too. */
  async heard(): Promise<string[]> {
    const now = await energies(this.#page)
    const louder = [...now].filter(([track, energy]) => energy - (this.#since.get(track) ?? 0) > A_SOUND)
    return [...new Set(louder.map(([track]) => track.slice(track.indexOf(' ') + 1)))].sort()
  }

  /** Resolves when this person's voice has come in; answers everybody heard until then. */
  async until(personId: string, timeoutMs = 20_000): Promise<string[]> {
    const end = Date.now() + timeoutMs
    let heard: string[] = []
    while (Date.now() < end) {
      heard = await this.heard()
      if (heard.includes(personId)) return heard
      // WebRTC tells of sound by no event that a page could await: its statistics are looked at per frame.
      await this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    }
    throw new Error(`${personId} is not heard, only ${heard.join(', ') || 'silence'}`)
  }
}

/** By track and person. */
async function energies(page: Page): Promise<Map<string, number>> {
  const tracks = (await receivedTracks(page)).filter(({ kind }) => kind === 'audio')
  return new Map(tracks.map((track) => [`${track.id} ${track.personId ?? NOBODY}`, track.totalAudioEnergy]))
}
