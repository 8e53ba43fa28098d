/** The notice store in SQL. Who claims one locks its row for that statement alone; what keeps others off is the moment in it. */
import type { SessionId } from '@hearth/protocol/ids'
import { TRAIL_MS } from '@hearth/protocol/limits'
import { and, arrayContains, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { NewNotice, NoticeStore } from '../notice-store.ts'
import type { ReferralRecord } from '../referral-store.ts'
import type { Database, Db } from './database.ts'
import { notices } from './notice-schema.ts'
import { groups, referrals, sessions } from './schema.ts'

export function sqlNoticeStore({ run }: Database): NoticeStore {
  return {
    claim: (now, until, most) =>
      run(async (db) => {
        const due = db
          .select({ id: notices.id })
          .from(notices)
          .where(lte(notices.nextAttemptAt, now))
          .orderBy(asc(notices.nextAttemptAt), asc(notices.id))
          .limit(most)
          .for('update', { skipLocked: true })
        const claimed = await db
          .update(notices)
          .set({
            attempts: sql`${notices.attempts} + 1`,
            triedSince: sql`coalesce(${notices.triedSince}, ${now})`,
            nextAttemptAt: until,
          })
          .where(inArray(notices.id, due))
          .returning({
            id: notices.id,
            sessionId: notices.sessionId,
            programId: notices.programId,
            page: notices.page,
            referralId: notices.referralId,
            who: notices.who,
            createdAt: notices.createdAt,
            attempt: notices.attempts,
            triedSince: notices.triedSince,
            state: notices.state,
            mail: notices.mail,
            webhook: notices.webhook,
            noted: notices.noted,
          })
        return claimed
          .map((one) => ({ ...one, triedSince: one.triedSince ?? now }))
          .sort((one, other) => one.createdAt - other.createdAt)
      }),

    addLink: (id, tokenHash) =>
      run(async (db) => {
        await db
          .update(notices)
          .set({ links: sql`array_append(${notices.links}, ${tokenHash})` })
          .where(eq(notices.id, id))
      }),

    settle: (id, attempt, { state, mail, webhook, noted, nextAttemptAt }) =>
      run(async (db) => {
        const written = await db
          .update(notices)
          .set({ state, mail, webhook, noted, nextAttemptAt })
          .where(and(eq(notices.id, id), eq(notices.attempts, attempt)))
          .returning({ id: notices.id })
        return written.length > 0 ? 'written' : 'taken'
      }),

    isUnread: (referralId) =>
      run(async (db) => {
        const unread = and(eq(referrals.id, referralId), eq(referrals.state, 'new'))
        return (await db.$count(referrals, unread)) > 0
      }),

    byLink: (tokenHash) =>
      run(async (db) => {
        const [page] = await db
          .select({
            sessionId: notices.sessionId,
            programId: notices.programId,
            groupName: groups.name,
            page: notices.page,
            createdAt: notices.createdAt,
          })
          .from(notices)
          .innerJoin(sessions, eq(sessions.id, notices.sessionId))
          .innerJoin(groups, eq(groups.id, sessions.groupId))
          .where(arrayContains(notices.links, [tokenHash]))
        return page ?? null
      }),

    tidy: (now) =>
      run(async (db) => {
        await db.delete(notices).where(lte(notices.createdAt, now - TRAIL_MS))
      }),
  }
}

/** Part of the transaction that writes the room: a notice is there exactly if the row is that it came with. */
export async function insertNotices(tx: Db, sessionId: SessionId, news: readonly NewNotice[]): Promise<void> {
  if (news.length === 0) return
  const [session] = await tx
    .select({ programId: groups.programId })
    .from(sessions)
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .where(eq(sessions.id, sessionId))
  if (session === undefined) return
  const { programId } = session
  await tx.insert(notices).values(
    news.map(({ id, page, who, createdAt }) => ({
      id,
      sessionId,
      programId,
      page,
      who,
      createdAt,
      nextAttemptAt: createdAt,
    })),
  )
}

/** Part of the transaction that writes the referral. The notice names nobody, and no reason. */
export async function insertReferralNotice(
  tx: Db,
  { id: referralId, sessionId, programId, flaggedAt }: ReferralRecord,
): Promise<void> {
  await tx.insert(notices).values({
    id: referralId,
    sessionId,
    programId,
    page: 0,
    referralId,
    who: 'on-call',
    createdAt: flaggedAt,
    nextAttemptAt: flaggedAt,
    // No room waits to hear of it.
    noted: true,
  })
}
