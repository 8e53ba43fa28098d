/** Which acts of moderation leave a trail for the program: who of the staff, what, and in which minute. Never on whom. */
import type { CommandType } from '@hearth/protocol/commands'
import type { TrailKind } from '@hearth/protocol/http/trail'
import type { StaffId } from '@hearth/protocol/ids'
import type { Asked } from './actor.ts'
import type { Decision } from './decision.ts'
import type { RoomState } from './state.ts'

const MINUTE_MS = 60_000

export interface TrailEntry {
  staffId: StaffId
  kind: TrailKind
  /** Milliseconds since the epoch, rounded down to the minute. */
  minute: number
}

/** Whatever is not named here leaves none: help, stepping out, calling in an advisor and referrals above all. */
const KIND_OF: { [type in CommandType]?: TrailKind } = {
  admit: 'admit',
  admitEveryone: 'admit',
  takeAway: 'mute',
  muteEveryone: 'mute',
  remove: 'remove',
  lockRoom: 'lock',
  promote: 'promote',
  demote: 'demote',
}

/** `state`: as it was when they asked. null: nothing happened, or nothing of this kind. */
export function trailOf(state: RoomState | null, asked: Asked, decision: Decision): TrailEntry | null {
  if (asked.by === 'system' || !decision.ok) return null
  const kind = KIND_OF[asked.command.type]
  const staffId = state?.people[asked.personId]?.staffId ?? null
  const [first] = decision.events
  if (kind === undefined || staffId === null || first === undefined) return null
  return { staffId, kind, minute: Math.floor(first.at / MINUTE_MS) * MINUTE_MS }
}
