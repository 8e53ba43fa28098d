/** Rules M: a screen is shared by one person at a time, whom a facilitator lets. */
import type { PersonId } from '@hearth/protocol/ids'
import { type Decision, happened, refuse } from '../decision.ts'
import { requireFacilitator, requireInCircle, requirePhase, requireVoice } from '../guards.ts'
import type { Person, RoomState } from '../state.ts'

/** In the place of whoever could before. Who may share gives it back without being a facilitator. */
export function allowScreen(
  state: RoomState,
  asker: Person,
  personId: PersonId | null,
  at: number,
): Decision {
  const givesBack = personId === null && state.screen === asker.id
  const power = requireFacilitator(asker)
  if (!power.ok && !givesBack) return power
  const phase = requirePhase(state, 'live')
  if (!phase.ok) return phase
  if (personId !== null) {
    const person = state.people[personId]
    if (person === undefined) return refuse('not-in-circle')
    const there = requireInCircle(person)
    if (!there.ok) return there
    const voice = requireVoice(person)
    if (!voice.ok) return voice
  }
  return state.screen === personId ? happened() : happened({ type: 'screenAllowed', personId, at })
}
