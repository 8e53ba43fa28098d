/** Referrals: flagged by who leads a session, read by the wellness office. */
import type {
  FlaggedReferral,
  NewReferral,
  ReferralChange,
  ReferralDesk,
  ReferralInbox,
} from '@hearth/protocol/http/referrals'
import type { SessionId } from '@hearth/protocol/ids'
import { request } from './request.ts'

const of = (id: SessionId) => `/api/sessions/${encodeURIComponent(id)}/referrals`

export const getReferralDesk = (id: SessionId) => request<ReferralDesk>('GET', of(id))
export const postReferral = (id: SessionId, referral: NewReferral) =>
  request<FlaggedReferral>('POST', of(id), referral)

export const getReferrals = () => request<ReferralInbox>('GET', '/api/referrals')
export const changeReferral = (id: string, change: ReferralChange) =>
  request<undefined>('PATCH', `/api/referrals/${encodeURIComponent(id)}`, change)
