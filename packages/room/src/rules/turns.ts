/** Rules T: the floor. Facilitators give it, one person has it, and whoever has it gives it back. */
import type { PersonId } from '@hearth/protocol/ids'
import type { Mode } from '@hearth/protocol/roles'
import { type Decision, happened, refuse } from '../decision.ts'
import type { RoomEvent } from '../events.ts'
import {
  type Ruling,
  requireFacilitator,
  requireFloor,
  requireInCircle,
  requireLatestTurn,
  requirePhase,
  requireTurns,
  requireVoice,
} from '../guards.ts'
import type { Person, RoomState } from '../state.ts'

export function chooseMode(state: RoomState, asker: Person, mode: Mode, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  if (state.mode === mode) return happened()
  return happened({ type: 'modeChosen', mode, at }, ...freed(state, at))
}

/**
 * Calls the first hand that can be called; the hand stays up until its owner has spoken or passed. Who was called before,
 * and has not begun, stands last: else two who do not answer would be called in turn for ever.
 */
export function callNext(state: RoomState, asker: Person, turn: number, at: number): Decision {
  const giving = requireGiving(state, asker, turn)
  if (!giving.ok) return giving
  const next = state.hands.find((personId) => canBeCalled(state, personId))
  if (next === undefined) return refuse('no-hand-to-call')
  return happened({ type: 'floorGiven', personId: next, at }, ...setLast(state, at))
}

/** The hand of a holder who has not begun, though they are there. Who dropped keeps their place. */
function setLast({ floor, hands, people }: RoomState, at: number): RoomEvent[] {
  if (floor === null || floor.startedAt !== null || !hands.includes(floor.personId)) return []
  return people[floor.personId]?.presence.kind === 'here'
    ? [{ type: 'handSetLast', personId: floor.personId, at }]
    : []
}

/** To anybody in the circle. Who had lost the microphone gets it back: the facilitator means them to be heard. */
export function giveFloor(
  state: RoomState,
  asker: Person,
  { personId, turn }: { personId: PersonId; turn: number },
  at: number,
): Decision {
  const giving = requireGiving(state, asker, turn)
  if (!giving.ok) return giving
  const person = state.people[personId]
  if (person === undefined) return refuse('not-in-circle')
  const there = requireInCircle(person)
  if (!there.ok) return there
  const voice = requireVoice(person)
  if (!voice.ok) return voice
  if (state.floor?.personId === personId) return happened()
  const given: RoomEvent = { type: 'floorGiven', personId, at }
  return person.takenAway.includes('microphone')
    ? happened({ type: 'mediaGivenBack', personId, source: 'microphone', at }, given)
    : happened(given)
}

function requireGiving(state: RoomState, asker: Person, turn: number): Ruling {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'live')
  if (!phase.ok) return phase
  const turns = requireTurns(state)
  return turns.ok ? requireLatestTurn(state, turn) : turns
}

/** Is there, does not have the floor already, and may be heard. */
function canBeCalled(state: RoomState, personId: PersonId): boolean {
  const person = state.people[personId]
  return (
    requireInCircle(person).ok &&
    state.floor?.personId !== personId &&
    person?.takenAway.includes('microphone') === false
  )
}

export function startSpeaking(state: RoomState, asker: Person, at: number): Decision {
  const floor = requireFloor(state, asker.id)
  if (!floor.ok) return floor
  if (state.floor?.startedAt !== null) return happened()
  return happened({ type: 'speakingStarted', personId: asker.id, at }, ...lowered(state, asker.id, at))
}

/** Passing and having spoken are the same to the room: the owner has had the floor. */
export function giveFloorBack(state: RoomState, asker: Person, at: number): Decision {
  const floor = requireFloor(state, asker.id)
  if (!floor.ok) return floor
  return happened(...freed(state, at), ...lowered(state, asker.id, at))
}

/** The turn that goes on ends, if there is one. */
export const freed = (state: RoomState, at: number): RoomEvent[] =>
  state.floor === null ? [] : [{ type: 'floorFreed', at }]

const lowered = (state: RoomState, personId: PersonId, at: number): RoomEvent[] =>
  state.hands.includes(personId) ? [{ type: 'handLowered', personId, at }] : []
