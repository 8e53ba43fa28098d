/** Who this tab is: one person in one session. Kept by the tab alone, so that two people may share a browser tab by tab. */
import type { Seat } from '@hearth/protocol/http/invitations'
import type { SessionId } from '@hearth/protocol/ids'

const KEY = 'hearth-seat'

/** The seat this tab holds in `sessionId`; null when it holds none there. */
export function getTabSeat(sessionId: SessionId): Seat | null {
  const kept = sessionStorage.getItem(KEY)
  if (kept === null) return null
  const seat: Seat = JSON.parse(kept)
  return seat.sessionId === sessionId ? seat : null
}

export function setTabSeat(seat: Seat): void {
  sessionStorage.setItem(KEY, JSON.stringify(seat))
}

/** Whether it holds one, in whichever session. */
export const hasTabSeat = (): boolean => sessionStorage.getItem(KEY) !== null

/** A seat in another session stays. */
export function clearTabSeat(sessionId: SessionId): void {
  if (getTabSeat(sessionId) !== null) sessionStorage.removeItem(KEY)
}
