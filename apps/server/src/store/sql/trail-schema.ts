/** The table of the trail of moderation: no column of it says whom an act was about. As schema.ts. */
import type { TrailKind } from '@hearth/protocol/http/trail'
import type { SessionId, StaffId } from '@hearth/protocol/ids'
import { bigint, index, pgTable, text } from 'drizzle-orm/pg-core'
import { programs, sessions, staff } from './schema.ts'

export const moderationTrail = pgTable(
  'moderation_trail',
  {
    place: bigint('place', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    programId: text('program_id')
      .notNull()
      .references(() => programs.id),
    sessionId: text('session_id')
      .$type<SessionId>()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    /** Who did it. */
    staffId: text('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    kind: text('kind').$type<TrailKind>().notNull(),
    /** Rounded down. */
    minute: bigint('minute', { mode: 'number' }).notNull(),
  },
  (table) => [index().on(table.programId, table.place), index().on(table.minute)],
)
