/** Publishes a microphone that is closed: the way to the others is then laid, and the click that opens it is heard at once. */
import {
  getEmptyAudioStreamTrack,
  type Room as LivekitRoom,
  LocalAudioTrack,
  type LocalTrack,
  Track,
} from 'livekit-client'

/** Silence stands in for the device, which is opened by its person's click alone. Rejects when it may not be published. */
export async function prepareMicrophone(livekit: LivekitRoom): Promise<void> {
  const { processor: _none, ...constraints } = livekit.options.audioCaptureDefaults ?? {}
  const track = new LocalAudioTrack(getEmptyAudioStreamTrack(), constraints, false)
  track.source = Track.Source.Microphone
  await track.mute()
  // The library’s own types differ only in how they say that there may be no processor.
  await livekit.localParticipant.publishTrack(track as LocalTrack, { source: Track.Source.Microphone })
}
