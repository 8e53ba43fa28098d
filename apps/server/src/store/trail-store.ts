/** Port: the trail of moderation. It is written with the room's row (room-store.ts), and names no learner. */
import type { TrailKind } from '@hearth/protocol/http/trail'

export interface TrailRecord {
  /** Counts entries in the order of writing. */
  place: number
  minute: number
  kind: TrailKind
  sessionTitle: string
  groupName: string
  /** Name of the member of staff. */
  by: string
}

export interface TrailStore {
  /** Of a program, newest first, at most so many; those before a place, or from the newest. */
  of(programId: string, before: number | null, most: number): Promise<TrailRecord[]>
  /** What is older than TRAIL_MS is erased. */
  tidy(now: number): Promise<void>
}
