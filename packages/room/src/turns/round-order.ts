/** In which order a round goes: who takes part in it, drawn round the circle or shuffled. */
import type { PersonId } from '@hearth/protocol/ids'
import { requireFacilitator, requireInCircle, requireVoice } from '../guards.ts'
import type { Person, RoomState } from '../state.ts'

/** Everybody in the circle who speaks; those who lead only if they are to. */
export const takesPart = (person: Person, withFacilitators: boolean): boolean =>
  requireVoice(person).ok && (withFacilitators || !requireFacilitator(person).ok)

/** In order of seats. */
export const thoseWhoTakePart = (state: RoomState, withFacilitators: boolean): PersonId[] =>
  Object.values(state.people)
    .filter((person) => requireInCircle(person).ok && takesPart(person, withFacilitators))
    .sort((a, b) => (a.seat?.number ?? 0) - (b.seat?.number ?? 0))
    .map(({ id }) => id)

/** The circle begun at somebody, and gone round one way or the other. */
export function goneRound(
  circle: readonly PersonId[],
  from: PersonId | undefined,
  reversed: boolean,
): PersonId[] {
  const start = from === undefined ? 0 : circle.indexOf(from)
  const [first, ...rest] = [...circle.slice(start), ...circle.slice(0, start)]
  if (first === undefined) return []
  return [first, ...(reversed ? rest.reverse() : rest)]
}

/** By a key that nobody chose and everybody could check: the same `salt` gives the same order. `from` is first all the same. */
export function shuffled(circle: readonly PersonId[], from: PersonId | undefined, salt: string): PersonId[] {
  const key = (personId: PersonId) => hash(salt + personId)
  const order = [...circle].sort((a, b) => key(a) - key(b) || (a < b ? -1 : 1))
  return from === undefined ? order : [from, ...order.filter((one) => one !== from)]
}

/** FNV-1a, and stirred once more, so that its last characters count as much as its first. */
function hash(words: string): number {
  let sum = 0x811c9dc5
  for (const character of words) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193)
  sum = Math.imul(sum ^ (sum >>> 16), 0x45d9f3b)
  return (sum ^ (sum >>> 16)) >>> 0
}

/** Everybody of the round who is in the circle has had it. */
export const roundIsOver = ({ round, spoken, comeBack, people }: RoomState): boolean =>
  (round?.order ?? []).every(
    (one) => !requireInCircle(people[one]).ok || (spoken.includes(one) && !comeBack.includes(one)),
  )
