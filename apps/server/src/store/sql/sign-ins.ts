/** The part of the staff store that says how staff sign in, in SQL. A request is one row; spending it deletes it. */
import { eq, sql } from 'drizzle-orm'
import type { StaffStore } from '../staff-store.ts'
import type { Database } from './database.ts'
import { signInRequests } from './schema.ts'

/** So many wrong tries of the six digits void the request. */
const WRONG_TRIES = 5

export function sqlSignIns({
  run,
  transact,
}: Database): Pick<StaffStore, 'requestSignIn' | 'spendToken' | 'spendDigits'> {
  return {
    requestSignIn: (request) =>
      run(async (db) => {
        const { staffId, tokenHash, digitsHash, expiresAt } = request
        const open = { tokenHash, digitsHash, expiresAt, wrongTries: 0 }
        await db
          .insert(signInRequests)
          .values({ staffId, ...open })
          .onConflictDoUpdate({ target: signInRequests.staffId, set: open })
      }),

    spendToken: (tokenHash, now) =>
      run(async (db) => {
        const [spent] = await db
          .delete(signInRequests)
          .where(eq(signInRequests.tokenHash, tokenHash))
          .returning({ staffId: signInRequests.staffId, expiresAt: signInRequests.expiresAt })
        return spent && spent.expiresAt > now ? spent.staffId : null
      }),

    spendDigits: (staffId, digitsHash, now) =>
      transact(async (tx) => {
        const ofPerson = eq(signInRequests.staffId, staffId)
        const [open] = await tx.select().from(signInRequests).where(ofPerson).for('update')
        if (!open) return false
        const matches = open.digitsHash === digitsHash && open.expiresAt > now
        if (matches || open.wrongTries + 1 >= WRONG_TRIES) {
          await tx.delete(signInRequests).where(ofPerson)
        } else {
          await tx
            .update(signInRequests)
            .set({ wrongTries: sql`${signInRequests.wrongTries} + 1` })
            .where(ofPerson)
        }
        return matches
      }),
  }
}
