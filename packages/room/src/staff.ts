/** Who of the circle is of the program’s staff, and who of those who lead hears it. */
import type { PersonId } from '@hearth/protocol/ids'
import type { Presence, Role } from '@hearth/protocol/roles'
import { requireAdmitted, requireFacilitator, requireHearing, requireScheduledFacilitator } from './guards.ts'
import type { RoomState } from './state.ts'

/** Of those admitted, in the order of seats; gone ones too. `scheduled`: to lead this session. */
export const staffOf = ({ session, people }: RoomState): { personId: PersonId; scheduled: boolean }[] =>
  Object.values(people)
    .filter((person) => requireAdmitted(person).ok)
    .sort((a, b) => (a.seat?.number ?? 0) - (b.seat?.number ?? 0))
    .flatMap(({ id, staffId }) =>
      staffId === null ? [] : [{ personId: id, scheduled: requireScheduledFacilitator(session, staffId).ok }],
    )

/** Everyone admitted, as far as it says who leads and is there. */
export const seatedOf = ({
  people,
}: RoomState): { id: PersonId; role: Role; presence: Presence; away: boolean }[] =>
  Object.values(people)
    .filter((person) => requireAdmitted(person).ok)
    .map(({ id, role, presence, away }) => ({ id, role, presence: presence.kind, away }))

/** A facilitator hears the circle. */
export const isHeard = (state: RoomState): boolean =>
  seatedOf(state).some((person) => requireHearing(person).ok)

/** Somebody who does not lead is in the circle, or waits to be let in, and is not gone. */
export const somebodyWaits = ({ people }: RoomState): boolean =>
  Object.values(people).some(
    (person) =>
      !requireFacilitator(person).ok && person.admission !== 'not-now' && person.presence.kind !== 'gone',
  )
