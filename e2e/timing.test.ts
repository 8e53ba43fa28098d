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

test('the production bundle has shipped code only, and reads no argument and no variable beside its settings', async () => {
  expect((await readdir(dirname(BUNDLE))).sort()).toEqual(['main.js', 'main.js.map', 'migrations'])
  const { path, sources } = await bundle('src/main.ts', '.cache/production')
  onTestFinished(() => rm(dirname(path), { recursive: true }))
  const text = await readFile(BUNDLE, 'utf8')
  expect(text).toBe(await readFile(path, 'utf8'))
  for (const source of sources) expect(source).toMatch(/^(apps\/server|packages\/\w+)\/src\//)
  // Settings may read process.env as a whole. docs/configuration.md lists them.
  expect(text).not.toMatch(/process\.(argv|env[.[])/)
})
