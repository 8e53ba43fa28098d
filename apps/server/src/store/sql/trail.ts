/** The trail of moderation in SQL. */
import type { SessionId } from '@hearth/protocol/ids'
import { TRAIL_MS } from '@hearth/protocol/limits'
import type { TrailEntry } from '@hearth/room/trail-of'
import { and, desc, eq, lt, lte } from 'drizzle-orm'
import type { TrailStore } from '../trail-store.ts'
import type { Database, Db } from './database.ts'
import { groups, sessions, staff } from './schema.ts'
import { moderationTrail } from './trail-schema.ts'

export function sqlTrailStore({ run }: Database): TrailStore {
  return {
    of: (programId, before, most) =>
      run((db) =>
        db
          .select({
            place: moderationTrail.place,
            minute: moderationTrail.minute,
            kind: moderationTrail.kind,
            sessionTitle: sessions.title,
            groupName: groups.name,
            by: staff.name,
          })
          .from(moderationTrail)
          .innerJoin(sessions, eq(sessions.id, moderationTrail.sessionId))
          .innerJoin(groups, eq(groups.id, sessions.groupId))
          .innerJoin(staff, eq(staff.id, moderationTrail.staffId))
          .where(
            and(
              eq(moderationTrail.programId, programId),
              before === null ? undefined : lt(moderationTrail.place, before),
            ),
          )
          .orderBy(desc(moderationTrail.place))
          .limit(most),
      ),

    tidy: (now) =>
      run(async (db) => {
        await db.delete(moderationTrail).where(lte(moderationTrail.minute, now - TRAIL_MS))
      }),
  }
}

/** Within the transaction that writes the room. */
export async function writeTrail(tx: Db, sessionId: SessionId, trail: readonly TrailEntry[]): Promise<void> {
  if (trail.length === 0) return
  const [session] = await tx
    .select({ programId: groups.programId })
    .from(sessions)
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .where(eq(sessions.id, sessionId))
  if (session === undefined) return
  await tx.insert(moderationTrail).values(
    trail.map(({ staffId, kind, minute }) => {
      return { programId: session.programId, sessionId, staffId, kind, minute }
    }),
  )
}
