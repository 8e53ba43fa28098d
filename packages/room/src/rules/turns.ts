/** Rules T: the floor. Facilitators give it, one person has it, and whoever has it gives it back. */
import type { PersonId } from '@hearth/protocol/ids'
import type { Mode } from '@hearth/protocol/roles'
import { type Decision, happened, refuse } from '../decision.ts'
import type { RoomEvent } from '../events.ts'
import {
  type Ruling,
  requireAttending,
  requireFacilitator,
  requireFloor,
  requireInCircle,
  requireLatestTurn,
  requireMode,
  requireNotLeftAlone,
  requirePhase,
  requireTurns,
  requireVoice,
} from '../guards.ts'
import type { Person, RoomState } from '../state.ts'
import { begun, brokenOff, comesBack, freed, type HowEnded, isUp, lowered } from '../turns/ending.ts'
import { nextTurn } from '../turns/strategies.ts'

/** Hands, who has spoken in the round and who comes back stay as they are. */
export function chooseMode(
  state: RoomState,
  asker: Person,
  mode: Exclude<Mode, 'quiet'>,
  at: number,
): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  if (state.mode === mode) return happened()
  return happened(...brokenOff(state, at), { type: 'modeChosen', mode, at })
}

/**
 * Calls the first hand that can be called; the hand stays up until its owner has spoken or passed. Who was called before,
 * and has not begun, stands last: else two who do not answer would be called in turn for ever.
 */
export function callNext(state: RoomState, asker: Person, turn: number, at: number): Decision {
  const giving = requireGiving(state, asker, turn)
  if (!giving.ok) return giving
  const mode = requireMode(state, 'hands')
  if (!mode.ok) return mode
  const next = nextTurn(state)
  if (next === null) return refuse('no-hand-to-call')
  return happened({ type: 'floorGiven', personId: next, at }, ...setLast(state, next, at))
}

/** The hand of a holder who has not begun, though they are there. Who dropped keeps their place; a reply to a thought that is over is gone. */
function setLast(state: RoomState, next: PersonId, at: number): RoomEvent[] {
  const { floor, people } = state
  if (floor === null || begun(state) || !isUp(state, floor.personId)) return []
  const isOver = floor.replies && !state.hands.some((hand) => hand.personId === next && hand.kind === 'reply')
  return people[floor.personId]?.presence.kind === 'here' && !isOver
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
  const attending = requireAttending(person)
  if (!attending.ok) return attending
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
  if (!turns.ok) return turns
  const latest = requireLatestTurn(state, turn)
  return latest.ok ? requireNotLeftAlone(state) : latest
}

/** That lowers their hand. */
export function startSpeaking(state: RoomState, asker: Person, turn: number, at: number): Decision {
  const holding = requireHolding(state, asker, turn)
  if (!holding.ok) return holding
  if (begun(state)) return happened()
  return happened({ type: 'speakingStarted', personId: asker.id, at }, ...lowered(state, asker.id, at))
}

/** Passing and having spoken are the same to the room: the owner has had the floor. Or they are asked once more. */
export function giveFloorBack(
  state: RoomState,
  asker: Person,
  turn: number,
  how: Exclude<HowEnded, 'not-had'>,
  at: number,
): Decision {
  const holding = requireHolding(state, asker, turn)
  if (!holding.ok) return holding
  return how === 'had'
    ? happened(...freed(state, 'had', at), ...lowered(state, asker.id, at))
    : happened(...freed(state, comesBack(state, asker.id), at))
}

function requireHolding(state: RoomState, asker: Person, turn: number): Ruling {
  const floor = requireFloor(state, asker.id)
  return floor.ok ? requireLatestTurn(state, turn) : floor
}
