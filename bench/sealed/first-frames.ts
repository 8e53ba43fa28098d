/** From the click to the ear and to the eye: a microphone, a camera, and somebody who joins those who are there. */
import type { Page } from 'playwright-core'
import { momentOf, watchForSound } from '../moments.ts'
import { durationsRow, type Row } from '../table.ts'
import { join, keyFor, leave, type Stage, WAYS, type Way } from './stage.ts'

const WARM_UPS = 1

/** In milliseconds. */
interface Firsts {
  clickedToHeard: number
  clickedToSeen: number
  joinedToSeen: number
}

const LABELS: Record<keyof Firsts, string> = {
  clickedToHeard: 'microphone: click → heard',
  clickedToSeen: 'camera: click → first picture at another',
  joinedToSeen: 'joining → first picture of who is there',
}

/** Both ways in turn, so that whatever else the machine does meets both. */
export async function firstFrames(stage: Stage, rounds: number): Promise<Row[]> {
  const measured: Record<Way, Firsts[]> = { sealed: [], plain: [] }
  for (let round = 0; round < WARM_UPS + rounds; round++) {
    for (const way of WAYS) measured[way].push(await oneRound(stage, way))
  }
  return Object.entries(LABELS).flatMap(([name, label]) => {
    const of = (way: Way) => measured[way].slice(WARM_UPS).map((firsts) => firsts[name as keyof Firsts])
    return [
      [...durationsRow(`${label}, sealed`, of('sealed')), ratioOf(of('sealed'), of('plain'))],
      [...durationsRow(`${label}, plain`, of('plain')), '1.00'],
    ] satisfies Row[]
  })
}

async function oneRound({ ana, ben, jo, seatOf }: Stage, way: Way): Promise<Firsts> {
  const key = keyFor(way)
  await join(ana, await seatOf('ana', key))
  await join(ben, await seatOf('ben', key))

  await watchForSound(ben)
  const spoke = await turnOn(ana, 'microphone')
  const clickedToHeard = (await momentOf(ben, 'heard')) - spoke
  await ana.evaluate(() => globalThis.measured?.takeBack('microphone'))

  await ben.evaluate(() => globalThis.measured?.expectPicture())
  const showed = await turnOn(ana, 'camera')
  const clickedToSeen = (await ben.evaluate(() => globalThis.measured?.picture() ?? Number.NaN)) - showed

  const joinedToSeen = await jo.evaluate(
    (seat) => globalThis.measured?.joinAndSee(seat) ?? Number.NaN,
    await seatOf('jo', key),
  )
  await leave(ana, ben, jo)
  return { clickedToHeard, clickedToSeen, joinedToSeen }
}

const turnOn = (page: Page, source: 'camera' | 'microphone'): Promise<number> =>
  page.evaluate((source) => globalThis.measured?.turnOn(source) ?? Number.NaN, source)

/** Of the middles. */
const ratioOf = (sealed: readonly number[], plain: readonly number[]): string =>
  (middleOf(sealed) / middleOf(plain)).toFixed(2)

const middleOf = (durations: readonly number[]): number =>
  durations.toSorted((a, b) => a - b)[Math.ceil(durations.length / 2) - 1] ?? Number.NaN
