/** The room store in SQL. `replace` is the hot path: one statement, no lock but that of its row, where nothing is written beside it. */
import type { SessionId } from '@hearth/protocol/ids'
import { and, eq } from 'drizzle-orm'
import type { RoomRow, RoomStore, WrittenBeside } from '../room-store.ts'
import type { Database, Db } from './database.ts'
import { lockSession } from './lock-session.ts'
import { insertNotices } from './notices.ts'
import { endPoll } from './poll.ts'
import { browserPeople, deviceMoves, rooms, sessions } from './schema.ts'
import { endTexts } from './texts.ts'
import { writeTrail } from './trail.ts'

const NOTHING: WrittenBeside = { trail: [], notices: [] }

export function sqlRoomStore({ run, transact }: Database): RoomStore {
  return {
    load: (sessionId) =>
      run(async (db) => {
        const { version, state, revisions, accepted } = rooms
        const columns = { version, state, revisions, accepted }
        const [row] = await db.select(columns).from(rooms).where(eq(rooms.sessionId, sessionId))
        return row ?? null
      }),

    create: (row, beside = NOTHING) =>
      transact(async (tx) => {
        const sessionId = row.state.session.id
        if ((await lockSession(tx, sessionId)) !== 'open') return 'conflict'
        const written = await tx
          .insert(rooms)
          .values({ sessionId, ...row })
          .onConflictDoNothing()
          .returning({ version: rooms.version })
        if (written.length === 0) return 'conflict'
        await writeBeside(tx, sessionId, beside)
        return 'written'
      }),

    replace: (row, beside = NOTHING) =>
      beside.trail.length + beside.notices.length === 0
        ? run((db) => replaced(db, row))
        : transact(async (tx) => {
            const sessionId = row.state.session.id
            // First, as everybody does who adds to a session: the end of it takes this lock before the row.
            await lockSession(tx, sessionId)
            const written = await replaced(tx, row)
            if (written === 'written') await writeBeside(tx, sessionId, beside)
            return written
          }),

    finish: (sessionId, version, counts, endedAt, beside = NOTHING) =>
      transact(async (tx) => {
        await lockSession(tx, sessionId)
        const erased = await tx
          .delete(rooms)
          .where(and(eq(rooms.sessionId, sessionId), eq(rooms.version, version)))
          .returning({ version: rooms.version })
        if (erased.length === 0) return 'conflict'
        await tx.delete(browserPeople).where(eq(browserPeople.sessionId, sessionId))
        await tx.delete(deviceMoves).where(eq(deviceMoves.sessionId, sessionId))
        await endPoll(tx, sessionId)
        await endTexts(tx, sessionId)
        await writeTrail(tx, sessionId, beside.trail)
        const { learners, facilitators } = counts
        await tx.update(sessions).set({ endedAt, learners, facilitators }).where(eq(sessions.id, sessionId))
        return 'written'
      }),

    listLive: () =>
      run(async (db) => {
        const live = await db.select({ sessionId: rooms.sessionId }).from(rooms)
        return live.map((row) => row.sessionId)
      }),
  }
}

async function replaced(db: Db, row: RoomRow): Promise<'written' | 'conflict'> {
  const written = await db
    .update(rooms)
    .set(row)
    .where(and(eq(rooms.sessionId, row.state.session.id), eq(rooms.version, row.version - 1)))
    .returning({ version: rooms.version })
  return written.length > 0 ? 'written' : 'conflict'
}

async function writeBeside(tx: Db, sessionId: SessionId, { trail, notices }: WrittenBeside): Promise<void> {
  await writeTrail(tx, sessionId, trail)
  await insertNotices(tx, sessionId, notices)
}
