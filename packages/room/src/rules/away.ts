/** Rules P: away for a moment. The place is held. */
import { type Decision, happened } from '../decision.ts'
import { requireAdmitted, requirePhase } from '../guards.ts'
import type { Person, RoomState } from '../state.ts'

export function setAway(state: RoomState, asker: Person, away: boolean, at: number): Decision {
  const admitted = requireAdmitted(asker)
  if (!admitted.ok) return admitted
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  if (asker.away === away) return happened()
  return happened({ type: away ? 'wentAway' : 'cameBack', personId: asker.id, at })
}
