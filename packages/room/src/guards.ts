/** Who may. One guard per rule, each on the smallest shape that the state and a view both satisfy, so that a button asks what `decide` asks. */
import type { HelpTaker } from '@hearth/protocol/facilitation-view'
import type { HelpAnswer, HelpKind } from '@hearth/protocol/help'
import type { PersonId, StaffId } from '@hearth/protocol/ids'
import type { Epoch } from '@hearth/protocol/keys'
import { MAX_PRIVATE_TEXTS } from '@hearth/protocol/limits'
import type { CrisisContacts } from '@hearth/protocol/own-view'
import type { Refusal, RefusalCode } from '@hearth/protocol/refusals'
import type { Admission, MediaSource, Mode, Phase, Presence, Role } from '@hearth/protocol/roles'
import type { SeatPlace } from '@hearth/protocol/room-view'

export type Ruling = { ok: true } | Refusal

export const GRANTED: Ruling = { ok: true }
const refused = (code: RefusalCode): Refusal => ({ ok: false, code })

/** Turn and room powers: facilitators only. */
export const requireFacilitator = (viewer: { role: Role }): Ruling =>
  viewer.role === 'facilitator' ? GRANTED : refused('not-facilitator')

/** Sees what facilitators see (lobby, help): facilitators and advisors who are in. */
export const requireFacilitation = (viewer: { role: Role; admission: Admission }): Ruling =>
  viewer.role === 'facilitator' || viewer.role === 'advisor'
    ? requireAdmitted(viewer)
    : refused('not-facilitator')

export const requireAdmitted = (viewer: { admission: Admission }): Ruling =>
  viewer.admission === 'admitted' ? GRANTED : refused('not-admitted')

/** Asks for help, and votes: those for whom the circle is. */
export const requireLearner = (viewer: { role: Role }): Ruling =>
  viewer.role === 'learner' ? GRANTED : refused('only-learners')

/** Has not ended. */
export const requireHelpOpen = (request: { end: object | null }): Ruling =>
  request.end === null ? GRANTED : refused('help-over')

/** About life and limb: stays open, with its author's name, when they leave. */
export const requireOutliving = ({ kind }: { kind: HelpKind }): Ruling =>
  kind === 'not-ok' || kind === 'worried' ? GRANTED : refused('help-over')

/** Nobody else has taken it, or who has is away. */
export const requireHelpToTake = (
  { taker }: { taker: Pick<HelpTaker, 'personId' | 'away'> | null },
  viewerId: PersonId,
): Ruling => (taker === null || taker.away || taker.personId === viewerId ? GRANTED : refused('help-taken'))

/** Of the open requests, everybody who said that they are not OK has an answer, of somebody who is still there. */
export const requireNotOkAnswered = (room: {
  help: readonly { kind: HelpKind; answer: HelpAnswer | null; taker: Pick<HelpTaker, 'away'> | null }[]
}): Ruling =>
  room.help.some(({ kind, answer, taker }) => kind === 'not-ok' && (answer === null || taker?.away))
    ? refused('not-ok-open')
    : GRANTED

/** Of the open requests none is an "I am not OK": each was ended by name. */
export const requireNotOkEnded = (room: { help: readonly { kind: HelpKind }[] }): Ruling =>
  room.help.some(({ kind }) => kind === 'not-ok') ? refused('not-ok-open') : GRANTED

/** Somebody to turn to at once is known: without it no session starts. */
export const requireCrisisContacts = (room: { crisis: Pick<CrisisContacts, 'contacts'> }): Ruling =>
  room.crisis.contacts.length > 0 ? GRANTED : refused('no-crisis-contacts')

/** Answers the closing poll: learners who were in, while the session closes. Staff have no ballot, whatever they take part as. */
export const requireVoter = (
  room: { phase: Phase },
  viewer: { role: Role; staff: boolean; admission: Admission },
): Ruling => {
  if (!requireLearner(viewer).ok || viewer.staff) return refused('only-learners')
  const admitted = requireAdmitted(viewer)
  return admitted.ok ? requirePhase(room, 'closing') : admitted
}

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
export const requireTurns = (room: { mode: Mode }): Ruling => requireMode(room, 'hands', 'round', 'nominate')

export const requireMode = (room: { mode: Mode }, ...modes: Mode[]): Ruling =>
  modes.includes(room.mode) ? GRANTED : refused('wrong-mode')

/** Has the floor. */
export const requireFloor = (room: { floor: { personId: PersonId } | null }, personId: PersonId): Ruling =>
  room.floor?.personId === personId ? GRANTED : refused('not-your-turn')

/** Has seen the latest turn: of two who give the floor in the same instant the first counts. */
export const requireLatestTurn = (room: { turn: number }, turn: number): Ruling =>
  room.turn === turn ? GRANTED : refused('floor-moved')

/** Is there to take the floor: not away for a moment. */
export const requireAttending = (person: { away: boolean }): Ruling =>
  person.away ? refused('not-in-circle') : GRANTED

/** It is their turn, and they have not begun. */
export const requireUnbegun = (room: { floor: { speaking: boolean } | null }): Ruling =>
  room.floor === null || room.floor.speaking ? refused('floor-moved') : GRANTED

/** Somebody who leads hears the circle: without, the floor goes to nobody new. */
export const requireNotLeftAlone = (room: { leftAlone: object | boolean | null }): Ruling =>
  room.leftAlone ? refused('left-alone') : GRANTED

/** There is a thought to reply to, and it is not one's own. */
export const requireThought = (room: { thought: PersonId | null }, personId: PersonId): Ruling =>
  room.thought === null || room.thought === personId ? refused('nobody-speaks') : GRANTED

/** There is a round, or was one. */
export const requireRound = (room: { round: object | null }): Ruling =>
  room.round === null ? refused('no-round') : GRANTED

/** Has seen the order of hands as it is: of two who arrange it in the same instant the first counts. */
export const requireSeenOrder = (
  room: { hands: readonly { personId: PersonId }[] },
  seen: readonly PersonId[],
): Ruling =>
  room.hands.length === seen.length && room.hands.every(({ personId }, index) => personId === seen[index])
    ? GRANTED
    : refused('order-moved')

/** May be picked as the next. */
export const requireNominee = (turn: { nominees: readonly PersonId[] }, personId: PersonId): Ruling =>
  turn.nominees.includes(personId) ? GRANTED : refused('not-willing')

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
 * and look back among themselves. A companion device at a site stays silent, or the room would hear itself; so does a
 * browser that cannot encrypt, since nothing is sent in plain.
 */
export const requireMedia = (
  room: { phase: Phase },
  viewer: { role: Role; admission: Admission; sitting: { kind: SeatPlace['kind'] }; takesMedia: boolean },
): Ruling => {
  if (!viewer.takesMedia) return refused('media-closed')
  if (viewer.admission !== 'admitted' || viewer.sitting.kind !== 'own-device') return refused('media-closed')
  if (room.phase === 'live') return GRANTED
  return requireFacilitation(viewer).ok && room.phase !== 'ended' ? GRANTED : refused('media-closed')
}

/** Has the room's key: everyone admitted, and once it closes those who lead, who then speak among themselves. */
export const requireKeyHolder = (
  room: { phase: Phase },
  viewer: { role: Role; admission: Admission },
): Ruling =>
  room.phase === 'live' || room.phase === 'lobby' || room.phase === 'scheduled'
    ? requireAdmitted(viewer)
    : room.phase === 'closing'
      ? requireFacilitation(viewer)
      : refused('session-over')

/** Is asked to seal the room's key, or was and is late: tabs sleep. */
export const requireKeeper = (
  keys: { duty: { keeper: PersonId } | null; passedOver: readonly PersonId[] },
  personId: PersonId,
): Ruling =>
  keys.duty?.keeper === personId || keys.passedOver.includes(personId) ? GRANTED : refused('keys-moved')

/** Speaks and is heard: a captioner types. */
export const requireVoice = (person: { role: Role }): Ruling =>
  person.role === 'captioner' ? refused('no-voice') : GRANTED

/** May be heard, or seen, now: so they can turn it on. */
export const requirePublishing = (
  media: { heard: boolean; seen: boolean } | null,
  source: MediaSource,
): Ruling => ((source === 'microphone' ? media?.heard : media?.seen) ? GRANTED : refused('media-closed'))

/** Is called as they said at the door. Staff are called as their account says. */
export const requireNameOfTheirOwn = (person: { staff: boolean }): Ruling =>
  person.staff ? refused('has-account') : GRANTED

/** Nobody else of the staff has said that they take it. */
export const requireUnclaimed = (claim: { byId: PersonId } | undefined, viewerId: PersonId): Ruling =>
  claim === undefined || claim.byId === viewerId ? GRANTED : refused('help-taken')

/** The guide has such a step. Steps count from 0. */
export const requireStep = (guide: { steps: readonly object[] }, step: number): Ruling =>
  step < guide.steps.length ? GRANTED : refused('no-such-step')

/** Has seen which step goes on: of two who go on in the same instant the first counts. */
export const requireLatestStep = (guide: { at: number | null }, seen: number | null): Ruling =>
  guide.at === seen ? GRANTED : refused('changed-meanwhile')

/** The circle writes to each other: while live, as long as facilitators let it. */
export const requireChat = (room: { phase: Phase; chat: { open: boolean } }): Ruling => {
  const phase = requirePhase(room, 'live')
  return phase.ok && !room.chat.open ? refused('chat-closed') : phase
}

/** Reacts without words: the circle while live, as long as facilitators let it. */
export const requireReactions = (room: { phase: Phase; reactions: boolean }): Ruling => {
  const phase = requirePhase(room, 'live')
  return phase.ok && !room.reactions ? refused('reactions-off') : phase
}

/** Types captions: nobody else does. */
export const requireCaptioner = (viewer: { role: Role }): Ruling =>
  viewer.role === 'captioner' ? GRANTED : refused('only-captioners')

/** Is sent with, or is about to be. */
export const requireEpochInUse = (keys: { newest: Epoch; sending: Epoch }, epoch: Epoch): Ruling =>
  epoch > 0 && (epoch === keys.newest || epoch === keys.sending) ? GRANTED : refused('keys-moved')

/** Leads or advises, and is connected now: private text goes to these. */
export const requireConfidant = (
  person: { role: Role; admission: Admission; presence: { kind: Presence } } | undefined,
): Ruling =>
  person !== undefined && requireFacilitation(person).ok && person.presence.kind === 'here'
    ? GRANTED
    : refused('cannot-read')

/** Can read this text, and so may answer it. */
export const requireReader = (
  text: { readers: readonly { personId: PersonId }[] } | undefined,
  personId: PersonId,
): Ruling => (text?.readers.some((reader) => reader.personId === personId) ? GRANTED : refused('cannot-read'))

/** Of the private texts so many at most are by one person. */
export const requireTextsLeft = (
  { texts }: { texts: readonly { from: PersonId }[] },
  personId: PersonId,
): Ruling =>
  texts.filter(({ from }) => from === personId).length < MAX_PRIVATE_TEXTS
    ? GRANTED
    : refused('too-many-texts')

/** Of the program's staff, signed in: nobody else is made a facilitator. `staff`: those in the circle. */
export const requireOfStaff = (
  room: { staff: readonly { personId: PersonId }[] },
  personId: PersonId,
): Ruling => (room.staff.some((one) => one.personId === personId) ? GRANTED : refused('not-staff'))

/** Is not scheduled to lead, or does it themselves: nobody else takes that from who is. */
export const requireOwnWill = (
  room: { staff: readonly { personId: PersonId; scheduled: boolean }[] },
  personId: PersonId,
  viewerId: PersonId,
): Ruling =>
  personId !== viewerId && room.staff.some((one) => one.personId === personId && one.scheduled)
    ? refused('is-scheduled')
    : GRANTED

/** Leads, and hears the circle: is connected, and not away. `person`: admitted. */
export const requireHearing = (person: { role: Role; presence: Presence; away: boolean }): Ruling =>
  requireFacilitator(person).ok && person.presence === 'here' && !person.away
    ? GRANTED
    : refused('left-alone')

/** While live somebody else leads, and hears the circle, when this person leads no more. */
export const requireOtherFacilitator = (
  room: { phase: Phase; people: readonly { id: PersonId; role: Role; presence: Presence; away: boolean }[] },
  personId: PersonId,
): Ruling =>
  room.phase !== 'live' || room.people.some((person) => person.id !== personId && requireHearing(person).ok)
    ? GRANTED
    : refused('last-facilitator')

/** Is scheduled to lead this session. */
export const requireScheduledFacilitator = (
  plan: { facilitators: readonly { staffId: StaffId }[] },
  staffId: StaffId,
): Ruling =>
  plan.facilitators.some((facilitator) => facilitator.staffId === staffId) ? GRANTED : refused('not-allowed')
