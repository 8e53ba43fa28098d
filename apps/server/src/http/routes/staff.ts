/** /api/me, /api/staff — who is signed in, and who may be asked to lead beside them. */
import type { Me, StaffList } from '@hearth/protocol/http/staff'
import { LEADING_ROLES } from '@hearth/protocol/roles'
import { Router } from 'express'
import type { StaffRecord } from '../../store/staff-store.ts'
import type { HttpDeps } from '../deps.ts'
import { refuse } from '../refusals.ts'
import { requireStaff, requireStaffRole } from '../require-staff.ts'

export const meOf = (staff: StaffRecord): Me => ({
  staffId: staff.id,
  name: staff.name,
  email: staff.email,
  roles: staff.roles,
  programName: staff.programName,
})

export function staffRouter(deps: HttpDeps): Router {
  const router = Router()

  router.get('/api/me', async (req, res) => {
    const ruling = await requireStaff(req, deps)
    if (!ruling.ok) return refuse(res, ruling)
    res.json(meOf(ruling.staff))
  })

  router.get('/api/staff', async (req, res) => {
    const ruling = await requireStaffRole('facilitator', req, deps)
    if (!ruling.ok) return refuse(res, ruling)
    const beside = await deps.store.staff.leadingBeside(ruling.staff.id)
    const list: StaffList = {
      staff: beside.map(({ staffId, name, roles }) => ({
        staffId,
        name,
        roles: LEADING_ROLES.filter((role) => roles.includes(role)),
      })),
    }
    res.json(list)
  })

  return router
}
