/** Publishes a soft tone as somebody's open microphone. Silence is not published: who is silent has their microphone off. */
import { AudioFrame, AudioSource, LocalAudioTrack, TrackPublishOptions, TrackSource } from './livekit-sdk.ts'
import type { Look } from './look.ts'
import type { Publish, Published } from './published.ts'

/** Samples a second. */
const RATE = 48_000
/** One frame is a fifth of a second: whole waves of every pitch, and one swell of five a second, so that frames join without a click. */
const SAMPLES = RATE / 5
/** Of 32,767. */
const LOUDNESS = 2_500
/** So much tone is handed over in advance, milliseconds. */
const AHEAD_MS = 600

export async function publishMicrophone(publish: Publish, look: Look): Promise<Published> {
  const source = new AudioSource(RATE, 1, AHEAD_MS)
  const track = LocalAudioTrack.createAudioTrack('microphone', source)
  const publication = await publish(
    track,
    new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE, dtx: false, red: false }),
  )
  let open = true
  const frame = toneOf(look)
  const playing = (async () => {
    // Each call waits until there is room for the next frame: the source keeps the time.
    while (open) await source.captureFrame(frame)
  })()
  return {
    get sid() {
      return publication.sid ?? ''
    },
    async stop() {
      open = false
      source.clearQueue()
      await playing
      await track.close()
    },
  }
}

function toneOf({ pitch }: Look): InstanceType<typeof AudioFrame> {
  const samples = new Int16Array(SAMPLES)
  for (let index = 0; index < SAMPLES; index++) {
    const swell = Math.sin((Math.PI * index) / SAMPLES) ** 2
    samples[index] = LOUDNESS * swell * Math.sin((2 * Math.PI * pitch * index) / RATE)
  }
  return new AudioFrame(samples, RATE, 1, SAMPLES)
}
