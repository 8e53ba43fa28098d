// @ts-check
/**
 * Weighs the gzipped JavaScript and CSS that a browser fetches for a screen. It reads the last build and the source of the web
 * app. First view: what must arrive before a person can act. Total: everything that a learner may ever fetch on the screen.
 * Both count English words. Neither counts other languages, or the encryption worker, which runs beside the page.
 * e2e/first-view.test.ts checks that a browser waits for nothing else.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { inRoot } from '../setup/root.js'
import { laterFrom, readSources } from './later-parts.js'

const kB = 1000
/** Fetched by facilitators only. */
const PANEL = /^src\/features\/facilitation\//
/** In the manifest, every chunk that loads words could load all of them. So we read from the source which ones it does load. */
const WORDS = /^src\/text\//

/** @typedef {{ file: string, css?: string[], imports?: string[], dynamicImports?: string[] }} Chunk */
/** @typedef {{ [module: string]: Chunk }} Manifest */
/** @typedef {{ first?: number, total?: number }} Limits in bytes */
/** @typedef {{ screen: string, module: string, besides?: string } & Limits} Screen `besides`: counts only files that this other screen lacks */

/** @type {Screen[]} */
const SCREENS = [
  { screen: 'arrival', module: 'src/features/arrival/ArrivalScreen.tsx', first: 100 * kB },
  {
    screen: "a learner's room",
    module: 'src/features/room/RoomScreen.tsx',
    first: 270 * kB,
    total: 320 * kB,
  },
  {
    screen: "the facilitator's panel",
    module: 'src/features/facilitation/facilitation.ts',
    besides: "a learner's room",
    total: 90 * kB,
  },
]

/** @param {string} [web] @param {Screen[]} [screens] @returns {{ lines: string[], faults: string[] }} */
export function weigh(web = inRoot('apps', 'web'), screens = SCREENS) {
  const { files, faults, dist } = filesOfScreens(web, screens)
  const lines = []
  for (const { screen, besides, ...limits } of screens) {
    const before = (besides && files.get(besides)?.total) || new Set()
    for (const [kind, name] of /** @type {const} */ ([
      ['first', 'first view'],
      ['total', 'total'],
    ])) {
      const limit = limits[kind]
      if (limit === undefined) continue
      const weight = [...(files.get(screen)?.[kind] ?? [])]
        .filter((file) => !before.has(file))
        .reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0)
      const line = `${screen}, ${name}: ${(weight / kB).toFixed(1)} kB of ${limit / kB} kB`
      lines.push(line)
      if (weight > limit) faults.push(`too heavy: ${line}`)
    }
  }
  return { lines, faults: [...faults, ...zodFaults(dist)] }
}

/** Which files of the build each screen needs for its first view, and in total. @param {string} [web] @param {Screen[]} [screens] */
export function filesOfScreens(web = inRoot('apps', 'web'), screens = SCREENS) {
  const dist = join(web, 'dist')
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))
  const { sources, words, firstWords, faults } = readSources(web)
  const wordsOf = (/** @type {string[]} */ parts) => parts.map((part) => words.get(part) ?? part)
  /** @type {Map<string, { first: Set<string>, total: Set<string> }>} */
  const files = new Map()
  for (const { screen, module, besides } of screens) {
    const itsOwn = [...sources.values()].flatMap(({ later }) => later).filter((one) => one.module === module)
    const start = ['index.html', module, ...wordsOf([...firstWords, ...itsOwn.flatMap((one) => one.words)])]
    const without = besides ? undefined : PANEL
    const later = laterFrom(sources, [module], without)
    const rest = [...later.map((one) => one.module), ...wordsOf(later.flatMap((one) => one.words))]
    faults.push(
      ...[...start, ...rest]
        .filter((one) => !(one in manifest))
        .map((one) => `${one} is not in the build: correct its path in scripts/check/weights.js`),
    )
    files.set(screen, {
      first: new Set([...linkedFiles(dist), ...filesNeeded(manifest, start)]),
      total: filesNeeded(manifest, [...start, ...rest], { without }),
    })
  }
  return { files, faults, dist }
}

/** Scripts and styles that index.html links. @param {string} dist */
const linkedFiles = (dist) =>
  [...readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file ?? '',
  )

/**
 * @param {Manifest} manifest @param {string[]} roots
 * @param {{ without: RegExp | undefined }} [later] also counts what these modules load later, except modules that match `without`
 */
function filesNeeded(manifest, roots, later) {
  const seen = new Set(roots)
  for (const module of seen) {
    const chunk = manifest[module]
    for (const one of chunk?.imports ?? []) seen.add(one)
    // What the page itself fetches later are the other screens.
    if (!later || module === 'index.html') continue
    for (const one of chunk?.dynamicImports ?? [])
      if (!WORDS.test(one) && !later.without?.test(one)) seen.add(one)
  }
  return new Set(
    [...seen]
      .flatMap((module) => [manifest[module]?.file ?? '', ...(manifest[module]?.css ?? [])])
      .filter((file) => /\.(js|css)$/.test(file)),
  )
}

/** zod parses on the server; in a browser it would weigh more than a screen. @param {string} dist */
function zodFaults(dist) {
  const scripts = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js'))
  return scripts
    .filter((file) => /\b_zod\b/.test(readFileSync(join(dist, 'assets', file), 'utf8')))
    .map((file) => `zod is in the bundle: ${file}`)
}
