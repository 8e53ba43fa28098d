/** Makes the LivekitRoom object as Hearth uses it: small pictures, clear voices, nothing taken unasked, nothing unsealed. Connects nothing. */
import {
  AudioPresets,
  type E2EEManagerOptions,
  Room as LivekitRoom,
  LogLevel,
  setLogLevel,
  VideoPreset,
} from 'livekit-client'

/** Two sizes are enough for a circle: a seat (13 of them are 1.6 Mbit/s) and the face in the middle. */
const SEAT = new VideoPreset(320, 240, 120_000, 15)
const MIDDLE = new VideoPreset(640, 480, 500_000, 20)

/** A device of null, or one that is gone, is the browser's own choice. */
export function makeLivekitRoom(
  chosen: { microphoneId: string | null; cameraId: string | null },
  encryption: E2EEManagerOptions,
): LivekitRoom {
  setLogLevel(LogLevel.error)
  const livekit = new LivekitRoom({
    // By its older name LiveKit leaves out the second size where a browser cannot seal it, and touches no data: Hearth sends none.
    e2ee: encryption,
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
      // A second copy of each bit of sound: LiveKit cannot make it of what is sealed.
      red: false,
      simulcast: true,
      videoEncoding: MIDDLE.encoding,
      videoSimulcastLayers: [SEAT],
      // With the microphone off, the browser's own sign of a listening microphone goes out too.
      stopMicTrackOnMute: true,
    },
  })
  retryInterruptedSound(livekit)
  // Before anything is connected: what is published is announced as encrypted, always.
  void livekit.setE2EEEnabled(true)
  return livekit
}

/**
 * LiveKit plays all sound once more when a microphone opens. A track that goes at that moment interrupts it: nobody catches
 * the error, and LiveKit reports that the browser blocks sound. Call this before connecting.
 */
export function retryInterruptedSound(livekit: Pick<LivekitRoom, 'startAudio'>): void {
  const { startAudio } = livekit
  livekit.startAudio = async () => {
    try {
      await startAudio()
    } catch (error) {
      // A real block is an event of the room, and the screen shows it.
      if (error instanceof DOMException && error.name === 'AbortError') await startAudio().catch(() => {})
    }
  }
}
