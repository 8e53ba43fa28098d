/** The databases a Hearth can be measured on here: the embedded one always, PostgreSQL where it answers. */
import { makeDatabase } from '../e2e/harness/postgres.ts'
import type { Endings } from './endings.ts'

export interface StoreKind {
  name: string
  /** Makes an empty one; answers the server's environment. */
  open(endings: Endings): Promise<Record<string, string>>
}

const PGLITE: StoreKind = { name: 'PGlite', open: async () => ({}) }

const POSTGRES: StoreKind = {
  name: 'PostgreSQL',
  async open(endings) {
    const database = await makeDatabase()
    endings.add(() => database.drop())
    return { DATABASE_URL: database.url }
  },
}

/** Says so when PostgreSQL is left out. */
export async function storesHere(): Promise<StoreKind[]> {
  try {
    await (await makeDatabase()).drop()
    return [PGLITE, POSTGRES]
  } catch (error) {
    process.stdout.write(`\nPostgreSQL is left out: ${error instanceof Error ? error.message : error}\n`)
    return [PGLITE]
  }
}
