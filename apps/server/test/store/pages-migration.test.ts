/** A program that had named who is on call before there were pages: they can be paged, and live rooms know whom to call. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { expect, it, onTestFinished } from 'vitest'
import { migrationsFolder } from '../../src/store/migrations-folder.ts'

/** The migrations that a server had before the one of this tag. */
async function migrationsBefore(tag: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-migrations-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await cp(migrationsFolder, folder, { recursive: true })
  const journal = join(folder, 'meta', '_journal.json')
  const { entries, ...rest } = JSON.parse(await readFile(journal, 'utf8'))
  const earlier = entries.slice(
    0,
    entries.findIndex((entry: { tag: string }) => entry.tag === tag),
  )
  await writeFile(journal, JSON.stringify({ ...rest, entries: earlier }))
  return folder
}

const ROSA = { name: 'Rosa', reach: '555-0112' }
const SAM = { name: 'Sam', reach: '555-0113' }

it('given both, a backup alone, or nobody, they have no address yet, are told after five minutes, and are in the live room', async () => {
  const database = await PGlite.create()
  onTestFinished(() => database.close())
  await migrate(drizzle(database), { migrationsFolder: await migrationsBefore('0005_pages') })
  const before = { contacts: [], examples: false, reasons: ['Sleep'] }
  const named = [
    { onCall: ROSA, backup: SAM },
    { onCall: null, backup: SAM },
    { onCall: null, backup: null },
  ]
  for (const [number, contacts] of named.entries()) {
    const support = JSON.stringify({ ...before, ...contacts })
    await database.query(`insert into programs (id, name, support) values ($1, 'Northside', $2)`, [
      number,
      support,
    ])
    await database.exec(`
      insert into groups (id, program_id, name) values ('${number}', '${number}', 'Tuesday circle');
      insert into sessions (id, group_id, title, starts_at, minutes, format, capacity, invitation_code)
        values ('${number}', '${number}', 'Rounds at noon', 0, 60, 'online', 14, '${number}');
      insert into rooms (session_id, version, state, revisions, accepted)
        values ('${number}', 7, '{"phase":"live","hands":[],"session":{},"people":{}}', '{}', '{}');
    `)
  }
  await migrate(drizzle(database), { migrationsFolder })
  const { rows } = await database.query(
    'select support, state from programs join rooms on programs.id = rooms.session_id order by programs.id',
  )
  const since = { ...before, pageAfterMinutes: 5 }
  expect(rows).toEqual([
    {
      support: { ...since, onCall: { ...ROSA, mail: null }, backup: { ...SAM, mail: null } },
      state: expect.objectContaining({ phase: 'live', onCall: [ROSA, SAM] }),
    },
    {
      support: { ...since, onCall: null, backup: { ...SAM, mail: null } },
      state: expect.objectContaining({ onCall: [SAM] }),
    },
    { support: { ...since, onCall: null, backup: null }, state: expect.objectContaining({ onCall: [] }) },
  ])
})
