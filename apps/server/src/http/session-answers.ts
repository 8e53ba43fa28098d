/** A planned session as it is answered: built up field by field, with the phase it is in now. */
import type { PlannedSession } from '@hearth/protocol/http/sessions'
import type { SessionCard } from '@hearth/protocol/room-view'
import { notOkIsOpen } from '@hearth/room/help'
import type { RoomState } from '@hearth/room/state'
import type { SessionRecord } from '../store/session-store.ts'
import { phaseOf, referralsUntil } from './session-times.ts'

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

/** `room`: null where none is open. */
export function plannedSession(session: SessionRecord, room: RoomState | null, now: number): PlannedSession {
  const phase = phaseOf(session, room, now)
  return {
    id: session.id,
    groupName: session.groupName,
    title: session.title,
    startsAt: session.startsAt,
    minutes: session.minutes,
    format: session.format,
    siteName: session.siteName,
    capacity: session.capacity,
    phase,
    facilitators: session.facilitators.map(({ staffId, name }) => ({ staffId, name })),
    notOkIsOpen: room !== null && notOkIsOpen(room),
    referralsUntil: referralsUntil(session, phase),
    invitationPath: invitationPath(session),
  }
}
