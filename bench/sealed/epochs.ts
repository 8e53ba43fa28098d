/** What is lost of picture and sound when the key changes: offered before it is used, or used at once; and without a change. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Missing } from '../../apps/web/src/testing/measured-page/main.ts'
import { durationsRow, type Row } from '../table.ts'
import { join, keyFor, leave, newKey, type Stage, takeEachOther } from './stage.ts'

/** Everybody's first key, picture and sound have come, milliseconds. */
const SETTLED_MS = 3_000
/** Of watching, before anything changes, milliseconds. */
const BEFORE_MS = 300

interface Timing {
  /** The receiver has the new key so long after the sender, milliseconds; null: there is no new key. */
  receivedMs: number | null
  /** The sender sends with it so long after they had it themselves. */
  usedMs: number
  /** Picture and sound are watched so long in all. */
  watchedMs: number
}

const CHANGES = {
  'no change': { receivedMs: null, usedMs: 0, watchedMs: 3_000 },
  // With the way there and back of "all can open it".
  'used when all confirm': { receivedMs: 120, usedMs: 150, watchedMs: 3_000 },
  'used after a second': { receivedMs: 900, usedMs: 1_000, watchedMs: 3_000 },
  // Longer than the freeze that follows.
  'used at once': { receivedMs: 120, usedMs: 0, watchedMs: 4_500 },
} satisfies Record<string, Timing>

type Change = keyof typeof CHANGES

const LABELS: Record<keyof Missing, string> = {
  pictureMs: 'longest without a new picture',
  silenceMs: 'longest silence',
  madeUpMs: 'sound that the browser made up',
}

/** Ana is seen and heard by Ben, in each kind of change in turn. */
export async function epochChanges(stage: Stage, rounds: number): Promise<Row[]> {
  const { ana, ben, seatOf } = stage
  const key = keyFor('sealed')
  await join(ana, await seatOf('ana', key))
  await join(ben, await seatOf('ben', key))
  await ana.evaluate(() => globalThis.measured?.turnOn('microphone'))
  await ana.evaluate(() => globalThis.measured?.turnOn('camera'))
  await takeEachOther([ben], 1)
  await pause(SETTLED_MS)

  const kinds = Object.keys(CHANGES) as Change[]
  const measured = new Map<Change, Missing[]>(kinds.map((kind) => [kind, []]))
  let epoch = 1
  for (let round = 0; round < rounds; round++) {
    for (const kind of kinds) measured.get(kind)?.push(await oneChange(stage, CHANGES[kind], ++epoch))
  }
  await leave(ana, ben)
  return Object.entries(LABELS).flatMap(([name, label]) =>
    kinds.map((kind) => {
      const of = (measured.get(kind) ?? []).map((missing) => missing[name as keyof Missing])
      return durationsRow(`${label}, ${kind}`, of)
    }),
  )
}

async function oneChange(
  { ana, ben }: Stage,
  { receivedMs, usedMs, watchedMs }: Timing,
  epoch: number,
): Promise<Missing> {
  await ben.evaluate(() => globalThis.measured?.watch())
  const enough = pause(watchedMs)
  if (receivedMs !== null) {
    const key = newKey(epoch)
    const at = Date.now() + BEFORE_MS
    const offer = (page: Page, at: number) =>
      page.evaluate(({ key, at }) => globalThis.measured?.offer(key, at), { key, at })
    await Promise.all([
      offer(ana, at),
      offer(ben, at + receivedMs),
      ana.evaluate(({ epoch, at }) => globalThis.measured?.use(epoch, at), { epoch, at: at + usedMs }),
    ])
  }
  await enough
  const missing = await ben.evaluate(() => globalThis.measured?.missing())
  if (missing === undefined) throw new Error('nothing was watched')
  return missing
}
