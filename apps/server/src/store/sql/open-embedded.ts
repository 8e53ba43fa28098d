/** Opens the store in a folder of this machine (PGlite: PostgreSQL inside this process). One process at a time. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { CannotOpenStore } from '../cannot-open-store.ts'
import { migrationsFolder } from '../migrations-folder.ts'
import type { Store } from '../store.ts'
import { StoreFailure } from '../store-failure.ts'
import { DurableFiles, durableParams } from './durable-files.ts'
import { lockFile } from './lock-file.ts'
import { sqlStore } from './sql-store.ts'

export interface EmbeddedOptions {
  /** The data folder; made if it is not there. The database goes to `db` in it, its lock to `db.lock`. */
  folder: string
  /** Hears of upkeep that failed. */
  onError: (failure: StoreFailure) => void
}

const HOUR = 3_600_000
const WRITTEN_OFTEN = [
  ...['rooms', 'browser_people', 'browser_staff', 'device_moves', 'sign_in_requests', 'sessions'],
  ...['contact_requests', 'ballot_holders', 'ballot_tokens', 'ballots', 'poll_sums'],
]

export async function openEmbeddedStore({ folder, onError }: EmbeddedOptions): Promise<Store> {
  const unlock = await takeFolder(folder)
  try {
    const files = join(folder, 'db')
    if (!existsSync(files)) await makeDatabase(files)
    const database = await openFiles(files)
    return await embeddedStore(database, onError, unlock)
  } catch (error) {
    unlock()
    throw StoreFailure.from(error)
  }
}

/** The store over an open PGlite. Tests call it with one that lives in memory. */
export async function embeddedStore(
  database: PGlite,
  onError: (failure: StoreFailure) => void,
  closed: () => void,
): Promise<Store> {
  const db = drizzle(database)
  await migrate(db, { migrationsFolder })
  await keepUp(database)
  const timer = setInterval(() => {
    keepUp(database).catch((error) => onError(StoreFailure.from(error)))
  }, HOUR).unref()
  return sqlStore({
    run: (work) => work(db),
    transact: (work) => db.transaction(work),
    close: async () => {
      clearInterval(timer)
      await database.close()
      closed()
    },
  })
}

const openFiles = (files: string): Promise<PGlite> =>
  PGlite.create({
    fs: new DurableFiles(files),
    startParams: [...PGlite.defaultStartParams, ...durableParams],
  })

/** Making it takes seconds: a start that is stopped meanwhile must leave nothing that looks like a database. */
async function makeDatabase(files: string): Promise<void> {
  const unfinished = `${files}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  await (await openFiles(unfinished)).close()
  renameSync(unfinished, files)
}

/** PGlite has no background workers: nobody else would empty erased rows, or cut the log that a restart replays. */
async function keepUp(database: PGlite): Promise<void> {
  await database.exec(`vacuum ${WRITTEN_OFTEN.join(', ')}`)
  await database.exec('checkpoint')
}

async function takeFolder(folder: string): Promise<() => void> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return await lockFile(join(folder, 'db.lock'), (pid) => {
      throw new CannotOpenStore(
        `The data folder ${folder} is in use by process ${pid}: stop that one, or choose another with HEARTH_DATA_DIR.`,
      )
    })
  } catch (error) {
    if (error instanceof CannotOpenStore) throw error
    const { code } = StoreFailure.from(error)
    throw new CannotOpenStore(
      `The data folder ${folder} cannot be written (${code}): mend its permissions, or choose another with HEARTH_DATA_DIR.`,
    )
  }
}
