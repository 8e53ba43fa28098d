/** Rules T: who has the floor picks who is next, among those willing. */
import type { PersonId } from '@hearth/protocol/ids'
import { type Decision, happened } from '../decision.ts'
import {
  requireAdmitted,
  requireFloor,
  requireInCircle,
  requireLatestTurn,
  requireMode,
  requireNominee,
  requireNotLeftAlone,
  requirePhase,
} from '../guards.ts'
import type { Person, RoomState } from '../state.ts'
import { freed, lowered } from '../turns/ending.ts'
import { nominees } from '../turns/strategies.ts'

/** Who picks has had their turn. */
export function nominate(
  state: RoomState,
  asker: Person,
  { personId, turn }: { personId: PersonId; turn: number },
  at: number,
): Decision {
  const floor = requireFloor(state, asker.id)
  if (!floor.ok) return floor
  const mode = requireMode(state, 'nominate')
  if (!mode.ok) return mode
  const latest = requireLatestTurn(state, turn)
  if (!latest.ok) return latest
  const led = requireNotLeftAlone(state)
  if (!led.ok) return led
  const there = requireInCircle(state.people[personId])
  if (!there.ok) return there
  const nominee = requireNominee({ nominees: nominees(state) }, personId)
  if (!nominee.ok) return nominee
  return happened(...freed(state, 'had', at), ...lowered(state, asker.id, at), {
    type: 'floorGiven',
    personId,
    at,
  })
}

/** Said privately: "not now" takes the name off the list, and nothing else. */
export function setWilling(state: RoomState, asker: Person, willing: boolean, at: number): Decision {
  const admitted = requireAdmitted(asker)
  if (!admitted.ok) return admitted
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  if (willing === !state.unwilling.includes(asker.id)) return happened()
  return happened({ type: 'willingnessSaid', personId: asker.id, willing, at })
}
