/** A round begins, goes on, is over: in words for those who listen. Pure but for the catalogue. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { t } from '../../text/t.ts'
import { roundPlace } from '../turns/turn.ts'

/** A round that nobody has had a turn in yet. */
const isFresh = ({ mode, round }: SharedView): boolean =>
  mode === 'round' && round !== null && !round.over && round.order.every(({ place }) => place === 'waits')

export const roundBegins = (before: SharedView, after: SharedView): boolean =>
  isFresh(after) && !isFresh(before)

export const roundEnds = (before: SharedView, after: SharedView): boolean =>
  before.mode === 'round' && after.mode === 'round' && !before.round?.over && after.round?.over === true

export function roundChange(before: SharedView, after: SharedView, { personId }: OwnView): string[] {
  if (after.mode !== 'round') return []
  if (roundEnds(before, after)) return [t('turns.saidRoundOver')]
  if (!roundBegins(before, after)) {
    const goesOn = before.mode !== 'round' && after.round !== null && !after.round.over
    return goesOn ? [t('turns.saidRoundGoesOn')] : []
  }
  const number = roundPlace(after, personId)?.number
  return [
    t('turns.saidModeRound'),
    ...(number === undefined ? [] : [t('turns.saidRoundNumber', { count: number })]),
  ]
}
