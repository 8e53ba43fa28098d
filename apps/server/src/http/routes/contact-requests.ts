/** Somebody who was removed asks the wellness office to get in touch; the office reads it, and ends it. */
import { type ContactRequestList, contactRequestSchema } from '@hearth/protocol/http/support'
import { requireNotRemoved } from '@hearth/room/guards'
import { Router } from 'express'
import { randomId } from '../../random-id.ts'
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
    const { personId, reach } = asker.body
    // Whoever is in the circle turns to its facilitators.
    if (requireNotRemoved(asker.state, personId).ok) return refuse(res, refusal('not-allowed'))
    const session = await store.sessions.byId(asker.sessionId)
    if (session === null) return refuse(res, refusal('session-over'))
    await store.support.askForContact({
      // A new one each time: the office ends what it has read, not what was written since.
      id: randomId(),
      // One for each person. The person's id ends with the session, and the office never sees its hash.
      asker: secretHash(personId),
      groupId: session.groupId,
      reach,
      askedAt: clock.now(),
    })
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
