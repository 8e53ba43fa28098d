/** A planned session as it is answered: built up field by field, with the phase it is in now. */
import type { PlannedSession } from '@hearth/protocol/http/sessions'
import { OPENS_BEFORE_MS, REFERRAL_MS } from '@hearth/protocol/limits'
import type { Phase } from '@hearth/protocol/roles'
import type { SessionCard } from '@hearth/protocol/room-view'
import { notOkWaits } from '@hearth/room/help'
import type { RoomState } from '@hearth/room/state'
import type { SessionRecord } from '../store/session-store.ts'

/** A session that nobody ever entered counts as over this long after its start. */
const NEVER_HELD_MS = 12 * 60 * 60 * 1000

/** When the invitation link begins to work, milliseconds since the epoch. */
export const opensAt = (session: SessionRecord): number => session.startsAt - OPENS_BEFORE_MS

/** What the live room says; without one, what the clock says. */
export function phaseOf(session: SessionRecord, room: RoomState | null, now: number): Phase {
  if (session.endedAt !== null) return 'ended'
  if (room !== null && room.phase !== 'scheduled') return room.phase
  if (room === null && now >= session.startsAt + NEVER_HELD_MS) return 'ended'
  return now >= opensAt(session) ? 'lobby' : 'scheduled'
}

export const sessionCard = (session: SessionRecord): SessionCard => ({
  id: session.id,
  title: session.title,
  groupName: session.groupName,
  facilitatorNames: session.facilitators.map((facilitator) => facilitator.name),
  startsAt: session.startsAt,
  minutes: session.minutes,
  format: session.format,
  siteName: session.siteName,
})

export const invitationPath = (session: SessionRecord): string => `/j/${session.invitationCode}`

/** Until when referrals of a session are taken, milliseconds since the epoch; null: it has not ended. */
export const referralsUntil = ({ endedAt }: SessionRecord): number | null =>
  endedAt === null ? null : endedAt + REFERRAL_MS

/** `room`: null where none is open. */
export const plannedSession = (
  session: SessionRecord,
  room: RoomState | null,
  now: number,
): PlannedSession => ({
  id: session.id,
  groupName: session.groupName,
  title: session.title,
  startsAt: session.startsAt,
  minutes: session.minutes,
  format: session.format,
  siteName: session.siteName,
  capacity: session.capacity,
  phase: phaseOf(session, room, now),
  facilitators: session.facilitators.map(({ staffId, name }) => ({ staffId, name })),
  notOkWaits: room !== null && notOkWaits(room),
  referralsUntil: referralsUntil(session),
  invitationPath: invitationPath(session),
})
