/** DELETE /api/browser — after leaving: the cookie goes, unless it still stands for somebody. */
import { Router } from 'express'
import { wipeBrowserIfIdle } from '../browser.ts'
import type { HttpDeps } from '../deps.ts'

export function browserRouter(deps: HttpDeps): Router {
  const router = Router()
  router.delete('/api/browser', async (req, res) => {
    await wipeBrowserIfIdle(req, res, deps)
    res.status(204).end()
  })
  return router
}
