/** Rules of SPEC.md, read from the raw state. Invariants use these instead of the guards they check. */
import type { HelpRequest, Person, RoomState, Text } from '../state.ts'

/** H3, W6, W7: facilitators and advisors who are admitted. */
export const isAdmittedStaff = ({ role, admission }: Person): boolean =>
  admission === 'admitted' && (role === 'facilitator' || role === 'advisor')

/** F5. */
export const hearsCircle = ({ people }: RoomState): boolean =>
  Object.values(people).some(
    ({ role, admission, presence, away }) =>
      role === 'facilitator' && admission === 'admitted' && presence.kind === 'here' && !away,
  )

/** F6, F8: a person who is no facilitator waits or is in the circle, and is not gone. */
export const hasOthers = ({ people }: RoomState): boolean =>
  Object.values(people).some(
    ({ role, admission, presence }) =>
      role !== 'facilitator' &&
      (admission === 'waiting' || admission === 'admitted') &&
      presence.kind !== 'gone',
  )

/** A13: whether `one` stands before `other` in the lobby. */
export const arrivedBefore = (one: Person, other: Person): boolean =>
  one.arrivedAt === other.arrivedAt ? one.id < other.id : one.arrivedAt < other.arrivedAt

/** H11, H12: every "I am not OK" that is open. */
export const openNotOk = ({ help }: RoomState): HelpRequest[] =>
  help.filter(({ kind, end }) => kind === 'not-ok' && end === null)

/** H11: an admitted facilitator or advisor who is not gone has answered it. */
export function isAnswered({ people }: RoomState, { answer, taker }: HelpRequest): boolean {
  const person = taker === null ? undefined : people[taker.personId]
  return answer !== null && person !== undefined && isAdmittedStaff(person) && person.presence.kind !== 'gone'
}

/** H10: it stays when its author leaves. */
export const staysAfterLeaving = ({ kind, end }: HelpRequest): boolean =>
  end === null && (kind === 'not-ok' || kind === 'worried')

/** W8: a text of a thread or of the staff's lane. */
export const isPrivateText = ({ where }: Text): boolean => where.kind !== 'chat' && where.kind !== 'caption'

/** W5: the learner in whose thread it is. null: it is in none. */
export const ownerOf = ({ where }: Text): string | null => ('thread' in where ? where.thread : null)

/** W11. */
export const canRead = ({ readers }: Text, personId: string): boolean =>
  readers.some((reader) => reader.personId === personId)
