/** /api/trail — who of the staff moderated how, page by page, for program admins. */
import type { Trail, TrailLine } from '@hearth/protocol/http/trail'
import { type Request, type Response, Router } from 'express'
import type { TrailRecord } from '../../store/trail-store.ts'
import type { HttpDeps } from '../deps.ts'
import { refusal, refuse } from '../refusals.ts'
import { requireStaffRole } from '../require-staff.ts'

const LINES_ON_A_PAGE = 50
/** Far more than there can be, and safe as a number. */
const PLACE = /^\d{1,15}$/

export function trailRouter(deps: HttpDeps): Router {
  const router = Router()

  router.get('/api/trail', (req, res) => answer(req, res, null))

  router.get('/api/trail/before/:place', (req, res) => {
    const { place } = req.params
    return PLACE.test(place) ? answer(req, res, Number(place)) : refuse(res, refusal('not-found'))
  })

  async function answer(req: Request, res: Response, before: number | null): Promise<void> {
    const ruling = await requireStaffRole('admin', req, deps)
    if (!ruling.ok) return refuse(res, ruling)
    const found = await deps.store.trail.of(ruling.staff.programId, before, LINES_ON_A_PAGE + 1)
    const lines = found.slice(0, LINES_ON_A_PAGE)
    const last = lines.at(-1)
    const more = found.length > lines.length && last !== undefined
    const trail: Trail = { lines: lines.map(line), next: more ? String(last.place) : null }
    res.json(trail)
  }

  return router
}

const line = ({ minute, kind, sessionTitle, groupName, by }: TrailRecord): TrailLine => ({
  minute,
  kind,
  sessionTitle,
  groupName,
  by,
})
