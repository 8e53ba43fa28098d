/** Chance that repeats itself: the same seed makes the same choices. */

export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  between(low: number, high: number): number
  shuffled<T>(list: readonly T[]): T[]
}

/** Mulberry32: short, and good enough for who speaks next. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + next() * (high - low)
  return {
    next,
    between,
    shuffled(list) {
      const rest = [...list]
      return list.flatMap(() => rest.splice(Math.floor(next() * rest.length), 1))
    },
  }
}
