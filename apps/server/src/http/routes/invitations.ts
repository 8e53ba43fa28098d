/** /api/invitations/:code — the learner's door: what the link is for, arriving, and going on as who one was. */
import {
  arrivalRequestSchema,
  type Invitation,
  type Returns,
  type Seat,
} from '@hearth/protocol/http/invitations'
import { requirePhase } from '@hearth/room/guards'
import { Router } from 'express'
import { randomId } from '../../random-id.ts'
import type { SessionRecord } from '../../store/session-store.ts'
import { browserOfLearner, knownBrowser } from '../browser.ts'
import type { HttpDeps } from '../deps.ts'
import { limited, takeFor } from '../limited.ts'
import { officeOf } from '../office-of.ts'
import { isId, parseBody, parseNothing } from '../parse.ts'
import { type HttpRefusal, refusal, refuse } from '../refusals.ts'
import { sessionCard } from '../session-answers.ts'
import { opensAt, phaseOf } from '../session-times.ts'

export function invitationsRouter(deps: HttpDeps): Router {
  const { store, rooms, clock } = deps
  const router = Router()

  router.get('/api/invitations/:code', async (req, res) => {
    const invited = await requireInvitation(req.params.code)
    if (!invited.ok) return refuse(res, invited)
    const { session } = invited
    const now = clock.now()
    const room = await rooms.state(session.id)
    const invitation: Invitation = {
      session: sessionCard(session),
      phase: phaseOf(session, room, now),
      locked: room?.locked ?? false,
      opensAt: opensAt(session),
      now,
    }
    res.json(invitation)
  })

  router.post('/api/invitations/:code/arrivals', limited(deps, 'arrivals'), async (req, res) => {
    const invited = await requireInvitation(req.params.code)
    if (!invited.ok) return refuse(res, invited)
    const parsed = parseBody(arrivalRequestSchema, req.body)
    if (!parsed.ok) return refuse(res, parsed)
    const opened = await openDoor(invited.session)
    if (!opened.ok) return refuse(res, opened)
    const { name, pronouns, place, captions } = parsed.body
    const seat: Seat = { sessionId: invited.session.id, personId: randomId() }
    const { browser, keep } = await browserOfLearner(req, deps)
    const share = await takeFor(deps, 'arrivals-of-browser', browser)
    if (!share.ok) return refuse(res, share)
    await store.browsers.link(browser, seat.sessionId, seat.personId)
    const arrived = await rooms.submit(seat.sessionId, {
      type: 'arrive',
      personId: seat.personId,
      name,
      pronouns,
      // Who types hears all of it, and needs a device of their own for that.
      place: captions ? 'own-device' : place,
      role: captions ? 'captioner' : 'learner',
      cameAs: captions ? 'captioner' : 'learner',
      staffId: null,
      mediaIdentity: randomId(),
    })
    if (!arrived.ok) {
      await store.browsers.unlink(seat.sessionId, seat.personId)
      return refuse(res, arrived)
    }
    keep(res)
    res.status(201).json(seat)
  })

  router.post('/api/invitations/:code/returns', limited(deps, 'arrivals'), async (req, res) => {
    const invited = await requireInvitation(req.params.code)
    if (!invited.ok) return refuse(res, invited)
    const parsed = parseNothing(req.body)
    if (!parsed.ok) return refuse(res, parsed)
    const sessionId = invited.session.id
    const browser = knownBrowser(req, deps)
    const state = browser === null ? null : await rooms.state(sessionId)
    const ids = browser === null ? [] : await store.browsers.peopleOf(browser, sessionId)
    const people = ids.flatMap((id) => state?.people[id] ?? [])
    const returns: Returns = {
      // Staff go on by signing in: on a shared computer nobody else goes on as them.
      people: people
        .filter((person) => person.staffId === null)
        .map(({ id, name }) => ({ sessionId, personId: id, name })),
    }
    res.json(returns)
  })

  async function requireInvitation(
    code: string,
  ): Promise<{ ok: true; session: SessionRecord } | HttpRefusal> {
    const session = isId(code) ? await store.sessions.byInvitation(code) : null
    return session === null ? refusal('link-not-valid') : { ok: true, session }
  }

  /** A learner who comes too early or too late makes no room; whether there is a place in it is the room's to say. */
  async function openDoor(session: SessionRecord): Promise<{ ok: true } | HttpRefusal> {
    const phase = phaseOf(session, await rooms.state(session.id), clock.now())
    if (phase === 'scheduled') return refusal('too-early')
    const running = requirePhase({ phase }, 'lobby', 'live')
    return running.ok ? rooms.open(session, await officeOf(store.support, session)) : running
  }

  return router
}
