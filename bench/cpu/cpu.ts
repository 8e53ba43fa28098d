/** What one delivery of a view costs the server in CPU, beside a bare Socket.IO that sends the same bytes to the same rooms. */
import type { SharedView } from '@hearth/protocol/room-view'
import { openHearth } from '../../e2e/harness/hearth.ts'
import type { Endings } from '../endings.ts'
import { type StoreKind, storesHere } from '../stores.ts'
import { printTable, type Row } from '../table.ts'
import { fillBare, openBare } from './bare.ts'
import { type Circle, openCircles } from './circles.ts'
import { type Cost, costOf } from './load.ts'

const FULL = { rooms: 50, people: 12, measuredMs: 20_000 }
const SHORT = { rooms: 5, people: 12, measuredMs: 3_000 }

type Size = typeof FULL

export async function measureCpu(endings: Endings, short: boolean): Promise<void> {
  const size = short ? SHORT : FULL
  if (process.platform !== 'linux') {
    process.stdout.write('\ncpu is left out: it reads /proc, which only Linux has.\n')
    return
  }
  const costs: { name: string; cost: Cost }[] = []
  let view: SharedView | null = null
  for (const store of await storesHere()) {
    const { cost, sample } = await onHearth(store, size, endings)
    costs.push({ name: `Hearth on ${store.name}`, cost })
    view = sample
    await endings.all()
  }
  if (view === null) throw new Error('no view came')
  const bare = await onBare(view, size, endings)

  const rows = [...costs, { name: 'bare Socket.IO', cost: bare }].map(({ name, cost }) =>
    costRow(name, cost, bare),
  )
  const bytes = Buffer.byteLength(JSON.stringify(view))
  printTable(
    `CPU of the server: ${size.rooms} rooms of ${size.people}, a hand a second in each, views of ${bytes} bytes`,
    ['microseconds', 'deliveries', 'a delivery', 'user', 'system', 'a command', 'of a core', 'times bare'],
    rows,
  )
}

function costRow(name: string, cost: Cost, bare: Cost): Row {
  const { deliveries, commands, seconds, cpu } = cost
  const all = cpu.user + cpu.system
  const times = all / deliveries / ((bare.cpu.user + bare.cpu.system) / bare.deliveries)
  return [
    name,
    String(deliveries),
    (all / deliveries).toFixed(0),
    (cpu.user / deliveries).toFixed(0),
    (cpu.system / deliveries).toFixed(0),
    (all / commands).toFixed(0),
    `${(all / seconds / 10_000).toFixed(1)} %`,
    times.toFixed(2),
  ]
}

async function onHearth(
  store: StoreKind,
  size: Size,
  endings: Endings,
): Promise<{ cost: Cost; sample: SharedView }> {
  const hearth = await openHearth({ environment: { ...(await store.open(endings)), TRUST_PROXY: '1' } })
  endings.add(() => hearth.stop())
  const circles = await openCircles(hearth, size)
  endings.add(async () => leave(circles))
  const cost = await costOf(hearth.pid, circles, size.measuredMs)
  const sample = circles[0]?.[0]?.member.shared?.view
  if (sample === undefined) throw new Error('no view came')
  return { cost, sample }
}

async function onBare(view: SharedView, size: Size, endings: Endings): Promise<Cost> {
  const { pid, url } = await openBare(view, endings)
  const circles = await fillBare(url, size)
  endings.add(async () => leave(circles))
  return costOf(pid, circles, size.measuredMs)
}

function leave(circles: readonly Circle[]): void {
  for (const { member } of circles.flat()) member.close()
}
