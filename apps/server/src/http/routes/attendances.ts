/**
 * POST /api/sessions/:sessionId/attendances — staff of the program enter one of its sessions: those scheduled to lead it
 * are in at once, others wait in the lobby while it can be entered.
 */
import type { Seat } from '@hearth/protocol/http/invitations'
import type { Phase } from '@hearth/protocol/roles'
import { entranceOf } from '@hearth/room/entrance'
import { requirePhase, requireScheduledFacilitator } from '@hearth/room/guards'
import { Router } from 'express'
import { randomId } from '../../random-id.ts'
import type { HttpDeps } from '../deps.ts'
import { officeOf } from '../office-of.ts'
import { parseNothing } from '../parse.ts'
import { type HttpRefusal, refusal, refuse } from '../refusals.ts'
import { requireStaffSession } from '../require-staff-session.ts'
import { phaseOf } from '../session-times.ts'

export function attendancesRouter(deps: HttpDeps): Router {
  const { store, rooms, clock } = deps
  const router = Router()

  router.post('/api/sessions/:sessionId/attendances', async (req, res) => {
    const found = await requireStaffSession(req, deps)
    if (!found.ok) return refuse(res, found)
    const { session, staff, browser } = found
    const entrance = entranceOf(session, staff)
    if (!entrance.ok) return refuse(res, entrance)
    const parsed = parseNothing(req.body)
    if (!parsed.ok) return refuse(res, parsed)
    const before = await rooms.state(session.id)
    const isKnown = Object.values(before?.people ?? {}).some((one) => one.staffId === staff.id)
    const phase = phaseOf(session, before, clock.now())
    const leads = requireScheduledFacilitator(session, staff.id).ok
    const running = leads || isKnown ? requireRunning(phase) : requireOpenDoor(phase)
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
      role: entrance.role,
      cameAs: entrance.cameAs,
      staffId: staff.id,
      mediaIdentity: randomId(),
    })
    if (!arrived.ok) return refuse(res, arrived)
    const state = await rooms.state(session.id)
    const person = Object.values(state?.people ?? {}).find((one) => one.staffId === staff.id)
    if (person === undefined) return refuse(res, refusal('session-over'))
    const seat: Seat = { sessionId: session.id, personId: person.id }
    if (!(await store.browsers.linkStaff(browser, seat, staff.id, clock.now()))) {
      return refuse(res, refusal('not-signed-in'))
    }
    res.status(201).json(seat)
  })

  return router
}

/** Who leads prepares before the lobby opens; who was in comes back until the end. */
const requireRunning = (phase: Phase) => requirePhase({ phase }, 'scheduled', 'lobby', 'live', 'closing')

/** As for learners. */
const requireOpenDoor = (phase: Phase): { ok: true } | HttpRefusal =>
  phase === 'scheduled' ? refusal('too-early') : requirePhase({ phase }, 'lobby', 'live')
