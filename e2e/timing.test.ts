/** Browser tests can shorten the server's times. The production bundle has the real times and no way to change them. */
import { readdir, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { bundle } from '../apps/server/scripts/bundle.js'
import { BUNDLE } from './harness/hearth.ts'
import { startHearth, withTimes } from './harness/start-hearth.ts'

/** The heartbeat times that the server sends to each connection. */
async function heartbeat(): Promise<{ interval: number; timeout: number }> {
  const hearth = await startHearth()
  onTestFinished(() => hearth.stop())
  expect((await fetch(hearth.url)).status).toBe(200)
  const answer = await fetch(`${hearth.url}/socket.io/?EIO=4&transport=polling`)
  const { pingInterval: interval, pingTimeout: timeout } = JSON.parse((await answer.text()).slice(1))
  return { interval, timeout }
}

test('production pings every five seconds and waits five seconds for an answer', async () => {
  expect(await heartbeat()).toEqual({ interval: 5_000, timeout: 5_000 })
})

describe('a test that shortens the interval', () => {
  withTimes({ pingIntervalMs: 700 })

  test('gets a ping sooner, and the server serves the same web app', async () => {
    expect(await heartbeat()).toEqual({ interval: 700, timeout: 5_000 })
  })
})

/** Every line of the production bundle that touches the environment or the arguments. */
const ENVIRONMENT = [
  'const env = { ...process.env, LC_ALL: "C" };',
  expect.stringMatching(/^const \w+ = readConfig\(process\.env\);$/),
]

test('the production bundle has shipped code only, and reads no argument and no variable beside its settings', async () => {
  expect((await readdir(dirname(BUNDLE))).sort()).toEqual(['main.js', 'main.js.map', 'migrations'])
  const { path, sources } = await bundle('src/main.ts', '.cache/production')
  onTestFinished(() => rm(dirname(path), { recursive: true }))
  const text = await readFile(BUNDLE, 'utf8')
  expect(text).toBe(await readFile(path, 'utf8'))
  for (const source of sources) expect(source).toMatch(/^(apps\/server|packages\/\w+)\/src\//)
  // Settings are read from the whole environment, and docs/configuration.md lists them. Looking up a process passes it on.
  const uses = text.match(/^.*\b(?:process\.env|process\[|argv|node:process)\b.*$/gm) ?? []
  expect(uses.map((line) => line.trim())).toEqual(ENVIRONMENT)
})
