/** (state, event) → state: the part of evolve that applies turns, rounds and pauses, and who goes out of them. Checks nothing. */
import type { PersonId } from '@hearth/protocol/ids'
import { MORE_TIME_MS } from '@hearth/protocol/limits'
import type { RoomEvent } from './events.ts'
import { handsAfter, lowered, raised, setLast } from './evolve-hands.ts'
import { requireInCircle } from './guards.ts'
import type { Floor, RoomState } from './state.ts'
import { roundIsOver, takesPart } from './turns/round-order.ts'

type TurnEvent = Extract<
  RoomEvent,
  {
    type:
      | 'modeChosen'
      | 'quietBegan'
      | 'roundBegan'
      | 'handRuleChosen'
      | 'handsArranged'
      | 'turnTimeSet'
      | 'moreTimeGiven'
      | 'willingnessSaid'
      | 'wentAway'
      | 'cameBack'
      | 'handRaised'
      | 'handLowered'
      | 'handSetLast'
      | 'floorGiven'
      | 'speakingStarted'
      | 'floorFreed'
  }
>

export function turnsAfter(state: RoomState, event: TurnEvent): RoomState {
  switch (event.type) {
    case 'modeChosen':
      return { ...state, mode: event.mode, quiet: null }
    case 'quietBegan':
      return { ...state, mode: 'quiet', quiet: { before: modeBefore(state), until: event.until } }
    case 'roundBegan': {
      const { order, withFacilitators } = event
      return { ...state, round: { order: [...order], withFacilitators }, spoken: [], comeBack: [] }
    }
    case 'turnTimeSet':
      return { ...state, turnMs: event.turnMs }
    case 'moreTimeGiven':
      return { ...state, floor: state.floor && withMoreTime(state.floor, event.at) }
    case 'willingnessSaid': {
      const others = without(state.unwilling, event.personId)
      return { ...state, unwilling: event.willing ? others : [...others, event.personId] }
    }
    case 'wentAway':
      return setAway(state, event.personId, true)
    case 'cameBack':
      return setAway(state, event.personId, false)
    case 'floorGiven':
      return given(ended(state, state.floor?.startedAt == null ? 'not-had' : 'had'), event)
    case 'speakingStarted':
      return { ...state, floor: state.floor && { ...state.floor, startedAt: event.at } }
    case 'floorFreed':
      return ended(state, event.how)
    default:
      return handsAfter(state, event)
  }
}

const without = (people: readonly PersonId[], personId: PersonId): PersonId[] =>
  people.filter((one) => one !== personId)

/** Of a pause within a pause, that of the first. */
const modeBefore = ({ mode, quiet }: RoomState) => (mode === 'quiet' ? (quiet?.before ?? 'open') : mode)

const withMoreTime = (floor: Floor, at: number): Floor =>
  floor.startedAt === null
    ? { ...floor, waitsSince: at }
    : { ...floor, extraMs: floor.extraMs + MORE_TIME_MS }

function setAway(state: RoomState, personId: PersonId, away: boolean): RoomState {
  const person = state.people[personId]
  return person === undefined
    ? state
    : { ...state, people: { ...state.people, [personId]: { ...person, away } } }
}

/** With a new thought replies to the one before are over. */
function given(state: RoomState, { personId, at }: Extract<RoomEvent, { type: 'floorGiven' }>): RoomState {
  const replies = state.hands.some((hand) => hand.personId === personId && hand.kind === 'reply')
  const floor: Floor = { personId, waitsSince: at, startedAt: null, extraMs: 0, replies }
  const next = { ...state, turn: state.turn + 1, floor }
  return replies ? next : { ...withoutReplies(next), thought: personId }
}

const withoutReplies = (state: RoomState): RoomState => lowered(state, ({ kind }) => kind === 'reply')

/** Nobody has the floor. What was begun is a turn had, however it ended. */
function ended(state: RoomState, how: Extract<RoomEvent, { type: 'floorFreed' }>['how']): RoomState {
  if (state.floor === null) return state
  const { personId, startedAt } = state.floor
  const turns = (state.turnsHad[personId] ?? 0) + 1
  const turnsHad = startedAt === null ? state.turnsHad : { ...state.turnsHad, [personId]: turns }
  const free = { ...state, floor: null, turnsHad }
  if (how === 'had') return heard(free, personId)
  return how === 'comes-back' ? comingBack(free, personId) : free
}

function heard(state: RoomState, personId: PersonId): RoomState {
  if (state.mode !== 'round' && state.mode !== 'nominate') return state
  return {
    ...state,
    spoken: [...without(state.spoken, personId), personId],
    comeBack: without(state.comeBack, personId),
  }
}

/** At the end of the round, once; where hands are called, as the last hand. */
function comingBack(state: RoomState, personId: PersonId): RoomState {
  const { mode, round, spoken, comeBack } = state
  if (mode !== 'round') {
    const isUp = state.hands.some((hand) => hand.personId === personId)
    return setLast(isUp || mode !== 'hands' ? state : raised(state, personId, 'new'), personId)
  }
  return round?.order.includes(personId) && !spoken.includes(personId)
    ? { ...state, comeBack: [...without(comeBack, personId), personId] }
    : state
}

/** Whoever is let in while a round goes on, or is back from before it, stands at its end. */
export function joinedRound(state: RoomState, personId: PersonId): RoomState {
  const { round } = state
  const person = state.people[personId]
  if (round === null || round.order.includes(personId)) return state
  if (person === undefined || !requireInCircle(person).ok) return state
  if (!takesPart(person, round.withFacilitators)) return state
  if (state.mode !== 'round' && roundIsOver(state)) return state
  return { ...state, round: { ...round, order: [...round.order, personId] } }
}

/** Whoever is not in the room any more stands nowhere. Replies to them are over. */
export function turnsWithout(state: RoomState, personId: PersonId): RoomState {
  const { floor, round, thought, turnsHad } = state
  const { [personId]: _had, ...turnsOfOthers } = turnsHad
  const isThought = thought === personId
  const others = lowered(isThought ? withoutReplies(state) : state, (hand) => hand.personId === personId)
  return {
    ...others,
    floor: floor?.personId === personId ? null : floor,
    thought: isThought ? null : thought,
    turnsHad: turnsOfOthers,
    spoken: without(state.spoken, personId),
    comeBack: without(state.comeBack, personId),
    unwilling: without(state.unwilling, personId),
    round: round && { ...round, order: without(round.order, personId) },
  }
}

/** No more turns are taken: the session closes, or has ended. */
export const turnsOver = (state: RoomState): RoomState => ({
  ...state,
  mode: modeBefore(state),
  quiet: null,
  floor: null,
  hands: [],
  arranged: null,
  thought: null,
  round: null,
  spoken: [],
  comeBack: [],
})

/** What waits, speaks or is quiet goes on from `gap` milliseconds later. */
export function turnsMoved(state: RoomState, gap: number): RoomState {
  const { floor, quiet } = state
  return {
    ...state,
    floor: floor && {
      ...floor,
      waitsSince: floor.waitsSince + gap,
      startedAt: floor.startedAt === null ? null : floor.startedAt + gap,
    },
    quiet: quiet && { ...quiet, until: quiet.until === null ? null : quiet.until + gap },
  }
}
