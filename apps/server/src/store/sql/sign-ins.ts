/** The part of the staff store that says how staff sign in, in SQL. A request is one row; spending it deletes it. */
import { desc, eq, sql } from 'drizzle-orm'
import type { StaffStore } from '../staff-store.ts'
import type { Database } from './database.ts'
import { signInRequests, staff } from './schema.ts'

/** So many wrong tries void the six digits. */
const WRONG_TRIES = 5

export function sqlSignIns({
  run,
  transact,
}: Database): Pick<StaffStore, 'requestSignIn' | 'spendToken' | 'spendDigits'> {
  return {
    requestSignIn: ({ staffId, tokenHash, digitsHash, expiresAt }) =>
      run(async (db) => {
        await db.insert(signInRequests).values({ staffId, tokenHash, digitsHash, expiresAt })
      }),

    spendToken: (tokenHash, now) =>
      run(async (db) => {
        const [spent] = await db
          .delete(signInRequests)
          .where(eq(signInRequests.tokenHash, tokenHash))
          .returning({ staffId: signInRequests.staffId, expiresAt: signInRequests.expiresAt })
        return spent && spent.expiresAt > now ? spent.staffId : null
      }),

    spendDigits: (email, digitsHash, now) =>
      transact(async (tx) => {
        const [newest] = await tx
          .select({
            tokenHash: signInRequests.tokenHash,
            staffId: signInRequests.staffId,
            digitsHash: signInRequests.digitsHash,
            expiresAt: signInRequests.expiresAt,
            wrongTries: signInRequests.wrongTries,
          })
          .from(signInRequests)
          .innerJoin(staff, eq(staff.id, signInRequests.staffId))
          .where(eq(staff.email, email))
          .orderBy(desc(signInRequests.position))
          .limit(1)
          .for('update', { of: signInRequests })
        const isOpen = newest !== undefined && newest.expiresAt > now && newest.wrongTries < WRONG_TRIES
        // Also for an unknown address, so that it takes as long.
        const thisOne = eq(signInRequests.tokenHash, newest?.tokenHash ?? '')
        if (isOpen && newest.digitsHash === digitsHash) {
          await tx.delete(signInRequests).where(thisOne)
          return newest.staffId
        }
        await tx
          .update(signInRequests)
          .set({ wrongTries: sql`${signInRequests.wrongTries} + 1` })
          .where(thisOne)
        return null
      }),
  }
}
