/**
 * Once for each run of the server's tests: finds the services, and makes the two empty databases that tests clone
 * (a dump for PGlite, a template for PostgreSQL). At the end it drops every database of this run.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import { createClient } from 'redis'
import type { TestProject } from 'vitest/node'
import { migrationsFolder } from '../src/store/migrations-folder.ts'
import { openPostgresStore } from '../src/store/sql/open-postgres.ts'
import { isLeftOut, postgresUrl, postgresUrlOf, redisUrl } from './databases-services.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A file: an empty PGlite database, migrated. */
    pgliteDump: string
    /** Name of an empty PostgreSQL database, migrated; those of tests are named after it. */
    postgresTemplate: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-test-'))
  const template = `hearth_test_${process.pid}_${Date.now()}`
  project.provide('pgliteDump', await dumpPglite(folder))
  project.provide('postgresTemplate', template)
  if (await expected('redis', redisUrl, 'TEST_REDIS_URL', pingRedis)) await pingRedis()
  const hasPostgres = await expected('postgres', postgresUrl, 'TEST_DATABASE_URL', () =>
    onPostgres('select 1'),
  )
  if (hasPostgres) await makeTemplate(template)
  return async () => {
    await rm(folder, { recursive: true, force: true })
    if (hasPostgres) await dropAll(template)
  }
}

/** false when it was left out by name, which is said aloud. Not being reachable is a failure of the run. */
async function expected(
  service: 'postgres' | 'redis',
  url: string,
  variable: string,
  reach: () => Promise<unknown>,
): Promise<boolean> {
  if (isLeftOut(service)) {
    process.stderr.write(`\n!! LEFT OUT by HEARTH_TEST_WITHOUT: every server test that needs ${service}\n\n`)
    return false
  }
  try {
    await reach()
    return true
  } catch (error) {
    const { hostname, port } = new URL(url)
    throw new Error(
      `${service} cannot be reached at ${hostname}:${port} (${error}). Start it, name another by ${variable}, ` +
        `or leave its tests out: HEARTH_TEST_WITHOUT=${service}`,
    )
  }
}

async function dumpPglite(folder: string): Promise<string> {
  const file = join(folder, 'pglite.tar')
  const database = await PGlite.create()
  await migrate(drizzle(database), { migrationsFolder })
  const dump = await database.dumpDataDir('none')
  await database.close()
  await writeFile(file, Buffer.from(await dump.arrayBuffer()))
  return file
}

async function makeTemplate(name: string): Promise<void> {
  await onPostgres(`create database ${name}`)
  const store = await openPostgresStore({ url: postgresUrlOf(name), onError: () => {} })
  await store.close()
}

async function dropAll(template: string): Promise<void> {
  const { rows } = await onPostgres(`select datname from pg_database where datname like '${template}%'`)
  for (const { datname } of rows) await onPostgres(`drop database if exists "${datname}" with (force)`)
}

async function onPostgres(statement: string): Promise<pg.QueryResult<{ datname: string }>> {
  const client = new pg.Client({ connectionString: postgresUrl, connectionTimeoutMillis: 3_000 })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

async function pingRedis(): Promise<void> {
  const client = createClient({ url: redisUrl, socket: { connectTimeout: 3_000, reconnectStrategy: false } })
  client.on('error', () => {})
  await client.connect()
  client.destroy()
}
