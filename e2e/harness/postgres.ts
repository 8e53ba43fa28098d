/** A database of one's own on the PostgreSQL of this machine, to be dropped afterwards. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'

const POSTGRES = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

export interface Database {
  url: string
  /** Every row of every table, one a line. */
  dump(): Promise<string>
  drop(): Promise<void>
}

export async function makeDatabase(): Promise<Database> {
  const name = `hearth_e2e_${randomUUID().slice(0, 8)}`
  await connected(POSTGRES, (client) => client.query(`create database "${name}"`))
  const address = new URL(POSTGRES)
  address.pathname = `/${name}`
  return {
    url: address.href,
    dump: () => connected(address.href, dump),
    drop: async () => {
      await connected(POSTGRES, (client) => client.query(`drop database "${name}" with (force)`))
    },
  }
}

async function dump(client: pg.Client): Promise<string> {
  const tables = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const lines: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`)
    lines.push(...rows.map(({ row }) => `${name}: ${row}`))
  }
  return lines.join('\n')
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
