/** The support store in SQL. */
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { SupportStore } from '../support-store.ts'
import type { Database, Db } from './database.ts'
import { contactRequests, groups, programs } from './schema.ts'

export function sqlSupportStore({ run }: Database): SupportStore {
  return {
    of: (programId) =>
      run(async (db) => {
        const [program] = await db
          .select({ support: programs.support })
          .from(programs)
          .where(eq(programs.id, programId))
        return program?.support ?? { contacts: [], examples: false }
      }),

    set: (programId, support) =>
      run(async (db) => {
        await db.update(programs).set({ support }).where(eq(programs.id, programId))
      }),

    askForContact: ({ id, asker, groupId, reach, askedAt }) =>
      run(async (db) => {
        await db
          .insert(contactRequests)
          .values({ id, asker, groupId, reach, askedAt })
          .onConflictDoUpdate({ target: contactRequests.asker, set: { id, reach } })
      }),

    contactRequests: (programId) =>
      run((db) =>
        db
          .select({
            id: contactRequests.id,
            groupName: groups.name,
            reach: contactRequests.reach,
            askedAt: contactRequests.askedAt,
          })
          .from(contactRequests)
          .innerJoin(groups, eq(groups.id, contactRequests.groupId))
          .where(eq(groups.programId, programId))
          .orderBy(asc(contactRequests.askedAt), asc(contactRequests.id)),
      ),

    endContactRequest: (programId, id) =>
      run(async (db) => {
        const ended = await db
          .delete(contactRequests)
          .where(and(eq(contactRequests.id, id), inArray(contactRequests.groupId, groupsOf(db, programId))))
          .returning({ id: contactRequests.id })
        return ended.length > 0
      }),
  }
}

const groupsOf = (db: Db, programId: string) =>
  db.select({ id: groups.id }).from(groups).where(eq(groups.programId, programId))
