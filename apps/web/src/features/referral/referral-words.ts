/** Words for the state of a referral, as its flagger reads it: the state only. */
import type { FlaggedReferral, ReferralDesk } from '@hearth/protocol/http/referrals'
import type { ReferralState } from '@hearth/protocol/referral'
import { t } from '../../text/t.ts'

const STATES = {
  new: 'referral.stateNew',
  received: 'referral.stateReceived',
  contacted: 'referral.stateContacted',
  closed: 'referral.stateClosed',
} as const satisfies Record<ReferralState, string>

export const stateWords = (state: ReferralState): string => t(STATES[state])

/** Of a referral for today that nobody has acknowledged: whom to call. null: of any other. */
export function callWords(
  { state, urgency }: Pick<FlaggedReferral, 'state' | 'urgency'>,
  { onCall, backup }: Pick<ReferralDesk, 'onCall' | 'backup'>,
): string | null {
  if (state !== 'new' || urgency !== 'today') return null
  const contact = onCall ?? backup
  return contact === null ? t('referral.notSeen') : t('referral.notSeenCall', { ...contact })
}
