/** The session of a path, for a member of staff of its program. */
import type { Request } from 'express'
import type { SessionRecord } from '../store/session-store.ts'
import type { StaffRecord } from '../store/staff-store.ts'
import type { HttpDeps } from './deps.ts'
import { isId } from './parse.ts'
import { type HttpRefusal, refusal } from './refusals.ts'
import { requireStaff } from './require-staff.ts'

export async function requireStaffSession(
  req: Request<{ sessionId: string }>,
  deps: HttpDeps,
): Promise<{ ok: true; session: SessionRecord; staff: StaffRecord; browser: string } | HttpRefusal> {
  const ruling = await requireStaff(req, deps)
  if (!ruling.ok) return ruling
  const { sessionId } = req.params
  const session = isId(sessionId) ? await deps.store.sessions.byId(sessionId) : null
  if (session === null) return refusal('not-found')
  if (session.programId !== ruling.staff.programId) return refusal('not-allowed')
  return { ok: true, session, staff: ruling.staff, browser: ruling.browser }
}
