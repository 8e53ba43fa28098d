/** GET /api/guides — what the caller may let a session go through. */
import type { GuideList } from '@hearth/protocol/http/sessions'
import { Router } from 'express'
import { guidesOf, minutesOf } from '../../first-session-guide.ts'
import type { HttpDeps } from '../deps.ts'
import { refuse } from '../refusals.ts'
import { requireStaffRole } from '../require-staff.ts'

export function guidesRouter(deps: HttpDeps): Router {
  const router = Router()
  router.get('/api/guides', async (req, res) => {
    const ruling = await requireStaffRole('facilitator', req, deps)
    if (!ruling.ok) return refuse(res, ruling)
    const guides = await guidesOf(deps.store.guides, ruling.staff.programId)
    const list: GuideList = {
      guides: guides.map(({ id, title, steps }) => ({ guideId: id, title, minutes: minutesOf(steps) })),
    }
    res.json(list)
  })
  return router
}
