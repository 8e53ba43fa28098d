/** GET /api/groups — the groups for which the caller may plan a session. */
import type { GroupList } from '@hearth/protocol/http/sessions'
import { Router } from 'express'
import type { HttpDeps } from '../deps.ts'
import { refuse } from '../refusals.ts'
import { requireStaffRole } from '../require-staff.ts'

export function groupsRouter(deps: HttpDeps): Router {
  const router = Router()
  router.get('/api/groups', async (req, res) => {
    const ruling = await requireStaffRole('facilitator', req, deps)
    if (!ruling.ok) return refuse(res, ruling)
    const groups = await deps.store.sessions.groupsOf(ruling.staff.id)
    const list: GroupList = { groups: groups.map(({ groupId, name }) => ({ groupId, name })) }
    res.json(list)
  })
  return router
}
