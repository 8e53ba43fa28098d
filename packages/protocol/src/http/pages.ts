/**
 * GET /api/pages/:token and POST /api/pages/:token/acknowledge — what the link of a page leads to, for signed-in staff of
 * the program. It names the group, and nobody who is in the session.
 */

/** Both answer this. Saying once more that it was seen changes nothing. */
export interface PageCall {
  groupName: string
  /** When it began, milliseconds since the epoch. */
  at: number
  /** `waits`: nobody has seen it · `seen` · `led`: this page has ended: somebody who leads came back, or the session closed · `over`: the session has ended. */
  state: 'waits' | 'seen' | 'led' | 'over'
  /** Name of the member of staff who has seen it first, while it goes on. */
  seenBy: string | null
}
