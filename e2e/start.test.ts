/** `npm start` itself, from a copy of the clean tree to a first page, through crashes, to nothing left. */

import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { newPerson, openBrowser } from './harness/browser.ts'
import { freePort } from './harness/free-port.ts'
import { copyOfCleanTree, isGone, Launcher } from './harness/launcher.ts'
import { Staff } from './harness/staff.ts'

const INSTALL_MS = 10 * 60_000
const GONE = { timeout: 20_000, interval: 50 }

let folder = ''
const started = new Set<Launcher>()

function start(options: { port: number; dataDir?: string; args?: string[] }): Launcher {
  const launcher = new Launcher({ folder, ...options })
  started.add(launcher)
  return launcher
}

/** One clean copy for all: what a later test finds installed and built, the first one has made. */
beforeAll(() => {
  folder = copyOfCleanTree()
})
afterEach(async () => {
  for (const launcher of started) launcher.pressCtrlC()
  await Promise.all([...started].map((launcher) => launcher.ended()))
  started.clear()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('given a clean copy, one command leads Fay to her sessions', { timeout: INSTALL_MS }, async () => {
  const hearth = start({ port: await freePort() })
  const links = await hearth.ready()
  expect(hearth.output).toContain(`npm run people -- --link ${links.learner} --count 8`)

  const browser = await openBrowser()
  try {
    const fay = await newPerson(browser)
    await fay.page.goto(links.facilitator)
    await fay.page.getByRole('button', { name: 'Sign in' }).click()
    await fay.page.getByRole('heading', { name: 'My sessions' }).waitFor()
    const ana = await newPerson(browser)
    await ana.page.goto(links.learner)
    await ana.page.getByRole('heading').first().waitFor()
    const rosa = await newPerson(browser)
    await rosa.page.goto(links.office)
    await rosa.page.getByRole('button', { name: 'Sign in' }).click()
    await rosa.page.waitForURL('**/office')
    expect([fay, ana, rosa].flatMap((person) => person.faults.list)).toEqual([])
  } finally {
    await browser.close()
  }
  // The links work as often as wanted.
  await Staff.signIn(hearth.url, links.facilitator)
})

test('a second copy runs beside the first, with a LiveKit of its own', async () => {
  const first = start({ port: await freePort() })
  await first.ready()
  const second = start({ port: await freePort(), dataDir: '.data-2' })
  await second.ready()
  const statuses = await Promise.all(
    [first, second].map(async ({ url }) => (await fetch(`${url}/api/health`)).status),
  )
  expect(statuses).toEqual([200, 200])
  expect(second.livekitPorts.port).not.toBe(first.livekitPorts.port)
  expect(second.livekitPorts.udpPort).not.toBe(first.livekitPorts.udpPort)
})

test('Ctrl-C leaves nothing', async () => {
  const hearth = start({ port: await freePort() })
  await hearth.ready()
  const pids = Object.values(hearth.processes)
  hearth.pressCtrlC()
  expect(await hearth.ended()).toBe(0)
  await expect.poll(() => pids.filter((pid) => !isGone(pid)), GONE).toEqual([])
  expect(hearth.hasReadyFile).toBe(false)
  await expect(fetch(hearth.url)).rejects.toThrow()
})

test('Ctrl-C while it still starts leaves nothing', async () => {
  const hearth = start({ port: await freePort() })
  await hearth.says('Building')
  hearth.pressCtrlC()
  expect(await hearth.ended()).toBe(0)
  expect(readdirSync(hearth.dataDir)).not.toContain('processes.json')
})

test('given a launcher killed at once, its children end, and a new start has lost nothing', async () => {
  const port = await freePort()
  const first = start({ port })
  const fay = await Staff.signIn(first.url, (await first.ready()).facilitator)
  await fay.plan('Before the crash')
  const before = { pids: first.processes, livekit: first.livekitPorts }
  process.kill(before.pids.launcher, 'SIGKILL')
  await expect.poll(() => Object.values(before.pids).filter((pid) => !isGone(pid)), GONE).toEqual([])

  const second = start({ port })
  const again = await Staff.signIn(second.url, (await second.ready()).facilitator)
  expect(await again.titles()).toContain('Before the crash')
  expect(second.livekitPorts).toEqual(before.livekit)
})

test('given a start right after the kill, it waits for what is still ending', async () => {
  const port = await freePort()
  const first = start({ port })
  await first.ready()
  process.kill(first.processes.launcher, 'SIGKILL')
  await start({ port }).ready()
})

test('given a LiveKit that lost its guard too, the next start ends it', async () => {
  const port = await freePort()
  const first = start({ port })
  await first.ready()
  const { launcher, livekit } = first.processes
  const guard = Number(readFileSync(`/proc/${livekit}/stat`, 'utf8').split(') ')[1]?.split(' ')[1])
  process.kill(guard, 'SIGSTOP')
  process.kill(launcher, 'SIGKILL')
  process.kill(guard, 'SIGKILL')
  expect(isGone(livekit)).toBe(false)
  const second = start({ port })
  await second.ready()
  expect(isGone(livekit)).toBe(true)
})

test('a dead server and a dead LiveKit are started again; the session planned before is there', async () => {
  const hearth = start({ port: await freePort() })
  const links = await hearth.ready()
  const fay = await Staff.signIn(hearth.url, links.facilitator)
  await fay.plan('Through everything')

  process.kill(hearth.processes.server, 'SIGKILL')
  await hearth.says('The server is up again.')
  expect(await fay.titles()).toContain('Through everything')
  await Staff.signIn(hearth.url, links.facilitator)

  process.kill(hearth.processes.livekit, 'SIGKILL')
  await hearth.says('LiveKit is up again.')
  expect((await fetch(`http://127.0.0.1:${hearth.livekitPorts.port}`)).status).toBe(200)
})

test('--admin makes an admin, who signs in by a mail that is kept in the outbox', async () => {
  const hearth = start({ port: await freePort(), args: ['--admin', 'imani@example.org'] })
  await hearth.ready()
  await Staff.askForMail(hearth.url, 'imani@example.org')
  const outbox = join(hearth.dataDir, 'outbox')
  await expect.poll(() => outboxOf(outbox)).toContain('imani@example.org')
})

function outboxOf(folder: string): string {
  try {
    return readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
  } catch {
    return ''
  }
}

test('a taken port is told in one sentence', async () => {
  const stranger = createServer().listen(0, '127.0.0.1')
  await once(stranger, 'listening')
  const address = stranger.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const hearth = start({ port })
  expect(await hearth.ended()).toBe(1)
  expect(hearth.output).toMatch(
    new RegExp(
      `Port ${port} is taken by another program\\. Stop that one, or choose another port: PORT=\\d+ npm start`,
    ),
  )
  stranger.close()
})

test('a second start on the same data is told in one sentence, and the first goes on', async () => {
  const first = start({ port: await freePort() })
  await first.ready()
  const second = start({ port: await freePort() })
  expect(await second.ended()).toBe(1)
  expect(second.output).toContain(`already runs on ${first.dataDir}`)
  expect((await fetch(`${first.url}/api/health`)).status).toBe(200)
})

test('a folder that cannot be written is told in one sentence', async () => {
  writeFileSync(join(folder, 'a-file'), '')
  const hearth = start({ port: await freePort(), dataDir: 'a-file/data' })
  expect(await hearth.ended()).toBe(1)
  expect(hearth.output).toContain(
    'cannot be written (ENOTDIR: not a directory). Make it writable, or name another one in HEARTH_DATA_DIR.',
  )
})

test('given data of the server that cannot be opened, its sentence is told, and it is not started again', async () => {
  mkdirSync(join(folder, '.data-broken'))
  writeFileSync(join(folder, '.data-broken', 'db'), 'not a folder')
  const hearth = start({ port: await freePort(), dataDir: '.data-broken' })
  expect(await hearth.ended()).toBe(1)
  expect(hearth.output).not.toContain('started again')
  expect(hearth.output).toMatch(/^The [^\n]*\.$/m)
})
