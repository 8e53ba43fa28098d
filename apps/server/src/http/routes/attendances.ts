/** POST /api/sessions/:sessionId/attendances — somebody scheduled to lead a session enters it. */
import type { Seat } from '@hearth/protocol/http/invitations'
import { requirePhase } from '@hearth/room/guards'
import { Router } from 'express'
import { randomId } from '../../random-id.ts'
import type { HttpDeps } from '../deps.ts'
import { officeOf } from '../office-of.ts'
import { parseNothing } from '../parse.ts'
import { refusal, refuse } from '../refusals.ts'
import { requireLedSession } from '../require-led-session.ts'
import { phaseOf } from '../session-times.ts'

export function attendancesRouter(deps: HttpDeps): Router {
  const { store, rooms, clock } = deps
  const router = Router()

  router.post('/api/sessions/:sessionId/attendances', async (req, res) => {
    const led = await requireLedSession(req, deps)
    if (!led.ok) return refuse(res, led)
    const parsed = parseNothing(req.body)
    if (!parsed.ok) return refuse(res, parsed)
    const { session, staff, browser } = led
    const phase = phaseOf(session, await rooms.state(session.id), clock.now())
    const running = requirePhase({ phase }, 'scheduled', 'lobby', 'live', 'closing')
    if (!running.ok) return refuse(res, running)
    const opened = await rooms.open(session, await officeOf(store.support, session))
    if (!opened.ok) return refuse(res, opened)
    // The room keeps one person for each member of staff: whoever is in already stays who they are.
    const arrived = await rooms.submit(session.id, {
      type: 'arrive',
      personId: randomId(),
      name: staff.name,
      pronouns: '',
      place: 'own-device',
      role: 'facilitator',
      staffId: staff.id,
      mediaIdentity: randomId(),
    })
    if (!arrived.ok) return refuse(res, arrived)
    const state = await rooms.state(session.id)
    const person = Object.values(state?.people ?? {}).find((one) => one.staffId === staff.id)
    if (person === undefined) return refuse(res, refusal('session-over'))
    await store.browsers.link(browser, session.id, person.id)
    const seat: Seat = { sessionId: session.id, personId: person.id }
    res.status(201).json(seat)
  })

  return router
}
