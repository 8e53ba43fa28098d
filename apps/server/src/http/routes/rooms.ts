/** /api/rooms/:sessionId — what a participant's browser asks beside the socket. */
import { asPersonSchema, type DeviceMove } from '@hearth/protocol/http/rooms'
import { DEVICE_MOVE_MS } from '@hearth/protocol/limits'
import { Router } from 'express'
import { randomId } from '../../random-id.ts'
import { secretHash } from '../../secret-hash.ts'
import type { HttpDeps } from '../deps.ts'
import { refuse } from '../refusals.ts'
import { requirePerson } from '../require-person.ts'

export function roomsRouter(deps: HttpDeps): Router {
  const { store, clock, mediaTokens } = deps
  const router = Router()

  router.post('/api/rooms/:sessionId/media-tokens', async (req, res) => {
    const person = await requirePerson(req, deps, asPersonSchema)
    if (!person.ok) return refuse(res, person)
    const token = await mediaTokens.tokenFor(person.state, person.body.personId)
    if ('code' in token) return refuse(res, token)
    res.json(token)
  })

  router.post('/api/rooms/:sessionId/device-moves', async (req, res) => {
    const person = await requirePerson(req, deps, asPersonSchema)
    if (!person.ok) return refuse(res, person)
    const code = randomId()
    const expiresAt = clock.now() + DEVICE_MOVE_MS
    await store.browsers.offerMove(secretHash(code), person.sessionId, person.body.personId, expiresAt)
    const move: DeviceMove = { path: `/m/${code}`, expiresAt }
    res.status(201).json(move)
  })

  return router
}
