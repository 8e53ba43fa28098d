/** The referral store in SQL. */
import { URGENCIES } from '@hearth/protocol/referral'
import { and, asc, desc, eq, getTableColumns, ne, type SQL, sql } from 'drizzle-orm'
import type { ReferralStore } from '../referral-store.ts'
import type { Database, Db } from './database.ts'
import { lockSession } from './lock-session.ts'
import { insertReferralNotice } from './notices.ts'
import { groups, referrals, sessions, staff } from './schema.ts'

/** Closed referrals that `inbox` still lists. */
const CLOSED_SHOWN = 50

export function sqlReferralStore({ run, transact }: Database): ReferralStore {
  return {
    flag: (referral) =>
      transact(async (tx) => {
        // Calling it off takes the same row: it finds the referral, or the referral finds no session.
        if ((await lockSession(tx, referral.sessionId)) === 'missing') return 'unknown'
        const [flagged] = await tx.insert(referrals).values(referral).onConflictDoNothing().returning()
        if (flagged !== undefined) {
          if (flagged.urgency === 'today') await insertReferralNotice(tx, flagged)
          return flagged
        }
        const [earlier] = await tx.select().from(referrals).where(eq(referrals.id, referral.id))
        if (earlier === undefined) return 'reference-taken'
        const isSame = earlier.sessionId === referral.sessionId && earlier.staffId === referral.staffId
        return isSame ? earlier : 'unknown'
      }),

    flaggedBy: (staffId, sessionId) =>
      run((db) =>
        db
          .select()
          .from(referrals)
          .where(and(eq(referrals.staffId, staffId), eq(referrals.sessionId, sessionId)))
          .orderBy(desc(referrals.flaggedAt), asc(referrals.id)),
      ),

    inbox: (programId) =>
      run(async (db) => {
        const open = await read(db, programId, ne(referrals.state, 'closed')).orderBy(
          asc(rank),
          asc(referrals.flaggedAt),
          asc(referrals.id),
        )
        const closed = await read(db, programId, eq(referrals.state, 'closed'))
          .orderBy(desc(referrals.flaggedAt), asc(referrals.id))
          .limit(CLOSED_SHOWN)
        return [...open, ...closed]
      }),

    setState: (programId, id, state) =>
      run(async (db) => {
        const changed = await db
          .update(referrals)
          .set({ state })
          .where(and(eq(referrals.id, id), eq(referrals.programId, programId)))
          .returning({ id: referrals.id })
        return changed.length > 0
      }),
  }
}

/** The most urgent first. */
const rank = sql`array_position(array[${sql.join(
  URGENCIES.map((urgency) => sql`${urgency}`),
  sql`, `,
)}]::text[], ${referrals.urgency})`

const read = (db: Db, programId: string, condition: SQL) =>
  db
    .select({
      ...getTableColumns(referrals),
      groupName: groups.name,
      sessionTitle: sessions.title,
      startsAt: sessions.startsAt,
      flaggedBy: { name: staff.name, email: staff.email },
    })
    .from(referrals)
    .innerJoin(sessions, eq(sessions.id, referrals.sessionId))
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .innerJoin(staff, eq(staff.id, referrals.staffId))
    .where(and(eq(referrals.programId, programId), condition))
