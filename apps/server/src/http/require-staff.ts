/** The member of staff behind a request, and the one place where their roles are asked for. */
import { STAFF_HEADER } from '@hearth/protocol/http/staff'
import type { StaffRole } from '@hearth/protocol/roles'
import type { Request } from 'express'
import type { StaffRecord } from '../store/staff-store.ts'
import { knownBrowser } from './browser.ts'
import type { HttpDeps } from './deps.ts'
import { type HttpRefusal, refusal } from './refusals.ts'

type StaffRuling = { ok: true; staff: StaffRecord; browser: string } | HttpRefusal

/** Whom the tab names among those signed in on this browser; unnamed: who signed in last. */
export async function requireStaff(req: Request, deps: HttpDeps): Promise<StaffRuling> {
  const browser = knownBrowser(req, deps)
  if (browser === null) return refusal('not-signed-in')
  const signedIn = await deps.store.browsers.signedIn(browser, deps.clock.now())
  const named = req.get(STAFF_HEADER)
  const staffId = named === undefined ? signedIn[0] : signedIn.find((id) => id === named)
  const staff = staffId === undefined ? null : await deps.store.staff.byId(staffId)
  return staff === null ? refusal('not-signed-in') : { ok: true, staff, browser }
}

export const requireStaffRole = (role: StaffRole, req: Request, deps: HttpDeps): Promise<StaffRuling> =>
  requireOneOfStaffRoles([role], req, deps)

export async function requireOneOfStaffRoles(
  roles: readonly StaffRole[],
  req: Request,
  deps: HttpDeps,
): Promise<StaffRuling> {
  const ruling = await requireStaff(req, deps)
  if (!ruling.ok || roles.some((role) => ruling.staff.roles.includes(role))) return ruling
  return refusal('not-allowed')
}
