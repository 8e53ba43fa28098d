/** What a facilitator chooses for a referral, what is missing, and what is sent: choices only, no name and no text. */
import type { NewReferral } from '@hearth/protocol/http/referrals'
import type { HelpId } from '@hearth/protocol/ids'
import type { Consent, Urgency } from '@hearth/protocol/referral'
import { fieldFaultWords } from '../../text/field-faults.ts'
import { t } from '../../text/t.ts'

export interface ReferralDraft {
  /** Empty: not chosen yet. */
  reason: string
  urgency: Urgency | null
  consent: Consent | null
}

export const EMPTY_DRAFT: ReferralDraft = { reason: '', urgency: null, consent: null }

/** Words of the fault of each choice. */
export type DraftFaults = { readonly [field in keyof ReferralDraft]?: string }

export const missingOf = (draft: ReferralDraft): DraftFaults => ({
  ...(draft.reason === '' && { reason: t('referral.missing') }),
  ...(draft.urgency === null && { urgency: t('referral.missing') }),
  ...(draft.consent === null && { consent: t('referral.missing') }),
})

/** The server's: a reason that the office has taken off its list meanwhile. */
export const faultsFrom = ({ reason }: Record<string, string>): DraftFaults =>
  reason === undefined ? {} : { reason: fieldFaultWords(reason) }

/** null: something is missing. `id` stays the same over retries, so that they are one referral. */
export function toNewReferral(draft: ReferralDraft, id: string, helpId: HelpId | null): NewReferral | null {
  const { reason, urgency, consent } = draft
  if (reason === '' || urgency === null || consent === null) return null
  return { id, reason, urgency, consent, contact: 'ask-the-facilitator', helpId }
}
