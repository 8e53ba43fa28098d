/** Several people by one link: lets them come one after the other, and waits until all have left. */
import { sentenceOf } from '../refused.ts'
import { simulatePerson } from '../simulate-person.ts'
import type { PlayOptions } from './arguments.ts'
import { Floor } from './floor.ts'
import { NAMES } from './names.ts'
import { pause } from './pause.ts'
import { seeded } from './random.ts'
import type { Scene } from './scene.ts'
import { comeIn, stay } from './visit.ts'

/** Answers how many came in. */
export async function play(
  { link, count, seed }: PlayOptions,
  say: Scene['say'],
  over: AbortSignal,
): Promise<number> {
  const chance = seeded(seed)
  const floor = new Floor()
  const visits: Promise<void>[] = []
  for (const [number, { name, pronouns }] of chance.shuffled(NAMES).slice(0, count).entries()) {
    const scene: Scene = { random: seeded(seed + 1 + number), floor, count, say, over }
    const mediaFailed = (error: unknown) => say(name, `has no sound and picture yet: ${sentenceOf(error)}`)
    try {
      const person = simulatePerson({ link, name, pronouns, number, mediaFailed })
      await comeIn(person, scene)
      visits.push(stay(person, scene))
    } catch (error) {
      say(name, `cannot come in: ${sentenceOf(error)}`)
      break
    }
    if (!(await pause(chance.between(200, 1500), over))) break
  }
  await Promise.all(visits)
  return visits.length
}
