/** In which order hands are called. */
import { requireInCircle } from '../guards.ts'
import type { Hand, RoomState } from '../state.ts'

/** Everybody's whose hand is up, first to be called first: as a facilitator has set it, or by rule, replies before thoughts. */
export function callingOrder(state: RoomState): Hand[] {
  const { hands, arranged, handRule } = state
  if (arranged !== null) {
    return arranged.flatMap((personId) => hands.find((hand) => hand.personId === personId) ?? [])
  }
  // What compares equal stays in the order of raising.
  return [...hands].sort(
    (a, b) =>
      Number(a.kind === 'new') - Number(b.kind === 'new') ||
      (handRule === 'fewest-turns' ? byTurns(state, a, b) : 0),
  )
}

/** Who was called already stands last, or somebody who does not answer would be called for ever. */
const byTurns = ({ turnsHad }: RoomState, a: Hand, b: Hand): number =>
  Number(a.postponed) - Number(b.postponed) || (turnsHad[a.personId] ?? 0) - (turnsHad[b.personId] ?? 0)

/** Of those in the circle, without the holder's: what everybody sees. */
export const handsInView = (state: RoomState): Hand[] =>
  callingOrder(state).filter(
    ({ personId }) => personId !== state.floor?.personId && requireInCircle(state.people[personId]).ok,
  )
