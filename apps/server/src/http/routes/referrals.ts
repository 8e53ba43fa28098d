/** /api/sessions/:sessionId/referrals — who leads a session tells the wellness office that they are worried about somebody. */
import {
  type FlaggedReferral,
  type NewReferral,
  newReferralSchema,
  type ReferralDesk,
} from '@hearth/protocol/http/referrals'
import { Router } from 'express'
import { randomReference } from '../../random-reference.ts'
import type { ReferralRecord } from '../../store/referral-store.ts'
import type { SessionRecord } from '../../store/session-store.ts'
import type { StaffRecord } from '../../store/staff-store.ts'
import { contactOrNone } from '../contacts-of.ts'
import type { HttpDeps } from '../deps.ts'
import { parseBody } from '../parse.ts'
import { reasonsOf } from '../referral-reasons.ts'
import { type HttpRefusal, refusal, refuse } from '../refusals.ts'
import { requireSessionAttendedNow } from '../require-led-session.ts'
import { phaseOf, referralsUntil, requireReferralTime } from '../session-times.ts'

/** With half of all references in use, as good as never. */
const MOST_REFERENCES_TRIED = 100

interface By {
  session: SessionRecord
  staff: StaffRecord
}

export function referralsRouter(deps: HttpDeps): Router {
  const { store, rooms, clock } = deps
  const router = Router()

  router.get('/api/sessions/:sessionId/referrals', async (req, res) => {
    const led = await requireSessionAttendedNow(req, deps)
    if (!led.ok) return refuse(res, led)
    const { session, staff } = led
    const support = await store.support.of(session.programId)
    const phase = phaseOf(session, await rooms.state(session.id), clock.now())
    const flagged = await store.referrals.flaggedBy(staff.id, session.id)
    const desk: ReferralDesk = {
      reasons: reasonsOf(support),
      onCall: contactOrNone(support.onCall),
      backup: contactOrNone(support.backup),
      until: referralsUntil(session, phase),
      referrals: flagged.map(flaggedReferral),
    }
    res.json(desk)
  })

  router.post('/api/sessions/:sessionId/referrals', async (req, res) => {
    const led = await requireSessionAttendedNow(req, deps)
    if (!led.ok) return refuse(res, led)
    const parsed = parseBody(newReferralSchema, req.body)
    if (!parsed.ok) return refuse(res, parsed)
    const { session, staff } = led
    const flagged = (await flaggedBefore(led, parsed.body.id)) ?? (await flag(led, parsed.body))
    if ('code' in flagged) return refuse(res, flagged)
    const { helpId, consent } = parsed.body
    if (helpId !== null) {
      const told = consent !== 'does-not-know'
      const handed = await rooms.submit(session.id, { type: 'handHelpOver', helpId, by: staff.name, told })
      // A request that is over, or went with its room, needs nothing more. Otherwise the same is asked again: the referral is there.
      if (!handed.ok && handed.code === 'temporarily-unavailable') return refuse(res, handed)
    }
    res.status(201).json(flaggedReferral(flagged))
  })

  /** A retry gets its answer whatever has changed since: the list of reasons, or the hour. */
  async function flaggedBefore({ session, staff }: By, id: string): Promise<ReferralRecord | undefined> {
    const flagged = await store.referrals.flaggedBy(staff.id, session.id)
    return flagged.find((referral) => referral.id === id)
  }

  async function flag({ session, staff }: By, chosen: NewReferral): Promise<ReferralRecord | HttpRefusal> {
    const now = clock.now()
    const time = requireReferralTime(session, await rooms.state(session.id), now)
    if (!time.ok) return time
    const reasons = reasonsOf(await store.support.of(session.programId))
    if (!reasons.includes(chosen.reason)) return refusal('bad-input', { fields: { reason: 'not-known' } })
    for (let tried = 0; tried < MOST_REFERENCES_TRIED; tried++) {
      const flagged = await store.referrals.flag({
        id: chosen.id,
        programId: session.programId,
        sessionId: session.id,
        staffId: staff.id,
        reference: randomReference(),
        reason: chosen.reason,
        urgency: chosen.urgency,
        consent: chosen.consent,
        contact: chosen.contact,
        state: 'new',
        flaggedAt: now,
      })
      if (flagged === 'unknown') return refusal('not-found')
      if (flagged !== 'reference-taken') return flagged
    }
    throw new Error('no reference is free')
  }

  return router
}

const flaggedReferral = ({ id, reference, state, urgency, flaggedAt }: ReferralRecord): FlaggedReferral => ({
  id,
  reference,
  state,
  urgency,
  flaggedAt,
})
