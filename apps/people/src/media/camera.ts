/** Publishes a drawn picture as somebody's camera: one layer, few frames, so that a dozen cost little. */
import {
  LocalVideoTrack,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoCodec,
  VideoFrame,
  VideoSource,
} from './livekit-sdk.ts'
import type { Look } from './look.ts'
import { HEIGHT, Picture, pixels, WIDTH } from './picture.ts'
import type { Publish, Published } from './published.ts'

/** Frames a second. */
const FRAMES = 8
const BITS_PER_SECOND = 80_000n

export async function publishCamera(publish: Publish, look: Look): Promise<Published> {
  const picture = new Picture(look)
  const source = new VideoSource(WIDTH, HEIGHT)
  const track = LocalVideoTrack.createVideoTrack('camera', source)
  const frame = new VideoFrame(pixels, WIDTH, HEIGHT, VideoBufferType.I420)
  const publication = await publish(
    track,
    new TrackPublishOptions({
      source: TrackSource.SOURCE_CAMERA,
      simulcast: false,
      videoCodec: VideoCodec.VP8,
      videoEncoding: { maxBitrate: BITS_PER_SECOND, maxFramerate: FRAMES },
    }),
  )
  const drawing = setInterval(() => {
    picture.draw(performance.now())
    source.captureFrame(frame)
  }, 1000 / FRAMES)
  return {
    get sid() {
      return publication.sid ?? ''
    },
    async stop() {
      clearInterval(drawing)
      await track.close()
    },
  }
}
