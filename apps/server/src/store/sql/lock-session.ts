/**
 * Takes the session's row for the rest of a transaction. Whatever adds to or erases from a session takes it first, so
 * that nothing slips in beside the end of a session, and no two of them wait for each other.
 */
import type { SessionId } from '@hearth/protocol/ids'
import { eq } from 'drizzle-orm'
import type { Db } from './database.ts'
import { sessions } from './schema.ts'

/** `missing`: never planned, or called off. */
export async function lockSession(tx: Db, sessionId: SessionId): Promise<'open' | 'ended' | 'missing'> {
  const [session] = await tx
    .select({ endedAt: sessions.endedAt })
    .from(sessions)
    .where(eq(sessions.id, sessionId))
    .for('update')
  if (!session) return 'missing'
  return session.endedAt === null ? 'open' : 'ended'
}
