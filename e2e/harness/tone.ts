/** Whether a page really hears somebody's tone, and not just any sound: by the spectrum of what its browser decodes. */
import type { Page } from 'playwright-core'

declare global {
  /** Of all that was heard, the greatest share that was at the pitch listened for, and stayed so: noise meets it for an instant. */
  var toneShare: number | undefined
}

/** Listens to every voice that comes in from now on, of LivekitRooms that a `Liar` joins. */
export async function listenForTone(page: Page, hertz: number): Promise<void> {
  // A page plays nothing before somebody has touched it.
  await page.mouse.click(1, 1)
  await page.evaluate(async (hertz) => {
    const context = new AudioContext()
    await context.resume()
    const voices = new Map<MediaStreamTrack, AnalyserNode>()
    const latest = new Map<AnalyserNode, number[]>()
    globalThis.toneShare = 0
    const find = () => {
      for (const participant of globalThis.lies?.room.remoteParticipants.values() ?? []) {
        for (const { track } of participant.audioTrackPublications.values()) {
          if (!track || voices.has(track.mediaStreamTrack)) continue
          // Chromium decodes only what an element plays.
          document.body.append(track.attach())
          const analyser = new AnalyserNode(context, { fftSize: 16_384, smoothingTimeConstant: 0 })
          context.createMediaStreamSource(new MediaStream([track.mediaStreamTrack])).connect(analyser)
          voices.set(track.mediaStreamTrack, analyser)
        }
      }
    }
    const listen = () => {
      for (const analyser of voices.values()) {
        const decibels = new Float32Array(analyser.frequencyBinCount)
        analyser.getFloatFrequencyData(decibels)
        const power = [...decibels].map((one) => 10 ** (one / 10))
        const width = context.sampleRate / analyser.fftSize
        const sum = (from: number, to: number) =>
          power.slice(Math.round(from / width), Math.round(to / width)).reduce((all, one) => all + one, 0)
        const all = sum(50, 20_000)
        // Silence has no pitch.
        const share = all > 1e-9 ? sum(hertz - 20, hertz + 20) / all : 0
        const shares = [...(latest.get(analyser) ?? []), share].slice(-5)
        latest.set(analyser, shares)
        if (shares.length === 5) {
          globalThis.toneShare = Math.max(globalThis.toneShare ?? 0, Math.min(...shares))
        }
      }
    }
    setInterval(() => {
      find()
      listen()
    }, 100)
  }, hertz)
}

/** 1: for half a second nothing but the tone. */
export const toneHeard = (page: Page): Promise<number> => page.evaluate(() => globalThis.toneShare ?? 0)
