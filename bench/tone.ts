/** A sound file for Chromium's fake microphone, which by itself beeps once a second: this one sounds from its first sample on. */
import { writeFile } from 'node:fs/promises'

/** Samples a second. */
const RATE = 48_000
const SECONDS = 20
/** Of a low voice, hertz: with its overtones no suppression of noise or hum takes it away at once. */
const PITCH = 180
const OVERTONES = 6
/** Swells a second, as syllables do; never down to silence. */
const SWELLS = 4
/** Of 32,767. */
const LOUDNESS = 5_000
const HEADER_BYTES = 44

/** One channel of 16 bits. Chromium plays it from the start each time a microphone opens, and over again at its end. */
export async function writeTone(path: string): Promise<void> {
  const dataBytes = RATE * SECONDS * 2
  const wav = Buffer.alloc(HEADER_BYTES + dataBytes)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(RATE, 24)
  wav.writeUInt32LE(RATE * 2, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(dataBytes, 40)
  for (let index = 0; index < RATE * SECONDS; index++) {
    wav.writeInt16LE(Math.round(LOUDNESS * sampleAt(index / RATE)), HEADER_BYTES + index * 2)
  }
  await writeFile(path, wav)
}

/** From -1.6 to 1.6. */
function sampleAt(seconds: number): number {
  const swell = 0.65 + 0.35 * Math.cos(2 * Math.PI * SWELLS * seconds)
  let voice = 0
  for (let overtone = 1; overtone <= OVERTONES; overtone++) {
    voice += Math.sin(2 * Math.PI * PITCH * overtone * seconds) / overtone
  }
  return swell * voice
}
