/** How long an answer takes must not tell whether somebody has an account. */
import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { expect, inject, onTestFinished, test } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { sqlStaffStore } from '../../src/store/sql/staff.ts'

const NOON = 1_000_000

test('wrong digits cost the same statements for Fay, who has an account, and for Gus, who has none', async () => {
  const client = await PGlite.create({ loadDataDir: new Blob([await readFile(inject('pgliteDump'))]) })
  onTestFinished(() => client.close())
  const asked: string[] = []
  const db = drizzle(client, { logger: { logQuery: (statement) => asked.push(statement) } })
  const store = sqlStaffStore({
    run: (work) => work(db),
    transact: (work) => db.transaction(work),
    close: async () => {},
  })
  const [id, programId] = [randomId(), randomId()]
  const fay = await store.ensure({
    id,
    programId,
    name: 'Fay',
    email: 'fay@example.org',
    role: 'facilitator',
  })
  await store.requestSignIn({ staffId: fay.id, tokenHash: 'link', digitsHash: 'right', expiresAt: NOON + 1 })

  async function costOf(email: string) {
    asked.length = 0
    expect(await store.spendDigits(email, 'wrong', NOON)).toBeNull()
    return [...asked]
  }
  const ofFay = await costOf('fay@example.org')
  expect(ofFay.map((statement) => statement.split(' ')[0])).toEqual(['select', 'update'])
  expect(await costOf('gus@example.org')).toEqual(ofFay)
})
