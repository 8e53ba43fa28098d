import { expect, test, vi } from 'vitest'
import { retryInterruptedSound } from './livekit-room.ts'

function given(...answers: (Error | null)[]) {
  const startAudio = vi.fn(async () => {
    const answer = answers.shift()
    if (answer) throw answer
  })
  const livekit = { startAudio: startAudio as () => Promise<void> }
  retryInterruptedSound(livekit)
  return { livekit, startAudio }
}

test('given that Ben’s sound goes while Ana’s microphone opens, all other sound is played once more', async () => {
  const { livekit, startAudio } = given(new DOMException('interrupted by pause()', 'AbortError'), null)
  await livekit.startAudio()
  expect(startAudio).toHaveBeenCalledTimes(2)
})

test('given a browser that blocks sound, it is asked once, and nothing is thrown', async () => {
  const { livekit, startAudio } = given(new DOMException('', 'NotAllowedError'))
  await livekit.startAudio()
  expect(startAudio).toHaveBeenCalledTimes(1)
})

test('given sound that is interrupted twice, nothing is thrown', async () => {
  const interrupted = () => new DOMException('', 'AbortError')
  const { livekit, startAudio } = given(interrupted(), interrupted())
  await livekit.startAudio()
  expect(startAudio).toHaveBeenCalledTimes(2)
})
