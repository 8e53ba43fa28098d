/** What is missing of one person's picture and sound while they are watched. Chromium only. */
import type { RemoteAudioTrack } from 'livekit-client'

export interface Missing {
  /** The longest between two pictures that were shown, milliseconds. */
  pictureMs: number
  /** The longest time that was all but silent, milliseconds. */
  silenceMs: number
  /** Of sound that did not come, or could not be opened: the browser made up something in its place. Milliseconds in all. */
  madeUpMs: number
}

/** Not in the library of TypeScript: only Chromium has it on the page. */
declare class MediaStreamTrackProcessor {
  constructor(of: { track: MediaStreamTrack })
  readonly readable: ReadableStream<AudioData>
}

/** Samples of sound in a millisecond, as WebRTC counts them. */
const SAMPLES_A_MS = 48
/** Of full loudness; the bench's tone is several times as loud where it is softest. */
const SILENT = 0.01

export class Watched {
  readonly #video: HTMLVideoElement
  readonly #audio: RemoteAudioTrack
  readonly #madeUpBefore: Promise<number>
  /** Ended with the watching; the track that is played goes on. */
  readonly #listened: MediaStreamTrack
  #lastPicture = performance.now()
  #silentFor = 0
  #watching = true
  #pictureMs = 0
  #silenceMs = 0

  constructor(video: HTMLVideoElement, audio: RemoteAudioTrack) {
    this.#video = video
    this.#audio = audio
    this.#madeUpBefore = madeUp(audio)
    this.#listened = audio.mediaStreamTrack.clone()
    this.#watch()
    void this.#listen()
  }

  /** Stops watching. What still lasts counts too. */
  async end(): Promise<Missing> {
    this.#picture(performance.now())
    this.#watching = false
    this.#listened.stop()
    const madeUpMs = (await madeUp(this.#audio)) - (await this.#madeUpBefore)
    return { pictureMs: this.#pictureMs, silenceMs: this.#silenceMs, madeUpMs }
  }

  #watch(): void {
    this.#video.requestVideoFrameCallback((now) => {
      if (!this.#watching) return
      this.#picture(now)
      this.#watch()
    })
  }

  #picture(now: number): void {
    this.#pictureMs = Math.max(this.#pictureMs, now - this.#lastPicture)
    this.#lastPicture = now
  }

  async #listen(): Promise<void> {
    const { readable } = new MediaStreamTrackProcessor({ track: this.#listened })
    const reader = readable.getReader()
    for (;;) {
      const { done, value: sound } = await reader.read()
      if (done) return
      this.#silentFor = isSilent(sound) ? this.#silentFor + sound.duration / 1000 : 0
      this.#silenceMs = Math.max(this.#silenceMs, this.#silentFor)
      sound.close()
    }
  }
}

/** A piece of 10 ms. */
function isSilent(sound: AudioData): boolean {
  const samples = new Float32Array(sound.numberOfFrames)
  sound.copyTo(samples, { planeIndex: 0, format: 'f32-planar' })
  return samples.every((sample) => Math.abs(sample) < SILENT)
}

async function madeUp(audio: RemoteAudioTrack): Promise<number> {
  const { concealedSamples = 0 } = (await audio.getReceiverStats()) ?? {}
  return concealedSamples / SAMPLES_A_MS
}
