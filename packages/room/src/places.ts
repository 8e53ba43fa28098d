/** Places in the circle: learners have those of the session, captioners a few of their own. Staff take none. */
import type { Role } from '@hearth/protocol/roles'
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

/** Learners whose place is kept while they are gone, the longest gone first. */
export function goneLearners(state: RoomState): Person[] {
  const since = ({ presence }: Person) => (presence.kind === 'gone' ? presence.since : 0)
  return Object.values(state.people)
    .filter(takesPlaceAs('learner'))
    .filter(({ admission, presence }) => admission === 'admitted' && presence.kind === 'gone')
    .sort((a, b) => since(a) - since(b) || (a.id < b.id ? -1 : 1))
}

/** How many more learners can be admitted without giving somebody's place on. */
export function freePlaces(state: RoomState): number {
  const admitted = Object.values(state.people)
    .filter(takesPlaceAs('learner'))
    .filter(({ admission }) => admission === 'admitted')
  return Math.max(0, state.session.capacity - admitted.length)
}
