// @ts-check
/** Plants a violation of every rule in a small tree of its own, beside imports that are right, and looks what is found. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { wrongDependencies } from './dependencies.js'
import { forbidden, forbiddenAtRunTime } from './dependency-rules.js'

const PACKAGES = ['protocol', 'room', 'sealed']
const LIBRARIES = [
  'zod',
  'react',
  'pg',
  'redis',
  'nodemailer',
  'standardwebhooks',
  'livekit-client',
  'livekit-server-sdk',
  '@hpke/core',
  '@scure/bip39',
]

const RIGHT = {
  'packages/protocol/src/ids.ts': `import { z } from 'zod'\nexport type Id = string\nexport const idSchema = z`,
  'packages/protocol/src/limits.ts': 'export const LIMIT = 1',
  'packages/room/src/state.ts': `import type { Id } from '@hearth/protocol/ids'\nexport type State = Id`,
  'packages/room/src/decide.ts': `import type { State } from './state.ts'\nexport const decide = (state: State) => state`,
  'packages/room/src/guards.ts': `import { LIMIT } from '@hearth/protocol/limits'\nexport const require = LIMIT`,
  'packages/room/test/decide.test.ts': `import { decide } from '../src/decide.ts'\nexport const tested = decide`,
  'packages/sealed/src/suite.ts': `import hpke from '@hpke/core'\nexport const suite = hpke`,
  'packages/sealed/src/safety-words.ts': `import list from '@scure/bip39/wordlists/english.js'\nexport const words = list`,
  'packages/sealed/test/safety-words.test.ts': `import { words } from '../src/safety-words.ts'\nexport const tested = words`,
  'apps/server/src/store/sql/open-store.ts': `import pg from 'pg'\nexport const open = pg`,
  'apps/server/src/mail/smtp-mailer.ts': `import mail from 'nodemailer'\nexport const smtp = mail`,
  'apps/server/src/webhook/signed-webhook.ts': `import { sign } from 'standardwebhooks'\nexport const signed = sign`,
  'apps/server/src/mail/create-mailer.ts': `export { smtp } from './smtp-mailer.ts'`,
  'apps/server/src/livekit/sdk.ts': `import sdk from 'livekit-server-sdk'\nexport const live = sdk`,
  'apps/server/src/cluster/redis/fabric.ts': `import redis from 'redis'\nexport const fabric = redis`,
  'apps/server/src/compose.ts': `export { open } from './store/sql/open-store.ts'\nexport { smtp } from './mail/create-mailer.ts'`,
  'apps/server/src/main.ts': `import { open } from './compose.ts'\nopen()`,
  'apps/server/test/store.test.ts': `import { open } from '../src/store/sql/open-store.ts'\nopen()`,
  'apps/web/src/media/join.ts': `import client from 'livekit-client'\nexport const join = client`,
  'apps/web/src/main.tsx': `import type { Id } from '@hearth/protocol/ids'\nimport { require } from '@hearth/room/guards'\nexport const main = (id: Id) => <b>{id}{require}</b>`,
  'apps/web/src/words.ts': `import { suite } from '@hearth/sealed/suite'\nexport const words = async () => [suite, await import('@hearth/sealed/safety-words')]`,
  'apps/people/src/main.ts': `import { idSchema } from '@hearth/protocol/ids'\nexport const person = idSchema`,
  'apps/people/src/keys.ts': `import { suite } from '@hearth/sealed/suite'\nexport const keys = suite`,
}

/** @type {Record<string, [rule: string, source: string]>} */
const WRONG = {
  'packages/protocol/src/reads-room.ts': [
    'protocol-is-a-leaf',
    `import type { State } from '@hearth/room/state'\nexport type A = State`,
  ],
  'packages/protocol/src/reads-clock.ts': [
    'protocol-is-a-leaf',
    `import { now } from 'node:perf_hooks'\nexport const a = now`,
  ],
  'packages/room/src/reads-zod.ts': ['room-is-pure', `import { z } from 'zod'\nexport const a = z`],
  'packages/room/src/reads-files.ts': ['room-is-pure', `import fs from 'node:fs'\nexport const a = fs`],
  'packages/sealed/src/reads-rules.ts': [
    'sealed-is-a-leaf',
    `import type { State } from '@hearth/room/state'\nexport type A = State`,
  ],
  'packages/sealed/src/reads-mnemonics.ts': [
    'sealed-is-a-leaf',
    `import bip39 from '@scure/bip39'\nexport const a = bip39`,
  ],
  'packages/sealed/src/reads-hpke.ts': [
    'libraries-stay-in-their-place',
    `import hpke from '@hpke/core'\nexport const a = hpke`,
  ],
  'packages/sealed/src/reads-words.ts': [
    'safety-words-come-later',
    `import { words } from './safety-words.ts'\nexport const a = words`,
  ],
  'packages/protocol/src/reads-sealed.ts': [
    'protocol-is-a-leaf',
    `import type { suite } from '@hearth/sealed/suite'\nexport type A = typeof suite`,
  ],
  'packages/room/src/reads-sealed.ts': [
    'room-is-pure',
    `import type { suite } from '@hearth/sealed/suite'\nexport type A = typeof suite`,
  ],
  'apps/server/src/rooms/reads-sealed.ts': [
    'server-never-imports-sealed',
    `import type { suite } from '@hearth/sealed/suite'\nexport type A = typeof suite`,
  ],
  'apps/web/src/reads-words.ts': [
    'safety-words-come-later',
    `import { words } from '@hearth/sealed/safety-words'\nexport const a = words`,
  ],
  'packages/room/src/project.ts': [
    'views-never-decide',
    `import { decide } from './decide.ts'\nexport const project = decide`,
  ],
  'packages/room/src/media-plan.ts': [
    'views-never-decide',
    `import type { decide } from './decide.ts'\nexport type Plan = typeof decide`,
  ],
  'packages/room/src/reads-server.ts': [
    'packages-never-import-apps',
    `export * from '../../../apps/server/src/compose.ts'`,
  ],
  'apps/people/src/reads-web.ts': [
    'apps-never-import-each-other',
    `import { main } from '../../web/src/main.tsx'\nmain('')`,
  ],
  'apps/people/src/reads-room.ts': [
    'people-import-only-protocol-and-sealed',
    `import { decide } from '@hearth/room/decide'\ndecide('')`,
  ],
  'apps/web/src/reads-state.ts': [
    'web-imports-only-protocol-guards-and-sealed',
    `import type { State } from '@hearth/room/state'\nexport type A = State`,
  ],
  'apps/web/src/runs-schemas.ts': [
    'web-never-runs-zod',
    `import { idSchema } from '@hearth/protocol/ids'\nexport const a = idSchema`,
  ],
  'apps/web/src/runs-zod-later.ts': ['web-never-runs-zod', `export const later = () => import('zod')`],
  'apps/web/src/features/Room.tsx': [
    'libraries-stay-in-their-place',
    `import client from 'livekit-client'\nexport const Room = () => <b>{client}</b>`,
  ],
  'apps/server/src/http/reads-sql.ts': [
    'only-compose-imports-implementations',
    `import { open } from '../store/sql/open-store.ts'\nopen()`,
  ],
  'apps/server/src/rooms/reads-redis.ts': [
    'only-compose-imports-implementations',
    `import type { fabric } from '../cluster/redis/fabric.ts'\nexport type A = typeof fabric`,
  ],
  'apps/server/src/effects/reads-chooser.ts': [
    'only-compose-imports-implementations',
    `export { smtp } from '../mail/create-mailer.ts'`,
  ],
  'apps/server/src/socket/reads-sdk.ts': [
    'libraries-stay-in-their-place',
    `import sdk from 'livekit-server-sdk'\nexport const a = sdk`,
  ],
  'apps/server/src/socket/reads-pg.ts': [
    'libraries-stay-in-their-place',
    `import pg from 'pg'\nexport const a = pg`,
  ],
  'apps/server/src/http/reads-redis.ts': [
    'libraries-stay-in-their-place',
    `import redis from 'redis'\nexport const a = redis`,
  ],
  'apps/server/src/http/reads-mail.ts': [
    'libraries-stay-in-their-place',
    `import mail from 'nodemailer'\nexport const a = mail`,
  ],
  'apps/server/src/effects/reads-signer.ts': [
    'libraries-stay-in-their-place',
    `import { sign } from 'standardwebhooks'\nexport const a = sign`,
  ],
  'apps/server/src/effects/reads-webhook.ts': [
    'only-compose-imports-implementations',
    `export { signed } from '../webhook/signed-webhook.ts'`,
  ],
  'apps/server/src/http/reads-compose.ts': [
    'doors-and-rooms-never-import-compose',
    `export { open } from '../compose.ts'`,
  ],
  'apps/server/src/http/reads-test.ts': [
    'shipped-code-never-imports-tests',
    `export * from '../../test/store.test.ts'`,
  ],
  'apps/server/src/http/reads-nothing.ts': ['everything-resolves', `export * from './nowhere.ts'`],
  'packages/room/src/circle-a.ts': [
    'no-circles',
    `import { b } from './circle-b.ts'\nexport const a = () => b`,
  ],
}
const OTHER_HALF = {
  'packages/room/src/circle-b.ts': `import { a } from './circle-a.ts'\nexport const b = () => a`,
}

const tree = mkdtempSync(join(tmpdir(), 'hearth-rules-'))
afterAll(() => rmSync(tree, { recursive: true }))

/** @param {string} path @param {string} text */
function plant(path, text) {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), text)
}

for (const name of LIBRARIES) {
  plant(`node_modules/${name}/package.json`, JSON.stringify({ name, type: 'module', main: 'index.js' }))
  plant(`node_modules/${name}/index.js`, 'export default {}')
}
plant('node_modules/@scure/bip39/wordlists/english.js', 'export default []')
mkdirSync(join(tree, 'node_modules/@hearth'))
for (const name of PACKAGES) {
  plant(
    `packages/${name}/package.json`,
    JSON.stringify({ name: `@hearth/${name}`, exports: { './*': './src/*.ts' } }),
  )
  symlinkSync(join(tree, 'packages', name), join(tree, 'node_modules/@hearth', name))
}

test('given only right imports, nothing is found', async () => {
  for (const [path, text] of Object.entries(RIGHT)) plant(path, text)
  expect(await wrongDependencies(tree)).toEqual([])
})

test('given a wrong import of every kind, each is found in its file', async () => {
  for (const [path, text] of Object.entries({ ...RIGHT, ...OTHER_HALF })) plant(path, text)
  for (const [path, [, text]] of Object.entries(WRONG)) plant(path, text)
  const found = await wrongDependencies(tree)
  const missed = Object.entries(WRONG).filter(
    ([path, [rule]]) =>
      !found.some((sentence) => sentence.startsWith(`${rule}: `) && sentence.includes(path)),
  )
  expect(missed).toEqual([])
})

test('every rule has a planted violation', () => {
  const planted = new Set(Object.values(WRONG).map(([rule]) => rule))
  const names = new Set([...forbidden, ...forbiddenAtRunTime].map((rule) => rule.name))
  expect(planted).toEqual(names)
})
