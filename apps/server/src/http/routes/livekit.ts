/** POST /api/livekit/webhook: what LiveKit says happened. It is signed, so no page's origin is asked for. */
import express, { Router } from 'express'
import type { HttpDeps } from '../deps.ts'
import { refusal, refuse } from '../refusals.ts'

/** A webhook describes a room, a participant and a track: a few kilobytes. */
const MAX_WEBHOOK_BYTES = 256 * 1024

export function livekitRouter({ mediaWebhooks }: HttpDeps): Router {
  const router = Router()
  router.post(
    '/api/livekit/webhook',
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
