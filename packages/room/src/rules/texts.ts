/** Rules W: writing. What is written is sealed in browsers; the room knows who wrote, to whom and when. */
import { type Decision, happened } from '../decision.ts'
import { requireFacilitator, requirePhase } from '../guards.ts'
import type { Person, RoomState } from '../state.ts'

export function openChat(state: RoomState, asker: Person, open: boolean, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  if (state.chatOpen === open) return happened()
  return happened({ type: open ? 'chatOpened' : 'chatClosed', at })
}
