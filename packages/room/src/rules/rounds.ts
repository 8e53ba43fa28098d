/** Rules T: everybody once, in order. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId } from '@hearth/protocol/ids'
import { type Decision, happened, refuse } from '../decision.ts'
import type { RoomEvent } from '../events.ts'
import { type Ruling, requireFacilitator, requireLatestTurn, requirePhase, requireRound } from '../guards.ts'
import type { Person, RoomState, Round } from '../state.ts'
import { brokenOff } from '../turns/ending.ts'
import { goneRound, shuffled, thoseWhoTakePart } from '../turns/round-order.ts'

type Asks<Type extends Command['type']> = Extract<Command, { type: Type }>

/** Of everybody who is in. `newId`: of that a shuffle is made. */
export function startRound(
  state: RoomState,
  asker: Person,
  command: Asks<'startRound'>,
  newId: string,
  at: number,
): Decision {
  const starting = requireStarting(state, asker, command.turn)
  if (!starting.ok) return starting
  const { withFacilitators } = command
  const circle = thoseWhoTakePart(state, withFacilitators)
  const from = command.from ?? undefined
  if (from !== undefined && !circle.includes(from)) return refuse('not-in-circle')
  const order = command.shuffled ? shuffled(circle, from, newId) : goneRound(circle, from, command.reversed)
  return happened(...roundBegun(state, { order, withFacilitators }, command.prompt, at))
}

/** Of the same people, and of whoever has come since and did not stand in it. */
export function startNextRound(
  state: RoomState,
  asker: Person,
  { turn, reversed, prompt }: Asks<'startNextRound'>,
  at: number,
): Decision {
  const starting = requireStarting(state, asker, turn)
  if (!starting.ok) return starting
  const round = requireRound(state)
  if (!round.ok) return round
  const { order, withFacilitators } = state.round ?? { order: [], withFacilitators: false }
  const all = [...order, ...joined(state, order, withFacilitators)]
  const next = { order: reversed ? all.reverse() : all, withFacilitators }
  return happened(...roundBegun(state, next, prompt, at))
}

function requireStarting(state: RoomState, asker: Person, turn: number): Ruling {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'live')
  return phase.ok ? requireLatestTurn(state, turn) : phase
}

const joined = (state: RoomState, order: readonly PersonId[], withFacilitators: boolean): PersonId[] =>
  thoseWhoTakePart(state, withFacilitators).filter((one) => !order.includes(one))

const roundBegun = (
  state: RoomState,
  { order, withFacilitators }: Round,
  prompt: string,
  at: number,
): RoomEvent[] => [
  ...brokenOff(state, at),
  ...(state.mode === 'round' ? [] : [{ type: 'modeChosen', mode: 'round', at } as const]),
  { type: 'roundBegan', order, withFacilitators, at },
  ...(state.prompt === prompt ? [] : [{ type: 'promptShown', prompt, at } as const]),
]
