/**
 * The poll store in SQL. Of a session's holders, tokens and waiting ballots all rows are written anew whenever one is
 * added or spent, in the order of their random keys: neither the place of a row in its table nor the transaction that
 * wrote it says which came with which. A dump of the tables tells no more than their columns do.
 */
import type { SessionId } from '@hearth/protocol/ids'
import { BALLOT_GRACE_MS, BALLOTS_IN_A_BLOCK } from '@hearth/protocol/limits'
import { and, eq, inArray, isNotNull, lte } from 'drizzle-orm'
import type { Cast, PollStore } from '../poll-store.ts'
import { withBallots } from '../poll-sums.ts'
import type { Database, Db } from './database.ts'
import { lockSession } from './lock-session.ts'
import { ballotHolders, ballots, ballotTokens, pollSums, sessions } from './schema.ts'

export function sqlPollStore({ run, transact }: Database): PollStore {
  return {
    giveBallot: (sessionId, personId, tokenHash) =>
      transact(async (tx) => {
        if ((await lockSession(tx, sessionId)) !== 'open') return 'session-over'
        const holders = await tx.select().from(ballotHolders).where(eq(ballotHolders.sessionId, sessionId))
        const tokens = await tx.select().from(ballotTokens).where(eq(ballotTokens.sessionId, sessionId))
        const holds = holders.some((holder) => holder.personId === personId)
        const isGood = tokens.some((token) => token.tokenHash === tokenHash)
        // That the token is this person's cannot be known: whoever names a good one has been given it.
        if (holds && isGood) return 'given'
        if (holds || isGood) return 'ballot-given'
        await tx.delete(ballotHolders).where(eq(ballotHolders.sessionId, sessionId))
        await tx
          .insert(ballotHolders)
          .values(inOrder([...holders, { sessionId, personId }], (holder) => holder.personId))
        await rewriteTokens(tx, sessionId, [...tokens, { sessionId, tokenHash, spent: false }])
        return 'given'
      }),

    cast: ({ id, sessionId, tokenHash, answers }, now) =>
      transact(async (tx) => {
        const token = await requireGood(tx, sessionId, tokenHash, now)
        if (token !== 'good') return token
        const tokens = await tx.select().from(ballotTokens).where(eq(ballotTokens.sessionId, sessionId))
        await rewriteTokens(
          tx,
          sessionId,
          tokens.map((one) => (one.tokenHash === tokenHash ? { ...one, spent: true } : one)),
        )
        const waiting = await tx
          .delete(ballots)
          .where(eq(ballots.sessionId, sessionId))
          .returning({ id: ballots.id, sessionId: ballots.sessionId, answers: ballots.answers })
        const block = [...waiting, { id, sessionId, answers }]
        if (block.length < BALLOTS_IN_A_BLOCK) {
          await tx.insert(ballots).values(inOrder(block, (ballot) => ballot.id))
          return 'cast'
        }
        const sums = withBallots(
          await sumsOf(tx, sessionId),
          block.map((ballot) => ballot.answers),
        )
        await tx
          .insert(pollSums)
          .values({ sessionId, sums })
          .onConflictDoUpdate({ target: pollSums.sessionId, set: { sums } })
        return 'cast'
      }),

    sums: (sessionId) => run((db) => sumsOf(db, sessionId)),

    tidy: (now) =>
      transact(async (tx) => {
        const over = tx
          .select({ id: sessions.id })
          .from(sessions)
          .where(and(isNotNull(sessions.endedAt), lte(sessions.endedAt, now - BALLOT_GRACE_MS)))
        await tx.delete(ballotHolders).where(inArray(ballotHolders.sessionId, over))
        await tx.delete(ballotTokens).where(inArray(ballotTokens.sessionId, over))
        await tx.delete(ballots).where(inArray(ballots.sessionId, over))
      }),
  }
}

/** What the end of a session erases of its poll: whoever holds an unspent ballot may still cast it for a while. */
export async function endPoll(tx: Db, sessionId: SessionId): Promise<void> {
  await tx.delete(ballotHolders).where(eq(ballotHolders.sessionId, sessionId))
  await tx
    .delete(ballotTokens)
    .where(and(eq(ballotTokens.sessionId, sessionId), eq(ballotTokens.spent, true)))
}

/** Takes the session's row: whatever becomes of a ballot happens one after the other. */
async function requireGood(
  tx: Db,
  sessionId: SessionId,
  tokenHash: string,
  now: number,
): Promise<'good' | Exclude<Cast, 'cast'>> {
  if ((await lockSession(tx, sessionId)) === 'missing') return 'ballot-not-known'
  const over = and(eq(sessions.id, sessionId), lte(sessions.endedAt, now - BALLOT_GRACE_MS))
  if ((await tx.$count(sessions, over)) > 0) return 'session-over'
  const [token] = await tx
    .select({ spent: ballotTokens.spent })
    .from(ballotTokens)
    .where(and(eq(ballotTokens.sessionId, sessionId), eq(ballotTokens.tokenHash, tokenHash)))
  if (token === undefined) return 'ballot-not-known'
  return token.spent ? 'ballot-spent' : 'good'
}

async function rewriteTokens(
  tx: Db,
  sessionId: SessionId,
  tokens: (typeof ballotTokens.$inferInsert)[],
): Promise<void> {
  await tx.delete(ballotTokens).where(eq(ballotTokens.sessionId, sessionId))
  await tx.insert(ballotTokens).values(inOrder(tokens, (token) => token.tokenHash))
}

const inOrder = <Row>(rows: Row[], key: (row: Row) => string): Row[] =>
  rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))

async function sumsOf(db: Db, sessionId: SessionId) {
  const [kept] = await db
    .select({ sums: pollSums.sums })
    .from(pollSums)
    .where(eq(pollSums.sessionId, sessionId))
  return kept?.sums ?? null
}
