/** Rules T: a shared pause, and back to the mode before. */
import { type Decision, happened } from '../decision.ts'
import type { RoomEvent } from '../events.ts'
import { requireFacilitator, requirePhase } from '../guards.ts'
import type { Person, RoomState } from '../state.ts'
import { freed } from '../turns/ending.ts'

const MINUTE_MS = 60_000

export function beginQuiet(state: RoomState, asker: Person, minutes: number | null, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'live')
  if (!phase.ok) return phase
  const until = minutes === null ? null : at + minutes * MINUTE_MS
  return state.quiet !== null && state.quiet.until === until
    ? happened()
    : happened(...quietBegun(state, until, at))
}

/** The turn that goes on ends: in a round its holder comes back, else their place stays as it is. */
export const quietBegun = (state: RoomState, until: number | null, at: number): RoomEvent[] => [
  ...freed(state, state.mode === 'round' ? 'comes-back' : 'not-had', at),
  { type: 'quietBegan', until, at },
]

export function endQuiet(state: RoomState, asker: Person, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'live')
  if (!phase.ok) return phase
  return state.quiet === null ? happened() : happened({ type: 'modeChosen', mode: state.quiet.before, at })
}
