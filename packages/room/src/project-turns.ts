/** What the views say of turns, built up field by field. */
import type { LedTurn } from '@hearth/protocol/facilitation-view'
import type { PersonId } from '@hearth/protocol/ids'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedHand, SharedRound } from '@hearth/protocol/room-view'
import { requireInCircle } from './guards.ts'
import type { RoomState } from './state.ts'
import { handsInView } from './turns/hand-order.ts'
import { roundIsOver } from './turns/round-order.ts'
import { nominees } from './turns/strategies.ts'

export const sharedHands = (state: RoomState): SharedHand[] =>
  handsInView(state).map(({ personId, kind }) => ({ personId, kind }))

export function sharedRound(state: RoomState): SharedRound | null {
  if (state.round === null) return null
  const order = state.round.order
    .filter((personId) => requireInCircle(state.people[personId]).ok)
    .map((personId) => ({ personId, place: placeOf(state, personId) }))
  return { order, over: roundIsOver(state) }
}

const placeOf = (
  { spoken, comeBack }: Pick<RoomState, 'spoken' | 'comeBack'>,
  personId: PersonId,
): SharedRound['order'][number]['place'] =>
  comeBack.includes(personId) ? 'comes-back' : spoken.includes(personId) ? 'had' : 'waits'

/** For those who lead. */
export function ledTurn(state: RoomState): LedTurn | null {
  const { floor } = state
  return floor === null
    ? null
    : { waitsSince: floor.waitsSince, startedAt: floor.startedAt, until: untilOf(state) }
}

/** For who has the floor. */
export function ownTurn(state: RoomState, personId: PersonId): OwnView['turn'] {
  const { floor } = state
  if (floor?.personId !== personId) return null
  const picks = nominees(state)
  const unheard = picks.filter((id) => !state.spoken.includes(id)).length
  return { until: untilOf(state), startedAt: floor.startedAt, nominees: picks, unheard }
}

/** When the time of the turn is over, milliseconds since the epoch; null: it has none, or has not begun. */
const untilOf = ({ floor, turnMs }: RoomState): number | null =>
  floor?.startedAt == null || turnMs === null ? null : floor.startedAt + turnMs + floor.extraMs
