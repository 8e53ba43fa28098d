/** Rules T: how long a turn is meant to be, time given, and going on from who does not begin. Nobody is cut off. */
import type { Command } from '@hearth/protocol/commands'
import { type Decision, happened, refuse } from '../decision.ts'
import {
  GRANTED,
  type Ruling,
  requireFacilitator,
  requireLatestTurn,
  requirePhase,
  requireUnbegun,
} from '../guards.ts'
import type { Person, RoomState } from '../state.ts'
import { begun, comesBack, freed, isUp } from '../turns/ending.ts'

type Asks<Type extends Command['type']> = Extract<Command, { type: Type }>

const MINUTE_MS = 60_000

export function setTurnTime(state: RoomState, asker: Person, minutes: number | null, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  const turnMs = minutes === null ? null : minutes * MINUTE_MS
  return state.turnMs === turnMs ? happened() : happened({ type: 'turnTimeSet', turnMs, at })
}

/** To begin; or to speak, where turns have a time. */
export function giveMoreTime(state: RoomState, asker: Person, turn: number, at: number): Decision {
  const holding = requireTurnOf(state, asker, turn)
  if (!holding.ok) return holding
  return begun(state) && state.turnMs === null ? happened() : happened({ type: 'moreTimeGiven', at })
}

/** From who has not begun. Where hands are called, the hand stays up and stands last, whether or not they are asked again. */
export function moveOn(
  state: RoomState,
  asker: Person,
  { turn, comeBack }: Asks<'moveOn'>,
  at: number,
): Decision {
  const holding = requireTurnOf(state, asker, turn)
  if (!holding.ok) return holding
  const { floor, mode } = state
  const unbegun = requireUnbegun({ floor: floor && { speaking: begun(state) } })
  if (!unbegun.ok) return unbegun
  const personId = floor?.personId ?? ''
  if (comeBack) return happened(...freed(state, comesBack(state, personId), at))
  if (mode !== 'hands') return happened(...freed(state, 'had', at))
  const last = isUp(state, personId) ? [{ type: 'handSetLast', personId, at } as const] : []
  return happened(...freed(state, 'not-had', at), ...last)
}

function requireTurnOf(state: RoomState, asker: Person, turn: number): Ruling {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'live')
  if (!phase.ok) return phase
  const latest = requireLatestTurn(state, turn)
  if (!latest.ok) return latest
  return state.floor === null ? refuse('floor-moved') : GRANTED
}
