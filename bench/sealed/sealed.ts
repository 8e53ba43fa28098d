/** What end-to-end encryption costs: CPU, first sound and picture, a change of key, and sealing itself. Sealed and plain side by side on a real LiveKit. */
import type { Endings } from '../endings.ts'
import { DURATIONS, durationsRow, printTable } from '../table.ts'
import { CPU_HEADER, circleCpu } from './circle-cpu.ts'
import { epochChanges } from './epochs.ts'
import { firstFrames } from './first-frames.ts'
import { openStage } from './stage.ts'

const FULL = { cpu: { turns: 2, measuredMs: 10_000 }, frames: 15, changes: 6, sealings: 200 }
const SHORT = { cpu: { turns: 1, measuredMs: 3_000 }, frames: 2, changes: 2, sealings: 50 }

export async function measureSealed(endings: Endings, short: boolean): Promise<void> {
  const extent = short ? SHORT : FULL
  const stage = await openStage(endings)

  const firsts = await firstFrames(stage, extent.frames)
  printTable('First sound, first picture', [...DURATIONS, 'times plain'], firsts)
  const changes = await epochChanges(stage, extent.changes)
  printTable('A change of key', DURATIONS, changes)
  const times = await stage.ana.evaluate(
    (rounds) => globalThis.measured?.timeSealing(rounds),
    extent.sealings,
  )
  if (times === undefined) throw new Error('nothing was sealed')
  printTable('Sealing and opening in Chromium', DURATIONS, [
    durationsRow('the key of an epoch sealed to one', times.keySealed),
    durationsRow('and opened', times.keyOpened),
    durationsRow('a private text sealed to three', times.textSealed),
    durationsRow('and opened by one', times.textOpened),
  ])
  if (process.platform === 'linux')
    printTable('CPU of a circle of four', CPU_HEADER, await circleCpu(stage, extent.cpu))
}
