/** Words for the state of a referral, as its flagger reads it: the state only. */
import type { ReferralState } from '@hearth/protocol/referral'
import { t } from '../../text/t.ts'

const STATES = {
  new: 'referral.stateNew',
  received: 'referral.stateReceived',
  contacted: 'referral.stateContacted',
  closed: 'referral.stateClosed',
} as const satisfies Record<ReferralState, string>

export const stateWords = (state: ReferralState): string => t(STATES[state])
