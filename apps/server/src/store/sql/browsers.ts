/** The browser store in SQL. A session that has ended takes no new pairs and no new moves. */
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import { and, asc, desc, eq, gt, lte } from 'drizzle-orm'
import type { BrowserStore } from '../browser-store.ts'
import type { Database, Db } from './database.ts'
import { lockSession } from './lock-session.ts'
import { browserPeople, browserStaff, deviceMoves, signInRequests } from './schema.ts'

export function sqlBrowserStore({ run, transact }: Database): BrowserStore {
  return {
    link: (browser, sessionId, personId) =>
      transact(async (tx) => {
        if ((await lockSession(tx, sessionId)) !== 'open') return
        await tx.insert(browserPeople).values({ browser, sessionId, personId }).onConflictDoNothing()
      }),

    linkStaff: (browser, { sessionId, personId }, staffId, now) =>
      transact(async (tx) => {
        if ((await lockSession(tx, sessionId)) !== 'open') return true
        // Locked: a sign-out at the same moment ends this seat too, or comes first.
        const [signedIn] = await tx
          .select({ staffId: browserStaff.staffId })
          .from(browserStaff)
          .where(and(staffOn(browser, staffId), gt(browserStaff.expiresAt, now)))
          .for('update')
        if (!signedIn) return false
        await tx.insert(browserPeople).values({ browser, sessionId, personId, staffId }).onConflictDoNothing()
        return true
      }),

    mayActAs: (browser, sessionId, personId) =>
      run(async (db) => {
        const pair = and(
          eq(browserPeople.browser, browser),
          eq(browserPeople.sessionId, sessionId),
          eq(browserPeople.personId, personId),
        )
        return (await db.$count(browserPeople, pair)) > 0
      }),

    peopleOf: (browser, sessionId) =>
      run(async (db) => {
        const people = await db
          .select({ personId: browserPeople.personId })
          .from(browserPeople)
          .where(and(eq(browserPeople.browser, browser), eq(browserPeople.sessionId, sessionId)))
          .orderBy(asc(browserPeople.position))
        return people.map((row) => row.personId)
      }),

    unlink: (sessionId, personId) =>
      transact(async (tx) => {
        await lockSession(tx, sessionId)
        await forget(tx, sessionId, personId)
      }),

    signIn: (browser, staffId, expiresAt) =>
      transact(async (tx) => {
        await tx.delete(browserStaff).where(staffOn(browser, staffId))
        await tx
          .insert(browserStaff)
          .values({ browser, staffId, expiresAt })
          .onConflictDoUpdate({ target: [browserStaff.browser, browserStaff.staffId], set: { expiresAt } })
      }),

    signedIn: (browser, now) =>
      run(async (db) => {
        const signedIn = await db
          .select({ staffId: browserStaff.staffId })
          .from(browserStaff)
          .where(and(eq(browserStaff.browser, browser), gt(browserStaff.expiresAt, now)))
          .orderBy(desc(browserStaff.position))
        return signedIn.map((row) => row.staffId)
      }),

    signOut: (browser, staffId) =>
      transact(async (tx) => {
        await tx.delete(browserStaff).where(staffOn(browser, staffId))
        const ended = await tx
          .delete(browserPeople)
          .where(and(eq(browserPeople.browser, browser), eq(browserPeople.staffId, staffId)))
          .returning({ sessionId: browserPeople.sessionId, personId: browserPeople.personId })
        const others = await tx
          .select({ personId: browserPeople.personId })
          .from(browserPeople)
          .where(eq(browserPeople.staffId, staffId))
        return ended.map((seat) => ({
          ...seat,
          heldElsewhere: others.some(({ personId }) => personId === seat.personId),
        }))
      }),

    isOfUse: (browser, now) =>
      run(async (db) => {
        if ((await db.$count(browserPeople, eq(browserPeople.browser, browser))) > 0) return true
        const valid = and(eq(browserStaff.browser, browser), gt(browserStaff.expiresAt, now))
        return (await db.$count(browserStaff, valid)) > 0
      }),

    renew: (browser, renewed) =>
      transact(async (tx) => {
        await tx.update(browserPeople).set({ browser: renewed }).where(eq(browserPeople.browser, browser))
        await tx.update(browserStaff).set({ browser: renewed }).where(eq(browserStaff.browser, browser))
      }),

    offerMove: (codeHash, sessionId, personId, expiresAt) =>
      transact(async (tx) => {
        if ((await lockSession(tx, sessionId)) !== 'open') return
        await tx.insert(deviceMoves).values({ codeHash, sessionId, personId, expiresAt })
      }),

    voidMoves: (sessionId, personId) => run((db) => forgetMoves(db, sessionId, personId)),

    offeredMove: (codeHash, now) => run((db) => offered(db, codeHash, now)),

    acceptMove: (codeHash, browser, now) =>
      transact(async (tx) => {
        const offer = await offered(tx, codeHash, now)
        if (offer === null) return null
        const { sessionId, personId } = offer
        if ((await lockSession(tx, sessionId)) !== 'open') return null
        const spent = await tx
          .delete(deviceMoves)
          .where(eq(deviceMoves.codeHash, codeHash))
          .returning({ spent: deviceMoves.codeHash })
        if (spent.length === 0) return null
        const [before] = await tx
          .select({ staffId: browserPeople.staffId })
          .from(browserPeople)
          .where(and(eq(browserPeople.sessionId, sessionId), eq(browserPeople.personId, personId)))
          .limit(1)
        await forget(tx, sessionId, personId)
        await tx
          .insert(browserPeople)
          .values({ browser, sessionId, personId, staffId: before?.staffId ?? null })
        return { sessionId, personId }
      }),

    tidy: (now) =>
      run(async (db) => {
        await db.delete(deviceMoves).where(lte(deviceMoves.expiresAt, now))
        await db.delete(browserStaff).where(lte(browserStaff.expiresAt, now))
        await db.delete(signInRequests).where(lte(signInRequests.expiresAt, now))
      }),
  }
}

const staffOn = (browser: string, staffId: string) =>
  and(eq(browserStaff.browser, browser), eq(browserStaff.staffId, staffId))

async function offered(db: Db, codeHash: string, now: number) {
  const [offer] = await db
    .select({ sessionId: deviceMoves.sessionId, personId: deviceMoves.personId })
    .from(deviceMoves)
    .where(and(eq(deviceMoves.codeHash, codeHash), gt(deviceMoves.expiresAt, now)))
  return offer ?? null
}

/** Codes still open for the person go too: somebody who was put out must not come back by one. */
async function forget(tx: Db, sessionId: SessionId, personId: PersonId): Promise<void> {
  await tx
    .delete(browserPeople)
    .where(and(eq(browserPeople.sessionId, sessionId), eq(browserPeople.personId, personId)))
  await forgetMoves(tx, sessionId, personId)
}

async function forgetMoves(db: Db, sessionId: SessionId, personId: PersonId): Promise<void> {
  await db
    .delete(deviceMoves)
    .where(and(eq(deviceMoves.sessionId, sessionId), eq(deviceMoves.personId, personId)))
}
