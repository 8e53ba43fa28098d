/** What changed in turns, hands and one's own devices, in words for those who listen. Pure but for the catalogue. */
import type { MediaSource } from '@hearth/protocol/roles'
import type { OwnView, SharedView } from '@hearth/protocol/room-view'
import type { Views } from '../../connection/held-views.ts'
import { t } from '../../text/t.ts'
import { isOwnTurn, queueOf } from '../turns/turn.ts'

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
  if (!before || !after || !own) return []
  return [
    ...modeChange(before, after),
    ...floorChange(before, after, own),
    ...ownHandChange(before, after, own),
    ...(facilitation ? newHands(before, after, own) : []),
  ]
}

function modeChange(before: SharedView, after: SharedView): string[] {
  if (before.mode === after.mode) return []
  return [t(after.mode === 'open' ? 'room.saidModeOpen' : 'room.saidModeHands')]
}

function floorChange(before: SharedView, after: SharedView, own: OwnView): string[] {
  const mine = isOwnTurn(after, own)
  if (before.turn !== after.turn && mine) return [t('room.saidYourTurn')]
  if (isOwnTurn(before, own) && !mine) return [t('room.saidYourTurnOver')]
  const name = after.people.find(({ id }) => id === after.floor?.personId)?.name
  if (name === undefined || mine) {
    return before.floor && !after.floor && before.mode === after.mode ? [t('room.saidFloorFree')] : []
  }
  if (before.turn !== after.turn && !after.floor?.speaking) return [t('room.saidTurn', { name })]
  return after.floor?.speaking && !before.floor?.speaking ? [t('room.saidSpeaks', { name })] : []
}

function ownHandChange(before: SharedView, after: SharedView, { personId }: OwnView): string[] {
  const was = before.hands.indexOf(personId) + 1
  const is = after.hands.indexOf(personId) + 1
  if (was === is) return []
  if (was === 0) return [t('room.saidHandUp', { count: is })]
  if (is === 0) return after.floor?.personId === personId ? [] : [t('room.saidHandDown')]
  return [is === 1 ? t('room.saidNext') : t('room.saidHandMoved', { count: is })]
}

function newHands(before: SharedView, after: SharedView, own: OwnView): string[] {
  const floorOf = (shared: SharedView) => shared.floor?.personId
  return queueOf(after)
    .filter(({ id }) => id !== own.personId && !before.hands.includes(id) && floorOf(before) !== id)
    .map(({ name }) => t('room.saidRaises', { name }))
}
