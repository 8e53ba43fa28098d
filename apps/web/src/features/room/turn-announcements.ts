/** What changed in turns, hands and one's own devices, in words for those who listen. Pure but for the catalogue. */

import type { OwnView } from '@hearth/protocol/own-view'
import type { MediaSource, Mode } from '@hearth/protocol/roles'
import type { SharedView } from '@hearth/protocol/room-view'
import { requirePhase } from '@hearth/room/guards'
import type { Views } from '../../connection/held-views.ts'
import { t } from '../../text/t.ts'
import { handOrderWords } from '../turns/hand-words.ts'
import {
  handIsUp,
  handNumber,
  handOf,
  holderOf,
  isNext,
  isOwnTurn,
  queueOf,
  roundPlace,
} from '../turns/turn.ts'
import { roundBegins, roundChange, roundEnds } from './round-announcements.ts'

const TAKEN = { microphone: 'room.saidMicrophoneTaken', camera: 'room.saidCameraTaken' } as const
const BACK = { microphone: 'room.saidMicrophoneBack', camera: 'room.saidCameraBack' } as const

/** What a facilitator closed, and gave back. */
export function mediaChange({ own: before }: Views, { own: after }: Views): string[] {
  if (!before || !after) return []
  const lacks = (own: OwnView) => (source: MediaSource) => !own.media.takenAway.includes(source)
  return [
    ...after.media.takenAway.filter(lacks(before)).map((source) => t(TAKEN[source])),
    ...before.media.takenAway.filter(lacks(after)).map((source) => t(BACK[source])),
  ]
}

export function turnChange({ shared: before }: Views, { shared: after, own, facilitation }: Views): string[] {
  // Before the start nobody may speak, and when it closes that is what is said.
  if (!before || !after || !own || !requirePhase(after, 'live').ok) return []
  return [
    ...modeChange(before, after),
    ...roundChange(before, after, own),
    ...promptChange(before, after),
    ...floorChange(before, after, own),
    ...ownHandChange(before, after, own),
    ...nextChange(before, after, own),
    ...orderChange(before, after),
    ...(facilitation ? newHands(before, after, own) : []),
  ]
}

/** Of a round is said whether it begins or goes on. */
const MODES = {
  open: 'room.saidModeOpen',
  hands: 'room.saidModeHands',
  nominate: 'turns.saidModeNominate',
  quiet: 'turns.saidModeQuiet',
} as const satisfies Record<Exclude<Mode, 'round'>, string>

function modeChange(before: SharedView, { mode }: SharedView): string[] {
  return before.mode === mode || mode === 'round' ? [] : [t(MODES[mode])]
}

function promptChange(before: SharedView, { prompt }: SharedView): string[] {
  return prompt === '' || prompt === before.prompt ? [] : [t('turns.saidPrompt', { prompt })]
}

function floorChange(before: SharedView, after: SharedView, own: OwnView): string[] {
  const given = before.turn !== after.turn
  if (isOwnTurn(after, own)) return given ? [t('room.saidYourTurn')] : []
  const over = isOwnTurn(before, own) ? [ownTurnOver(before, after, own)] : []
  const { floor } = after
  const name = holderOf(after)?.name
  if (!floor || name === undefined) {
    const freed = before.floor && !floor && before.mode === after.mode && over.length === 0
    return freed && !roundEnds(before, after) ? [t('room.saidFloorFree')] : over
  }
  // Views may come late, and show at once a turn that was given and begun.
  if (floor.speaking)
    return given || !before.floor?.speaking ? [...over, t('room.saidSpeaks', { name })] : over
  return given ? [...over, t('room.saidTurn', { name })] : over
}

function ownTurnOver(before: SharedView, after: SharedView, { personId }: OwnView): string {
  const comesBack = (shared: SharedView) => roundPlace(shared, personId)?.place === 'comes-back'
  return t(comesBack(after) && !comesBack(before) ? 'turns.saidComesBack' : 'room.saidYourTurnOver')
}

function ownHandChange(before: SharedView, after: SharedView, own: OwnView): string[] {
  const was = handNumber(before, own.personId)
  const is = handNumber(after, own.personId)
  if (was === is) return []
  const next = becomesNext(before, after, own)
  if (was === 0) return [next ? t('turns.saidHandUpNext') : t('room.saidHandUp', { count: is })]
  if (is === 0) return isOwnTurn(after, own) ? [] : [t('room.saidHandDown')]
  return next ? [] : [t('room.saidHandMoved', { count: is })]
}

/** One turn ahead. A hand that has just gone up has said it. */
function nextChange(before: SharedView, after: SharedView, own: OwnView): string[] {
  const said = !handIsUp(before, own.personId) && handIsUp(after, own.personId)
  return becomesNext(before, after, own) && !said ? [t('turns.youAreNext')] : []
}

const becomesNext = (before: SharedView, after: SharedView, own: OwnView): boolean =>
  isNext(after, own) && !isOwnTurn(after, own) && !isNext(before, own) && !roundBegins(before, after)

/** An order by hand ends by itself with the last hand: that is not news. */
function orderChange(before: SharedView, after: SharedView): string[] {
  if (before.handOrder === after.handOrder) return []
  return before.handOrder === 'arranged' && after.hands.length === 0 ? [] : [handOrderWords(after)]
}

function newHands(before: SharedView, after: SharedView, own: OwnView): string[] {
  const floorOf = (shared: SharedView) => shared.floor?.personId
  return queueOf(after)
    .filter(({ id }) => id !== own.personId && !handIsUp(before, id) && floorOf(before) !== id)
    .map(({ id, name }) =>
      t(handOf(after, id)?.kind === 'reply' ? 'turns.saidReply' : 'room.saidRaises', { name }),
    )
}
