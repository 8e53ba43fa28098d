/** The CPU of a circle of four who all see and hear each other: of Chromium with all its processes, and of LiveKit. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { receivedTracks } from '../../e2e/harness/received-media.ts'
import { cpuOf } from '../cpu/process-cpu.ts'
import type { Row } from '../table.ts'
import { join, keyFor, leave, type Stage, takeEachOther, WAYS, type Way } from './stage.ts'

const WARM_UP_MS = 5_000

/** Summed over the turns. */
interface Spent {
  seconds: number
  /** CPU seconds. */
  chromium: number
  livekit: number
  /** Pictures decoded, on all four pages together. */
  pictures: number
}

export const CPU_HEADER: Row = ['', 'seconds', 'Chromium', 'LiveKit', 'times plain', 'pictures a second']

/** `turns` times each way, one after the other. */
export async function circleCpu(
  stage: Stage,
  { turns, measuredMs }: { turns: number; measuredMs: number },
): Promise<Row[]> {
  const spent: Record<Way, Spent> = { sealed: none(), plain: none() }
  for (let turn = 0; turn < turns; turn++) {
    for (const way of WAYS) await oneTurn(stage, way, measuredMs, spent[way])
  }
  return WAYS.map((way) => {
    const { seconds, chromium, livekit, pictures } = spent[way]
    const share = (cpu: number) => `${((cpu / seconds) * 100).toFixed(0)} % of a core`
    const times = chromium / seconds / (spent.plain.chromium / spent.plain.seconds)
    return [
      `four with camera and microphone, ${way}`,
      seconds.toFixed(0),
      share(chromium),
      share(livekit),
      times.toFixed(2),
      (pictures / seconds).toFixed(0),
    ]
  })
}

const none = (): Spent => ({ seconds: 0, chromium: 0, livekit: 0, pictures: 0 })

async function oneTurn(stage: Stage, way: Way, measuredMs: number, spent: Spent): Promise<void> {
  const { ana, ben, jo, fay, seatOf } = stage
  const seats = Object.entries({ ana, ben, jo, fay })
  const pages = seats.map(([, page]) => page)
  const key = keyFor(way)
  for (const [personId, page] of seats) {
    await join(page, await seatOf(personId, key))
    await page.evaluate(() => globalThis.measured?.turnOn('microphone'))
    await page.evaluate(() => globalThis.measured?.turnOn('camera'))
  }
  await takeEachOther(pages, pages.length - 1)
  await pause(WARM_UP_MS)

  const before = await look(stage, pages)
  await pause(measuredMs)
  const after = await look(stage, pages)
  for (const name of Object.keys(spent) as (keyof Spent)[]) spent[name] += after[name] - before[name]
  await leave(...pages)
}

/** All as it stands at this moment. */
async function look({ browser, livekit }: Stage, pages: readonly Page[]): Promise<Spent> {
  const tracks = (await Promise.all(pages.map(receivedTracks))).flat()
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const { user, system } = cpuOf(livekit.pid)
  await session.detach()
  return {
    seconds: performance.now() / 1000,
    chromium: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
    livekit: (user + system) / 1_000_000,
    pictures: tracks.reduce((sum, { framesDecoded }) => sum + framesDecoded, 0),
  }
}
