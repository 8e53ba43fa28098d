/** The state of a referral as the office calls it. */
import type { ReferralState } from '@hearth/protocol/referral'
import { t } from '../../text/t.ts'

const NAMES = {
  new: 'office.stateNew',
  received: 'office.stateReceived',
  contacted: 'office.stateContacted',
  closed: 'office.stateClosed',
} as const satisfies Record<ReferralState, string>

export const stateName = (state: ReferralState): string => t(NAMES[state])
