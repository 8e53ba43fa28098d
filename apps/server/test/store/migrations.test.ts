/** A server of an earlier version left live rooms behind: this one opens its database and they go on. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { facilitationView, sharedView } from '@hearth/room/project'
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
import { asks, connect } from '../rooms/asks.ts'

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

/** Rooms as servers wrote them, each literally, since nothing here may grow with the state of today. */
const roomOfVersion = [
  /** Before there were hands. */
  (id: string, people: ReturnType<typeof personOf>[]) => ({
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
  }),
  /** Before there was help. */
  (id: string, people: ReturnType<typeof personOf>[]) => ({
    ...roomOfVersion[0](id, []),
    ...ADDED_TO_ROOMS[0],
    people: Object.fromEntries(people.map((person) => [person.id, { ...person, ...ADDED_TO_PEOPLE[0] }])),
    nextSeatNumber: people.length + 1,
  }),
  /** Before there were keys and texts. */
  (id: string, people: ReturnType<typeof personOf>[]) => ({
    ...roomOfVersion[1](id, people),
    ...ADDED_TO_ROOMS[1],
    crisis: crisisSince(2),
  }),
  /** Before there were rounds, pauses, a guide and pages. Fay speaks, and Ana's hand is up. */
  (id: string, people: ReturnType<typeof personOf>[]) => ({
    ...roomOfVersion[2](id, people),
    ...ADDED_TO_ROOMS[2],
    mode: 'hands',
    floor: people.length === 0 ? null : { personId: FAY, startedAt: NOON },
    hands: people.length === 0 ? [] : [ANA],
    people: Object.fromEntries(
      people.map((person) => [person.id, { ...person, ...ADDED_TO_PEOPLE[0], ...ADDED_TO_PEOPLE[2] }]),
    ),
  }),
] as const
const versions = [0, 1, 2, 3] as const
type Version = (typeof versions)[number]

const ADDED_TO_PEOPLE = [
  { takenAway: [], afterRemoval: false },
  {},
  { publicKey: null, takesMedia: false },
  { notNow: null, away: false, askedToTurnOn: [] },
] as const
/** By the migration after that version. */
const ADDED_TO_ROOMS = [
  { turn: 0, floor: null, hands: [], locked: false, removed: [] },
  { help: [] },
  {
    keys: {
      newest: 0,
      sending: 0,
      offeredAt: null,
      envelopes: {},
      holders: [],
      wanted: false,
      staleSince: null,
      unheldSince: null,
      duty: null,
      passedOver: [],
    },
    chatOpen: false,
    texts: [],
  },
  {
    handRule: 'first-come',
    arranged: null,
    thought: null,
    turnsHad: {},
    spoken: [],
    comeBack: [],
    unwilling: [],
    round: null,
    quiet: null,
    turnMs: null,
    prompt: '',
    spotlight: null,
    claims: [],
    step: null,
    reactions: true,
    unheardSince: null,
    leftAlone: null,
    page: null,
    pages: 0,
    onCall: [],
  },
] as const
/** Of those migrations some count a change of the room. */
const VERSION_AFTER = { 0: 10, 1: 10, 2: 9, 3: 8 }

/** What becomes of hands and of a turn that version 3 knew. */
const turnsSince = (version: Version) =>
  version < 3
    ? {}
    : {
        mode: 'hands',
        hands: [{ personId: ANA, kind: 'new' }],
        floor: { personId: FAY, startedAt: NOON, waitsSince: NOON, extraMs: 0, replies: false },
        thought: FAY,
      }

const upgraded = (person: ReturnType<typeof personOf>) => ({
  ...person,
  ...ADDED_TO_PEOPLE[0],
  ...ADDED_TO_PEOPLE[2],
  ...ADDED_TO_PEOPLE[3],
  cameAs: person.role,
})

/** As an office could give them to version 1. */
const CONTACTS = [
  { kind: 'crisis', name: 'Night line', reach: '555-0100' },
  { kind: 'resource', name: 'Wellness office', reach: 'Room 12' },
  { kind: 'crisis', name: 'Emergency', reach: '112' },
]
const crisisSince = (version: Version) =>
  version === 0
    ? { contacts: [], examples: false }
    : {
        contacts: [
          { name: 'Night line', reach: '555-0100' },
          { name: 'Emergency', reach: '112' },
        ],
        examples: true,
      }

function statements(version: Version): [string, unknown[]][] {
  const room = roomOfVersion[version]
  const rooms = [
    room(SESSION, [personOf(FAY, 'facilitator', 1), personOf(ANA, 'learner', 2)]),
    room(EMPTY, []),
  ]
  return [
    [`insert into programs (id, name) values ('program', 'Northside'), ('other', 'Southside')`, []],
    ...(version === 0 ? [] : [supportStatement(version)]),
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

const supportStatement = (version: Version): [string, unknown[]] => [
  `update programs set support = $1 where id = 'program'`,
  [
    JSON.stringify({
      contacts: CONTACTS,
      examples: true,
      ...(version === 1 ? {} : { onCall: null, backup: null, reasons: [] }),
    }),
  ],
]

/** Migrations as far as each version had them. */
const folders: string[] = []
beforeAll(async () => {
  for (const version of versions) {
    const folder = await mkdtemp(join(tmpdir(), 'hearth-migrations-'))
    folders.push(folder)
    await cp(migrationsFolder, folder, { recursive: true })
    const journal = join(folder, 'meta', '_journal.json')
    const { entries, ...rest } = JSON.parse(await readFile(journal, 'utf8'))
    await writeFile(journal, JSON.stringify({ ...rest, entries: entries.slice(0, version + 1) }))
  }
})
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** A database of that version with two live rooms, opened by this one. */
async function openedAfterUpgrade(kind: StoreKind, version: Version): Promise<Store> {
  const old = { migrationsFolder: folders[version] ?? '' }
  if (kind === 'pglite') {
    const database = await PGlite.create()
    await migratePglite(drizzlePglite(database), old)
    for (const [statement, values] of statements(version)) await database.query(statement, values)
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
  await migratePostgres(drizzlePostgres(client), old)
  for (const [statement, values] of statements(version)) await client.query(statement, values)
  await client.end()
  const store = await openPostgresStore({ url, onError: () => {} })
  onTestFinished(() => store.close())
  return store
}

const bothOf = storeKinds.flatMap((kind) => versions.map((version) => ({ kind, version })))

describe.each(bothOf)('a live room of version $version, on $kind', ({ kind, version }) => {
  it('is loaded with what it did not know yet, keeps all it had, and goes on: hands, a turn, help, a removal, a lock', async () => {
    const store = await openedAfterUpgrade(kind, version)
    expect(await store.rooms.load(SESSION)).toEqual({
      version: VERSION_AFTER[version],
      state: {
        ...roomOfVersion[0](SESSION, []),
        ...ADDED_TO_ROOMS[0],
        ...ADDED_TO_ROOMS[1],
        ...ADDED_TO_ROOMS[2],
        ...ADDED_TO_ROOMS[3],
        ...turnsSince(version),
        session: { ...roomOfVersion[0](SESSION, []).session, guide: [], pageAfterMs: 300_000 },
        crisis: crisisSince(version),
        people: {
          [FAY]: upgraded(personOf(FAY, 'facilitator', 1)),
          [ANA]: upgraded(personOf(ANA, 'learner', 2)),
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
    await connect(rooms, SESSION, ANA)
    for (const [personId, command] of [
      [FAY, { type: 'chooseMode', mode: 'hands' }],
      [ANA, { type: 'raiseHand', kind: 'new' }],
      [FAY, { type: 'takeAway', personId: ANA, source: 'camera' }],
      [FAY, { type: 'callNext', turn: 0 }],
      [ANA, { type: 'askForHelp', kind: 'pause' }],
      [FAY, { type: 'lockRoom' }],
    ] as const) {
      expect(await asks(rooms, SESSION, personId, command)).toMatchObject({ ok: true })
    }
    const state = await rooms.state(SESSION)
    if (state === null) throw new Error('the room is gone')
    expect(sharedView(state)).toMatchObject({ turn: 1, floor: { personId: ANA }, locked: true })
    expect(facilitationView(state).help).toMatchObject([{ personId: ANA, kind: 'pause' }])
    expect(await asks(rooms, SESSION, FAY, { type: 'remove', personId: ANA })).toMatchObject({ ok: true })
    expect(await rooms.state(SESSION)).toMatchObject({ floor: null, hands: [], removed: [ANA] })
  })

  it('is loaded too when nobody is in it, and its program keeps the contacts it has', async () => {
    const store = await openedAfterUpgrade(kind, version)
    const state = (await store.rooms.load(EMPTY))?.state
    expect(state?.people).toEqual({})
    expect(state).toMatchObject({ hands: [], removed: [], help: [], crisis: crisisSince(version) })
    const unknown = { onCall: null, backup: null, pageAfterMinutes: 5, reasons: [], revision: 0 }
    expect(await store.support.of('other')).toEqual({ contacts: [], examples: false, ...unknown })
    expect(await store.support.of('program')).toEqual(
      version === 0
        ? { contacts: [], examples: false, ...unknown }
        : { contacts: CONTACTS, examples: true, ...unknown },
    )
  })
})
