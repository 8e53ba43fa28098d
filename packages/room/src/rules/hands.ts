/** Rules Q: hands. One order for all, by the time of raising; a place survives every drop. */
import type { PersonId } from '@hearth/protocol/ids'
import { type Decision, happened } from '../decision.ts'
import { requireAdmitted, requireFacilitator, requirePhase, requireVoice } from '../guards.ts'
import type { Person, RoomState } from '../state.ts'

export function raiseHand(state: RoomState, asker: Person, at: number): Decision {
  const admitted = requireAdmitted(asker)
  if (!admitted.ok) return admitted
  const voice = requireVoice(asker)
  if (!voice.ok) return voice
  const phase = requirePhase(state, 'live')
  if (!phase.ok) return phase
  const up = state.hands.includes(asker.id) || state.floor?.personId === asker.id
  return up ? happened() : happened({ type: 'handRaised', personId: asker.id, at })
}

export function lowerHand(state: RoomState, asker: Person, personId: PersonId, at: number): Decision {
  if (personId !== asker.id) {
    const power = requireFacilitator(asker)
    if (!power.ok) return power
  }
  const phase = requirePhase(state, 'live')
  if (!phase.ok) return phase
  return state.hands.includes(personId) ? happened({ type: 'handLowered', personId, at }) : happened()
}
