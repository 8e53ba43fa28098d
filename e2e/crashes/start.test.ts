/**
 * `npm start` itself: one story in order, in one copy of the clean tree, from the first command to a first page, beside a
 * second copy, through crashes, to nothing left. A start takes seconds; that is why the steps follow on each other. The
 * copies have their packages already; scripts/check/full-install.js checks that a start installs them.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyOfCleanTree, linkPackages } from '../../scripts/setup/clean-tree.js'
import { newPerson, openBrowser } from '../harness/browser.ts'
import { freePort } from '../harness/free-port.ts'
import { isGone, Launcher, type LauncherOptions } from '../harness/launcher.ts'
import { Staff } from '../harness/staff.ts'

const BUILD_MS = 5 * 60_000
const GONE = { timeout: 20_000, interval: 50 }

const started: Launcher[] = []
let folder = ''
let port = 0
/** The one that runs. */
let hearth: Launcher

function start(options: Omit<LauncherOptions, 'folder'>): Launcher {
  const launcher = new Launcher({ folder, ...options })
  started.push(launcher)
  return launcher
}

beforeAll(async () => {
  folder = copyOfCleanTree()
  linkPackages(folder)
  port = await freePort()
})
afterAll(async () => {
  for (const launcher of started) launcher.pressCtrlC()
  await Promise.all(started.map((launcher) => launcher.ended()))
  rmSync(folder, { recursive: true, force: true })
})

test('given a clean copy and its packages, one command leads to first pages', {
  timeout: BUILD_MS,
}, async () => {
  hearth = start({ port, args: ['--admin', 'imani@example.org'] })
  const links = await hearth.ready()
  expect(hearth.output).not.toContain('Installing packages')
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
})

test('a link signs in as often as wanted', async () => {
  const links = await hearth.ready()
  await Staff.signIn(hearth.url, links.facilitator)
  const fay = await Staff.signIn(hearth.url, links.facilitator)
  await fay.plan('Before every crash')
})

test('--admin made an admin, whose mail is kept in the outbox', async () => {
  await Staff.askForMail(hearth.url, 'imani@example.org')
  const outbox = join(hearth.dataDir, 'outbox')
  const mails = () => readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'utf8'))
  await expect.poll(() => mails().join('\n')).toContain('imani@example.org')
})

test('keys are for the owner of the data alone', () => {
  for (const name of ['livekit.json', 'livekit.yaml', 'processes.json'])
    expect(hearth.modeOf(name)).toBe(0o600)
})

test('a second copy runs beside the first, with a LiveKit of its own, and Ctrl-C ends only that one', async () => {
  const second = start({ port: await freePort(), dataDir: '.data-2' })
  await second.ready()
  expect([await health(hearth), await health(second)]).toEqual([200, 200])
  expect(second.livekitPorts.port).not.toBe(hearth.livekitPorts.port)
  expect(second.livekitPorts.udpPort).not.toBe(hearth.livekitPorts.udpPort)
  second.pressCtrlC()
  expect(await second.ended()).toBe(0)
  expect(await health(hearth)).toBe(200)
})

test('a taken port, data in use, a folder that cannot be written: one sentence each', async () => {
  writeFileSync(join(folder, 'a-file'), '')
  const mistakes = [
    {
      options: { port, dataDir: '.data-3' },
      sentence: `Port ${port} is taken by another program. Stop that one`,
    },
    { options: { port: await freePort() }, sentence: `already runs on ${hearth.dataDir}` },
    {
      options: { port: await freePort(), dataDir: 'a-file/data' },
      sentence: 'cannot be written (ENOTDIR: not a directory). Make it writable',
    },
  ]
  for (const { options, sentence } of mistakes) {
    const refused = start(options)
    expect(await refused.ended()).toBe(1)
    expect(refused.output).toContain(sentence)
    expect(refused.output).not.toContain('Hearth is starting')
  }
  expect(await health(hearth)).toBe(200)
})

test('what the server refuses is told in its own sentence, and it is not started again', async () => {
  const environment = { PUBLIC_URL: 'hearth.example.org' }
  const refused = start({ port: await freePort(), dataDir: '.data-3', environment })
  expect(await refused.ended()).toBe(1)
  expect(refused.output).toContain('PUBLIC_URL must be an http: or https: address without a path.')
  expect(refused.output).not.toContain('again in')
})

test('a dead server and a dead LiveKit are started again, and nothing is lost', async () => {
  const links = await hearth.ready()
  const fay = await Staff.signIn(hearth.url, links.facilitator)
  process.kill(hearth.processes.server, 'SIGKILL')
  await hearth.says('The server is up again.')
  expect(await fay.titles()).toContain('Before every crash')
  await Staff.signIn(hearth.url, links.facilitator)

  process.kill(hearth.processes.livekit, 'SIGKILL')
  await hearth.says('LiveKit is up again.')
  expect((await fetch(`http://127.0.0.1:${hearth.livekitPorts.port}`)).status).toBe(200)
})

test('given a launcher killed at once, a new start waits for what still ends, and has lost nothing', async () => {
  const before = { pids: Object.values(hearth.processes), livekit: hearth.livekitPorts }
  process.kill(hearth.processes.launcher, 'SIGKILL')
  hearth = start({ port })
  const fay = await Staff.signIn(hearth.url, (await hearth.ready()).facilitator)
  expect(before.pids.filter((pid) => !isGone(pid))).toEqual([])
  expect(await fay.titles()).toContain('Before every crash')
  expect(hearth.livekitPorts).toEqual(before.livekit)
})

test('given a LiveKit whose guard was killed too, the next start ends it', async () => {
  const { launcher, livekit, server } = hearth.processes
  const guard = Number(readFileSync(`/proc/${livekit}/stat`, 'utf8').split(') ')[1]?.split(' ')[1])
  // Stopped first: it must not see the launcher go.
  process.kill(guard, 'SIGSTOP')
  process.kill(launcher, 'SIGKILL')
  process.kill(guard, 'SIGKILL')
  await expect.poll(() => isGone(server), GONE).toBe(true)
  expect(isGone(livekit)).toBe(false)
  hearth = start({ port })
  await hearth.ready()
  expect(isGone(livekit)).toBe(true)
})

test('Ctrl-C leaves nothing', async () => {
  const pids = Object.values(hearth.processes)
  hearth.pressCtrlC()
  expect(await hearth.ended()).toBe(0)
  expect(pids.filter((pid) => !isGone(pid))).toEqual([])
  expect(hearth.hasReadyFile).toBe(false)
  expect(readdirSync(hearth.dataDir)).not.toContain('processes.json')
  await expect(fetch(hearth.url)).rejects.toThrow()
})

test('Ctrl-C while it still starts leaves nothing', async () => {
  const interrupted = start({ port })
  await interrupted.says('Building')
  interrupted.pressCtrlC()
  expect(await interrupted.ended()).toBe(0)
  expect(readdirSync(interrupted.dataDir)).not.toContain('processes.json')
})

async function health({ url }: Launcher): Promise<number> {
  return (await fetch(`${url}/api/health`)).status
}
