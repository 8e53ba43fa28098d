// @ts-check
/** Which files count for a screen. Tests use the source and the build of a small invented web app. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { filesOfScreens, weigh } from './weights.js'

/** @type {string} */
let web
beforeEach(() => {
  web = mkdtempSync(join(tmpdir(), 'hearth-weights-'))
})
afterEach(() => rmSync(web, { recursive: true }))

const SOURCE = {
  'src/main.tsx': "import { App } from './app.tsx'\nawait loadText('common')",
  'src/app.tsx': "import { room } from './load-room.tsx'",
  'src/load-room.tsx': "export const room = later(\n  () => import('./room.tsx'),\n  'room',\n)",
  'src/room.tsx':
    "import {\n  Dialog,\n} from './lazy.tsx'\nimport { Panel } from './features/facilitation/lazy.tsx'",
  'src/lazy.tsx': "export const dialogs = later(() => import('./dialogs.tsx'), 'more')",
  'src/features/facilitation/lazy.tsx': "later(() => import('./panel.tsx'), 'leading')",
  'src/features/facilitation/panel.tsx': "import { Dialog } from '../../lazy.tsx'",
  'src/text/languages.ts': ['common', 'room', 'more', 'leading']
    .map((part) => `${part}: () => import('./en/${part}.ts'),`)
    .join('\n'),
}
const words = (/** @type {string} */ part) => ({ [`src/text/en/${part}.ts`]: { file: `assets/${part}.js` } })
// The page's own chunk imports the dialogs: bundlers move a small module there when several others import it.
const MANIFEST = {
  'index.html': {
    file: 'assets/index.js',
    css: ['assets/index.css'],
    dynamicImports: ['src/room.tsx', 'src/dialogs.tsx', 'src/other.tsx'],
  },
  'src/room.tsx': {
    file: 'assets/RoomScreen.js',
    imports: ['index.html', '_media.js'],
    dynamicImports: ['src/features/facilitation/panel.tsx', '../../packages/words.ts'],
  },
  '_media.js': { file: 'assets/media.js' },
  'src/dialogs.tsx': { file: 'assets/dialogs.js', css: ['assets/dialogs.css'] },
  '../../packages/words.ts': { file: 'assets/list.js' },
  'src/other.tsx': { file: 'assets/other.js' },
  'src/features/facilitation/panel.tsx': { file: 'assets/panel.js', imports: ['_media.js'] },
  ...words('common'),
  ...words('room'),
  ...words('more'),
  ...words('leading'),
}
const FIRST = ['RoomScreen.js', 'common.js', 'index.css', 'index.js', 'media.js', 'room.js']
const LATER = ['dialogs.css', 'dialogs.js', 'list.js', 'more.js']
const KB_EACH = 1000
const SCREENS = [
  { screen: 'room', module: 'src/room.tsx', first: 6500, total: 10_500 },
  { screen: 'panel', module: 'src/features/facilitation/panel.tsx', besides: 'room', total: 2500 },
]

/** Files of random bytes, because gzip cannot shrink them. @param {{ source?: object, manifest?: object, files?: object, html?: string }} [changed] */
function plant({ source = {}, manifest = {}, files = {}, html = '' } = {}) {
  const chunks = { ...MANIFEST, ...manifest }
  const built = Object.values(chunks).flatMap((chunk) => [chunk.file, ...('css' in chunk ? chunk.css : [])])
  const all = {
    ...Object.fromEntries(built.map((file) => [`dist/${file}`, randomBytes(KB_EACH)])),
    ...Object.fromEntries(Object.entries(files).map(([file, content]) => [`dist/assets/${file}`, content])),
    ...SOURCE,
    ...source,
    'dist/.vite/manifest.json': JSON.stringify(chunks),
    'dist/index.html': `<script type="module" src="/assets/index.js"></script>${html}`,
  }
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(web, path)), { recursive: true })
    writeFileSync(join(web, path), content)
  }
}
/** @param {string} screen @param {'first' | 'total'} kind */
const counted = (screen, kind) =>
  [...(filesOfScreens(web, SCREENS).files.get(screen)?.[kind] ?? [])]
    .map((file) => file.replace('assets/', ''))
    .sort()

describe('the first view', () => {
  test('has what the page and the screen import, with their styles and words', () => {
    plant()
    expect(counted('room', 'first')).toEqual(FIRST)
    expect(weigh(web, SCREENS).faults).toEqual([])
  })

  test('grows with an import', () => {
    const room = { ...MANIFEST['src/room.tsx'], imports: ['index.html', '_media.js', '_forgotten.js'] }
    plant({ manifest: { 'src/room.tsx': room, '_forgotten.js': { file: 'assets/forgotten.js' } } })
    expect(counted('room', 'first')).toEqual([...FIRST, 'forgotten.js'].sort())
    expect(weigh(web, SCREENS).faults[0]).toContain('too heavy: room, first view: 7.')
  })

  test('grows with words that the screen always loads', () => {
    plant({
      source: { 'src/load-room.tsx': "later(() => import('./room.tsx'), 'room', 'more')" },
    })
    expect(counted('room', 'first')).toEqual([...FIRST, 'more.js'].sort())
    expect(weigh(web, SCREENS).faults).toEqual([expect.stringContaining('too heavy: room, first view: 7.')])
  })

  test('grows with a file that the page links', () => {
    plant({
      html: '<link rel="stylesheet" href="/assets/linked.css">',
      files: { 'linked.css': randomBytes(KB_EACH) },
    })
    expect(weigh(web, SCREENS).faults[0]).toContain('too heavy: room, first view: 7.')
  })
})

describe('the total', () => {
  test('also has everything that loads later, in any chunk, but not the panel or another screen', () => {
    plant()
    expect(counted('room', 'total')).toEqual([...FIRST, ...LATER].sort())
  })

  test('grows with a part that loads later, and the first view does not', () => {
    plant({ files: { 'dialogs.js': randomBytes(3 * KB_EACH) } })
    expect(weigh(web, SCREENS).faults).toEqual([expect.stringContaining('too heavy: room, total')])
  })

  test('of the panel counts only what it adds to the room', () => {
    plant({ files: { 'panel.js': randomBytes(3 * KB_EACH) } })
    expect(weigh(web, SCREENS).faults).toEqual([expect.stringContaining('too heavy: panel, total: 4.')])
  })
})

describe('faults are found', () => {
  test('a screen whose module moved', () => {
    plant()
    const moved = [{ screen: 'gone', module: 'src/gone.tsx', first: 20_000 }]
    expect(weigh(web, moved).faults).toEqual([expect.stringContaining('src/gone.tsx is not in the build')])
  })

  test('words that no file has', () => {
    plant({ source: { 'src/lazy.tsx': "later(() => import('./dialogs.tsx'), 'gone')" } })
    expect(weigh(web, SCREENS).faults).toContainEqual(expect.stringContaining('gone is not in the build'))
  })

  test.each([
    ["const code = await import('./dialogs.tsx')", 'imports code without later()'],
    ["await loadText('more')", 'loads words without later()'],
    ["later(() => import('./dialogs.tsx'), ...WORDS)", 'imports code without later()'],
  ])('%s', (text, fault) => {
    plant({ source: { 'src/lazy.tsx': text } })
    expect(weigh(web, SCREENS).faults[0]).toContain(`src/lazy.tsx ${fault}`)
  })

  test('zod', () => {
    plant({ files: { 'other.js': 'const a={_zod:{}}' } })
    expect(weigh(web, SCREENS).faults).toEqual(['zod is in the bundle: other.js'])
  })
})
