/** Makes the LivekitRoom object as Hearth uses it: small pictures, clear voices, nothing taken unasked. Connects nothing. */
import { AudioPresets, Room as LivekitRoom, LogLevel, setLogLevel, VideoPreset } from 'livekit-client'

/** Two sizes are enough for a circle: a seat (13 of them are 1.6 Mbit/s) and the face in the middle. */
const SEAT = new VideoPreset(320, 240, 120_000, 15)
const MIDDLE = new VideoPreset(640, 480, 500_000, 20)

/** A device of null, or one that is gone, is the browser's own choice. */
export function makeLivekitRoom(chosen: {
  microphoneId: string | null
  cameraId: string | null
}): LivekitRoom {
  setLogLevel(LogLevel.error)
  return new LivekitRoom({
    adaptiveStream: true,
    dynacast: true,
    audioCaptureDefaults: {
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: true,
      ...(chosen.microphoneId !== null && { deviceId: { ideal: chosen.microphoneId } }),
    },
    videoCaptureDefaults: {
      resolution: MIDDLE.resolution,
      // A device that was chosen by name wins over "the one that faces its person".
      ...(chosen.cameraId === null ? { facingMode: 'user' } : { deviceId: { ideal: chosen.cameraId } }),
    },
    publishDefaults: {
      audioPreset: AudioPresets.speech,
      dtx: true,
      red: true,
      simulcast: true,
      videoEncoding: MIDDLE.encoding,
      videoSimulcastLayers: [SEAT],
      // With the microphone off, the browser's own sign of a listening microphone goes out too.
      stopMicTrackOnMute: true,
    },
  })
}
