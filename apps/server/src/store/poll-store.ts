/**
 * Port: ballots of the closing poll. It knows who has a ballot, and which ballots are good; never which is whose. Single
 * ballots are kept no longer than until their block is full. Tokens are kept as SHA-256 hashes only.
 */
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import type { Answers, PollSums } from '@hearth/protocol/poll'

export interface CastBallot {
  /** Random. */
  id: string
  sessionId: SessionId
  tokenHash: string
  answers: Answers
}

export type Cast = 'cast' | 'ballot-not-known' | 'ballot-spent' | 'session-over'

export interface PollStore {
  /**
   * The token is good for one ballot of this session, in the name of nobody. The same person may say the same token
   * again; `ballot-given`: another one, or one that somebody else has.
   */
  giveBallot(
    sessionId: SessionId,
    personId: PersonId,
    tokenHash: string,
  ): Promise<'given' | 'ballot-given' | 'session-over'>
  /**
   * In one transaction, durable when it resolves: the token is spent, the ballot is in, and a full block becomes part of
   * the sums. `session-over`: longer ago than BALLOT_GRACE_MS.
   */
  cast(ballot: CastBallot, now: number): Promise<Cast>
  /** Over full blocks; null before the first. */
  sums(sessionId: SessionId): Promise<PollSums | null>
  /** Of sessions that were over BALLOT_GRACE_MS ago only the sums stay. */
  tidy(now: number): Promise<void>
}
