/** Places in the circle: learners have those of the session, captioners a few of their own. Staff take none. */
import { requireCaptioner, requireHelpOpen, requireLearner } from './guards.ts'
import { byArrival } from './lobby-order.ts'
import type { Person, RoomState } from './state.ts'

export const takesLearnersPlace = (person: Pick<Person, 'staffId' | 'role'>): boolean =>
  person.staffId === null && requireLearner(person).ok

const learners = ({ people }: RoomState): Person[] => Object.values(people).filter(takesLearnersPlace)

/** Learners who are admitted or wait, and are not gone. */
export const presentLearners = (state: RoomState): Person[] =>
  learners(state).filter(({ admission, presence }) => admission !== 'not-now' && presence.kind !== 'gone')

/** Captioners who are admitted, gone or not, or wait and are not gone. Nobody gets the place of one who is gone. */
export const captioners = ({ people }: RoomState): Person[] =>
  Object.values(people)
    .filter((person) => requireCaptioner(person).ok)
    .filter(
      ({ admission, presence }) =>
        admission === 'admitted' || (admission === 'waiting' && presence.kind !== 'gone'),
    )

/** People who asked for help keep their place until the request has ended. */
export const asksForHelp = ({ help }: RoomState, { id }: Person): boolean =>
  help.some((request) => request.personId === id && requireHelpOpen(request).ok)

/** In a full circle: learners who are gone and lose their place to the next learners admitted, the longest gone first. */
export function placesToGive(state: RoomState): Person[] {
  const admitted = learners(state).filter(({ admission }) => admission === 'admitted')
  if (admitted.length < state.session.capacity) return []
  const since = ({ presence }: Person) => (presence.kind === 'gone' ? presence.since : 0)
  return admitted
    .filter((person) => person.presence.kind === 'gone' && !asksForHelp(state, person))
    .sort((a, b) => since(a) - since(b) || (a.id < b.id ? -1 : 1))
}

/** Arrived, never connected, and is gone: the first of them to arrive, or null. */
export function forgettable(state: RoomState): Person | null {
  const never = Object.values(state.people).filter(
    ({ admission, presence, publicKey, staffId }) =>
      admission !== 'admitted' && presence.kind === 'gone' && publicKey === null && staffId === null,
  )
  return never.sort(byArrival)[0] ?? null
}
