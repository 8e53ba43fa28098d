/**
 * Fresh stores for tests: `const store = await freshStore('pglite')`, in a test or in a hook. Nobody needs to close them:
 * one made for a test goes with the test, one made in `beforeAll` with the file.
 */
import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { afterAll, inject, onTestFinished } from 'vitest'
import { embeddedStore } from '../src/store/sql/open-embedded.ts'
import { openPostgresStore } from '../src/store/sql/open-postgres.ts'
import type { Store } from '../src/store/store.ts'
import { isLeftOut, postgresUrl, postgresUrlOf } from './databases-services.ts'

export type StoreKind = 'pglite' | 'postgres'

/** Those this run has: `describe.each(storeKinds)('… on %s', (kind) => …)`. */
export const storeKinds: StoreKind[] = isLeftOut('postgres') ? ['pglite'] : ['pglite', 'postgres']

/** A store of its own, empty and migrated. */
export async function freshStore(kind: StoreKind): Promise<Store> {
  return (await freshDatabase(kind)).store
}

export interface FreshDatabase {
  store: Store
  /** Every row of every table as one text, to look for what must not be there. */
  everything(): Promise<string>
  /** What a statement answers in its column `text`, row by row. */
  ask(statement: string): Promise<string[]>
  /** For nodes of their own: PostgreSQL's address. */
  url: string | null
}

export async function freshDatabase(kind: StoreKind): Promise<FreshDatabase> {
  const opened = idle[kind].pop() ?? (await (kind === 'pglite' ? openPglite() : openPostgres()))
  try {
    onTestFinished(() => takeBack(kind, opened))
  } catch {
    lent.push(() => takeBack(kind, opened))
  }
  const { store, query, url } = opened
  return {
    store,
    everything: async () => (await rowsOf(query)).join('\n'),
    ask: async (statement) => (await query(statement)).map(({ text }) => text),
    url,
  }
}

/** An open database. It is emptied and lent again after each test, since opening one takes a second. */
interface Opened {
  store: Store
  query: Query
  url: string | null
  /** A test that closes its store keeps it closed. */
  isClosed(): boolean
  close(): Promise<void>
}

const idle: Record<StoreKind, Opened[]> = { pglite: [], postgres: [] }
const lent: (() => Promise<void>)[] = []

async function takeBack(kind: StoreKind, opened: Opened): Promise<void> {
  if (opened.isClosed()) return opened.close()
  await opened.query(await emptying(opened.query))
  idle[kind].push(opened)
}

afterAll(async () => {
  for (const giveBack of lent) await giveBack()
  for (const opened of [...idle.pglite, ...idle.postgres]) await opened.close()
})

async function openPglite(): Promise<Opened> {
  const dump = new Blob([await readFile(inject('pgliteDump'))])
  const database = await PGlite.create({ loadDataDir: dump })
  const store = await embeddedStore(database, fail, () => {})
  return {
    store,
    query: async (statement) => (await database.query<Row>(statement)).rows,
    url: null,
    isClosed: () => database.closed,
    close: async () => {
      if (!database.closed) await store.close()
    },
  }
}

async function openPostgres(): Promise<Opened> {
  const template = inject('postgresTemplate')
  const name = `${template}_${crypto.randomUUID().slice(0, 8)}`
  await onPostgres(postgresUrl, `create database "${name}" template "${template}"`)
  const url = postgresUrlOf(name)
  const store = await openPostgresStore({ url, onError: () => {} })
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= store.close()
    return closing
  }
  return {
    store: { ...store, close },
    query: (statement) => onPostgres(url, statement),
    url,
    isClosed: () => closing !== undefined,
    close: async () => {
      await close()
      await onPostgres(postgresUrl, `drop database if exists "${name}" with (force)`)
    },
  }
}

type Row = { text: string }
type Query = (statement: string) => Promise<Row[]>

async function tablesOf(query: Query): Promise<string[]> {
  const tables = await query(`select tablename as text from pg_tables where schemaname = 'public' order by 1`)
  return tables.map((table) => table.text)
}

/** Deletes every row: of tables as small as these that is much faster than to truncate them. */
async function emptying(query: Query): Promise<string> {
  const deletions = (await tablesOf(query)).map((table) => `delete from "${table}";`)
  return `do $$ begin set local session_replication_role = replica; ${deletions.join(' ')} end $$`
}

async function rowsOf(query: Query): Promise<string[]> {
  const found: string[] = []
  for (const table of await tablesOf(query)) {
    const rows = await query(`select t::text as text from "${table}" t`)
    found.push(...rows.map((row) => `${table}: ${row.text}`))
  }
  return found
}

async function onPostgres(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

function fail(error: Error): never {
  throw error
}
