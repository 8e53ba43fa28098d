/** What a facilitator chooses for a referral, what is missing, and what is sent: choices only, no name and no text. */
import type { NewReferral } from '@hearth/protocol/http/referrals'
import type { HelpId } from '@hearth/protocol/ids'
import type { Consent, Urgency } from '@hearth/protocol/referral'

export interface ReferralDraft {
  /** Empty: not chosen yet. */
  reason: string
  urgency: Urgency | null
  consent: Consent | null
}

export const EMPTY_DRAFT: ReferralDraft = { reason: '', urgency: null, consent: null }

export type DraftFault = keyof ReferralDraft

export const missingOf = (draft: ReferralDraft): DraftFault[] => [
  ...(draft.reason === '' ? (['reason'] as const) : []),
  ...(draft.urgency === null ? (['urgency'] as const) : []),
  ...(draft.consent === null ? (['consent'] as const) : []),
]

/** null: something is missing. `id` stays the same over retries, so that they are one referral. */
export function toNewReferral(draft: ReferralDraft, id: string, helpId: HelpId | null): NewReferral | null {
  const { reason, urgency, consent } = draft
  if (reason === '' || urgency === null || consent === null) return null
  return { id, reason, urgency, consent, contact: 'ask-the-facilitator', helpId }
}
