/** The build replaces parts of livekit-client and protobuf, and fails when it cannot find them. The libraries here are invented. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { livekitFromSource } from './livekit.ts'

const LIVEKIT = 'node_modules/livekit-client'
const PROTOBUF = 'node_modules/@bufbuild/protobuf'
const MANAGERS = [
  'IncomingDataTrackManager',
  'OutgoingDataTrackManager',
  'IncomingDataStreamManager',
  'OutgoingDataStreamManager',
  'RpcClientManager',
  'RpcServerManager',
]

const FILES = {
  'main.js': "export * from 'livekit-client'",
  [`${LIVEKIT}/package.json`]: '{"type":"module","exports":"./dist/livekit-client.esm.mjs"}',
  [`${LIVEKIT}/dist/livekit-client.esm.mjs`]: "export const made = 'ready-made'",
  [`${LIVEKIT}/src/index.ts`]: [
    "import 'webrtc-adapter'",
    "export { json } from '@bufbuild/protobuf'",
    ...MANAGERS.map((name, index) => `export { default as data${index} } from './data/${name}'`),
  ].join('\n'),
  ...Object.fromEntries(
    MANAGERS.map((name) => [`${LIVEKIT}/src/data/${name}.ts`, `export default class ${name} {}`]),
  ),
  [`${PROTOBUF}/package.json`]: '{"type":"module","exports":"./index.js"}',
  [`${PROTOBUF}/index.js`]:
    "import { makeJsonFormat } from './json-format.js'\nexport const json = makeJsonFormat()",
  [`${PROTOBUF}/json-format.js`]: "export const makeJsonFormat = () => 'all of JSON'",
  [`${PROTOBUF}/json.js`]: "export const makeJsonFormat = () => 'all of JSON'",
}

let root: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'hearth-livekit-')))
})
afterEach(() => rmSync(root, { recursive: true }))

/** The code of the build. `changed`: files that an update of the libraries has changed. */
async function built(changed: Record<string, string> = {}): Promise<string> {
  for (const [path, text] of Object.entries({ ...FILES, ...changed })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const input = join(root, 'main.js')
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [livekitFromSource()],
    build: { write: false, minify: false, rolldownOptions: { input, preserveEntrySignatures: 'strict' } },
  })
  return JSON.stringify(result)
}

test('given the libraries as they are, the build leaves their parts out', async () => {
  const code = await built()
  for (const part of ['all of JSON', ...MANAGERS]) expect(code).not.toContain(part)
})

test('given protobuf with its JSON code in another module, the build fails and names what it missed', async () => {
  const index = "import { makeJsonFormat } from './json.js'\nexport const json = makeJsonFormat()"
  await expect(built({ [`${PROTOBUF}/index.js`]: index })).rejects.toThrow(
    'livekit-client or its protobuf no longer imports json-format.js',
  )
})

test('given protobuf that asks its JSON module for more than ours has, the build fails', async () => {
  const index = "import { makeOther } from './json-format.js'\nexport const json = makeOther()"
  await expect(built({ [`${PROTOBUF}/index.js`]: index })).rejects.toThrow('makeOther')
})

test('given livekit-client with its ready-made file elsewhere, the build fails', async () => {
  const elsewhere = {
    [`${LIVEKIT}/package.json`]: '{"type":"module","exports":"./lib/livekit-client.js"}',
    [`${LIVEKIT}/lib/livekit-client.js`]: "export const made = 'ready-made'",
  }
  await expect(built(elsewhere)).rejects.toThrow('no longer imports webrtc-adapter')
})

test('given a page without livekit-client, the build has nothing to miss', async () => {
  expect(await built({ 'main.js': "export const page = 'without calls'" })).toContain('without calls')
})
