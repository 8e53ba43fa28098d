/** The support store in SQL. */
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { SupportStore } from '../support-store.ts'
import type { Database, Db } from './database.ts'
import { contactRequests, groups, NO_SUPPORT, programs } from './schema.ts'

export function sqlSupportStore({ run }: Database): SupportStore {
  return {
    of: (programId) =>
      run(async (db) => {
        const [program] = await db
          .select({ support: programs.support, revision: programs.supportRevision })
          .from(programs)
          .where(eq(programs.id, programId))
        return { ...(program?.support ?? NO_SUPPORT), revision: program?.revision ?? 0 }
      }),

    set: (programId, support, revision) =>
      run(async (db) => {
        const { contacts, examples, onCall, backup, pageAfterMinutes, reasons } = support
        const written = await db
          .update(programs)
          .set({
            support: { contacts, examples, onCall, backup, pageAfterMinutes, reasons },
            supportRevision: revision + 1,
          })
          .where(and(eq(programs.id, programId), eq(programs.supportRevision, revision)))
          .returning({ revision: programs.supportRevision })
        return written.length > 0 ? 'written' : 'changed-meanwhile'
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
