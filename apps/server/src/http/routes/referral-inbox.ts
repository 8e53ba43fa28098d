/** /api/referrals — the wellness office reads the referrals of its program, and says how far it is with each. */
import { type InboxReferral, type ReferralInbox, referralChangeSchema } from '@hearth/protocol/http/referrals'
import { Router } from 'express'
import type { InboxRecord } from '../../store/referral-store.ts'
import type { HttpDeps } from '../deps.ts'
import { isId, parseBody } from '../parse.ts'
import { refusal, refuse } from '../refusals.ts'
import { requireStaffRole } from '../require-staff.ts'

export function referralInboxRouter(deps: HttpDeps): Router {
  const { store } = deps
  const router = Router()

  router.get('/api/referrals', async (req, res) => {
    const ruling = await requireStaffRole('office', req, deps)
    if (!ruling.ok) return refuse(res, ruling)
    const inbox: ReferralInbox = {
      referrals: (await store.referrals.inbox(ruling.staff.programId)).map(inboxReferral),
    }
    res.json(inbox)
  })

  router.patch('/api/referrals/:id', async (req, res) => {
    const ruling = await requireStaffRole('office', req, deps)
    if (!ruling.ok) return refuse(res, ruling)
    const parsed = parseBody(referralChangeSchema, req.body)
    if (!parsed.ok) return refuse(res, parsed)
    const { id } = req.params
    const { programId } = ruling.staff
    const changed = isId(id) && (await store.referrals.setState(programId, id, parsed.body.state))
    if (!changed) return refuse(res, refusal('not-found'))
    res.status(204).end()
  })

  return router
}

const inboxReferral = (referral: InboxRecord): InboxReferral => ({
  id: referral.id,
  reference: referral.reference,
  state: referral.state,
  flaggedAt: referral.flaggedAt,
  reason: referral.reason,
  urgency: referral.urgency,
  consent: referral.consent,
  contact: referral.contact,
  groupName: referral.groupName,
  sessionTitle: referral.sessionTitle,
  startsAt: referral.startsAt,
  flaggedBy: { name: referral.flaggedBy.name, email: referral.flaggedBy.email },
})
