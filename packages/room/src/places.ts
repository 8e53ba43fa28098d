/** Places in the circle: learners have those of the session, captioners a few of their own. Staff take none. */
import type { Role } from '@hearth/protocol/roles'
import { requireHelpOpen } from './guards.ts'
import { byArrival } from './lobby-order.ts'
import type { Person, RoomState } from './state.ts'

const takesPlaceAs = (role: Role) => (person: Person) => person.staffId === null && person.role === role

/** Learners who are admitted or wait, and are not gone. */
export const presentLearners = (state: RoomState): Person[] =>
  Object.values(state.people)
    .filter(takesPlaceAs('learner'))
    .filter(({ admission, presence }) => admission !== 'not-now' && presence.kind !== 'gone')

/** Captioners who are admitted, gone or not, or wait and are not gone. Nobody gets the place of one who is gone. */
export const captioners = (state: RoomState): Person[] =>
  Object.values(state.people)
    .filter(takesPlaceAs('captioner'))
    .filter(
      ({ admission, presence }) =>
        admission === 'admitted' || (admission === 'waiting' && presence.kind !== 'gone'),
    )

/** Whoever asked for help is not sent away before it has ended. */
export const asksForHelp = ({ help }: RoomState, { id }: Person): boolean =>
  help.some((request) => request.personId === id && requireHelpOpen(request).ok)

/** Learners who are gone and whose place may be given on, the longest gone first. */
export function goneLearners(state: RoomState): Person[] {
  const since = ({ presence }: Person) => (presence.kind === 'gone' ? presence.since : 0)
  return Object.values(state.people)
    .filter(takesPlaceAs('learner'))
    .filter(({ admission, presence }) => admission === 'admitted' && presence.kind === 'gone')
    .filter((person) => !asksForHelp(state, person))
    .sort((a, b) => since(a) - since(b) || (a.id < b.id ? -1 : 1))
}

/** How many more learners can be admitted without giving somebody's place on. */
export function freePlaces(state: RoomState): number {
  const admitted = Object.values(state.people)
    .filter(takesPlaceAs('learner'))
    .filter(({ admission }) => admission === 'admitted')
  return Math.max(0, state.session.capacity - admitted.length)
}

/** Arrived, never connected, and is gone: the first of them to arrive, or null. */
export function forgettable(state: RoomState): Person | null {
  const never = Object.values(state.people).filter(
    ({ admission, presence, publicKey, staffId }) =>
      admission !== 'admitted' && presence.kind === 'gone' && publicKey === null && staffId === null,
  )
  return never.sort(byArrival)[0] ?? null
}
