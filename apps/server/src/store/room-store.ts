/** Port: the one row of each live room. SQL is the truth; a write names the version it read, and a wrong one changes nothing. */
import type { CommandId, PersonId, SessionId } from '@hearth/protocol/ids'
import type { Revisions } from '@hearth/protocol/room-view'
import type { RoomState } from '@hearth/room/state'
import type { TrailEntry } from '@hearth/room/trail-of'
import type { NewNotice } from './notice-store.ts'

/** Revision of each view that exists; counted per view, so that a private event leaves no gap in any other. */
export interface RevisionCounters {
  shared: number
  facilitation: number
  own: { [personId: PersonId]: number }
}

/** Last accepted commands per person, oldest first, with the answer a retry gets. */
export type AcceptedCommands = { [personId: PersonId]: { id: CommandId; seen: Revisions }[] }

export interface RoomRow {
  /** Counts writes, from 1. */
  version: number
  state: RoomState
  revisions: RevisionCounters
  accepted: AcceptedCommands
}

/** What a batch leaves beside the row, written in the same transaction or not at all. */
export interface WrittenBeside {
  notices: readonly NewNotice[]
  trail: readonly TrailEntry[]
}

/** What remains of a session: numbers, no names. */
export interface SessionCounts {
  learners: number
  facilitators: number
}

export interface RoomStore {
  load(sessionId: SessionId): Promise<RoomRow | null>
  /** Writes the first row (version 1). `conflict`: there is one already, or the session has ended or was called off. */
  create(row: RoomRow, beside?: WrittenBeside): Promise<'written' | 'conflict'>
  /** Replaces the row if its version is still `row.version - 1`. Resolves when durable. */
  replace(row: RoomRow, beside?: WrittenBeside): Promise<'written' | 'conflict'>
  /**
   * Ends the session if the row's version is still `version`: in one transaction the row, every pair of browser and
   * person, every device move of the session, who had a ballot, and every sealed text with its keys, are erased; the
   * counts and the moment stay with the session, and so do the sums of its poll.
   */
  finish(
    sessionId: SessionId,
    version: number,
    counts: SessionCounts,
    endedAt: number,
    beside?: WrittenBeside,
  ): Promise<'written' | 'conflict'>
  /** Sessions that have a room row. */
  listLive(): Promise<SessionId[]>
}
