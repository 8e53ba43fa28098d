/** What follows of itself from every decision: whoever cannot hold the floor is parked, and a floor that goes on is given. */
import type { RoomEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { requireInCircle } from '../guards.ts'
import type { RoomState } from '../state.ts'
import { parked } from './ending.ts'
import { goesOn, nextTurn } from './strategies.ts'

/** `state`: as it is after what was decided. */
export function turnsSettled(state: RoomState, at: number): RoomEvent[] {
  const parking = holderCannot(state) ? parked(state, at) : []
  return [...parking, ...given(parking.reduce<RoomState>(evolve, state), at)]
}

/** Is gone, or away as they said. A drop alone takes nothing: the grace has to pass. */
function holderCannot({ floor, people }: RoomState): boolean {
  const holder = floor === null ? undefined : people[floor.personId]
  return holder !== undefined && (holder.away || !requireInCircle(holder).ok)
}

function given(state: RoomState, at: number): RoomEvent[] {
  const next = state.floor === null && goesOn(state) ? nextTurn(state) : null
  return next === null ? [] : [{ type: 'floorGiven', personId: next, at }]
}
