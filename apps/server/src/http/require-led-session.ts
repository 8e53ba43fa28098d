/** The session of a path, for a member of staff who leads it: is scheduled to, or does at this moment. */
import {
  type Ruling,
  requireFacilitation,
  requireFacilitator,
  requireScheduledFacilitator,
} from '@hearth/room/guards'
import type { Person } from '@hearth/room/state'
import type { Request } from 'express'
import type { SessionRecord } from '../store/session-store.ts'
import type { StaffRecord } from '../store/staff-store.ts'
import type { HttpDeps } from './deps.ts'
import type { HttpRefusal } from './refusals.ts'
import { requireStaffSession } from './require-staff-session.ts'

type Led = { ok: true; session: SessionRecord; staff: StaffRecord; browser: string } | HttpRefusal
type InSession = Request<{ sessionId: string }>

export async function requireLedSession(req: InSession, deps: HttpDeps): Promise<Led> {
  const found = await requireStaffSession(req, deps)
  if (!found.ok) return found
  const leads = requireScheduledFacilitator(found.session, found.staff.id)
  return leads.ok ? found : leads
}

/** Also for who was made a facilitator: while the session goes on, since nothing is kept of who came. */
export const requireSessionLedNow = (req: InSession, deps: HttpDeps): Promise<Led> =>
  requireTaking(req, deps, requireFacilitator)

/** The same, and for who advises in it. */
export const requireSessionAttendedNow = (req: InSession, deps: HttpDeps): Promise<Led> =>
  requireTaking(req, deps, requireFacilitation)

async function requireTaking(req: InSession, deps: HttpDeps, may: (person: Person) => Ruling): Promise<Led> {
  const found = await requireStaffSession(req, deps)
  if (!found.ok) return found
  const leads = requireScheduledFacilitator(found.session, found.staff.id)
  if (leads.ok) return found
  const room = await deps.rooms.state(found.session.id)
  const person = Object.values(room?.people ?? {}).find(({ staffId }) => staffId === found.staff.id)
  return person !== undefined && may(person).ok ? found : leads
}
