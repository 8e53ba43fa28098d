/** The session store in SQL. */
import { guideStepsSchema } from '@hearth/protocol/guide'
import type { SessionId, StaffId } from '@hearth/protocol/ids'
import { LEADING_ROLES } from '@hearth/protocol/roles'
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, type SQL } from 'drizzle-orm'
import type { NewSessionRecord, SessionRecord, SessionStore } from '../session-store.ts'
import type { Database, Db } from './database.ts'
import { lockSession } from './lock-session.ts'
import { groups, guides, referrals, rooms, sessionFacilitators, sessions, staff } from './schema.ts'

/** Ended sessions that `ledBy` still lists. */
const ENDED_SHOWN = 50

export function sqlSessionStore({ run, transact }: Database): SessionStore {
  return {
    create: (session) =>
      transact(async (tx) => {
        const { facilitatorIds, ...planned } = session
        const leading = [...new Set(facilitatorIds)]
        if (!(await mayLead(tx, session, leading))) return 'unknown'
        await tx.insert(sessions).values(planned)
        await tx
          .insert(sessionFacilitators)
          .values(leading.map((staffId, rank) => ({ sessionId: session.id, staffId, rank })))
        return (await firstOf(tx, eq(sessions.id, session.id))) ?? 'unknown'
      }),

    byId: (sessionId) => run((db) => firstOf(db, eq(sessions.id, sessionId))),

    byInvitation: (code) => run((db) => firstOf(db, eq(sessions.invitationCode, code))),

    ledBy: (staffId) =>
      run(async (db) => {
        const led = inArray(
          sessions.id,
          db
            .select({ id: sessionFacilitators.sessionId })
            .from(sessionFacilitators)
            .where(eq(sessionFacilitators.staffId, staffId)),
        )
        const planned = await read(db)
          .where(and(led, isNull(sessions.endedAt)))
          .orderBy(asc(sessions.startsAt), asc(sessions.id))
        const ended = await read(db)
          .where(and(led, isNotNull(sessions.endedAt)))
          .orderBy(desc(sessions.endedAt), asc(sessions.id))
          .limit(ENDED_SHOWN)
        return withFacilitators(db, [...planned, ...ended])
      }),

    startingBetween: (programId, from, until) =>
      run(async (db) => {
        const found = await read(db)
          .where(
            and(
              eq(groups.programId, programId),
              isNull(sessions.endedAt),
              gte(sessions.startsAt, from),
              lte(sessions.startsAt, until),
            ),
          )
          .orderBy(asc(sessions.startsAt), asc(sessions.id))
        return withFacilitators(db, found)
      }),

    renewInvitation: (sessionId, code) =>
      run(async (db) => {
        await db.update(sessions).set({ invitationCode: code }).where(eq(sessions.id, sessionId))
        return firstOf(db, eq(sessions.id, sessionId))
      }),

    callOff: (sessionId) =>
      transact(async (tx) => {
        if ((await lockSession(tx, sessionId)) !== 'open') return false
        if ((await tx.$count(rooms, eq(rooms.sessionId, sessionId))) > 0) return false
        if ((await tx.$count(referrals, eq(referrals.sessionId, sessionId))) > 0) return false
        await tx.delete(sessions).where(eq(sessions.id, sessionId))
        return true
      }),

    groupsOf: (staffId) =>
      run((db) =>
        db
          .select({ groupId: groups.id, name: groups.name })
          .from(groups)
          .innerJoin(staff, eq(staff.programId, groups.programId))
          .where(eq(staff.id, staffId))
          .orderBy(asc(groups.name)),
      ),
  }
}

/** Whether the group, the guide and all of these people belong to one program, and all may lead. */
async function mayLead(
  db: Db,
  { groupId, guideId }: Pick<NewSessionRecord, 'groupId' | 'guideId'>,
  staffIds: StaffId[],
): Promise<boolean> {
  const [group] = await db.select({ programId: groups.programId }).from(groups).where(eq(groups.id, groupId))
  if (guideId !== null) {
    const [guide] = await db
      .select({ programId: guides.programId })
      .from(guides)
      .where(eq(guides.id, guideId))
    if (guide === undefined || guide.programId !== group?.programId) return false
  }
  const people = await db
    .select({ programId: staff.programId, roles: staff.roles })
    .from(staff)
    .where(inArray(staff.id, staffIds))
  return (
    group !== undefined &&
    people.length > 0 &&
    people.length === staffIds.length &&
    people.every(
      (one) => one.programId === group.programId && LEADING_ROLES.some((role) => one.roles.includes(role)),
    )
  )
}

/** Sessions without their facilitators, which come by `withFacilitators`, and their steps as they are stored. */
const read = (db: Db) =>
  db
    .select({
      id: sessions.id,
      groupId: sessions.groupId,
      groupName: groups.name,
      programId: groups.programId,
      title: sessions.title,
      startsAt: sessions.startsAt,
      minutes: sessions.minutes,
      format: sessions.format,
      siteName: sessions.siteName,
      capacity: sessions.capacity,
      invitationCode: sessions.invitationCode,
      steps: guides.steps,
      endedAt: sessions.endedAt,
    })
    .from(sessions)
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .leftJoin(guides, eq(guides.id, sessions.guideId))

async function firstOf(db: Db, condition: SQL): Promise<SessionRecord | null> {
  const [session] = await withFacilitators(db, await read(db).where(condition))
  return session ?? null
}

async function withFacilitators(
  db: Db,
  found: (Omit<SessionRecord, 'facilitators' | 'guide'> & { steps: unknown })[],
): Promise<SessionRecord[]> {
  if (found.length === 0) return []
  const leading = await db
    .select({ sessionId: sessionFacilitators.sessionId, staffId: staff.id, name: staff.name })
    .from(sessionFacilitators)
    .innerJoin(staff, eq(staff.id, sessionFacilitators.staffId))
    .where(
      inArray(
        sessionFacilitators.sessionId,
        found.map((session) => session.id),
      ),
    )
    .orderBy(asc(sessionFacilitators.rank))
  const of = (sessionId: SessionId) =>
    leading.filter((one) => one.sessionId === sessionId).map(({ staffId, name }) => ({ staffId, name }))
  return found.map(({ steps, ...session }) => ({
    ...session,
    facilitators: of(session.id),
    guide: steps === null ? [] : guideStepsSchema.parse(steps),
  }))
}
