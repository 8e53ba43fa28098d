import { expect, it } from 'vitest'
import { lookOf } from '../src/media/look.ts'
import { HEIGHT, Picture, pixels, WIDTH } from '../src/media/picture.ts'

const brightness = (x: number, y: number) => pixels[y * WIDTH + x]

it('draws a figure that moves, before a ground that does not', () => {
  const picture = new Picture(lookOf(3))
  picture.draw(0)
  const first = pixels.slice()
  const corner = brightness(2, 2)
  expect(brightness(WIDTH / 2, 78)).not.toBe(corner)
  picture.draw(1000)
  expect(pixels).not.toEqual(first)
  expect(brightness(2, 2)).toBe(corner)
})

it('makes neighbours look and sound different, in colours and pitches that are to be had', () => {
  for (let number = 0; number < 50; number++) {
    const look = lookOf(number)
    expect(look.ground).not.toEqual(lookOf(number + 1).ground)
    expect(look.pitch).not.toBe(lookOf(number + 1).pitch)
    expect(look.pitch % 5).toBe(0)
    for (const part of [...look.ground, ...look.figure]) expect(part).toBeGreaterThan(15)
  }
  expect(pixels.length).toBe(WIDTH * HEIGHT * 1.5)
})
