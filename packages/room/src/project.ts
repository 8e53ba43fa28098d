/** State → views, built up from nothing, field by field. Nothing reaches a browser but through here. */

import type { FacilitationView, HelpEntry, LobbyEntry } from '@hearth/protocol/facilitation-view'
import type { PersonId } from '@hearth/protocol/ids'
import { looksAlike } from '@hearth/protocol/names'
import type { Confidant, CrisisContacts, OwnHelp, OwnView, PrivateText } from '@hearth/protocol/own-view'
import { MEDIA_SOURCES } from '@hearth/protocol/roles'
import type { CircleText, SessionCard, SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireCaptioner, requireConfidant, requireInCircle, requireInLobby } from './guards.ts'
import { openHelp, takerOf } from './help.ts'
import { belongs, dutyOf, keeperFor } from './keys.ts'
import { byArrival } from './lobby-order.ts'
import { mediaOf } from './media-plan.ts'
import { placesToGive } from './places.ts'
import { ledGuide, paging, sharedStep } from './project-leading.ts'
import { ledTurn, ownTurn, sharedHands, sharedRound } from './project-turns.ts'
import type { SessionPlan, Site } from './session-plan.ts'
import { staffOf } from './staff.ts'
import type { HelpRequest, Person, RoomState, Text } from './state.ts'
import { privateTextsOf, threadOf } from './texts.ts'
import { nextTurn, nominees } from './turns/strategies.ts'

/** For everyone admitted. */
export function sharedView(state: RoomState): SharedView {
  return {
    session: sessionCard(state.session, state.sites[0] ?? null),
    phase: state.phase,
    startedAt: state.startedAt,
    mode: state.mode,
    turn: state.turn,
    floor:
      state.floor === null
        ? null
        : { personId: state.floor.personId, speaking: state.floor.startedAt !== null },
    next: nextTurn(state),
    hands: sharedHands(state),
    handOrder: state.arranged === null ? state.handRule : 'arranged',
    thought: state.thought,
    round: sharedRound(state),
    quiet: state.quiet === null ? null : { until: state.quiet.until },
    prompt: state.prompt,
    spotlight: state.spotlight,
    step: sharedStep(state),
    reactions: state.reactions,
    leftAlone: state.leftAlone !== null,
    paging: paging(state),
    locked: state.locked,
    keys: { newest: state.keys.newest, sending: state.keys.sending },
    chat: { open: state.chatOpen, texts: circleTexts(state, 'chat') },
    captions: circleTexts(state, 'caption'),
    sites: state.sites.map((site) => ({ id: site.id, name: site.name })),
    people: inCircle(state).flatMap((person) => sharedPerson(state, person) ?? []),
  }
}

/** Those of this kind under the room's key. Their authors may have left: the name is not said again. */
const circleTexts = ({ texts }: RoomState, kind: 'chat' | 'caption'): CircleText[] =>
  texts.flatMap(({ id, from, where, at }) =>
    where.kind === kind ? [{ id, from, epoch: where.epoch, at }] : [],
  )

/** Everyone who is in and not gone, in order of seats. */
const inCircle = (state: RoomState): Person[] =>
  Object.values(state.people)
    .filter((person) => requireInCircle(person).ok)
    .sort((a, b) => (a.seat?.number ?? 0) - (b.seat?.number ?? 0))

function sharedPerson(state: RoomState, person: Person): SharedPerson | null {
  if (person.seat === null || person.presence.kind === 'gone') return null
  const media = mediaOf(state, person)
  return {
    id: person.id,
    name: person.name,
    pronouns: person.pronouns,
    role: person.role,
    presence: person.presence.kind,
    away: person.away,
    seat: { number: person.seat.number, at: seatPlace(person) },
    media:
      media === null
        ? null
        : {
            identity: media.identity,
            heard: media.publish.includes('microphone'),
            seen: media.publish.includes('camera'),
            shows: media.publish.includes('screen'),
          },
    withoutMedia: !person.takesMedia,
    hasKey: belongs(state, person),
    publicKey: person.publicKey,
  }
}

const seatPlace = ({ sitting }: Person): SharedPerson['seat']['at'] =>
  sitting.kind === 'site' ? { kind: 'site', siteId: sitting.siteId } : { kind: 'own-device' }

/** For facilitators and advisors. */
export function facilitationView(state: RoomState): FacilitationView {
  return {
    help: openHelp(state).map((request) => helpEntry(state, request)),
    lobby: Object.values(state.people)
      .sort(byArrival)
      .flatMap((person) => lobbyEntry(state, person) ?? []),
    goneInFullCircle: placesToGive(state).map(({ name }) => name),
    takenAway: inCircle(state).flatMap(({ id, takenAway }) =>
      takenAway.length === 0 ? [] : [{ personId: id, sources: [...takenAway] }],
    ),
    asked: inCircle(state).flatMap(({ id, askedToTurnOn }) =>
      askedToTurnOn.length === 0 ? [] : [{ personId: id, sources: [...askedToTurnOn] }],
    ),
    turn: ledTurn(state),
    turnMs: state.turnMs,
    turnsHad: inCircle(state).map(({ id }) => ({ personId: id, turns: state.turnsHad[id] ?? 0 })),
    nominees: nominees(state),
    claims: state.claims.map(({ personId, by, name }) => ({ personId, by: name, byId: by })),
    staff: staffOf(state)
      .filter(({ personId }) => requireInCircle(state.people[personId]).ok)
      .map(({ personId, scheduled }) => ({ personId, scheduled })),
    guide: ledGuide(state),
  }
}

function lobbyEntry(state: RoomState, person: Person): LobbyEntry | null {
  if (person.admission === 'admitted' || person.presence.kind === 'gone') return null
  return {
    personId: person.id,
    name: person.name,
    pronouns: person.pronouns,
    place: person.sitting.kind === 'site' ? 'in-the-room' : 'own-device',
    admission: person.admission,
    presence: person.presence.kind,
    since: person.arrivedAt,
    notNow: person.notNow,
    staff: person.staffId !== null,
    sameName: namesBeside(state, person).some((name) => looksAlike(name, person.name)),
    afterRemoval: person.afterRemoval,
    captions: requireCaptioner(person).ok,
    publicKey: person.publicKey,
  }
}

function helpEntry(state: RoomState, request: HelpRequest): HelpEntry {
  return {
    id: request.id,
    personId: request.personId,
    name: request.name,
    kind: request.kind,
    askedAt: request.askedAt,
    inLobby: requireInLobby(state.people[request.personId]).ok,
    author: state.people[request.personId]?.presence.kind ?? 'left',
    taker: takerOf(state, request),
    answer: request.answer,
    withdrawn: request.withdrawn,
  }
}

/** Of everybody else who is here, and of who is scheduled to lead, here or not. */
const namesBeside = ({ people, session }: RoomState, person: Person): string[] => [
  ...Object.values(people)
    .filter(({ id, presence }) => id !== person.id && presence.kind !== 'gone')
    .map(({ name }) => name),
  ...session.facilitators.filter(({ staffId }) => staffId !== person.staffId).map(({ name }) => name),
]

/** For one person; null when there is no such person. */
export function ownView(state: RoomState, personId: PersonId): OwnView | null {
  const person = state.people[personId]
  if (person === undefined) return null
  const media = mediaOf(state, person)
  return {
    personId: person.id,
    name: person.name,
    pronouns: person.pronouns,
    role: person.role,
    staff: person.staffId !== null,
    admission: person.admission,
    place: person.sitting.kind === 'site' ? 'in-the-room' : 'own-device',
    session: sessionCard(state.session, state.sites[0] ?? null),
    phase: state.phase,
    media: {
      mayJoin: media !== null,
      mayPublish: MEDIA_SOURCES.filter((source) => media?.publish.includes(source)),
      mayShareScreen: media?.publish.includes('screen') ?? false,
      takenAway: [...person.takenAway],
      plays: media !== null,
    },
    keys: ownKeys(state, person),
    notNow: person.notNow,
    away: person.away,
    willing: !state.unwilling.includes(personId),
    turn: ownTurn(state, personId),
    askedToTurnOn: [...person.askedToTurnOn],
    paging: requireInLobby(person).ok ? paging(state) : null,
    texts: privateTextsOf(state, personId).map(privateText),
    help: {
      goesTo: inCircle(state).flatMap((one) => confidant(one) ?? []),
      requests: state.help
        .filter((request) => request.personId === personId)
        .flatMap((request) => ownHelp(state, request) ?? []),
    },
    crisis: crisisContacts(state),
  }
}

function ownKeys(state: RoomState, person: Person): OwnView['keys'] {
  const envelope = state.keys.envelopes[person.id]
  const { newest } = state.keys
  return {
    envelope: envelope === undefined ? null : { epoch: newest, from: envelope.from, sealed: envelope.sealed },
    waitsFor: keeperFor(state, person),
    duty: dutyOf(state, person.id),
  }
}

const privateText = (text: Text): PrivateText => ({
  id: text.id,
  thread: threadOf(text),
  from: text.from,
  name: text.name,
  readers: text.readers.map(({ personId, name }) => ({ personId, name })),
  at: text.at,
})

/** null: does not lead or advise, or is not connected. */
function confidant(person: Person): Confidant | null {
  const { id, name, role, publicKey } = person
  if (!requireConfidant(person).ok || publicKey === null) return null
  return { personId: id, name, role, publicKey }
}

/** null: taken back by oneself, and so of no more interest. */
function ownHelp(state: RoomState, request: HelpRequest): OwnHelp | null {
  const { id, kind, answer, withdrawn, end } = request
  if (end?.how === 'withdrawn') return null
  const taker = takerOf(state, request)
  return {
    id,
    kind,
    seenBy: taker?.name ?? null,
    seenByAway: taker?.away ?? false,
    leftBy: request.leftBy,
    answer,
    withdrawn,
    end: end === null ? null : { how: end.how, by: end.by },
  }
}

const crisisContacts = ({ crisis: { contacts, examples } }: RoomState): CrisisContacts => ({
  contacts: contacts.map(({ name, reach }) => ({ name, reach })),
  examples,
})

/** What anybody who holds the invitation may know. Also for sessions whose room is not open yet. */
export function sessionCard(plan: SessionPlan, site: Pick<Site, 'name'> | null): SessionCard {
  return {
    id: plan.id,
    title: plan.title,
    groupName: plan.groupName,
    facilitatorNames: plan.facilitators.map((facilitator) => facilitator.name),
    startsAt: plan.startsAt,
    minutes: plan.minutes,
    format: plan.format,
    siteName: site?.name ?? null,
  }
}
