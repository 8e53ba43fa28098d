/** The same steady load for Hearth and its bare peer: every room one hand a second, evenly spread; CPU and deliveries are counted. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Circle } from './circles.ts'
import { type CpuTime, cpuOf } from './process-cpu.ts'

const WARM_UP_MS = 5_000
/** Of each room. */
const COMMANDS_A_SECOND = 1
/** After the last command, for what is still under way, milliseconds. */
const QUIET_MS = 500

export interface Cost {
  seconds: number
  commands: number
  deliveries: number
  cpu: CpuTime
}

export async function costOf(pid: number, circles: readonly Circle[], measuredMs: number): Promise<Cost> {
  const hands = new Hands(circles)
  await hands.keepMoving(WARM_UP_MS)
  await pause(QUIET_MS)

  const before = { cpu: cpuOf(pid), views: viewsIn(circles), at: performance.now() }
  const commands = await hands.keepMoving(measuredMs)
  await pause(QUIET_MS)
  const cpu = cpuOf(pid)
  return {
    seconds: (performance.now() - before.at) / 1000,
    commands,
    deliveries: viewsIn(circles) - before.views,
    cpu: { user: cpu.user - before.cpu.user, system: cpu.system - before.cpu.system },
  }
}

const viewsIn = (circles: readonly Circle[]): number =>
  circles.flat().reduce((sum, { member }) => sum + member.views, 0)

/** In each room one after another raises a hand and takes it down again: each command changes what all of the room see. */
class Hands {
  readonly #circles: readonly Circle[]
  #moved = 0

  constructor(circles: readonly Circle[]) {
    this.#circles = circles
  }

  /** Resolves with the number of commands, when all are answered. */
  async keepMoving(forMs: number): Promise<number> {
    const perMs = (this.#circles.length * COMMANDS_A_SECOND) / 1000
    const start = performance.now()
    const asked: Promise<void>[] = []
    while (performance.now() - start < forMs) {
      while (asked.length < (performance.now() - start) * perMs) asked.push(this.#moveOne())
      await pause(1 / perMs / 2)
    }
    await Promise.all(asked)
    return asked.length
  }

  /** Rooms take it in turns. */
  async #moveOne(): Promise<void> {
    const circle = this.#circles[this.#moved % this.#circles.length] ?? []
    const inRoom = Math.floor(this.#moved / this.#circles.length)
    this.#moved++
    const person = circle[Math.floor(inRoom / 2) % circle.length]
    if (person === undefined) return
    const { personId, member } = person
    await member.ask(inRoom % 2 === 0 ? { type: 'raiseHand', kind: 'new' } : { type: 'lowerHand', personId })
  }
}
