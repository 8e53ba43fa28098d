/** The session of a path, for a member of staff who is scheduled to lead it. */
import { requireScheduledFacilitator } from '@hearth/room/guards'
import type { Request } from 'express'
import type { SessionRecord } from '../store/session-store.ts'
import type { StaffRecord } from '../store/staff-store.ts'
import type { HttpDeps } from './deps.ts'
import type { HttpRefusal } from './refusals.ts'
import { requireStaffSession } from './require-staff-session.ts'

export async function requireLedSession(
  req: Request<{ sessionId: string }>,
  deps: HttpDeps,
): Promise<{ ok: true; session: SessionRecord; staff: StaffRecord; browser: string } | HttpRefusal> {
  const found = await requireStaffSession(req, deps)
  if (!found.ok) return found
  const leads = requireScheduledFacilitator(found.session, found.staff.id)
  return leads.ok ? found : leads
}
