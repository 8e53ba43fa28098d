/** npm run bench: every measurement, or those that are named; with --short a trial of them. Prints tables, keeps nothing, ends everything it started. */
import { endLivekitSdk } from '@hearth/people/simulate-person'
import { build } from '../scripts/setup/build.js'
import { measureAdmission } from './admission/admission.ts'
import { measureCpu } from './cpu/cpu.ts'
import { Endings } from './endings.ts'
import { measureFloor } from './floor/floor.ts'
import { measureSealed } from './sealed/sealed.ts'
import { measureViews } from './views/views.ts'

interface Part {
  /** Short: a trial that it works, in a minute or so; its numbers say little. */
  measure: (endings: Endings, short: boolean) => Promise<void>
  /** It is given up after this long, milliseconds. */
  limitMs: number
}

const PARTS: Record<string, Part> = {
  floor: { measure: measureFloor, limitMs: 360_000 },
  sealed: { measure: measureSealed, limitMs: 420_000 },
  admission: { measure: measureAdmission, limitMs: 180_000 },
  views: { measure: measureViews, limitMs: 180_000 },
  cpu: { measure: measureCpu, limitMs: 360_000 },
}

const words = process.argv.slice(2)
const short = words.includes('--short')
const asked = words.filter((word) => word !== '--short')
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) {
  process.stderr.write(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.\n`)
  process.exit(2)
}

const endings = new Endings()
let stopped = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    stopped = true
    void endings.all().then(() => process.exit(130))
  })
}

await build()
for (const [name, part] of Object.entries(PARTS)) {
  if (stopped || (asked.length > 0 && !asked.includes(name))) continue
  try {
    await withinTime(name, part)
  } catch (error) {
    // What is torn down under a measurement that somebody stops fails: of no interest.
    if (!stopped) process.stderr.write(`\n${name}: ${error instanceof Error ? error.stack : error}\n`)
    process.exitCode = 1
  } finally {
    await endings.all()
  }
}
await endLivekitSdk()

async function withinTime(name: string, { measure, limitMs }: Part): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} took longer than ${limitMs / 1000} s`)), limitMs)
  })
  await Promise.race([measure(endings, short), late]).finally(() => clearTimeout(timer))
}
