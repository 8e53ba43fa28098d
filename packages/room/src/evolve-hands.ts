/** (state, event) → state: the part of evolve that applies hands and their order. Checks nothing. */
import type { PersonId } from '@hearth/protocol/ids'
import type { HandKind } from '@hearth/protocol/roles'
import type { RoomEvent } from './events.ts'
import type { Hand, RoomState } from './state.ts'

type HandEvent = Extract<
  RoomEvent,
  { type: 'handRuleChosen' | 'handsArranged' | 'handRaised' | 'handLowered' | 'handSetLast' }
>

export function handsAfter(state: RoomState, event: HandEvent): RoomState {
  switch (event.type) {
    case 'handRuleChosen':
      return { ...state, handRule: event.rule, arranged: null }
    case 'handsArranged':
      return { ...state, arranged: [...event.order] }
    case 'handRaised':
      return raised(state, event.personId, event.kind)
    case 'handLowered':
      return lowered(state, ({ personId }) => personId === event.personId)
    case 'handSetLast':
      return setLast(state, event.personId)
  }
}

/** A hand that is up keeps its place, whatever it is up for. In an order made by a facilitator a new one comes after its like. */
export function raised(state: RoomState, personId: PersonId, kind: HandKind): RoomState {
  const { hands, arranged } = state
  if (hands.some((hand) => hand.personId === personId)) {
    return { ...state, hands: hands.map((hand) => (hand.personId === personId ? { ...hand, kind } : hand)) }
  }
  const isReply = (one: PersonId): boolean =>
    hands.some((hand) => hand.personId === one && hand.kind === 'reply')
  const firstThought = arranged?.findIndex((one) => !isReply(one)) ?? -1
  const place = kind === 'new' || firstThought === -1 ? (arranged?.length ?? 0) : firstThought
  return {
    ...state,
    hands: [...hands, { personId, kind, postponed: false }],
    arranged: arranged === null ? null : arranged.toSpliced(place, 0, personId),
  }
}

/** With the last one goes the order that a facilitator made. */
export function lowered(state: RoomState, isDown: (hand: Hand) => boolean): RoomState {
  const hands = state.hands.filter((hand) => !isDown(hand))
  const isUp = (personId: PersonId): boolean => hands.some((hand) => hand.personId === personId)
  return {
    ...state,
    hands,
    arranged: hands.length === 0 ? null : (state.arranged?.filter(isUp) ?? null),
  }
}

/** After all others. Nothing of a hand that is down. */
export function setLast(state: RoomState, personId: PersonId): RoomState {
  const hand = state.hands.find((one) => one.personId === personId)
  if (hand === undefined) return state
  return {
    ...state,
    hands: [...state.hands.filter((one) => one !== hand), { ...hand, postponed: true }],
    arranged:
      state.arranged === null ? null : [...state.arranged.filter((one) => one !== personId), personId],
  }
}
