/** Referrals: flagged by who leads a session, read by the wellness office. */
import { z } from 'zod'
import { type HelpId, idSchema } from '../ids.ts'
import { MAX_REASON } from '../limits.ts'
import {
  CONSENTS,
  CONTACT_WAYS,
  type Consent,
  type ContactWay,
  REFERRAL_STATES,
  type ReferralState,
  URGENCIES,
  type Urgency,
} from '../referral.ts'
import { lineSchema } from '../text.ts'
import type { SupportContact } from './support.ts'

/** POST /api/sessions/:sessionId/referrals answers a `FlaggedReferral`. */
export interface NewReferral {
  /** Made by the browser, so that a retry is the same referral. */
  id: string
  /** One of the office's list. */
  reason: string
  urgency: Urgency
  consent: Consent
  contact: ContactWay
  /** The request for help that is handed over with it; null: none. */
  helpId: HelpId | null
}

export const newReferralSchema: z.ZodType<NewReferral> = z.strictObject({
  id: idSchema,
  reason: lineSchema(MAX_REASON),
  urgency: z.enum(URGENCIES),
  consent: z.enum(CONSENTS),
  contact: z.enum(CONTACT_WAYS),
  helpId: z.union([z.null(), idSchema]),
})

/** What its flagger sees afterwards: the state only. */
export interface FlaggedReferral {
  id: string
  /** Five digits by which facilitator and office speak of it, since it bears no name. */
  reference: string
  state: ReferralState
  urgency: Urgency
  /** Milliseconds since the epoch. */
  flaggedAt: number
}

/** GET /api/sessions/:sessionId/referrals: what a facilitator needs to flag one, and those they have flagged here. */
export interface ReferralDesk {
  /** The office's list. */
  reasons: string[]
  onCall: SupportContact | null
  backup: SupportContact | null
  /** Until when a referral of this session is taken, milliseconds since the epoch. null: it has not ended yet. */
  until: number | null
  /** The caller's own, newest first. */
  referrals: FlaggedReferral[]
}

/** One referral as the office reads it. */
export interface InboxReferral extends FlaggedReferral {
  reason: string
  consent: Consent
  contact: ContactWay
  groupName: string
  sessionTitle: string
  /** Planned start of the session, milliseconds since the epoch. */
  startsAt: number
  flaggedBy: { name: string; email: string }
}

/** GET /api/referrals, for the office: open ones first, the most urgent on top, then by age; closed ones last, newest first. */
export interface ReferralInbox {
  referrals: InboxReferral[]
}

/** PATCH /api/referrals/:id, for the office. */
export interface ReferralChange {
  state: ReferralState
}

export const referralChangeSchema: z.ZodType<ReferralChange> = z.strictObject({
  state: z.enum(REFERRAL_STATES),
})
