/** Who may. One guard per rule, each on the smallest shape that the state and a view both satisfy, so that a button asks what `decide` asks. */
import type { PersonId, StaffId } from '@hearth/protocol/ids'
import type { Refusal, RefusalCode } from '@hearth/protocol/refusals'
import type { Admission, Mode, Phase, Presence, Role } from '@hearth/protocol/roles'
import type { SeatPlace } from '@hearth/protocol/room-view'

export type Ruling = { ok: true } | Refusal

const GRANTED: Ruling = { ok: true }
const refused = (code: RefusalCode): Refusal => ({ ok: false, code })

/** Turn and room powers: facilitators only. */
export const requireFacilitator = (viewer: { role: Role }): Ruling =>
  viewer.role === 'facilitator' ? GRANTED : refused('not-facilitator')

/** Sees what facilitators see (lobby; later help): facilitators and advisors who are in. */
export const requireFacilitation = (viewer: { role: Role; admission: Admission }): Ruling =>
  viewer.role === 'learner' ? refused('not-facilitator') : requireAdmitted(viewer)

export const requireAdmitted = (viewer: { admission: Admission }): Ruling =>
  viewer.admission === 'admitted' ? GRANTED : refused('not-admitted')

/** Still outside: waiting, or told "not now". */
export const requireInLobby = (person: { admission: Admission } | undefined): Ruling =>
  person !== undefined && person.admission !== 'admitted' ? GRANTED : refused('not-waiting')

/** Somebody in the circle who can be turned to: admitted, and not gone. */
export const requireInCircle = (
  person: { admission: Admission; presence: { kind: Presence } } | undefined,
): Ruling =>
  person !== undefined && person.admission === 'admitted' && person.presence.kind !== 'gone'
    ? GRANTED
    : refused('not-in-circle')

/** Turns are given one at a time. */
export const requireTurns = (room: { mode: Mode }): Ruling =>
  room.mode === 'hands' ? GRANTED : refused('wrong-mode')

/** Has the floor. */
export const requireFloor = (room: { floor: { personId: PersonId } | null }, personId: PersonId): Ruling =>
  room.floor?.personId === personId ? GRANTED : refused('not-your-turn')

/** Has seen the latest turn: of two who give the floor in the same instant the first counts. */
export const requireLatestTurn = (room: { turn: number }, turn: number): Ruling =>
  room.turn === turn ? GRANTED : refused('floor-moved')

/** Can be put out: not those who lead. */
export const requireRemovable = (person: { role: Role }): Ruling =>
  person.role === 'facilitator' ? refused('is-facilitator') : GRANTED

/** Was not put out of this session. */
export const requireNotRemoved = (room: { removed: readonly PersonId[] }, personId: PersonId): Ruling =>
  room.removed.includes(personId) ? refused('removed') : GRANTED

/** No newcomers while the room is locked. */
export const requireUnlocked = (room: { locked: boolean }): Ruling =>
  room.locked ? refused('room-locked') : GRANTED

export const requirePhase = (room: { phase: Phase }, ...phases: Phase[]): Ruling =>
  phases.includes(room.phase)
    ? GRANTED
    : refused(room.phase === 'ended' || room.phase === 'closing' ? 'session-over' : 'wrong-phase')

/**
 * Takes part in sound and picture: everyone admitted while live; before and after that only those who lead, who prepare
 * and look back among themselves. A companion device at a site stays silent, or the room would hear itself.
 */
export const requireMedia = (
  room: { phase: Phase },
  viewer: { role: Role; admission: Admission; sitting: { kind: SeatPlace['kind'] } },
): Ruling => {
  if (viewer.admission !== 'admitted' || viewer.sitting.kind !== 'own-device') return refused('media-closed')
  if (room.phase === 'live') return GRANTED
  return viewer.role !== 'learner' && room.phase !== 'ended' ? GRANTED : refused('media-closed')
}

/** Enters as a facilitator: only who is scheduled to lead this session. */
export const requireScheduledFacilitator = (
  plan: { facilitators: readonly { staffId: StaffId }[] },
  staffId: StaffId,
): Ruling =>
  plan.facilitators.some((facilitator) => facilitator.staffId === staffId) ? GRANTED : refused('not-allowed')
