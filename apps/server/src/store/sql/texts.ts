/** The text store in SQL. A session that has ended takes no more texts and no more keys. */
import type { SessionId } from '@hearth/protocol/ids'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { StoredKey, TextStore } from '../text-store.ts'
import type { Database, Db } from './database.ts'
import { lockSession } from './lock-session.ts'
import { textKeys, texts } from './text-schema.ts'

export function sqlTextStore({ run, transact }: Database): TextStore {
  return {
    write: (sessionId, { id, author, body }, keys) =>
      transact(async (tx) => {
        if ((await lockSession(tx, sessionId)) !== 'open') return 'session-over'
        const [there] = await tx
          .select({ author: texts.author })
          .from(texts)
          .where(and(eq(texts.sessionId, sessionId), eq(texts.id, id)))
        if (there !== undefined && there.author !== author) return 'taken'
        await erase(tx, sessionId, [id])
        await tx.insert(texts).values({ sessionId, id, author, body })
        await insertKeys(tx, sessionId, keys)
        return 'written'
      }),

    addKeys: (sessionId, keys) =>
      transact(async (tx) => {
        if ((await lockSession(tx, sessionId)) !== 'open') return 'session-over'
        const there = await tx
          .select({ id: texts.id })
          .from(texts)
          .where(and(eq(texts.sessionId, sessionId), inArray(texts.id, idsOf(keys))))
        await insertKeys(
          tx,
          sessionId,
          keys.filter(({ textId }) => there.some(({ id }) => id === textId)),
        )
        return 'written'
      }),

    fetch: (sessionId, personId, ids) =>
      run(async (db) => {
        const rows = await db
          .select({ id: texts.id, body: texts.body, sealed: textKeys.sealed, sealedBy: textKeys.sealedBy })
          .from(texts)
          .leftJoin(
            textKeys,
            and(
              eq(textKeys.sessionId, texts.sessionId),
              eq(textKeys.textId, texts.id),
              eq(textKeys.personId, personId),
            ),
          )
          .where(and(eq(texts.sessionId, sessionId), inArray(texts.id, [...ids])))
        return rows.map(({ id, body, sealed, sealedBy }) => ({
          id,
          body,
          key: sealed === null || sealedBy === null ? null : { sealed, sealedBy },
        }))
      }),

    erase: (sessionId, ids) =>
      transact(async (tx) => {
        await lockSession(tx, sessionId)
        await erase(tx, sessionId, ids)
      }),

    forgetReader: (sessionId, personId, ids) =>
      transact(async (tx) => {
        await lockSession(tx, sessionId)
        await tx
          .delete(textKeys)
          .where(
            and(
              eq(textKeys.sessionId, sessionId),
              eq(textKeys.personId, personId),
              ids === 'all' ? undefined : inArray(textKeys.textId, [...ids]),
            ),
          )
      }),
  }
}

/** What the end of a session erases of what was written: all of it. */
export async function endTexts(tx: Db, sessionId: SessionId): Promise<void> {
  await tx.delete(texts).where(eq(texts.sessionId, sessionId))
}

/** Keys go with their text. */
async function erase(tx: Db, sessionId: SessionId, ids: readonly string[]): Promise<void> {
  await tx.delete(texts).where(and(eq(texts.sessionId, sessionId), inArray(texts.id, [...ids])))
}

async function insertKeys(tx: Db, sessionId: SessionId, keys: readonly StoredKey[]): Promise<void> {
  if (keys.length === 0) return
  await tx
    .insert(textKeys)
    .values(keys.map((key) => ({ sessionId, ...key })))
    .onConflictDoUpdate({
      target: [textKeys.sessionId, textKeys.textId, textKeys.personId],
      set: { sealed: sql`excluded.sealed`, sealedBy: sql`excluded.sealed_by` },
    })
}

const idsOf = (keys: readonly StoredKey[]): string[] => keys.map(({ textId }) => textId)
