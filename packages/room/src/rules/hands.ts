/** Rules Q: hands. One order for all, made by the server; a place survives every drop. */
import type { PersonId } from '@hearth/protocol/ids'
import type { HandKind, HandRule } from '@hearth/protocol/roles'
import { type Decision, happened, refuse } from '../decision.ts'
import {
  requireAdmitted,
  requireFacilitator,
  requirePhase,
  requireSeenOrder,
  requireThought,
  requireVoice,
} from '../guards.ts'
import type { Person, RoomState } from '../state.ts'
import { isUp } from '../turns/ending.ts'
import { callingOrder, handsInView } from '../turns/hand-order.ts'

/** Raising it again for something else keeps its place. */
export function raiseHand(state: RoomState, asker: Person, kind: HandKind, at: number): Decision {
  const admitted = requireAdmitted(asker)
  if (!admitted.ok) return admitted
  const voice = requireVoice(asker)
  if (!voice.ok) return voice
  const phase = requirePhase(state, 'live')
  if (!phase.ok) return phase
  const up = state.hands.some((hand) => hand.personId === asker.id && hand.kind === kind)
  if (up || state.floor?.personId === asker.id) return happened()
  const thought = requireThought(state, asker.id)
  if (kind === 'reply' && !thought.ok) return thought
  return happened({ type: 'handRaised', personId: asker.id, kind, at })
}

export function lowerHand(state: RoomState, asker: Person, personId: PersonId, at: number): Decision {
  if (personId !== asker.id) {
    const power = requireFacilitator(asker)
    if (!power.ok) return power
  }
  const phase = requirePhase(state, 'live')
  if (!phase.ok) return phase
  return isUp(state, personId) ? happened({ type: 'handLowered', personId, at }) : happened()
}

/** An order made by hand ends with it. */
export function chooseHandRule(state: RoomState, asker: Person, rule: HandRule, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  return state.handRule === rule && state.arranged === null
    ? happened()
    : happened({ type: 'handRuleChosen', rule, at })
}

/** Of the hands that everybody sees. Those who are gone, and the holder's, stay where they stood among them. */
export function arrangeHands(
  state: RoomState,
  asker: Person,
  { seen, order }: { seen: readonly PersonId[]; order: readonly PersonId[] },
  at: number,
): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'live')
  if (!phase.ok) return phase
  const latest = requireSeenOrder({ hands: handsInView(state) }, seen)
  if (!latest.ok) return latest
  const isSameHands = order.length === seen.length && seen.every((one) => order.includes(one))
  if (!isSameHands) return refuse('bad-input')
  if (seen.every((one, index) => one === order[index])) return happened()
  const rest = [...order]
  const all = callingOrder(state).map(({ personId }) =>
    seen.includes(personId) ? (rest.shift() ?? personId) : personId,
  )
  return happened({ type: 'handsArranged', order: all, at })
}
