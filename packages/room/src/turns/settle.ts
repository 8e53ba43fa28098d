/** What follows of itself from every decision: whoever cannot hold the floor is parked, and a floor that goes on is given. */
import { type Decision, happened } from '../decision.ts'
import type { RoomEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { requireInCircle } from '../guards.ts'
import type { RoomState } from '../state.ts'
import { parked } from './ending.ts'
import { goesOn, nextTurn } from './strategies.ts'

/** The decision, and what follows from it. */
export function settled(before: RoomState, decision: Decision, at: number): Decision {
  if (!decision.ok || decision.events.length === 0) return decision
  const decided = applied(before, decision.events)
  const parking = holderCannot(decided) ? parked(decided, at) : []
  const next = applied(decided, parking)
  return happened(...decision.events, ...parking, ...given(next, at))
}

const applied = (state: RoomState, events: readonly RoomEvent[]): RoomState =>
  events.reduce<RoomState>(evolve, state)

/** Is gone, or away as they said. A drop alone takes nothing: the grace has to pass. */
function holderCannot({ floor, people }: RoomState): boolean {
  const holder = floor === null ? undefined : people[floor.personId]
  return holder !== undefined && (holder.away || !requireInCircle(holder).ok)
}

function given(state: RoomState, at: number): RoomEvent[] {
  const next = state.floor === null && goesOn(state) ? nextTurn(state) : null
  return next === null ? [] : [{ type: 'floorGiven', personId: next, at }]
}
