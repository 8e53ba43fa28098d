/** Rules D: the steps of the guide, and what the circle is asked. A step changes neither the mode nor anybody's turn. */
import type { Command } from '@hearth/protocol/commands'
import { MORE_STEP_MINUTES } from '@hearth/protocol/limits'
import { type Decision, happened } from '../decision.ts'
import type { RoomEvent } from '../events.ts'
import { type Ruling, requireFacilitator, requireLatestStep, requirePhase, requireStep } from '../guards.ts'
import type { Person, RoomState } from '../state.ts'

type Asks<Type extends Command['type']> = Extract<Command, { type: Type }>

const MINUTE_MS = 60_000

export function goToStep(
  state: RoomState,
  asker: Person,
  { step, seen }: Asks<'goToStep'>,
  at: number,
): Decision {
  const guiding = requireGuiding(state, asker, step, seen)
  if (!guiding.ok) return guiding
  return step === seen ? happened() : happened({ type: 'stepBegan', index: step, at })
}

/** To the step that goes on, and to no other. */
export function addToStep(state: RoomState, asker: Person, step: number, at: number): Decision {
  const guiding = requireGuiding(state, asker, step, step)
  return guiding.ok ? happened({ type: 'stepExtended', ms: MORE_STEP_MINUTES * MINUTE_MS, at }) : guiding
}

export function showPrompt(state: RoomState, asker: Person, prompt: string, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  return state.prompt === prompt ? happened() : happened({ type: 'promptShown', prompt, at })
}

/** With the session the guide begins, at its first step, or where a facilitator has gone before. */
export const guideBegun = ({ session, step }: RoomState, at: number): RoomEvent[] =>
  session.guide.length === 0 ? [] : [{ type: 'stepBegan', index: step?.index ?? 0, at }]

function requireGuiding(state: RoomState, asker: Person, step: number, seen: number | null): Ruling {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  const known = requireStep({ steps: state.session.guide }, step)
  return known.ok ? requireLatestStep({ at: state.step?.index ?? null }, seen) : known
}
