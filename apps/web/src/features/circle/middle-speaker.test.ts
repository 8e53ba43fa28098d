import { expect, it } from 'vitest'
import { type MiddleSpeaker, nextMiddle, SILENCE_MS, STAYS_MS } from './middle-speaker.ts'

const ana = (since = 0, heardAt = since): MiddleSpeaker => ({ identity: 'ana', since, heardAt })
const who = (speaker: MiddleSpeaker | null) => speaker?.identity ?? null

it('given nobody, the loudest comes to the middle', () => {
  expect(who(nextMiddle(null, ['ben', 'ana'], 10))).toBe('ben')
})

it('given Ana is speaking and somebody coughs louder, Ana stays', () => {
  expect(who(nextMiddle(ana(), ['ben', 'ana'], STAYS_MS - 1))).toBe('ana')
})

it('given Ana has spoken for a while and Ben is louder, Ben comes', () => {
  expect(who(nextMiddle(ana(), ['ben', 'ana'], STAYS_MS))).toBe('ben')
})

it('given Ana is silent and Ben speaks, Ben comes at once', () => {
  expect(who(nextMiddle(ana(), ['ben'], 100))).toBe('ben')
})

it('given Ana pauses for breath, she stays; after a longer silence the middle is free', () => {
  expect(who(nextMiddle(ana(0, 1000), [], 1000 + SILENCE_MS - 1))).toBe('ana')
  expect(nextMiddle(ana(0, 1000), [], 1000 + SILENCE_MS)).toBeNull()
})
