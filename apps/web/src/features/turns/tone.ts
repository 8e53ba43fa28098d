/** One soft tone, for this browser's person alone. Plays nothing where the browser has no sound to give. */

const PITCH_HZ = 440
/** Seconds. */
const LENGTH = 0.9
const SWELL = 0.12
/** Of full loudness. */
const LOUDNESS = 0.06

export function gentleTone(): void {
  try {
    const context = new AudioContext()
    const [tone, volume] = [context.createOscillator(), context.createGain()]
    const start = context.currentTime
    tone.frequency.value = PITCH_HZ
    // In and out without a click.
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(LOUDNESS, start + SWELL)
    volume.gain.linearRampToValueAtTime(0, start + LENGTH)
    tone.connect(volume).connect(context.destination)
    tone.onended = () => void context.close()
    tone.start(start)
    tone.stop(start + LENGTH)
  } catch {
    // The words say the same.
  }
}
