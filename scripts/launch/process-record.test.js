// @ts-check
/** What a crash left behind is ended by its pid and start time; a stranger with that pid is left alone. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identify } from './process-identity.js'
import { claimDataFolder } from './process-record.js'

/** @type {string} */
let dataDir
/** @type {import('node:child_process').ChildProcess} */
let child
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'hearth-record-'))
  child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  await once(child, 'spawn')
})
afterEach(() => {
  child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true })
})

const path = () => join(dataDir, 'processes.json')
const alive = () => child.exitCode === null && child.signalCode === null

test('given a LiveKit left behind, it is ended', async () => {
  writeFileSync(path(), JSON.stringify({ livekit: identify(child.pid ?? 0) }))
  const gone = once(child, 'exit')
  await claimDataFolder(dataDir).endLeftBehind('livekit')
  await gone
  expect(child.signalCode).toBe('SIGTERM')
})

test('given a stranger with the pid of what was left behind, the stranger lives', async () => {
  writeFileSync(path(), JSON.stringify({ livekit: { pid: child.pid, startTime: 'long ago' } }))
  await claimDataFolder(dataDir).endLeftBehind('livekit')
  expect(alive()).toBe(true)
})

test('given a launcher that lives, a second one is refused in one sentence', () => {
  writeFileSync(path(), JSON.stringify({ launcher: identify(child.pid ?? 0) }))
  expect(() => claimDataFolder(dataDir)).toThrow(/already runs on .* \(process \d+\)\. Stop it/)
})

test('given a record that cannot be read, it is as if there were none', async () => {
  writeFileSync(path(), '{"launcher": {"pid": "x"')
  await claimDataFolder(dataDir).endLeftBehind('server')
  expect(statSync(path()).mode & 0o777).toBe(0o600)
})
