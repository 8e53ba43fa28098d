/** Rules F: who leads. Facilitators make others of the staff facilitators; the last one does not just leave. */
import type { PersonId } from '@hearth/protocol/ids'
import { type Decision, happened, refuse } from '../decision.ts'
import {
  GRANTED,
  type Ruling,
  requireAdmitted,
  requireFacilitator,
  requireInCircle,
  requireOfStaff,
  requireOtherFacilitator,
  requireOwnWill,
  requirePhase,
} from '../guards.ts'
import { seatedOf, staffOf } from '../staff.ts'
import type { Person, RoomState } from '../state.ts'

export function promote(state: RoomState, asker: Person, personId: PersonId, at: number): Decision {
  const leads = requireLeading(state, asker)
  if (!leads.ok) return leads
  const person = state.people[personId]
  if (person === undefined) return refuse('not-in-circle')
  const there = requireInCircle(person)
  if (!there.ok) return there
  const ofStaff = requireOfStaff({ staff: staffOf(state) }, personId)
  if (!ofStaff.ok) return ofStaff
  return requireFacilitator(person).ok ? happened() : happened({ type: 'personPromoted', personId, at })
}

/** Also of somebody who is gone: what they could do waits for nobody. */
export function demote(state: RoomState, asker: Person, personId: PersonId, at: number): Decision {
  const leads = requireLeading(state, asker)
  if (!leads.ok) return leads
  const person = state.people[personId]
  if (person === undefined || !requireAdmitted(person).ok) return refuse('not-in-circle')
  if (!requireFacilitator(person).ok) return happened()
  const willing = requireOwnWill({ staff: staffOf(state) }, personId, asker.id)
  if (!willing.ok) return willing
  const others = requireOthers(state, person)
  if (!others.ok) return others
  return happened({ type: 'personDemoted', personId, at })
}

export function leave(state: RoomState, asker: Person, at: number): Decision {
  const others = requireOthers(state, asker)
  return others.ok ? happened({ type: 'personLeft', personId: asker.id, at }) : others
}

function requireLeading(state: RoomState, asker: Person): Ruling {
  const power = requireFacilitator(asker)
  return power.ok ? requirePhase(state, 'scheduled', 'lobby', 'live') : power
}

/** Of those who lead; anybody else goes as they like. */
const requireOthers = (state: RoomState, person: Person): Ruling =>
  requireFacilitator(person).ok
    ? requireOtherFacilitator({ phase: state.phase, people: seatedOf(state) }, person.id)
    : GRANTED
