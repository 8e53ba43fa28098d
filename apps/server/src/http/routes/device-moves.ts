/** POST /api/device-moves/:code — takes a seat over to the browser that asks; the code works once. */
import type { Seat } from '@hearth/protocol/http/invitations'
import { Router } from 'express'
import { secretHash } from '../../secret-hash.ts'
import { browserOfLearner } from '../browser.ts'
import type { HttpDeps } from '../deps.ts'
import { limited } from '../limited.ts'
import { isId, parseNothing } from '../parse.ts'
import { refusal, refuse } from '../refusals.ts'

export function deviceMovesRouter(deps: HttpDeps): Router {
  const { store, clock } = deps
  const router = Router()

  router.post('/api/device-moves/:code', limited(deps, 'arrivals'), async (req, res) => {
    const parsed = parseNothing(req.body)
    if (!parsed.ok) return refuse(res, parsed)
    const { code } = req.params
    if (!isId(code)) return refuse(res, refusal('code-expired'))
    const { browser, keep } = await browserOfLearner(req, deps)
    const moved = await store.browsers.acceptMove(secretHash(code), browser, clock.now())
    if (moved === null) return refuse(res, refusal('code-expired'))
    keep(res)
    const seat: Seat = { sessionId: moved.sessionId, personId: moved.personId }
    res.status(201).json(seat)
  })

  return router
}
