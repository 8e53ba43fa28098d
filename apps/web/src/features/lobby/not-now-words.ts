/** Why somebody was told "not now", in plain words for them. Announced wherever they are, so the words are the room's. */
import type { NotNowReason } from '@hearth/protocol/roles'
import { t } from '../../text/t.ts'

const WORDS = {
  'already-begun': 'room.notNowAlreadyBegun',
  'circle-is-full': 'room.notNowCircleIsFull',
  'other-session': 'room.notNowOtherSession',
  'write-to-us': 'room.notNowWriteToUs',
} as const satisfies Record<NotNowReason, string>

export const notNowWords = (reason: NotNowReason): string => t(WORDS[reason])
