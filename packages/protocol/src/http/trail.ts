/** /api/trail — who of the staff moderated how, for program admins. Never on whom, and nothing else of a session. */

/** `mute`: somebody's microphone or camera was closed, or everybody's. `lock`: no newcomers were let in. */
export const TRAIL_KINDS = ['admit', 'mute', 'remove', 'lock', 'promote', 'demote'] as const
export type TrailKind = (typeof TRAIL_KINDS)[number]

export interface TrailLine {
  /** Milliseconds since the epoch, rounded down to the minute. */
  minute: number
  kind: TrailKind
  sessionTitle: string
  groupName: string
  /** The member of staff who did it. */
  by: string
}

/**
 * GET /api/trail: the newest lines of the caller's program; GET /api/trail/before/:place: those before that place.
 * Lines are kept for TRAIL_MS.
 */
export interface Trail {
  /** Newest first. */
  lines: TrailLine[]
  /** Where the next page begins; null: this was the last one. */
  next: string | null
}
