// @ts-check
/**
 * Finds in the source of the web app which code loads later, and with which words. Checks that code uses only words that are
 * loaded by then. It sees only keys that begin with a literal part.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** `import … from './x'`, `export … from './x'` and `import './x'`, but no types. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/gm
/** `later(() => import('./x'), 'words', …)`: ui/later.tsx. */
const LATER = /\blater\(\s*\(\)\s*=>\s*import\('(\.[^']+)'\)((?:,\s*'\w+')*),?\s*\)/g
const DYNAMIC = /\bimport\('\.[^']+'\)/g
const WORDS = /(\w+): \(\) => import\('\.\/(en\/[\w-]+\.ts)'\)/g
/** The key of words: `'part.key'`. Any string that begins with the name of a part counts. */
const KEY = /['"`](\w+)\.[\w$]/g
/** A module whose parts load later. */
const LAZY = /\/lazy[\w-]*\.tsx$/
const LOAD_WORDS = /\bloadText\(([^)]*)\)/g

/** @typedef {{ imports: string[], later: { module: string, words: string[] }[], uses: string[] }} Source modules as the manifest names them; `uses`: parts of the words */

/** @param {string} web the folder of the web app */
export function readSources(web) {
  const src = join(web, 'src')
  /** @param {string} path */
  const nameOf = (path) => relative(web, path).replaceAll('\\', '/')
  /** @type {Map<string, Source>} */
  const sources = new Map()
  const faults = []
  const { words, firstWords } = readWords(src)
  for (const entry of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    const path = join(src, entry)
    const name = nameOf(path)
    if (!/\.tsx?$/.test(name) || /\.test\.|^src\/(testing|text)\//.test(name)) continue
    const text = readFileSync(path, 'utf8')
    const at = (/** @type {string | undefined} */ to) => nameOf(resolve(dirname(path), to ?? ''))
    const uses = [...text.matchAll(KEY)].flatMap(([, part = '']) => (words.has(part) ? [part] : []))
    const later = [...text.matchAll(LATER)].map(([, to, words = '']) => ({
      module: at(to),
      words: namesIn(words),
    }))
    sources.set(name, { imports: [...text.matchAll(IMPORT)].map(([, to]) => at(to)), later, uses })
    if ((text.match(DYNAMIC) ?? []).length > later.length)
      faults.push(
        `${name} imports code without later(), so the weights miss it: use later() from ui/later.tsx`,
      )
    if (text.match(LOAD_WORDS) && !/^src\/(main|ui\/later)\.tsx$/.test(name))
      faults.push(
        `${name} loads words without later(), so the weights miss them: use later() from ui/later.tsx`,
      )
  }
  return { sources, words, firstWords, faults: [...faults, ...wordFaults(sources, firstWords)] }
}

/** Words that may not be loaded when code uses them, and code that main.tsx never reaches. @param {Map<string, Source>} sources @param {string[]} firstWords */
function wordFaults(sources, firstWords) {
  /** For each module that loads later: the words that are there whichever way it was loaded. @type {Map<string, Set<string>>} */
  const loaded = new Map()
  /** @type {[root: string, words: Set<string>][]} */
  const open = [['src/main.tsx', new Set(firstWords)]]
  for (const [root, words] of open) {
    const before = loaded.get(root)
    const now = before ? new Set([...before].filter((part) => words.has(part))) : words
    if (before?.size === now.size) continue
    loaded.set(root, now)
    for (const module of loadedWith(sources, root))
      for (const one of sources.get(module)?.later ?? [])
        open.push([one.module, new Set([...now, ...one.words])])
  }
  const faults = [...loaded].flatMap(([root, words]) =>
    [...loadedWith(sources, root)].flatMap((module) =>
      (sources.get(module)?.uses ?? [])
        .filter((part) => !words.has(part))
        .map((part) => `${module} uses words of '${part}': name them in the later() that loads ${root}`),
    ),
  )
  const unreached = [...sources.values()]
    .flatMap(({ later }) => later.map(({ module }) => module))
    .filter((module) => !loaded.has(module))
    .map(
      (module) =>
        `src/main.tsx never reaches ${module}, so its words stay unchecked: use its part, or remove it`,
    )
  return new Set([...faults, ...unreached])
}

/** Everything that a module imports, and itself. @param {Map<string, Source>} sources @param {string} root */
function loadedWith(sources, root) {
  const seen = new Set([root])
  for (const module of seen)
    for (const one of sources.get(module)?.imports ?? []) {
      // A .ts file draws no parts: it imports a lazy module to load it early.
      if (!(module.endsWith('.ts') && LAZY.test(one))) seen.add(one)
    }
  return seen
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
