/** What changed in turns, hands and one's own devices, in words for those who listen. Pure but for the catalogue. */
import type { MediaSource } from '@hearth/protocol/roles'
import type { OwnView, SharedView } from '@hearth/protocol/room-view'
import { requirePhase } from '@hearth/room/guards'
import type { Views } from '../../connection/held-views.ts'
import { t } from '../../text/t.ts'
import { handIsUp, handNumber, isOwnTurn, queueOf } from '../turns/turn.ts'

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
  const given = before.turn !== after.turn
  if (isOwnTurn(after, own)) return given ? [t('room.saidYourTurn')] : []
  const over = isOwnTurn(before, own) ? [t('room.saidYourTurnOver')] : []
  const { floor } = after
  const name = after.people.find(({ id }) => id === floor?.personId)?.name
  if (!floor || name === undefined) {
    const freed = before.floor && !floor && before.mode === after.mode && over.length === 0
    return freed ? [t('room.saidFloorFree')] : over
  }
  // Views may come late, and show at once a turn that was given and begun.
  if (floor.speaking)
    return given || !before.floor?.speaking ? [...over, t('room.saidSpeaks', { name })] : over
  return given ? [...over, t('room.saidTurn', { name })] : over
}

function ownHandChange(before: SharedView, after: SharedView, { personId }: OwnView): string[] {
  const was = handNumber(before, personId)
  const is = handNumber(after, personId)
  if (was === is) return []
  if (was === 0) return [t('room.saidHandUp', { count: is })]
  if (is === 0) return after.floor?.personId === personId ? [] : [t('room.saidHandDown')]
  return [is === 1 ? t('room.saidNext') : t('room.saidHandMoved', { count: is })]
}

function newHands(before: SharedView, after: SharedView, own: OwnView): string[] {
  const floorOf = (shared: SharedView) => shared.floor?.personId
  return queueOf(after)
    .filter(({ id }) => id !== own.personId && !handIsUp(before, id) && floorOf(before) !== id)
    .map(({ name }) => t('room.saidRaises', { name }))
}
