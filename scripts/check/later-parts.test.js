// @ts-check
/** Words that code uses, and that may not be there when it is shown. Tests use the source of a small invented web app. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSources } from './later-parts.js'

/** @type {string} */
let web
beforeEach(() => {
  web = mkdtempSync(join(tmpdir(), 'hearth-later-parts-'))
})
afterEach(() => rmSync(web, { recursive: true }))

const SOURCE = {
  'src/main.tsx': "import { Room } from './load-room.ts'\nawait loadText('common')",
  'src/load-room.ts':
    "import { dialogs } from './lazy.tsx'\nexport const room = later(() => import('./room.tsx'), 'room')",
  'src/room.tsx': "import { Dialog } from './lazy.tsx'\nt('room.title') + t('common.close')",
  'src/lazy.tsx': "export const dialogs = later(() => import('./dialogs.tsx'), 'more')",
  'src/dialogs.tsx': "import { Row } from './row.tsx'\nt('more.title')",
  'src/row.tsx': "t('room.row')",
  'src/text/languages.ts': ['common', 'room', 'more', 'help']
    .map((part) => `${part}: () => import('./en/${part}.ts'),`)
    .join('\n'),
}

/** @param {{ [path: string]: string }} [changed] */
function faultsWith(changed = {}) {
  for (const [path, content] of Object.entries({ ...SOURCE, ...changed })) {
    mkdirSync(dirname(join(web, path)), { recursive: true })
    writeFileSync(join(web, path), content)
  }
  return readSources(web).faults
}

test('given words of its own, of the page and of what loads it, code has no fault', () => {
  expect(faultsWith()).toEqual([])
})

test.each(["t('help.title')", "const KEYS = { title: 'help.title' }", `t(\`help.\${kind}\`)`])(
  'given words that nothing has loaded, %s is found',
  (text) => {
    expect(faultsWith({ 'src/row.tsx': text })).toEqual([
      "src/row.tsx uses words of 'help': name them in the later() that loads src/dialogs.tsx",
    ])
  },
)

test('given two ways to load a part, words that only one of them loads are found', () => {
  const main = `${SOURCE['src/main.tsx']}\nimport { Dialog } from './lazy.tsx'`
  expect(faultsWith({ 'src/main.tsx': main })).toEqual([
    "src/row.tsx uses words of 'room': name them in the later() that loads src/dialogs.tsx",
  ])
})

test('given parts that load each other, the check ends', () => {
  const dialogs = `${SOURCE['src/dialogs.tsx']}\nimport { Dialog } from './lazy.tsx'`
  expect(faultsWith({ 'src/dialogs.tsx': dialogs })).toEqual([])
})

test('given words of a part that loads later than the code, they are found', () => {
  expect(faultsWith({ 'src/room.tsx': `${SOURCE['src/room.tsx']} + t('more.title')` })).toEqual([
    "src/room.tsx uses words of 'more': name them in the later() that loads src/room.tsx",
  ])
})

test('given a string that only looks like a key, there is no fault', () => {
  expect(faultsWith({ 'src/row.tsx': "const address = 'example.org'" })).toEqual([])
})

test('given a barrel that re-exports a component with its own later(), words that its code lacks are found', () => {
  const changed = {
    'src/dialogs.tsx': "import { Row } from './barrel.ts'\nt('more.title')",
    'src/barrel.ts': "export { Row } from './row.tsx'",
    'src/row.tsx': "const detail = later(() => import('./detail.tsx'))",
    'src/detail.tsx': "t('help.title')",
  }
  expect(faultsWith(changed)).toEqual([
    "src/detail.tsx uses words of 'help': name them in the later() that loads src/detail.tsx",
  ])
})

test('given code that the page never reaches, it is found', () => {
  const changed = { 'src/forgotten.tsx': "const detail = later(() => import('./detail.tsx'))" }
  expect(faultsWith(changed)).toEqual([
    'src/main.tsx never reaches src/detail.tsx, so its words stay unchecked: use its part, or remove it',
  ])
})
