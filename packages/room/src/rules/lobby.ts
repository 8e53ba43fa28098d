/** Rules A: arriving, and being let in. Admission is remembered for the session. */
import type { PersonId } from '@hearth/protocol/ids'
import { MAX_CAPTIONERS, MAX_REMEMBERED_PEOPLE } from '@hearth/protocol/limits'
import type { NotNowReason } from '@hearth/protocol/roles'
import type { SeatPlace } from '@hearth/protocol/room-view'
import { type Decision, happened, refuse } from '../decision.ts'
import type { RoomEvent } from '../events.ts'
import {
  GRANTED,
  type Ruling,
  requireCaptioner,
  requireFacilitator,
  requireInLobby,
  requireNotRemoved,
  requirePhase,
  requireUnlocked,
} from '../guards.ts'
import { byArrival } from '../lobby-order.ts'
import {
  asksForHelp,
  captioners,
  forgettable,
  placesToGive,
  presentLearners,
  takesLearnersPlace,
} from '../places.ts'
import type { Person, RoomState } from '../state.ts'
import type { SystemCommand } from '../system-commands.ts'

type Arrive = Extract<SystemCommand, { type: 'arrive' }>

export function arrive(state: RoomState, command: Arrive, at: number): Decision {
  const welcome = requireNotRemoved(state, command.personId)
  if (!welcome.ok) return welcome
  if (isHere(state, command)) return happened()
  const leads = requireFacilitator(command).ok
  if (!leads) {
    if (state.phase === 'scheduled') return refuse('too-early')
    const phase = requirePhase(state, 'lobby', 'live')
    if (!phase.ok) return phase
    const unlocked = requireUnlocked(state)
    if (!unlocked.ok) return unlocked
    const place = requirePlaceFor(state, command)
    if (!place.ok) return place
  }
  const { personId, name, pronouns, role, cameAs, staffId, mediaIdentity } = command
  const arrived: RoomEvent = {
    type: 'personArrived',
    personId,
    name,
    pronouns,
    role,
    cameAs,
    staffId,
    mediaIdentity,
    sitting: sittingOf(state, command),
    at,
  }
  return leads
    ? happened(arrived, { type: 'personAdmitted', personId, seatNumber: state.nextSeatNumber, at })
    : happened(...forgotten(state, command, at), arrived)
}

/** Arrivals that never connected must not fill the room's memory for good. */
function forgotten(state: RoomState, { staffId }: Arrive, at: number): RoomEvent[] {
  const person = staffId === null && remembersAll(state) ? forgettable(state) : null
  return person === null ? [] : [{ type: 'personLeft', personId: person.id, at }]
}

const remembersAll = ({ people }: RoomState): boolean => Object.keys(people).length >= MAX_REMEMBERED_PEOPLE

/** Known already: this person, or the same member of staff, who is one person however many devices they open. */
const isHere = (state: RoomState, { personId, staffId }: Arrive): boolean =>
  state.people[personId] !== undefined ||
  (staffId !== null && Object.values(state.people).some((person) => person.staffId === staffId))

/** Where there is no site everybody is on a device of their own, whatever they said, and so is everywhere who types what is heard. */
function sittingOf(state: RoomState, command: Arrive): SeatPlace {
  const site = state.sites[0]
  return command.place === 'in-the-room' && site !== undefined && !requireCaptioner(command).ok
    ? { kind: 'site', siteId: site.id }
    : { kind: 'own-device' }
}

/** Somebody gone keeps their place, but keeps nobody else out of the lobby. */
function requirePlaceFor(state: RoomState, { role, staffId }: Arrive): Ruling {
  if (staffId !== null) return GRANTED
  if (remembersAll(state) && forgettable(state) === null) return refuse('room-full')
  if (requireCaptioner({ role }).ok) {
    return captioners(state).length < MAX_CAPTIONERS ? GRANTED : refuse('captioners-full')
  }
  return presentLearners(state).length < state.session.capacity ? GRANTED : refuse('room-full')
}

export function admit(state: RoomState, asker: Person, personId: PersonId, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  const waiting = requireInLobby(state.people[personId])
  if (!waiting.ok) return waiting
  return happened(...givenOn(state, state.people[personId], at), {
    type: 'personAdmitted',
    personId,
    seatNumber: state.nextSeatNumber,
    at,
  })
}

export function admitEveryone(state: RoomState, asker: Person, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  const waiting = Object.values(state.people)
    .filter((person) => person.admission === 'waiting' && person.presence.kind !== 'gone')
    .sort(byArrival)
  return happened(
    ...waiting.map((person, index): RoomEvent => {
      return { type: 'personAdmitted', personId: person.id, seatNumber: state.nextSeatNumber + index, at }
    }),
  )
}

/** In a full circle a learner has the place of the learner who has been gone longest, who loses it. */
function givenOn(state: RoomState, person: Person | undefined, at: number): RoomEvent[] {
  const replaced = person && takesLearnersPlace(person) ? placesToGive(state)[0] : undefined
  return replaced === undefined ? [] : [{ type: 'personLeft', personId: replaced.id, at }]
}

/** After a flood of arrivals. Also forgets people who were told "not now" and people who are gone, so that A5 refuses nobody. */
export function clearLobby(state: RoomState, asker: Person, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  const outside = Object.values(state.people).filter(
    (person) => person.staffId === null && requireInLobby(person).ok && !asksForHelp(state, person),
  )
  return happened(...outside.map(({ id }): RoomEvent => ({ type: 'personLeft', personId: id, at })))
}

export function sayNotNow(
  state: RoomState,
  asker: Person,
  { personId, reason }: { personId: PersonId; reason: NotNowReason | null },
  at: number,
): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const person = state.people[personId]
  const waiting = requireInLobby(person)
  if (!waiting.ok) return waiting
  return person?.admission === 'not-now' && person.notNow === reason
    ? happened()
    : happened({ type: 'personToldNotNow', personId, reason, at })
}

export function askAgain(asker: Person, at: number): Decision {
  const inLobby = requireInLobby(asker)
  if (!inLobby.ok) return inLobby
  return asker.admission === 'waiting'
    ? happened()
    : happened({ type: 'personAskedAgain', personId: asker.id, at })
}
