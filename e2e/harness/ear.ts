/** Whom a page hears, by what WebRTC really received: listens in the page without a pause, so that a short sound is heard too. */
import type { Page } from 'playwright-core'

/** Far below a voice, far above what silence adds. Of totalAudioEnergy. */
const A_SOUND = 1e-5
/** Of a voice that no element of the page plays. */
const NOBODY = 'played by nobody'
/** How often the page looks, milliseconds: a track that somebody takes by mistake lives longer. */
const LOOKS_EVERY_MS = 40

/** By RTP stream: the energy of what came in of it, and who it was played as. */
type Voices = Map<number, Voice>

interface Voice {
  energy: number
  personId: string
  /** As WebRTC counted them at the latest look: all energy, and the samples that came in rather than were made up. */
  counted: { energy: number; samples: number }
}

declare global {
  /** Every voice that came in since the page first listened. */
  var voices: Voices | undefined
  /** Looks until what WebRTC tells is of now: its statistics may be some 50 milliseconds old. */
  var lookNow: (() => Promise<void>) | undefined
}

export class Ear {
  readonly #page: Page
  #since = new Map<number, number>()

  private constructor(page: Page) {
    this.#page = page
  }

  /** Listens from now on. A page that is loaded anew has to be listened to anew. */
  static async on(page: Page): Promise<Ear> {
    await page.evaluate(listen, LOOKS_EVERY_MS)
    const ear = new Ear(page)
    await ear.listenAnew()
    return ear
  }

  /** What was heard before counts no more. */
  async listenAnew(): Promise<void> {
    await this.#page.evaluate(() => globalThis.lookNow?.())
    this.#since = new Map((await this.#voices()).map(([stream, { energy }]) => [stream, energy]))
  }

  /** Whose voices came in since, by person; those of tracks that nobody plays too. */
  async heard(): Promise<string[]> {
    const louder = (await this.#voices()).filter(
      ([stream, { energy }]) => energy - (this.#since.get(stream) ?? 0) > A_SOUND,
    )
    return [...new Set(louder.map(([, { personId }]) => personId || NOBODY))].sort()
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

  /** Resolves when nothing more arrives from this person, or from anybody: everything on its way has been played. Then starts listening anew. */
  async untilStill(personId?: string): Promise<void> {
    let before = -1
    for (let same = 0; same < 5; ) {
      await this.#page.evaluate(() => globalThis.lookNow?.())
      const theirs = (await this.#voices()).filter(
        ([, voice]) => personId === undefined || voice.personId === personId,
      )
      const samples = theirs.reduce((sum, [, { counted }]) => sum + counted.samples, 0)
      same = samples === before ? same + 1 : 0
      before = samples
    }
    await this.listenAnew()
  }

  #voices(): Promise<[number, Voice][]> {
    return this.#page.evaluate(() => [...(globalThis.voices ?? [])])
  }
}

/**
 * Runs in the page: looks again and again, for as long as the page lives, and resolves after the first look. Where a voice
 * breaks off WebRTC goes on for a moment with sound that it makes up from the last that came: that is nobody's voice.
 */
async function listen(everyMs: number): Promise<void> {
  if (globalThis.voices) return
  const voices: Voices = new Map()
  globalThis.voices = voices
  /** Answers of when the oldest is that it was told; never, when nothing comes in. */
  async function look(): Promise<number> {
    let toldAt = Number.POSITIVE_INFINITY
    const owners = new Map<string, string>()
    for (const element of document.querySelectorAll<HTMLMediaElement>('[data-person-id]')) {
      if (!(element.srcObject instanceof MediaStream)) continue
      for (const track of element.srcObject.getTracks()) owners.set(track.id, element.dataset.personId ?? '')
    }
    for (const connection of globalThis.peerConnections ?? []) {
      if (connection.connectionState === 'closed') continue
      for (const entry of (await connection.getStats()).values()) {
        if (entry.type !== 'inbound-rtp' || entry.kind !== 'audio') continue
        toldAt = Math.min(toldAt, entry.timestamp)
        const known = voices.get(entry.ssrc)
        const counted = {
          energy: entry.totalAudioEnergy ?? 0,
          samples: (entry.totalSamplesReceived ?? 0) - (entry.concealedSamples ?? 0),
        }
        const before = known?.counted ?? { energy: 0, samples: 0 }
        // Two looks may overtake each other: the older one tells nothing new.
        if (counted.samples < before.samples) continue
        const more = counted.samples > before.samples ? Math.max(0, counted.energy - before.energy) : 0
        voices.set(entry.ssrc, {
          energy: (known?.energy ?? 0) + more,
          personId: owners.get(entry.trackIdentifier) ?? known?.personId ?? '',
          counted,
        })
      }
    }
    return toldAt
  }
  globalThis.lookNow = async () => {
    const asked = performance.timeOrigin + performance.now()
    while ((await look()) < asked) await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  await look()
  const again = () => setTimeout(() => void look().finally(again), everyMs)
  again()
}
