/** Rules E: what facilitators ask of somebody, mend and show. Nobody is made to do anything. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId } from '@hearth/protocol/ids'
import { type Decision, happened, refuse } from '../decision.ts'
import {
  requireFacilitator,
  requireInCircle,
  requireNameOfTheirOwn,
  requirePhase,
  requirePublishing,
  requireVoice,
} from '../guards.ts'
import { mediaOf } from '../media-plan.ts'
import type { Person, RoomState } from '../state.ts'

type Asks<Type extends Command['type']> = Extract<Command, { type: Type }>

/** Of somebody who could turn it on now. What a facilitator has closed is given back, and not asked for. */
export function askToTurnOn(
  state: RoomState,
  asker: Person,
  { personId, source }: Asks<'askToTurnOn'>,
  at: number,
): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const person = state.people[personId]
  if (person === undefined) return refuse('not-in-circle')
  const there = requireInCircle(person)
  if (!there.ok) return there
  const voice = requireVoice(person)
  if (!voice.ok) return voice
  const publish = mediaOf(state, person)?.publish ?? []
  const publishing = requirePublishing(
    { heard: publish.includes('microphone'), seen: publish.includes('camera') },
    source,
  )
  if (!publishing.ok) return publishing
  return person.askedToTurnOn.includes(source)
    ? happened()
    : happened({ type: 'askedToTurnOn', personId, source, at })
}

/** Either way: which, the room need not know. */
export const answerTurnOn = (asker: Person, source: Asks<'answerTurnOn'>['source'], at: number): Decision =>
  asker.askedToTurnOn.includes(source)
    ? happened({ type: 'turnOnAnswered', personId: asker.id, source, at })
    : happened()

/** From now on. What was written, and asked, before stays as they were called then. */
export function rename(
  state: RoomState,
  asker: Person,
  { personId, name }: Asks<'rename'>,
  at: number,
): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const person = state.people[personId]
  if (person === undefined) return refuse('not-in-circle')
  const own = requireNameOfTheirOwn({ staff: person.staffId !== null })
  if (!own.ok) return own
  return person.name === name ? happened() : happened({ type: 'personRenamed', personId, name, at })
}

export function spotlight(state: RoomState, asker: Person, personId: PersonId | null, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'live')
  if (!phase.ok) return phase
  if (personId !== null) {
    const person = state.people[personId]
    if (person === undefined) return refuse('not-in-circle')
    const there = requireInCircle(person)
    if (!there.ok) return there
    const voice = requireVoice(person)
    if (!voice.ok) return voice
  }
  return state.spotlight === personId ? happened() : happened({ type: 'spotlightSet', personId, at })
}

export function allowReactions(state: RoomState, asker: Person, allowed: boolean, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  return state.reactions === allowed ? happened() : happened({ type: 'reactionsAllowed', allowed, at })
}
