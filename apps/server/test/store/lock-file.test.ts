/** The lock of a data folder: one holder, and a lock that a crash left behind is in nobody's way. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFile } from '../../src/store/sql/lock-file.ts'
import { processStart } from '../../src/store/sql/process-start.ts'

let folder: string
let lock: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearth-lock-'))
  lock = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const take = () =>
  lockFile(lock, (pid) => {
    throw new Error(`held by ${pid}`)
  })
const mine = `${process.pid} ${processStart(process.pid)}\n`

test('given a lock that is held, then nobody else takes it until it is given back', async () => {
  const unlock = await take()
  expect(readFileSync(lock, 'utf8')).toBe(mine)
  await expect(take()).rejects.toThrow(`held by ${process.pid}`)
  unlock()
  await take()
})

test('given many who want it at the same moment, then one has it', async () => {
  const taken = await Promise.allSettled(Array.from({ length: 8 }, take))
  expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test.each([
  ['of a process that is gone', '4194304 12345\n'],
  ['of a process whose number another one has now', `${process.ppid} 12345\n`],
  ['that was never written to the end', `${process.ppid}`],
  ['that is empty', ''],
])('given a lock %s, then it is taken over', async (_, text) => {
  writeFileSync(lock, text)
  await take()
  expect(readFileSync(lock, 'utf8')).toBe(mine)
})

test('given a lock of another process that runs, then it is refused and stays', async () => {
  const theirs = `${process.ppid} ${processStart(process.ppid)}\n`
  writeFileSync(lock, theirs)
  await expect(take()).rejects.toThrow(`held by ${process.ppid}`)
  expect(readFileSync(lock, 'utf8')).toBe(theirs)
})

test('given a start that crashed while it looked at the lock, then the next one waits a moment and goes on', async () => {
  mkdirSync(`${lock}.claim`)
  utimesSync(`${lock}.claim`, 0, 0)
  await take()
})
