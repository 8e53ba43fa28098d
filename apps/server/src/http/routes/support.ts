/** GET /api/sessions/:sessionId/support — whom people of this session can turn to. No secret: it is shown when all else is closed. */
import type { Support } from '@hearth/protocol/http/support'
import { Router } from 'express'
import { contactsOf } from '../contacts-of.ts'
import type { HttpDeps } from '../deps.ts'
import { isId } from '../parse.ts'
import { refusal, refuse } from '../refusals.ts'

export function supportRouter({ store }: HttpDeps): Router {
  const router = Router()
  router.get('/api/sessions/:sessionId/support', async (req, res) => {
    const { sessionId } = req.params
    const session = isId(sessionId) ? await store.sessions.byId(sessionId) : null
    if (session === null) return refuse(res, refusal('not-found'))
    const kept = await store.support.of(session.programId)
    const support: Support = {
      crisis: contactsOf(kept, 'crisis'),
      resources: contactsOf(kept, 'resource'),
      examples: kept.examples,
    }
    res.json(support)
  })
  return router
}
