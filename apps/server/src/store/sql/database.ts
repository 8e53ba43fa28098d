/** A database as the SQL stores see it, whichever driver is behind it. Every fault comes out as a StoreFailure. */
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { StoreFailure } from '../store-failure.ts'

/** What queries are written against: a connection, or one transaction on it. */
export type Db = PgDatabase<PgQueryResultHKT>

export interface Database {
  /** One statement, or several that need not hold together. */
  run<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** All or nothing, in READ COMMITTED: each statement sees what was committed before it began. */
  transact<T>(work: (db: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The same database, with faults that can be logged. */
export function withSafeFaults(database: Database): Database {
  const safely = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      throw StoreFailure.from(error)
    }
  }
  return {
    run: (work) => safely(database.run(work)),
    transact: (work) => safely(database.transact(work)),
    close: () => safely(database.close()),
  }
}
