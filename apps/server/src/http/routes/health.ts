/** GET /api/health: whether this node can serve. For load balancers; says nothing more. */
import { Router } from 'express'
import type { HttpDeps } from '../deps.ts'
import { refusal, refuse } from '../refusals.ts'

export function healthRouter({ healthy }: HttpDeps): Router {
  const router = Router()
  router.get('/api/health', async (_req, res) => {
    if (await healthy()) res.json({ ok: true })
    else refuse(res, refusal('temporarily-unavailable'))
  })
  return router
}
