/** Rules E: "I take this one" of a hand, said among those who lead and advise. It moves no hand. */
import type { PersonId } from '@hearth/protocol/ids'
import type { Refusal } from '@hearth/protocol/refusals'
import { type Decision, happened, refuse } from '../decision.ts'
import { requireFacilitation, requireUnclaimed } from '../guards.ts'
import type { Person, RoomState } from '../state.ts'

export function claimHand(state: RoomState, asker: Person, personId: PersonId, at: number): Decision {
  const claiming = requireClaiming(state, asker, personId)
  if (!claiming.ok) return claiming
  const up = state.hands.some((hand) => hand.personId === personId)
  if (!up) return refuse('no-hand-to-call')
  return claiming.claimed
    ? happened()
    : happened({ type: 'handClaimed', personId, by: asker.id, name: asker.name, at })
}

export function unclaimHand(state: RoomState, asker: Person, personId: PersonId, at: number): Decision {
  const claiming = requireClaiming(state, asker, personId)
  if (!claiming.ok) return claiming
  return claiming.claimed ? happened({ type: 'handUnclaimed', personId, at }) : happened()
}

/** One of the staff, and a hand that nobody else has taken on. `claimed`: they have themselves. */
function requireClaiming(
  state: RoomState,
  asker: Person,
  personId: PersonId,
): { ok: true; claimed: boolean } | Refusal {
  const power = requireFacilitation(asker)
  if (!power.ok) return power
  const claim = state.claims.find((one) => one.personId === personId)
  const free = requireUnclaimed(claim && { byId: claim.by }, asker.id)
  return free.ok ? { ok: true, claimed: claim !== undefined } : free
}
