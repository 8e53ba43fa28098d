/** The ballot of this tab: the token that is good for one, until it is used; then only that it was. Kept by the tab alone. */
import type { SessionId } from '@hearth/protocol/ids'

const KEY = 'hearth-ballot'

export type Ballot =
  /** `given`: the server knows the token. */
  { kind: 'begun'; token: string; given: boolean } | { kind: 'answered' } | { kind: 'skipped' }

type Kept = Ballot & { sessionId: SessionId }

/** null: none in `sessionId` yet. */
export function getTabBallot(sessionId: SessionId): Ballot | null {
  const kept = sessionStorage.getItem(KEY)
  if (kept === null) return null
  const ballot: Kept = JSON.parse(kept)
  return ballot.sessionId === sessionId ? ballot : null
}

export function setTabBallot(sessionId: SessionId, ballot: Ballot): void {
  const kept: Kept = { ...ballot, sessionId }
  sessionStorage.setItem(KEY, JSON.stringify(kept))
}

/** One of another session stays. */
export function clearTabBallot(sessionId: SessionId): void {
  if (getTabBallot(sessionId) !== null) sessionStorage.removeItem(KEY)
}
