/** Somebody who was removed asks the wellness office to get in touch; the office reads it, and ends it. */
import { type ContactRequestList, contactRequestSchema } from '@hearth/protocol/http/support'
import { Router } from 'express'
import { secretHash } from '../../secret-hash.ts'
import type { HttpDeps } from '../deps.ts'
import { limited } from '../limited.ts'
import { isId } from '../parse.ts'
import { refusal, refuse } from '../refusals.ts'
import { requireOnceKnown } from '../require-person.ts'
import { requireStaffRole } from '../require-staff.ts'

export function contactRequestsRouter(deps: HttpDeps): Router {
  const { store, clock } = deps
  const router = Router()

  router.post('/api/rooms/:sessionId/contact-requests', limited(deps, 'arrivals'), async (req, res) => {
    const asker = await requireOnceKnown(req, deps, contactRequestSchema)
    if (!asker.ok) return refuse(res, asker)
    const session = await store.sessions.byId(asker.sessionId)
    if (session === null) return refuse(res, refusal('session-over'))
    const { personId, reach } = asker.body
    // One for each person, and none that leads back to a person: the id ends with the session, its hash says nothing.
    const id = secretHash(personId).slice(0, ID_LENGTH)
    await store.support.askForContact({ id, groupId: session.groupId, reach, askedAt: clock.now() })
    res.status(201).end()
  })

  router.get('/api/contact-requests', async (req, res) => {
    const ruling = await requireStaffRole('office', req, deps)
    if (!ruling.ok) return refuse(res, ruling)
    const requests = await store.support.contactRequests(ruling.staff.programId)
    const list: ContactRequestList = {
      requests: requests.map(({ id, groupName, reach, askedAt }) => ({ id, groupName, reach, askedAt })),
    }
    res.json(list)
  })

  router.delete('/api/contact-requests/:id', async (req, res) => {
    const ruling = await requireStaffRole('office', req, deps)
    if (!ruling.ok) return refuse(res, ruling)
    const { id } = req.params
    const ended = isId(id) && (await store.support.endContactRequest(ruling.staff.programId, id))
    if (!ended) return refuse(res, refusal('not-found'))
    res.status(204).end()
  })

  return router
}

/** Of an id in a path. */
const ID_LENGTH = 22
