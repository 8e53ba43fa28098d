/** /api/sessions — planning, for those who lead. */
import {
  type JoinableSession,
  newSessionSchema,
  type PlannedSession,
  type SessionList,
} from '@hearth/protocol/http/sessions'
import { LEADING_ROLES } from '@hearth/protocol/roles'
import { requirePhase, requireScheduledFacilitator } from '@hearth/room/guards'
import { Router } from 'express'
import { guidesOf } from '../../first-session-guide.ts'
import { randomId } from '../../random-id.ts'
import type { SessionRecord } from '../../store/session-store.ts'
import type { StaffRecord } from '../../store/staff-store.ts'
import type { HttpDeps } from '../deps.ts'
import { parseBody, parseNothing } from '../parse.ts'
import { refusal, refuse } from '../refusals.ts'
import { requireLedSession } from '../require-led-session.ts'
import { requireOneOfStaffRoles, requireStaffRole } from '../require-staff.ts'
import { plannedSession, sessionCard } from '../session-answers.ts'
import { opensBy, phaseOf } from '../session-times.ts'

const MINUTE_MS = 60_000
/** A session that began longer ago is not looked for. */
const DAY_MS = 24 * 60 * MINUTE_MS

export function sessionsRouter(deps: HttpDeps): Router {
  const { store, rooms, clock } = deps
  const router = Router()

  router.get('/api/sessions', async (req, res) => {
    const ruling = await requireOneOfStaffRoles(LEADING_ROLES, req, deps)
    if (!ruling.ok) return refuse(res, ruling)
    const led = await store.sessions.ledBy(ruling.staff.id)
    const live = new Set(await store.rooms.listLive())
    const sessions = await Promise.all(
      led.map(async (session) =>
        live.has(session.id) ? answerOf(session) : plannedSession(session, null, clock.now()),
      ),
    )
    const list: SessionList = {
      sessions: endedLast(sessions),
      joinable: await joinableBy(ruling.staff, live),
    }
    res.json(list)
  })

  router.post('/api/sessions', async (req, res) => {
    const ruling = await requireStaffRole('facilitator', req, deps)
    if (!ruling.ok) return refuse(res, ruling)
    const parsed = parseBody(newSessionSchema, req.body)
    if (!parsed.ok) return refuse(res, parsed)
    const { facilitatorIds, ...plan } = parsed.body
    if (plan.startsAt + plan.minutes * MINUTE_MS <= clock.now()) {
      return refuse(res, refusal('bad-input', { fields: { startsAt: 'in-the-past' } }))
    }
    const groups = await store.sessions.groupsOf(ruling.staff.id)
    if (!groups.some((group) => group.groupId === plan.groupId)) {
      return refuse(res, refusal('bad-input', { fields: { groupId: 'not-known' } }))
    }
    const guides = await guidesOf(store.guides, ruling.staff.programId)
    if (plan.guideId !== null && !guides.some(({ id }) => id === plan.guideId)) {
      return refuse(res, refusal('bad-input', { fields: { guideId: 'not-known' } }))
    }
    const session = await store.sessions.create({
      ...plan,
      id: randomId(),
      invitationCode: randomId(),
      facilitatorIds: [...new Set([ruling.staff.id, ...facilitatorIds])],
    })
    if (session === 'unknown') {
      return refuse(res, refusal('bad-input', { fields: { facilitatorIds: 'not-known' } }))
    }
    res.status(201).json(await answerOf(session))
  })

  router.get('/api/sessions/:sessionId', async (req, res) => {
    const led = await requireLedSession(req, deps)
    if (!led.ok) return refuse(res, led)
    res.json(await answerOf(led.session))
  })

  router.post('/api/sessions/:sessionId/invitations', async (req, res) => {
    const led = await requireLedSession(req, deps)
    if (!led.ok) return refuse(res, led)
    const parsed = parseNothing(req.body)
    if (!parsed.ok) return refuse(res, parsed)
    if (led.session.endedAt !== null) return refuse(res, refusal('session-over'))
    const session = await store.sessions.renewInvitation(led.session.id, randomId())
    if (session === null) return refuse(res, refusal('not-found'))
    res.status(201).json(await answerOf(session))
  })

  router.delete('/api/sessions/:sessionId', async (req, res) => {
    const led = await requireLedSession(req, deps)
    if (!led.ok) return refuse(res, led)
    if (led.session.endedAt !== null) return refuse(res, refusal('session-over'))
    if (!(await store.sessions.callOff(led.session.id))) return refuse(res, refusal('wrong-phase'))
    res.status(204).end()
  })

  /** Of others in the program: those whose lobby is open, or that are live. */
  async function joinableBy(staff: StaffRecord, live: ReadonlySet<string>): Promise<JoinableSession[]> {
    const now = clock.now()
    const found = await store.sessions.startingBetween(staff.programId, now - DAY_MS, opensBy(now))
    const others = found.filter((session) => !requireScheduledFacilitator(session, staff.id).ok)
    const joinable = await Promise.all(
      others.map(async (session) => {
        const phase = phaseOf(session, live.has(session.id) ? await rooms.state(session.id) : null, now)
        return { session: sessionCard(session), phase }
      }),
    )
    return joinable.filter((one) => requirePhase(one, 'lobby', 'live').ok)
  }

  async function answerOf(session: SessionRecord): Promise<PlannedSession> {
    return plannedSession(session, await rooms.state(session.id), clock.now())
  }

  return router
}

/** The store's order is kept; a session that was never held is over without having been ended. */
const endedLast = (sessions: PlannedSession[]): PlannedSession[] => [
  ...sessions.filter((session) => session.phase !== 'ended'),
  ...sessions.filter((session) => session.phase === 'ended'),
]
