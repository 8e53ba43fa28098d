/** The guide store in SQL. */
import { guideStepsSchema } from '@hearth/protocol/guide'
import { asc, eq } from 'drizzle-orm'
import type { GuideRecord, GuideStore } from '../guide-store.ts'
import type { Database, Db } from './database.ts'
import { guides, programs } from './schema.ts'

export function sqlGuideStore({ run, transact }: Database): GuideStore {
  return {
    of: (programId) => run((db) => guidesOf(db, programId)),

    ensureFirst: (programId, { id, title, steps }) =>
      transact(async (tx) => {
        // Of two who find none at once the second waits, and then finds that of the first.
        const program = await tx
          .select({ id: programs.id })
          .from(programs)
          .where(eq(programs.id, programId))
          .for('update')
        if (program.length > 0 && (await tx.$count(guides, eq(guides.programId, programId))) === 0) {
          await tx.insert(guides).values({ id, programId, title, steps })
        }
        return guidesOf(tx, programId)
      }),
  }
}

async function guidesOf(db: Db, programId: string): Promise<GuideRecord[]> {
  const found = await db
    .select({ id: guides.id, title: guides.title, steps: guides.steps })
    .from(guides)
    .where(eq(guides.programId, programId))
    .orderBy(asc(guides.position))
  return found.map(({ id, title, steps }) => ({ id, title, steps: guideStepsSchema.parse(steps) }))
}
