/** The table of notices to the office: no name and no text is in it. As schema.ts. */
import type { SessionId } from '@hearth/protocol/ids'
import { bigint, boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import type { NoticeState, WayState } from '../notice-store.ts'
import { programs, referrals, sessions } from './schema.ts'

const moment = (name: string) => bigint(name, { mode: 'number' })

/** An outbox: written with the room's row, or the referral, that it came with, and sent after it. */
export const notices = pgTable(
  'notices',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .$type<SessionId>()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    programId: text('program_id')
      .notNull()
      .references(() => programs.id),
    /** Which page of the session, from 1. 0: it is about a referral. */
    page: integer('page').notNull(),
    /** null: it is about a page. */
    referralId: text('referral_id').references(() => referrals.id, { onDelete: 'cascade' }),
    who: text('who').$type<'on-call' | 'backup'>().notNull(),
    createdAt: moment('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** When it was first tried; null: not yet. */
    triedSince: moment('tried_since'),
    /** When it is taken up next, by whichever node; moved on while one has it in hand. null: nothing is left to do. */
    nextAttemptAt: moment('next_attempt_at'),
    state: text('state').$type<NoticeState>().notNull().default('pending'),
    mail: text('mail').$type<WayState>().notNull().default('open'),
    webhook: text('webhook').$type<WayState>().notNull().default('open'),
    /** The room knows how it went. */
    noted: boolean('noted').notNull().default(false),
    /** SHA-256 of the token of each link that may have gone out: one for each attempt. */
    links: text('links').array().notNull().default([]),
  },
  (table) => [index().on(table.nextAttemptAt), index().on(table.sessionId)],
)
