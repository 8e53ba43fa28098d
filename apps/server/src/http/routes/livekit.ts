/** POST /api/livekit/webhook: what LiveKit says happened. It is signed, so no page's origin is asked for. */
import express, { Router } from 'express'
import type { HttpDeps } from '../deps.ts'
import { limited } from '../limited.ts'
import { refusal, refuse } from '../refusals.ts'

/** A webhook describes a room, a participant and a track: a few kilobytes. */
const MAX_WEBHOOK_BYTES = 256 * 1024

export function livekitRouter(deps: HttpDeps): Router {
  const { mediaWebhooks } = deps
  const router = Router()
  const unsigned = limited(deps, 'requests')
  router.post(
    '/api/livekit/webhook',
    // What LiveKit did not sign is counted, and its body is not read.
    async (req, res, next) => {
      if (await mediaWebhooks.isSigned(req.headers.authorization)) return next()
      await unsigned(req, res, () => refuse(res, refusal('not-allowed')))
    },
    express.text({ type: 'application/webhook+json', limit: MAX_WEBHOOK_BYTES, inflate: false }),
    async (req, res) => {
      const body: unknown = req.body
      if (typeof body !== 'string') return refuse(res, refusal('bad-input'))
      if (!(await mediaWebhooks.receive(body, req.headers.authorization))) {
        return refuse(res, refusal('not-allowed'))
      }
      res.status(204).end()
    },
  )
  return router
}
