// @ts-check
/** Finds in the source of the web app which code loads later, and with which words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** `import … from './x'`, `export … from './x'` and `import './x'`, but no types. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/gm
/** `later(() => import('./x'), 'words', …)`: ui/later.tsx. */
const LATER = /\blater\(\s*\(\)\s*=>\s*import\('(\.[^']+)'\)((?:,\s*'\w+')*),?\s*\)/g
const DYNAMIC = /\bimport\('\.[^']+'\)/g
const WORDS = /(\w+): \(\) => import\('\.\/(en\/[\w-]+\.ts)'\)/g
const LOAD_WORDS = /\bloadText\(([^)]*)\)/g

/** @typedef {{ imports: string[], later: { module: string, words: string[] }[] }} Source modules as the manifest names them */

/** @param {string} web the folder of the web app */
export function readSources(web) {
  const src = join(web, 'src')
  /** @param {string} path */
  const nameOf = (path) => relative(web, path).replaceAll('\\', '/')
  /** @type {Map<string, Source>} */
  const sources = new Map()
  const faults = []
  for (const entry of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    const path = join(src, entry)
    const name = nameOf(path)
    if (!/\.tsx?$/.test(name) || /\.test\.|^src\/(testing|text)\//.test(name)) continue
    const text = readFileSync(path, 'utf8')
    const at = (/** @type {string | undefined} */ to) => nameOf(resolve(dirname(path), to ?? ''))
    const later = [...text.matchAll(LATER)].map(([, to, words = '']) => ({
      module: at(to),
      words: namesIn(words),
    }))
    sources.set(name, { imports: [...text.matchAll(IMPORT)].map(([, to]) => at(to)), later })
    if ((text.match(DYNAMIC) ?? []).length > later.length)
      faults.push(
        `${name} imports code without later(), so the weights miss it: use later() from ui/later.tsx`,
      )
    if (text.match(LOAD_WORDS) && !/^src\/(main|ui\/later)\.tsx$/.test(name))
      faults.push(
        `${name} loads words without later(), so the weights miss them: use later() from ui/later.tsx`,
      )
  }
  return { sources, faults, ...readWords(src) }
}

/** Which module has each part of the words, and which parts the page loads first. @param {string} src */
function readWords(src) {
  const read = (/** @type {string} */ file) =>
    existsSync(join(src, file)) ? readFileSync(join(src, file), 'utf8') : ''
  return {
    words: new Map(
      [...read('text/languages.ts').matchAll(WORDS)].map(([, part, file]) => [
        part ?? '',
        `src/text/${file}`,
      ]),
    ),
    firstWords: [...read('main.tsx').matchAll(LOAD_WORDS)].flatMap(([, parts = '']) => namesIn(parts)),
  }
}

/** Everything that these modules, and their imports, can load later. @param {Map<string, Source>} sources @param {string[]} roots @param {RegExp} [without] */
export function laterFrom(sources, roots, without) {
  const seen = new Set(roots)
  const later = []
  for (const module of seen) {
    if (without?.test(module)) continue
    const source = sources.get(module)
    for (const one of source?.imports ?? []) seen.add(one)
    for (const one of source?.later ?? []) {
      later.push(one)
      seen.add(one.module)
    }
  }
  return later
}

/** @param {string} list */
const namesIn = (list) => [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name ?? '')
