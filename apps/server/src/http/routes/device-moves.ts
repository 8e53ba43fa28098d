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
  const { store, rooms, clock } = deps
  const router = Router()

  router.post('/api/device-moves/:code', limited(deps, 'arrivals'), async (req, res) => {
    const parsed = parseNothing(req.body)
    if (!parsed.ok) return refuse(res, parsed)
    const { code } = req.params
    if (!isId(code) || !(await carriesSeat(code))) return refuse(res, refusal('code-expired'))
    const { browser, keep } = await browserOfLearner(req, deps)
    const moved = await store.browsers.acceptMove(secretHash(code), browser, clock.now())
    if (moved === null) return refuse(res, refusal('code-expired'))
    keep(res)
    const seat: Seat = { sessionId: moved.sessionId, personId: moved.personId }
    res.status(201).json(seat)
  })

  /** Not of somebody who has left or was removed: their codes are forgotten, but only after that was answered. */
  async function carriesSeat(code: string): Promise<boolean> {
    const offered = await store.browsers.offeredMove(secretHash(code), clock.now())
    const state = offered === null ? null : await rooms.state(offered.sessionId)
    return offered !== null && state?.people[offered.personId] !== undefined
  }

  return router
}
