/** What a simulated device publishes by, and what it has published, whatever its kind. */
import type { LocalTrack, LocalTrackPublication, TrackPublishOptions } from '@livekit/rtc-node'

/** Resolves when the track is there and sealed with the key in use: its first frame comes after that. */
export type Publish = (track: LocalTrack, options: TrackPublishOptions) => Promise<LocalTrackPublication>

export interface Published {
  /** Changes when the SDK publishes anew, as after a restart of LiveKit. */
  readonly sid: string
  /** Lets go of the device; the publication itself is taken back by whoever holds the room. */
  stop(): Promise<void>
}
