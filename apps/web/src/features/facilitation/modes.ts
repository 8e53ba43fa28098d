/** The five modes, in words for those who choose among them. */
import type { Mode } from '@hearth/protocol/roles'
import type { SharedView } from '@hearth/protocol/room-view'
import { t } from '../../text/t.ts'

const NAMES = {
  open: 'leading.modeOpen',
  hands: 'leading.modeHands',
  round: 'leading.modeRound',
  nominate: 'leading.modeNominate',
  quiet: 'leading.modeQuiet',
} as const satisfies Record<Mode, string>

const HINTS = {
  open: 'leading.modeOpenHint',
  hands: 'leading.modeHandsHint',
  round: 'leading.modeRoundHint',
  nominate: 'leading.modeNominateHint',
  quiet: 'leading.modeQuietHint',
} as const satisfies Record<Mode, string>

export const modeName = (mode: Mode): string => t(NAMES[mode])

export const modeHint = (mode: Mode): string => t(HINTS[mode])

/** A round that not everybody has had yet: choosing it goes on with it. */
export const roundGoesOn = ({ round }: Pick<SharedView, 'round'>): boolean =>
  round !== null && !round.over
