/** A PostgreSQL database of its own for a test, on the server that TEST_DATABASE_URL names. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'

const SERVER = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

export interface Database {
  url: string
  drop(): Promise<void>
}

export async function makeDatabase(): Promise<Database> {
  const name = `hearth_e2e_${randomBytes(6).toString('hex')}`
  await ask(`create database ${name}`)
  const url = new URL(SERVER)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => ask(`drop database ${name} with (force)`) }
}

async function ask(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
