/** What a session's plan, its room and the clock say together: which phase it is in, from when and until when things are possible. Pure. */
import { OPENS_BEFORE_MS, REFERRAL_MS } from '@hearth/protocol/limits'
import type { Refusal } from '@hearth/protocol/refusals'
import type { Phase } from '@hearth/protocol/roles'
import type { RoomState } from '@hearth/room/state'
import type { SessionRecord } from '../store/session-store.ts'
import { refusal } from './refusals.ts'

/** A session that nobody ever entered counts as over this long after its start. */
const NEVER_HELD_MS = 12 * 60 * 60 * 1000

/** When the invitation link begins to work, milliseconds since the epoch. */
export const opensAt = ({ startsAt }: Pick<SessionRecord, 'startsAt'>): number => startsAt - OPENS_BEFORE_MS

/** The latest start of a session whose link works by now. */
export const opensBy = (now: number): number => now + OPENS_BEFORE_MS

/** What the live room says; without one, what the clock says. */
export function phaseOf(
  session: Pick<SessionRecord, 'startsAt' | 'endedAt'>,
  room: Pick<RoomState, 'phase'> | null,
  now: number,
): Phase {
  if (session.endedAt !== null) return 'ended'
  if (room !== null && room.phase !== 'scheduled') return room.phase
  if (room === null && now >= session.startsAt + NEVER_HELD_MS) return 'ended'
  return now >= opensAt(session) ? 'lobby' : 'scheduled'
}

/** Until when referrals of a session in this phase are taken, milliseconds since the epoch; null: it has not ended. */
export function referralsUntil(
  { startsAt, endedAt }: Pick<SessionRecord, 'startsAt' | 'endedAt'>,
  phase: Phase,
): number | null {
  if (endedAt !== null) return endedAt + REFERRAL_MS
  return phase === 'ended' ? startsAt + NEVER_HELD_MS + REFERRAL_MS : null
}

/** From the opening of the lobby until a week after the end, also of a session that was never held. */
export function requireReferralTime(
  session: Pick<SessionRecord, 'startsAt' | 'endedAt'>,
  room: Pick<RoomState, 'phase'> | null,
  now: number,
): { ok: true } | Refusal {
  const phase = phaseOf(session, room, now)
  if (phase === 'scheduled') return refusal('too-early')
  const until = referralsUntil(session, phase)
  return until !== null && now >= until ? refusal('too-late') : { ok: true }
}
