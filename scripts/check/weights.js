// @ts-check
/** Weighs what a browser fetches for a screen, gzipped JavaScript and CSS, from the manifest of the last build. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { inRoot } from '../setup/root.js'

const kB = 1000
const words = (/** @type {string[]} */ ...parts) => parts.map((part) => `src/text/en/${part}.ts`)

/**
 * Which modules a screen is made of. `withLater`: what these modules fetch later counts too.
 * `besides`: only what is not in that screen already.
 * @type {{ screen: string, modules: string[], withLater: boolean, besides?: string, limit: number }[]}
 */
const SCREENS = [
  {
    screen: 'arrival',
    modules: [
      'index.html',
      'src/features/arrival/ArrivalScreen.tsx',
      ...words('common', 'refusals', 'arrival', 'devices'),
    ],
    withLater: false,
    limit: 100 * kB,
  },
  {
    screen: "a learner's room",
    modules: [
      'index.html',
      'src/features/room/RoomScreen.tsx',
      ...words('common', 'refusals', 'devices', 'room', 'help', 'support', 'removed', 'texts'),
    ],
    withLater: true,
    limit: 300 * kB,
  },
  {
    screen: "the facilitator's panel",
    modules: [...words('facilitation', 'leading', 'guide', 'referral', 'results')],
    withLater: true,
    besides: "a learner's room",
    limit: 90 * kB,
  },
]
/** Fetched by facilitators only. */
const PANEL = /^src\/features\/facilitation\//
/** Whoever can fetch words can fetch those of every screen: a screen’s own are named in its list. */
const WORDS = /^src\/text\//
/** Weighs apart: it runs beside the page. */
const WORKER = /worker/i

/** @typedef {{ file: string, css?: string[], imports?: string[], dynamicImports?: string[] }} Chunk */
/** @typedef {{ [module: string]: Chunk }} Manifest */

/** @returns {{ lines: string[], faults: string[] }} */
export function weigh(dist = inRoot('apps', 'web', 'dist'), screens = SCREENS) {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))
  const panel = Object.values(manifest).flatMap((chunk) =>
    (chunk.dynamicImports ?? []).filter((module) => PANEL.test(module)),
  )
  /** @type {Map<string, Set<string>>} */
  const filesOf = new Map()
  const lines = []
  const faults = []
  for (const { screen, modules, withLater, besides, limit } of screens) {
    const roots = besides ? [...modules, ...panel] : modules
    const missing = roots.filter((module) => !(module in manifest))
    faults.push(
      ...missing.map(
        (module) => `${module} is not in the build: mend the list of screens in scripts/check/weights.js`,
      ),
    )
    const there = roots.filter((module) => module in manifest)
    const before = (besides && filesOf.get(besides)) || new Set()
    const all = filesNeeded(manifest, there, { withLater, withPanel: Boolean(besides) })
    filesOf.set(screen, all)
    const weight = [...all]
      .filter((file) => !before.has(file))
      .reduce((sum, file) => sum + weightOf(join(dist, file)), 0)
    const line = `${screen}: ${(weight / kB).toFixed(1)} kB of ${limit / kB} kB`
    lines.push(line)
    if (weight > limit) faults.push(`too heavy: ${line}`)
  }
  return { lines, faults: [...faults, ...zodFaults(dist)] }
}

/** @param {Manifest} manifest @param {string[]} roots @param {{ withLater: boolean, withPanel: boolean }} scope */
function filesNeeded(manifest, roots, { withLater, withPanel }) {
  /** @type {Set<string>} */
  const seen = new Set()
  const waiting = [...roots]
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    const chunk = manifest[module]
    if (seen.has(module) || !chunk || WORKER.test(module)) continue
    seen.add(module)
    waiting.push(...(chunk.imports ?? []))
    // What the page itself fetches later are the other screens.
    if (withLater && module !== 'index.html') {
      waiting.push(
        ...(chunk.dynamicImports ?? []).filter(
          (later) => !WORDS.test(later) && (withPanel || !PANEL.test(later)),
        ),
      )
    }
  }
  return new Set(
    [...seen]
      .flatMap((module) => [manifest[module]?.file ?? '', ...(manifest[module]?.css ?? [])])
      .filter((file) => /\.(js|css)$/.test(file)),
  )
}

/** @param {string} path */
const weightOf = (path) => gzipSync(readFileSync(path)).length

/** zod parses on the server; in a browser it would weigh more than a screen. @param {string} dist */
function zodFaults(dist) {
  const scripts = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js'))
  return scripts
    .filter((file) => /\b_zod\b/.test(readFileSync(join(dist, 'assets', file), 'utf8')))
    .map((file) => `zod is in the bundle: ${file}`)
}
