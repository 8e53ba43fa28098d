/** One small strategy for each mode: whose turn comes next, and whether the floor goes on by itself. */
import type { PersonId } from '@hearth/protocol/ids'
import type { Mode } from '@hearth/protocol/roles'
import { requireAdmitted, requireVoice } from '../guards.ts'
import type { Person, RoomState } from '../state.ts'
import { callingOrder } from './hand-order.ts'

interface Strategy {
  /** Whose turn it is once the present one has ended; null: nobody's, or nobody knows. */
  next: (state: RoomState) => PersonId | null
  /** Without anybody's act. */
  goesOn: boolean
}

const nobody = (): null => null

const STRATEGIES: { [mode in Mode]: Strategy } = {
  open: { next: nobody, goesOn: false },
  hands: { next: nextHand, goesOn: false },
  round: { next: nextOfRound, goesOn: true },
  nominate: { next: nobody, goesOn: false },
  quiet: { next: nobody, goesOn: false },
}

/** Whose turn it is after this one, as far as it is known now; null: nobody's, or nobody knows. */
export const nextTurn = (state: RoomState): PersonId | null =>
  state.phase === 'live' ? STRATEGIES[state.mode].next(state) : null

/** The floor goes on by itself, as long as somebody who leads hears the circle. */
export const goesOn = (state: RoomState): boolean =>
  state.phase === 'live' && state.leftAlone === null && STRATEGIES[state.mode].goesOn

/** The first hand that can be called. */
function nextHand(state: RoomState): PersonId | null {
  return callingOrder(state).find(({ personId }) => couldBeNext(state, personId))?.personId ?? null
}

/** Everybody once; then whoever comes back. Who cannot just now is stepped over, and is first again once they can. */
function nextOfRound(state: RoomState): PersonId | null {
  const { round, spoken, comeBack } = state
  const waiting = (round?.order ?? []).filter((one) => !spoken.includes(one) && !comeBack.includes(one))
  return [...waiting, ...comeBack].find((one) => couldBeNext(state, one)) ?? null
}

const couldBeNext = (state: RoomState, personId: PersonId): boolean =>
  state.floor?.personId !== personId && canSpeak(state.people[personId])

/** Could take the floor at this moment: connected, not away, with a voice and a microphone. */
const canSpeak = (person: Person | undefined): boolean =>
  person !== undefined &&
  requireAdmitted(person).ok &&
  requireVoice(person).ok &&
  person.presence.kind === 'here' &&
  !person.away &&
  !person.takenAway.includes('microphone')

/** Whom the holder of the floor may pick, who has not been heard first, then by seats. Empty but in `nominate`. */
export function nominees(state: RoomState): PersonId[] {
  if (state.phase !== 'live' || state.mode !== 'nominate') return []
  const { spoken, unwilling } = state
  const willing = Object.values(state.people)
    .filter(({ id }) => couldBeNext(state, id) && !unwilling.includes(id))
    .sort((a, b) => (a.seat?.number ?? 0) - (b.seat?.number ?? 0))
    .map(({ id }) => id)
  return [...willing.filter((one) => !spoken.includes(one)), ...willing.filter((one) => spoken.includes(one))]
}
