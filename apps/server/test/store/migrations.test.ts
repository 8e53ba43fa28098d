/** A server of an earlier version left a live room behind: the new one opens its database and the room goes on. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { sharedView } from '@hearth/room/project'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createLiveRooms } from '../../src/rooms/live-rooms.ts'
import { migrationsFolder } from '../../src/store/migrations-folder.ts'
import { embeddedStore } from '../../src/store/sql/open-embedded.ts'
import { openPostgresStore } from '../../src/store/sql/open-postgres.ts'
import type { Store } from '../../src/store/store.ts'
import { freshDatabase, type StoreKind, storeKinds } from '../databases.ts'
import { asks } from '../rooms/asks.ts'

const NOON = Date.UTC(2026, 4, 4, 12)
const idOf = (words: string) => words.padEnd(22, '_')
const [FAY, ANA, SESSION, EMPTY] = ['Fay', 'Ana', 'session', 'empty'].map(idOf) as [
  string,
  string,
  string,
  string,
]

const personOf = (id: string, role: string, seat: number) => ({
  id,
  name: id.replaceAll('_', ''),
  pronouns: '',
  role,
  staffId: role === 'learner' ? null : idOf('staff'),
  admission: 'admitted',
  arrivedAt: NOON,
  sitting: { kind: 'own-device' },
  mediaIdentity: idOf(`media-${seat}`),
  seat: { number: seat },
  presence: { kind: 'reconnecting', since: NOON },
})

/** As a server wrote it before there were hands: literally, since nothing here may grow with the state of today. */
const oldRoom = (id: string, people: ReturnType<typeof personOf>[]) => ({
  session: {
    id,
    title: 'Rounds at noon',
    groupName: 'Tuesday circle',
    facilitators: [{ staffId: idOf('staff'), name: 'Fay' }],
    startsAt: NOON,
    minutes: 60,
    format: 'online',
    capacity: 14,
  },
  phase: 'live',
  mode: 'open',
  livekitRoom: `${id}.${idOf('room')}`,
  startedAt: NOON,
  closingAt: null,
  sites: [],
  people: Object.fromEntries(people.map((person) => [person.id, person])),
  nextSeatNumber: people.length + 1,
  tookPart: { learners: 1, staffIds: [idOf('staff')] },
  emptySince: NOON,
  now: NOON,
})

const statements = (): [string, unknown[]][] => {
  const rooms = [
    oldRoom(SESSION, [personOf(FAY, 'facilitator', 1), personOf(ANA, 'learner', 2)]),
    oldRoom(EMPTY, []),
  ]
  return [
    [`insert into programs (id, name) values ('program', 'Northside')`, []],
    [`insert into groups (id, program_id, name) values ('group', 'program', 'Tuesday circle')`, []],
    ...rooms.flatMap((state): [string, unknown[]][] => [
      [
        `insert into sessions (id, group_id, title, starts_at, minutes, format, capacity, invitation_code)
         values ($1, 'group', 'Rounds at noon', ${NOON}, 60, 'online', 14, $2)`,
        [state.session.id, `code of ${state.session.id}`],
      ],
      [
        'insert into rooms (session_id, version, state, revisions, accepted) values ($1, 7, $2, $3, $4)',
        [
          state.session.id,
          JSON.stringify(state),
          JSON.stringify({ shared: 5, facilitation: 2, own: { [FAY]: 3, [ANA]: 3 } }),
          JSON.stringify({}),
        ],
      ],
    ]),
  ]
}

let firstOnly: string
beforeAll(async () => {
  firstOnly = await mkdtemp(join(tmpdir(), 'hearth-migrations-'))
  await cp(migrationsFolder, firstOnly, { recursive: true })
  const journal = join(firstOnly, 'meta', '_journal.json')
  const { entries, ...rest } = JSON.parse(await readFile(journal, 'utf8'))
  await writeFile(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }))
})
afterAll(() => rm(firstOnly, { recursive: true, force: true }))

/** A database of the first version with two live rooms, opened by this one. */
async function openedAfterUpgrade(kind: StoreKind): Promise<Store> {
  if (kind === 'pglite') {
    const database = await PGlite.create()
    await migratePglite(drizzlePglite(database), { migrationsFolder: firstOnly })
    for (const [statement, values] of statements()) await database.query(statement, values)
    const store = await embeddedStore(
      database,
      (failure) => {
        throw failure
      },
      () => {},
    )
    onTestFinished(() => store.close())
    return store
  }
  const { url } = await freshDatabase('postgres')
  if (url === null) throw new Error('PostgreSQL has an address')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('drop schema public cascade; drop schema drizzle cascade; create schema public')
  await migratePostgres(drizzlePostgres(client), { migrationsFolder: firstOnly })
  for (const [statement, values] of statements()) await client.query(statement, values)
  await client.end()
  const store = await openPostgresStore({ url, onError: () => {} })
  onTestFinished(() => store.close())
  return store
}

describe.each(storeKinds)('a live room of an earlier version, on %s', (kind) => {
  it('is loaded with what it did not know yet, keeps all it had, and goes on: hands, a turn, a removal, a lock', async () => {
    const store = await openedAfterUpgrade(kind)
    const loaded = await store.rooms.load(SESSION)
    const added = { takenAway: [], afterRemoval: false }
    expect(loaded).toEqual({
      version: 7,
      state: {
        ...oldRoom(SESSION, []),
        turn: 0,
        floor: null,
        hands: [],
        locked: false,
        removed: [],
        people: {
          [FAY]: { ...personOf(FAY, 'facilitator', 1), ...added },
          [ANA]: { ...personOf(ANA, 'learner', 2), ...added },
        },
        nextSeatNumber: 3,
      },
      revisions: { shared: 5, facilitation: 2, own: { [FAY]: 3, [ANA]: 3 } },
      accepted: {},
    })

    const rooms = createLiveRooms({
      store: store.rooms,
      clock: { now: () => NOON },
      committed: () => {},
      failed: (error) => {
        throw error
      },
    })
    await rooms.submit(SESSION, { type: 'connect', personId: ANA, connectionId: 'of Ana' })
    for (const [personId, command] of [
      [FAY, { type: 'chooseMode', mode: 'hands' }],
      [ANA, { type: 'raiseHand' }],
      [FAY, { type: 'takeAway', personId: ANA, source: 'camera' }],
      [FAY, { type: 'callNext', turn: 0 }],
      [FAY, { type: 'lockRoom' }],
    ] as const) {
      expect(await asks(rooms, SESSION, personId, command)).toMatchObject({ ok: true })
    }
    const state = await rooms.state(SESSION)
    if (state === null) throw new Error('the room is gone')
    expect(sharedView(state)).toMatchObject({ turn: 1, floor: { personId: ANA }, locked: true })
    expect(await asks(rooms, SESSION, FAY, { type: 'remove', personId: ANA })).toMatchObject({ ok: true })
    expect(await rooms.state(SESSION)).toMatchObject({ floor: null, hands: [], removed: [ANA] })
  })

  it('is loaded too when nobody is in it', async () => {
    const store = await openedAfterUpgrade(kind)
    const state = (await store.rooms.load(EMPTY))?.state
    expect(state?.people).toEqual({})
    expect(state).toMatchObject({ hands: [], removed: [] })
    expect(await store.support.of('program')).toEqual({ contacts: [], examples: false })
  })
})
