/** What changed between two moments of the views, in words for those who listen. Pure but for the catalogue. */
import type { LobbyEntry } from '@hearth/protocol/facilitation-view'
import type { SharedPerson } from '@hearth/protocol/room-view'
import type { Views } from '../../connection/held-views.ts'
import { t } from '../../text/t.ts'
import { ownHelpChange } from '../help/own-help-announcements.ts'
import { notNowWords } from '../lobby/not-now-words.ts'
import { leadingChange } from './leading-announcements.ts'
import { presenceChange } from './presence-announcements.ts'
import { mediaChange, turnChange } from './turn-announcements.ts'

/** Nothing is said of the first views: who comes in is not told of everybody who was there. */
export function announcementsBetween(before: Views, after: Views): string[] {
  return [
    ...ownChange(before, after),
    ...ownHelpChange(before, after),
    ...phaseChange(before, after),
    ...mediaChange(before, after),
    ...turnChange(before, after),
    ...presenceChange(before, after),
    ...leadingChange(before, after),
    ...comings(before, after),
    ...waiters(before, after),
  ]
}

function ownChange({ own: before }: Views, { own: after }: Views): string[] {
  if (!before || !after || before.admission === after.admission) return []
  if (after.admission === 'admitted') return [t('room.saidIn')]
  if (after.admission !== 'not-now') return []
  return [t('room.saidNotNow'), ...(after.notNow === null ? [] : [notNowWords(after.notNow)])]
}

function phaseChange({ own: before }: Views, { own: after }: Views): string[] {
  if (!before || !after || before.phase === after.phase) return []
  if (after.phase === 'live') return [t('room.saidBegan')]
  return after.phase === 'closing' ? [t('room.saidClosing')] : []
}

function comings({ shared: before }: Views, { shared: after, own }: Views): string[] {
  if (!before || !after) return []
  const others = (people: readonly SharedPerson[]) => people.filter(({ id }) => id !== own?.personId)
  const came = others(after.people).filter(({ id }) => !before.people.some((person) => person.id === id))
  const went = others(before.people).filter(({ id }) => !after.people.some((person) => person.id === id))
  return [
    ...came.map(({ name }) => t('room.saidArrived', { name })),
    ...went.map(({ name }) => t('room.saidLeft', { name })),
  ]
}

function waiters({ facilitation: before }: Views, { facilitation: after }: Views): string[] {
  if (!before || !after) return []
  const waits = ({ admission }: LobbyEntry) => admission === 'waiting'
  const known = new Set(before.lobby.filter(waits).map(({ personId }) => personId))
  return after.lobby
    .filter((entry) => waits(entry) && !known.has(entry.personId))
    .map(({ name }) => t('room.saidWaiting', { name }))
}
