/** The embedded store's own promises: what was acknowledged survives kill -9, and a folder has one process at a time. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, fsyncSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { CannotOpenStore } from '../../src/store/cannot-open-store.ts'
import { DurableFiles, durableParams } from '../../src/store/sql/durable-files.ts'
import { openEmbeddedStore } from '../../src/store/sql/open-embedded.ts'
import { planCircle, roomRow } from '../contracts/circle.ts'

let folder: string
let started: ChildProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-embedded-'))
})
afterEach(async () => {
  for (const child of started) child.kill('SIGKILL')
  started = []
  await rm(folder, { recursive: true, force: true })
})

/** An empty database in the folder: making one by `open` takes seconds. */
async function prepare(): Promise<void> {
  const dump = new Blob([await readFile(inject('pgliteDump'))])
  await (await PGlite.create({ dataDir: join(folder, 'db'), loadDataDir: dump })).close()
}

const open = (at = folder) => openEmbeddedStore({ folder: at, onError: () => {} })

async function refusal(at = folder): Promise<string> {
  const error = await open(at).then(
    () => 'opened',
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(CannotOpenStore)
  return error instanceof Error ? error.message : ''
}

/** A process that writes until it is killed. */
function writer(): { child: ChildProcess; lines: AsyncIterator<string> } {
  const script = fileURLToPath(new URL('keep-writing.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  if (child.stdout === null) throw new Error('No output')
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
}

test('given a server that is killed while it writes, then every acknowledged write is there when it opens again', async () => {
  await prepare()
  const { child, lines } = writer()
  const next = async () => String((await lines.next()).value)
  const sessionId = (await next()).replace('session ', '')
  let last = ''
  for (let count = 0; count < 40; count++) last = await next()
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  for (let line = await lines.next(); !line.done; line = await lines.next()) last = line.value
  await gone
  expect(last).toMatch(/^written \d+$/)

  const store = await open()
  const row = await store.rooms.load(sessionId)
  const session = await store.sessions.byId(sessionId)
  if (row === null || session === null) throw new Error('Acknowledged, and not there')
  const acknowledged = Number(last.split(' ')[1])
  expect([acknowledged, acknowledged + 1]).toContain(row.version)
  expect(await store.rooms.replace(roomRow(session, [], row.version + 1))).toBe('written')
  await store.close()
})

test('given durable files, when a row is written, then it is synced to the disk before that is acknowledged', async () => {
  await prepare()
  let synced = 0
  const files = new DurableFiles(join(folder, 'db'), (descriptor) => {
    fsyncSync(descriptor)
    synced++
  })
  const database = await PGlite.create({
    fs: files,
    startParams: [...PGlite.defaultStartParams, ...durableParams],
  })
  await database.exec('create table hands (number int)')
  for (let number = 0; number < 10; number++) {
    const before = synced
    await database.query('insert into hands values ($1)', [number])
    expect(synced).toBeGreaterThan(before)
  }
  await database.close()
})

test('given a request for contact that was ended, when the server starts again, then its room on the disk is given back', async () => {
  await prepare()
  const store = await open()
  const { groupId, programId } = await planCircle(store)
  await store.support.askForContact({ id: 'request', asker: 'hash', groupId, reach: '555-0142', askedAt: 0 })
  await store.support.endContactRequest(programId, 'request')
  await store.close()
  await (await open()).close()
  const database = await PGlite.create(join(folder, 'db'))
  const { rows } = await database.query(`select pg_relation_size('contact_requests')::int as bytes`)
  expect(rows).toEqual([{ bytes: 0 }])
  await database.close()
})

test('given a running server, when a second one opens its data, then it is refused in one sentence; afterwards it is not', async () => {
  await prepare()
  const { child, lines } = writer()
  await lines.next()
  expect(await refusal()).toBe(
    `The data folder ${folder} is in use by process ${child.pid}: stop that one, or choose another with HEARTH_DATA_DIR.`,
  )
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  const store = await open()
  expect(await refusal()).toContain(`process ${process.pid}`)
  await store.close()
  await (await open()).close()
})

test('given what a first start leaves when it is killed while it makes the database, then the next start makes it', async () => {
  const unfinished = join(folder, 'db.unfinished')
  await mkdir(unfinished)
  await writeFile(join(unfinished, 'PG_VERSION'), '17')
  const store = await open()
  expect(await store.rooms.listLive()).toEqual([])
  expect(existsSync(unfinished)).toBe(false)
  await store.close()
})

test('given a folder that cannot be made, then that is one sentence with the remedy', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  expect(await refusal(join(file, 'data'))).toBe(
    `The data folder ${join(file, 'data')} cannot be written (ENOTDIR): mend its permissions, or choose another with HEARTH_DATA_DIR.`,
  )
})
