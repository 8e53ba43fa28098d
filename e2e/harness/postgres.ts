/** A database of one's own on the PostgreSQL of this machine, to be dropped afterwards. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'

const POSTGRES = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

export interface Database {
  url: string
  drop(): Promise<void>
}

export async function makeDatabase(): Promise<Database> {
  const name = `hearth_e2e_${randomUUID().slice(0, 8)}`
  await onPostgres(`create database "${name}"`)
  const address = new URL(POSTGRES)
  address.pathname = `/${name}`
  return { url: address.href, drop: () => onPostgres(`drop database "${name}" with (force)`) }
}

async function onPostgres(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: POSTGRES })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
