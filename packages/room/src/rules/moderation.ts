/** Rules M: the facilitators' hand on sound, picture and door. What they close holds until they give it back. */
import type { PersonId } from '@hearth/protocol/ids'
import type { Refusal } from '@hearth/protocol/refusals'
import type { MediaSource } from '@hearth/protocol/roles'
import { type Decision, happened, refuse } from '../decision.ts'
import type { RoomEvent } from '../events.ts'
import {
  requireAdmitted,
  requireFacilitator,
  requireMode,
  requireOwnWill,
  requirePhase,
  requireRemovable,
  requireTurns,
  requireVoice,
} from '../guards.ts'
import { staffOf } from '../staff.ts'
import type { Person, RoomState } from '../state.ts'
import { freed } from '../turns/ending.ts'
import { quietBegun } from './quiet.ts'

export interface MediaOf {
  personId: PersonId
  source: MediaSource
}

/** Whoever had the floor loses it with the microphone. */
export function takeAway(
  state: RoomState,
  asker: Person,
  { personId, source }: MediaOf,
  at: number,
): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const person = requireSeated(state.people[personId])
  if (!person.ok) return person
  if (person.seated.takenAway.includes(source)) return happened()
  const silenced = source === 'microphone' && state.floor?.personId === personId
  return happened(
    { type: 'mediaTakenAway', personId, source, at },
    ...(silenced ? freed(state, 'not-had', at) : []),
  )
}

export function giveBack(
  state: RoomState,
  asker: Person,
  { personId, source }: MediaOf,
  at: number,
): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const person = requireSeated(state.people[personId])
  if (!person.ok) return person
  return person.seated.takenAway.includes(source)
    ? happened({ type: 'mediaGivenBack', personId, source, at })
    : happened()
}

/**
 * Where turns are taken one voice is heard: that turn ends. A round would go on with the next, so it pauses. Where anyone
 * may speak every microphone is closed, but the facilitators'.
 */
export function muteEveryone(state: RoomState, asker: Person, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'live')
  if (!phase.ok) return phase
  if (requireMode(state, 'quiet').ok) return happened()
  if (requireMode(state, 'round').ok) return happened(...quietBegun(state, null, at))
  if (requireTurns(state).ok) return happened(...freed(state, 'not-had', at))
  return happened(
    ...seated(state)
      .filter((person) => !requireFacilitator(person).ok && requireVoice(person).ok)
      .filter((person) => !person.takenAway.includes('microphone'))
      .map(({ id }): RoomEvent => ({ type: 'mediaTakenAway', personId: id, source: 'microphone', at })),
  )
}

export function unmuteEveryone(state: RoomState, asker: Person, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  return happened(
    ...seated(state)
      .filter((person) => person.takenAway.includes('microphone'))
      .map(({ id }): RoomEvent => ({ type: 'mediaGivenBack', personId: id, source: 'microphone', at })),
  )
}

export function remove(state: RoomState, asker: Person, personId: PersonId, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const person = state.people[personId]
  if (person === undefined) return refuse('not-in-circle')
  const removable = requireRemovable(person)
  if (!removable.ok) return removable
  const willing = requireOwnWill({ staff: staffOf(state) }, personId, asker.id)
  if (!willing.ok) return willing
  return happened({ type: 'personRemoved', personId, at })
}

export function lockRoom(state: RoomState, asker: Person, locked: boolean, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  if (state.locked === locked) return happened()
  return happened({ type: locked ? 'roomLocked' : 'roomUnlocked', at })
}

const seated = (state: RoomState): Person[] =>
  Object.values(state.people).filter((person) => requireAdmitted(person).ok)

/** Everyone admitted who speaks, gone or not: what is closed stays closed until they are back. */
function requireSeated(person: Person | undefined): { ok: true; seated: Person } | Refusal {
  if (person === undefined || !requireAdmitted(person).ok) return refuse('not-in-circle')
  const voice = requireVoice(person)
  return voice.ok ? { ok: true, seated: person } : voice
}
