/** Databases as servers of earlier versions wrote them, and what becomes of their rooms. Nothing here may grow with the state of today. */

export const NOON = Date.UTC(2026, 4, 4, 12)
const idOf = (words: string) => words.padEnd(22, '_')
export const [FAY, ANA, SESSION, EMPTY] = ['Fay', 'Ana', 'session', 'empty'].map(idOf) as [
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
export const versions = [0, 1, 2, 3] as const
export type Version = (typeof versions)[number]

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
    screen: null,
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
export const VERSION_AFTER = { 0: 10, 1: 10, 2: 9, 3: 8 }

/** What becomes of hands and of a turn that version 3 knew. */
const turnsSince = (version: Version) =>
  version < 3
    ? {}
    : {
        mode: 'hands',
        hands: [{ personId: ANA, kind: 'new', postponed: false }],
        floor: { personId: FAY, startedAt: NOON, waitsSince: NOON, extraMs: 0, replies: false },
        thought: FAY,
      }

const upgraded = (person: ReturnType<typeof personOf>) => ({
  ...person,
  ...ADDED_TO_PEOPLE[0],
  ...ADDED_TO_PEOPLE[2],
  ...ADDED_TO_PEOPLE[3],
  // Nobody takes part as a facilitator when they do not lead.
  cameAs: person.role === 'facilitator' ? 'learner' : person.role,
})

/** As an office could give them to version 1. */
export const CONTACTS = [
  { kind: 'crisis', name: 'Night line', reach: '555-0100' },
  { kind: 'resource', name: 'Wellness office', reach: 'Room 12' },
  { kind: 'crisis', name: 'Emergency', reach: '112' },
]
export const crisisSince = (version: Version) =>
  version === 0
    ? { contacts: [], examples: false }
    : {
        contacts: [
          { name: 'Night line', reach: '555-0100' },
          { name: 'Emergency', reach: '112' },
        ],
        examples: true,
      }

export function statements(version: Version): [string, unknown[]][] {
  const room = roomOfVersion[version]
  const rooms = [
    room(SESSION, [personOf(FAY, 'facilitator', 1), personOf(ANA, 'learner', 2)]),
    room(EMPTY, []),
  ]
  return [
    [`insert into programs (id, name) values ('program', 'Northside'), ('other', 'Southside')`, []],
    [
      `insert into staff (id, program_id, name, email, roles)
       values ($1, 'program', 'Fay', 'fay@example.org', '{facilitator}')`,
      [idOf('staff')],
    ],
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

/** What the room with Fay and Ana is once this version has opened it. */
export const upgradedRoom = (version: Version) => ({
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
})
