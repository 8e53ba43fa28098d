/** Opens the store on a PostgreSQL server: waits for it, migrates, then hands out pooled connections. */
import { setTimeout as pause } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { CannotOpenStore } from '../cannot-open-store.ts'
import { migrationsFolder } from '../migrations-folder.ts'
import type { Store } from '../store.ts'
import { StoreFailure } from '../store-failure.ts'
import { sqlStore } from './sql-store.ts'

export interface PostgresOptions {
  /** postgres://user:password@host:port/database */
  url: string
  /** Hears of connections that broke while nobody used them. The pool makes new ones by itself. */
  onError: (failure: StoreFailure) => void
  /** How long to wait for a server that is starting, milliseconds. */
  patience?: number
}

/** Any number that no other program takes as an advisory lock in this database. */
const MIGRATION_LOCK = 4_372_847_841
const CONNECTIONS = 10
/** A query that hangs longer has lost its server, milliseconds. */
const QUERY_TIMEOUT = 15_000
const CONNECT_TIMEOUT = 5_000

export async function openPostgresStore({
  url,
  onError,
  patience = 30_000,
}: PostgresOptions): Promise<Store> {
  await migrateAlone(url, patience)
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'hearth',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    query_timeout: QUERY_TIMEOUT,
    keepAlive: true,
  })
  pool.on('error', (error) => onError(StoreFailure.from(error)))
  const pooled = drizzle(pool)
  return sqlStore({
    run: (work) => work(pooled),
    // Not drizzle's transaction on the pool: that one leaks the connection when `begin` itself fails.
    transact: async (work) => {
      const connection = await pool.connect()
      // Out of the pool nobody listens: a connection that breaks would end the process. The query at work is rejected too.
      const broke = (error: Error) => onError(StoreFailure.from(error))
      connection.on('error', broke)
      let failed = true
      try {
        const result = await drizzle(connection).transaction(work)
        failed = false
        return result
      } finally {
        connection.off('error', broke)
        connection.release(failed)
      }
    },
    close: () => pool.end(),
  })
}

/** One node migrates, the others wait for it; closing the connection gives the lock back. */
async function migrateAlone(url: string, patience: number): Promise<void> {
  const connection = await connect(url, Date.now() + patience)
  try {
    await connection.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await migrate(drizzle(connection), { migrationsFolder })
  } catch (error) {
    throw StoreFailure.from(error)
  } finally {
    await connection.end()
  }
}

async function connect(url: string, until: number): Promise<pg.Client> {
  const client = clientOf(url)
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    const { code } = StoreFailure.from(error)
    const where = `${client.host}:${client.port}`
    if (code === '3D000') {
      throw new CannotOpenStore(
        `There is no database "${client.database}" at ${where}: create it, or change DATABASE_URL.`,
      )
    }
    if (code.startsWith('28')) {
      throw new CannotOpenStore(`PostgreSQL at ${where} refuses user and password: correct DATABASE_URL.`)
    }
    if (Date.now() >= until) {
      throw new CannotOpenStore(
        `PostgreSQL at ${where} cannot be reached (${code}): start it, or change DATABASE_URL.`,
      )
    }
    await pause(500)
    return connect(url, until)
  }
}

function clientOf(url: string): pg.Client {
  try {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT })
  } catch {
    throw new CannotOpenStore(
      'DATABASE_URL cannot be read: it has the form postgres://user:password@host:5432/database.',
    )
  }
}
