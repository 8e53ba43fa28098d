/** What a simulated person's part is played in. */
import type { Floor } from './floor.ts'
import type { Random } from './random.ts'

export interface Scene {
  random: Random
  floor: Floor
  /** How many take part: the more, the longer between two turns of one of them. */
  count: number
  say: (name: string, what: string) => void
  /** Everybody is to leave. */
  over: AbortSignal
}
