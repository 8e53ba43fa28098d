import { expect, it } from 'vitest'
import { NAMES } from '../src/play/names.ts'
import { seeded } from '../src/play/random.ts'

const choices = (seed: number) => {
  const chance = seeded(seed)
  return [chance.shuffled(NAMES).map(({ name }) => name), chance.between(2, 9), chance.next()]
}

it('given the same seed, makes the same choices; given another, others', () => {
  expect(choices(7)).toEqual(choices(7))
  expect(choices(7)).not.toEqual(choices(8))
})

it('keeps to its bounds, and shuffles without losing anybody', () => {
  const chance = seeded(1)
  for (let time = 0; time < 1000; time++) {
    const number = chance.between(2, 9)
    expect(number).toBeGreaterThanOrEqual(2)
    expect(number).toBeLessThan(9)
  }
  expect(new Set(chance.shuffled(NAMES))).toEqual(new Set(NAMES))
})

it('has a different name for everybody', () => {
  expect(new Set(NAMES.map(({ name }) => name)).size).toBe(NAMES.length)
})
