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
  /** For nodes of their own: PostgreSQL's address. */
  url: string | null
}

export async function freshDatabase(kind: StoreKind): Promise<FreshDatabase> {
  return kind === 'pglite' ? freshPglite() : freshPostgres()
}

const open = new Set<() => Promise<void>>()
afterAll(async () => {
  for (const close of open) await close()
})

/** At the end of the running test; outside of one, of the file. */
function atTheEnd(close: () => Promise<void>): void {
  try {
    onTestFinished(close)
  } catch {
    open.add(close)
  }
}

let dump: Promise<Buffer<ArrayBuffer>> | undefined

async function freshPglite(): Promise<FreshDatabase> {
  dump ??= readFile(inject('pgliteDump'))
  const database = await PGlite.create({ loadDataDir: new Blob([await dump]) })
  const store = await embeddedStore(database, fail, () => {})
  atTheEnd(async () => {
    if (!database.closed) await store.close()
  })
  const query: Query = async (statement) => (await database.query<Row>(statement)).rows
  return { store, everything: () => everything(query), url: null }
}

async function freshPostgres(): Promise<FreshDatabase> {
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
  atTheEnd(async () => {
    await close()
    await onPostgres(postgresUrl, `drop database "${name}" with (force)`)
  })
  return { store: { ...store, close }, everything: () => everything((text) => onPostgres(url, text)), url }
}

type Row = { text: string }
type Query = (statement: string) => Promise<Row[]>

async function everything(query: Query): Promise<string> {
  const tables = await query(`select tablename as text from pg_tables where schemaname = 'public' order by 1`)
  const texts: string[] = []
  for (const table of tables) {
    const rows = await query(`select t::text as text from "${table.text}" t`)
    texts.push(...rows.map((row) => `${table.text}: ${row.text}`))
  }
  return texts.join('\n')
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
