/** The tables, but for those of texts (text-schema.ts), of notices (notice-schema.ts) and of the trail (trail-schema.ts). After a change here: `npx drizzle-kit generate`. Times are milliseconds since the epoch. */
import type { GuideStep } from '@hearth/protocol/guide'
import type { GroupId, GuideId, InvitationCode, PersonId, SessionId, StaffId } from '@hearth/protocol/ids'
import type { Answers, PollSums } from '@hearth/protocol/poll'
import type { Consent, ContactWay, ReferralState, Urgency } from '@hearth/protocol/referral'
import type { Format, StaffRole } from '@hearth/protocol/roles'
import type { RoomState } from '@hearth/room/state'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import type { AcceptedCommands, RevisionCounters } from '../room-store.ts'
import type { SupportRecord } from '../support-store.ts'

const moment = (name: string) => bigint(name, { mode: 'number' })
/** The order in which rows came to be; clocks may tie, this does not. */
const position = () => bigint('position', { mode: 'number' }).generatedAlwaysAsIdentity().notNull()

export const NO_SUPPORT: SupportRecord = {
  contacts: [],
  examples: false,
  onCall: null,
  backup: null,
  pageAfterMinutes: 5,
  reasons: [],
}

export const programs = pgTable('programs', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  position: position(),
  /** Whom its people can turn to. */
  support: jsonb('support').$type<SupportRecord>().notNull().default(NO_SUPPORT),
  /** Counts changes of `support`. */
  supportRevision: integer('support_revision').notNull().default(0),
})

export const staff = pgTable('staff', {
  id: text('id').$type<StaffId>().primaryKey(),
  programId: text('program_id')
    .notNull()
    .references(() => programs.id),
  name: text('name').notNull(),
  /** In lower case: doors parse it with `emailSchema`. */
  email: text('email').notNull().unique(),
  roles: text('roles').array().$type<StaffRole[]>().notNull(),
})

/** Requests to sign in that nobody has spent. */
export const signInRequests = pgTable(
  'sign_in_requests',
  {
    tokenHash: text('token_hash').primaryKey(),
    staffId: text('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    digitsHash: text('digits_hash').notNull(),
    expiresAt: moment('expires_at').notNull(),
    wrongTries: integer('wrong_tries').notNull().default(0),
    position: position(),
  },
  (table) => [index().on(table.staffId, table.position)],
)

export const groups = pgTable(
  'groups',
  {
    id: text('id').$type<GroupId>().primaryKey(),
    programId: text('program_id')
      .notNull()
      .references(() => programs.id),
    name: text('name').notNull(),
  },
  (table) => [unique().on(table.programId, table.name)],
)

/** What sessions of a program go through. Its steps are parsed as they are read. */
export const guides = pgTable(
  'guides',
  {
    id: text('id').$type<GuideId>().primaryKey(),
    programId: text('program_id')
      .notNull()
      .references(() => programs.id),
    title: text('title').notNull(),
    steps: jsonb('steps').$type<GuideStep[]>().notNull(),
    position: position(),
  },
  (table) => [index().on(table.programId)],
)

export const sessions = pgTable('sessions', {
  id: text('id').$type<SessionId>().primaryKey(),
  groupId: text('group_id')
    .$type<GroupId>()
    .notNull()
    .references(() => groups.id),
  title: text('title').notNull(),
  startsAt: moment('starts_at').notNull(),
  minutes: integer('minutes').notNull(),
  format: text('format').$type<Format>().notNull(),
  siteName: text('site_name'),
  capacity: integer('capacity').notNull(),
  guideId: text('guide_id')
    .$type<GuideId>()
    .references(() => guides.id, { onDelete: 'set null' }),
  invitationCode: text('invitation_code').$type<InvitationCode>().notNull().unique(),
  endedAt: moment('ended_at'),
  /** Counts, written when it ends. No names. */
  learners: integer('learners'),
  facilitators: integer('facilitators'),
})

export const sessionFacilitators = pgTable(
  'session_facilitators',
  {
    sessionId: text('session_id')
      .$type<SessionId>()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    staffId: text('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    /** 0 is the owner. */
    rank: integer('rank').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.staffId] }), index().on(table.staffId)],
)

/**
 * One row for each live room. `$type` is the one place where stored JSON becomes RoomState without being checked: only
 * this program writes these columns, from values of these types, and the row lives no longer than its session. A change
 * of RoomState that old rows would not fit therefore needs a migration of these rows.
 */
export const rooms = pgTable('rooms', {
  sessionId: text('session_id')
    .$type<SessionId>()
    .primaryKey()
    .references(() => sessions.id),
  version: integer('version').notNull(),
  state: jsonb('state').$type<RoomState>().notNull(),
  revisions: jsonb('revisions').$type<RevisionCounters>().notNull(),
  accepted: jsonb('accepted').$type<AcceptedCommands>().notNull(),
})

/** Which browser may speak for which person of a session. */
export const browserPeople = pgTable(
  'browser_people',
  {
    browser: text('browser').notNull(),
    sessionId: text('session_id')
      .$type<SessionId>()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    personId: text('person_id').$type<PersonId>().notNull(),
    /** null: came by the link. */
    staffId: text('staff_id')
      .$type<StaffId>()
      .references(() => staff.id, { onDelete: 'cascade' }),
    position: position(),
  },
  (table) => [
    primaryKey({ columns: [table.browser, table.sessionId, table.personId] }),
    index().on(table.sessionId, table.personId),
  ],
)

/** Which staff are signed in on which browser. */
export const browserStaff = pgTable(
  'browser_staff',
  {
    browser: text('browser').notNull(),
    staffId: text('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
    position: position(),
  },
  (table) => [primaryKey({ columns: [table.browser, table.staffId] })],
)

/** Who asked the office to get in touch: how, not who. Gone when the office has been. */
export const contactRequests = pgTable('contact_requests', {
  id: text('id').primaryKey(),
  /** Hash of an id that ends with the session: one request for each person. */
  asker: text('asker').notNull().unique(),
  groupId: text('group_id')
    .$type<GroupId>()
    .notNull()
    .references(() => groups.id),
  reach: text('reach').notNull(),
  askedAt: moment('asked_at').notNull(),
})

export const deviceMoves = pgTable(
  'device_moves',
  {
    codeHash: text('code_hash').primaryKey(),
    sessionId: text('session_id')
      .$type<SessionId>()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    personId: text('person_id').$type<PersonId>().notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index().on(table.sessionId, table.personId)],
)

/**
 * Who has a ballot. No column of these four tables, and no place of a row in them, says which person has which token or
 * who answered what: see poll.ts, which writes them.
 */
export const ballotHolders = pgTable(
  'ballot_holders',
  {
    sessionId: text('session_id')
      .$type<SessionId>()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    personId: text('person_id').$type<PersonId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.personId] })],
)

/** Tokens that are good for one ballot. */
export const ballotTokens = pgTable(
  'ballot_tokens',
  {
    sessionId: text('session_id')
      .$type<SessionId>()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    spent: boolean('spent').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.tokenHash] })],
)

/** Ballots that wait for their block to be full. */
export const ballots = pgTable(
  'ballots',
  {
    /** Random. */
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .$type<SessionId>()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    answers: jsonb('answers').$type<Answers>().notNull(),
  },
  (table) => [index().on(table.sessionId)],
)

/** What stays of a poll: sums over full blocks. */
export const pollSums = pgTable('poll_sums', {
  sessionId: text('session_id')
    .$type<SessionId>()
    .primaryKey()
    .references(() => sessions.id, { onDelete: 'cascade' }),
  sums: jsonb('sums').$type<PollSums>().notNull(),
})

/** What facilitators told the wellness office: of no learner by name, id or request for help. */
export const referrals = pgTable(
  'referrals',
  {
    id: text('id').primaryKey(),
    programId: text('program_id')
      .notNull()
      .references(() => programs.id),
    sessionId: text('session_id')
      .$type<SessionId>()
      .notNull()
      .references(() => sessions.id),
    /** Who flagged it. */
    staffId: text('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    /** Five digits. */
    reference: text('reference').notNull(),
    reason: text('reason').notNull(),
    urgency: text('urgency').$type<Urgency>().notNull(),
    consent: text('consent').$type<Consent>().notNull(),
    contact: text('contact').$type<ContactWay>().notNull(),
    state: text('state').$type<ReferralState>().notNull(),
    flaggedAt: moment('flagged_at').notNull(),
  },
  (table) => [unique().on(table.programId, table.reference), index().on(table.sessionId)],
)
