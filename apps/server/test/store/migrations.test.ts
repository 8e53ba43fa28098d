/** A server of an earlier version left live rooms behind: this one opens its database and they go on. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { facilitationView, sharedView } from '@hearth/room/project'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createLiveRooms } from '../../src/rooms/live-rooms.ts'
import { migrationsFolder } from '../../src/store/migrations-folder.ts'
import { embeddedStore } from '../../src/store/sql/open-embedded.ts'
import { openPostgresStore } from '../../src/store/sql/open-postgres.ts'
import type { Store } from '../../src/store/store.ts'
import { TIMING } from '../../src/timing.ts'
import { freshDatabase, type StoreKind, storeKinds } from '../databases.ts'
import { asks, connect } from '../rooms/asks.ts'
import {
  ANA,
  CONTACTS,
  crisisSince,
  EMPTY,
  FAY,
  NOON,
  SESSION,
  statements,
  upgradedRoom,
  VERSION_AFTER,
  type Version,
  versions,
} from './old-rooms.ts'

/** Migrations as far as each version had them. */
const folders: string[] = []
beforeAll(async () => {
  for (const version of versions) {
    const folder = await mkdtemp(join(tmpdir(), 'hearth-migrations-'))
    folders.push(folder)
    await cp(migrationsFolder, folder, { recursive: true })
    const journal = join(folder, 'meta', '_journal.json')
    const { entries, ...rest } = JSON.parse(await readFile(journal, 'utf8'))
    await writeFile(journal, JSON.stringify({ ...rest, entries: entries.slice(0, version + 1) }))
  }
})
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** A database of that version with two live rooms, opened by this one. */
async function openedAfterUpgrade(kind: StoreKind, version: Version): Promise<Store> {
  const old = { migrationsFolder: folders[version] ?? '' }
  if (kind === 'pglite') {
    const database = await PGlite.create()
    await migratePglite(drizzlePglite(database), old)
    for (const [statement, values] of statements(version)) await database.query(statement, values)
    const store = await embeddedStore(
      database,
      (failure) => {
        throw failure
      },
      () => {},
    )
    onTestFinished(() => store.close())
    return store
  }
  const { url } = await freshDatabase('postgres')
  if (url === null) throw new Error('PostgreSQL has an address')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('drop schema public cascade; drop schema drizzle cascade; create schema public')
  await migratePostgres(drizzlePostgres(client), old)
  for (const [statement, values] of statements(version)) await client.query(statement, values)
  await client.end()
  const store = await openPostgresStore({ url, onError: () => {} })
  onTestFinished(() => store.close())
  return store
}

const bothOf = storeKinds.flatMap((kind) => versions.map((version) => ({ kind, version })))

describe.each(bothOf)('a live room of version $version, on $kind', ({ kind, version }) => {
  it('is loaded with what it did not know yet, keeps all it had, and goes on: hands, a turn, help, a removal, a lock', async () => {
    const store = await openedAfterUpgrade(kind, version)
    expect(await store.rooms.load(SESSION)).toEqual({
      version: VERSION_AFTER[version],
      state: upgradedRoom(version),
      revisions: { shared: 5, facilitation: 2, own: { [FAY]: 3, [ANA]: 3 } },
      accepted: {},
    })

    const rooms = createLiveRooms({
      store: store.rooms,
      clock: { now: () => NOON },
      timing: TIMING,
      committed: () => {},
      failed: (error) => {
        throw error
      },
    })
    await connect(rooms, SESSION, ANA)
    for (const [personId, command] of [
      [FAY, { type: 'chooseMode', mode: 'hands' }],
      [ANA, { type: 'raiseHand', kind: 'new' }],
      [FAY, { type: 'takeAway', personId: ANA, source: 'camera' }],
      [FAY, { type: 'callNext', turn: 0 }],
      [ANA, { type: 'askForHelp', kind: 'pause' }],
      [FAY, { type: 'lockRoom' }],
    ] as const) {
      expect(await asks(rooms, SESSION, personId, command)).toMatchObject({ ok: true })
    }
    const state = await rooms.state(SESSION)
    if (state === null) throw new Error('the room is gone')
    expect(sharedView(state)).toMatchObject({ turn: 1, floor: { personId: ANA }, locked: true })
    expect(facilitationView(state).help).toMatchObject([{ personId: ANA, kind: 'pause' }])
    expect(await asks(rooms, SESSION, FAY, { type: 'remove', personId: ANA })).toMatchObject({ ok: true })
    expect(await rooms.state(SESSION)).toMatchObject({ floor: null, hands: [], removed: [ANA] })
  })

  it('is loaded too when nobody is in it, and its program keeps the contacts it has', async () => {
    const store = await openedAfterUpgrade(kind, version)
    const state = (await store.rooms.load(EMPTY))?.state
    expect(state?.people).toEqual({})
    expect(state).toMatchObject({ hands: [], removed: [], help: [], crisis: crisisSince(version) })
    const unknown = { onCall: null, backup: null, pageAfterMinutes: 5, reasons: [], revision: 0 }
    expect(await store.support.of('other')).toEqual({ contacts: [], examples: false, ...unknown })
    expect(await store.support.of('program')).toEqual(
      version === 0
        ? { contacts: [], examples: false, ...unknown }
        : { contacts: CONTACTS, examples: true, ...unknown },
    )
  })
})
