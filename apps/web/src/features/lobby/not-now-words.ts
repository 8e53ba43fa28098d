/** Why somebody was told "not now", in plain words for them. */
import type { NotNowReason } from '@hearth/protocol/roles'
import { t } from '../../text/t.ts'

const WORDS = {
  'already-begun': 'lobby.alreadyBegun',
  'circle-is-full': 'lobby.circleIsFull',
  'other-session': 'lobby.otherSession',
  'write-to-us': 'lobby.writeToUs',
} as const satisfies Record<NotNowReason, string>

export const notNowWords = (reason: NotNowReason): string => t(WORDS[reason])
