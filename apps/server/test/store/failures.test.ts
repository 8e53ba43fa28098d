/** What a store says when its database fails: enough to find the fault, nothing of anybody. */
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { CannotOpenStore } from '../../src/store/cannot-open-store.ts'
import { openPostgresStore } from '../../src/store/sql/open-postgres.ts'
import { openStore } from '../../src/store/sql/open-store.ts'
import { StoreFailure } from '../../src/store/store-failure.ts'
import { NOON, planCircle } from '../contracts/circle.ts'
import { freshDatabase, freshStore, storeKinds } from '../databases.ts'
import { isLeftOut, postgresUrlOf } from '../databases-services.ts'

const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing',
    (error: unknown) => error,
  )

describe.each(storeKinds)('on %s', (kind) => {
  test('given a write the database refuses, then its failure has a code and no value', async () => {
    const store = await freshStore(kind)
    const { session } = await planCircle(store)
    await store.browsers.offerMove('secret code of Ana', session.id, 'Ana', NOON)
    const failure = await thrownBy(store.browsers.offerMove('secret code of Ana', session.id, 'Ana', NOON))
    expect(failure).toBeInstanceOf(StoreFailure)
    expect(failure).toMatchObject({ code: '23505' })
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toMatch(/Ana|secret/)
  })

  test('given a text the database cannot hold, then that fails alone and the store goes on', async () => {
    const store = await freshStore(kind)
    const failure = await thrownBy(store.staff.ensureProgram({ id: randomId(), name: 'Ana\u0000' }))
    expect(failure).toBeInstanceOf(StoreFailure)
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toMatch(/Ana/)
    expect(await store.rooms.listLive()).toEqual([])
  })

  test('given a store that was closed, then it fails like any other', async () => {
    const store = await freshStore(kind)
    await store.close()
    expect(await thrownBy(store.rooms.listLive())).toBeInstanceOf(StoreFailure)
  })
})

describe.skipIf(isLeftOut('postgres'))('on a PostgreSQL server', () => {
  const ignore = () => {}

  test('given a database that is not there, then that is one sentence with the remedy', async () => {
    const error = await thrownBy(openStore({ url: postgresUrlOf('hearth_nowhere') }, ignore))
    expect(error).toBeInstanceOf(CannotOpenStore)
    expect(String(error)).toMatch(
      /There is no database "hearth_nowhere" at .+: create it, or change DATABASE_URL\.$/,
    )
  })

  test('given no server, when patience ends, then that is one sentence without the password', async () => {
    const url = 'postgres://hearth:secret@127.0.0.1:1/hearth'
    const error = await thrownBy(openPostgresStore({ url, onError: ignore, patience: 0 }))
    expect(error).toBeInstanceOf(CannotOpenStore)
    expect(String(error)).toMatch(/PostgreSQL at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\)/)
    expect(inspect(error)).not.toContain('secret')
  })

  test('given several nodes that start at once on an empty database, then each migrates or waits', async () => {
    const { url } = await freshDatabase('postgres')
    if (url === null) throw new Error('PostgreSQL has an address')
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('drop schema public cascade; drop schema drizzle cascade; create schema public')
    await client.end()
    const nodes = await Promise.all([1, 2, 3].map(() => openStore({ url }, ignore)))
    for (const node of nodes) expect(await node.rooms.listLive()).toEqual([])
    for (const node of nodes) await node.close()
  })

  test('given a node whose connections are all cut, then it says so and the next query works', async () => {
    const { store, url } = await freshDatabase('postgres')
    if (url === null) throw new Error('PostgreSQL has an address')
    const heard: StoreFailure[] = []
    const node = await openStore({ url }, (failure) => heard.push(failure))
    await node.rooms.listLive()
    await store.close()
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await client.end()
    await expect.poll(() => heard.map((failure) => failure.code)).toContain('57P01')
    expect(await node.rooms.listLive()).toEqual([])
    await node.close()
  })
})
