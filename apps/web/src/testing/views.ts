/** Ready-made views for tests: the circle of Fay and Jo with as many learners as asked for. Shipped in no bundle. */

import type { FacilitationView, HelpEntry, LobbyEntry } from '@hearth/protocol/facilitation-view'
import type { HelpKind } from '@hearth/protocol/help'
import type { TextId } from '@hearth/protocol/ids'
import type { Confidant, OwnHelp, OwnView, PrivateText } from '@hearth/protocol/own-view'
import type { Role } from '@hearth/protocol/roles'
import type {
  CircleText,
  SessionCard,
  SharedHand,
  SharedPerson,
  SharedView,
} from '@hearth/protocol/room-view'

/** Noon of a day in November 2026. */
export const STARTED_AT = 1_795_262_400_000

/** The time in the ready-made views, eighteen minutes after the start. Milliseconds since the epoch. */
export const NOW = STARTED_AT + 18 * 60_000

/** In circle order: those who lead came first. */
const NAMES = [
  'Fay',
  'Jo',
  'Ana',
  'Ben',
  'Chidi',
  'Dara',
  'Eli',
  'Gus',
  'Hana',
  'Imani',
  'Kofi',
  'Lena',
  'Mina',
  'Noor',
] as const

const PRONOUNS: { [name: string]: string } = { Fay: 'she/her', Ben: 'he/him', Dara: 'they/them' }

function sessionCard(change: Partial<SessionCard> = {}): SessionCard {
  return {
    id: 'session-00000000000000',
    title: 'Rounds at noon',
    groupName: 'First-year circle',
    facilitatorNames: ['Fay', 'Jo'],
    startsAt: STARTED_AT,
    minutes: 60,
    format: 'online',
    siteName: null,
    ...change,
  }
}

/** Somebody in the circle; the id is the name in small letters. */
export function person(name: string, number: number, change: Partial<SharedPerson> = {}): SharedPerson {
  const id = name.toLowerCase()
  return {
    id,
    name,
    pronouns: PRONOUNS[name] ?? '',
    role: roleOf(name),
    presence: 'here',
    away: false,
    seat: { number, at: { kind: 'own-device' } },
    media: { identity: `media-${id}`, heard: true, seen: true, shows: false },
    withoutMedia: false,
    hasKey: true,
    publicKey: keyOf(name),
    ...change,
  }
}

/** Of somebody's browser. */
const keyOf = (name: string) => `key-of-${name.toLowerCase()}`

/** Fay and Jo lead; the others learn. */
const roleOf = (name: string): Role => (name === 'Fay' || name === 'Jo' ? 'facilitator' : 'learner')

/** The first `count` of `NAMES`, from seat 1 on. */
export const peopleOf = (count: number): SharedPerson[] =>
  NAMES.slice(0, count).map((name, index) => person(name, index + 1))

export type SharedChange = Partial<Omit<SharedView, 'session'>> & { title?: string }

export function sharedView({ title, ...change }: SharedChange = {}): SharedView {
  return {
    session: sessionCard(title === undefined ? {} : { title }),
    phase: 'live',
    startedAt: STARTED_AT,
    mode: 'open',
    turn: 0,
    floor: null,
    next: null,
    hands: [],
    handOrder: 'first-come',
    thought: null,
    round: null,
    quiet: null,
    prompt: '',
    spotlight: null,
    step: null,
    reactions: true,
    leftAlone: false,
    paging: null,
    locked: false,
    keys: { newest: 1, sending: 1 },
    chat: { open: false, texts: [] },
    captions: [],
    sites: [],
    people: peopleOf(4),
    ...change,
  }
}

/** Hands that are up, each for a new thought. */
export const handsOf = (...names: string[]): SharedHand[] =>
  names.map((name) => ({ personId: name.toLowerCase(), kind: 'new' }))

/** Ana's, unless changed. */
export function ownView(change: Partial<OwnView> = {}): OwnView {
  return {
    personId: 'ana',
    name: 'Ana',
    pronouns: '',
    role: 'learner',
    staff: false,
    admission: 'admitted',
    place: 'own-device',
    session: sessionCard(),
    phase: 'live',
    media: {
      mayJoin: true,
      mayPublish: ['microphone', 'camera'],
      mayShareScreen: false,
      takenAway: [],
      plays: true,
    },
    keys: { envelope: { epoch: 1, from: keyOf('Fay'), sealed: '' }, waitsFor: null, duty: null },
    notNow: null,
    away: false,
    willing: true,
    turn: null,
    askedToTurnOn: [],
    paging: null,
    texts: [],
    help: { goesTo: [confidant('Fay'), confidant('Jo')], requests: [] },
    crisis: { contacts: [{ name: 'Campus crisis line', reach: '555-0100' }], examples: false },
    ...change,
  }
}

/** Somebody who leads or advises and is connected; Sol is the advisor. */
export const confidant = (name: string): Confidant => ({
  personId: name.toLowerCase(),
  name,
  role: name === 'Sol' ? 'advisor' : 'facilitator',
  publicKey: keyOf(name),
})

/** A private text by id, `from` first among those who can read it. Of Ana's thread, unless changed. */
export function privateText(
  id: TextId,
  from: string,
  others: readonly string[],
  change: Partial<PrivateText> = {},
): PrivateText {
  return {
    id,
    thread: 'ana',
    from: from.toLowerCase(),
    name: from,
    readers: [from, ...others].map((name) => ({ personId: name.toLowerCase(), name })),
    at: STARTED_AT + 660_000,
    ...change,
  }
}

/** A text of the chat or a caption, by id. */
export const circleText = (id: TextId, from: string): CircleText => ({
  id,
  from: from.toLowerCase(),
  epoch: 1,
  at: STARTED_AT + 660_000,
})

/** Ana's request for help: there, and seen by nobody yet. The id is its kind. */
export const helpRequest = (kind: HelpKind, change: Partial<OwnHelp> = {}): OwnHelp => ({
  id: `help-${kind}`,
  kind,
  seenBy: null,
  seenByAway: false,
  leftBy: null,
  answer: null,
  withdrawn: false,
  end: null,
  ...change,
})

/** Ana's view with these requests of hers. */
export const askedView = (requests: OwnHelp[], change: Partial<OwnView> = {}): OwnView =>
  ownView({ help: { goesTo: [confidant('Fay'), confidant('Jo')], requests }, ...change })

/** Fay's. */
export const facilitatorView = (change: Partial<OwnView> = {}): OwnView =>
  ownView({ personId: 'fay', name: 'Fay', pronouns: 'she/her', role: 'facilitator', staff: true, ...change })

export const facilitationView = (
  lobby: LobbyEntry[],
  takenAway: FacilitationView['takenAway'] = [],
  help: FacilitationView['help'] = [],
  change: Partial<FacilitationView> = {},
): FacilitationView => ({
  lobby,
  goneInFullCircle: [],
  takenAway,
  help,
  asked: [],
  turn: null,
  turnMs: null,
  turnsHad: [],
  nominees: [],
  claims: [],
  staff: [
    { personId: 'fay', scheduled: true },
    { personId: 'jo', scheduled: true },
  ],
  guide: null,
  ...change,
})

/** Somebody waiting in the lobby. */
export function waiting(name: string, change: Partial<LobbyEntry> = {}): LobbyEntry {
  return {
    personId: `${name.toLowerCase()}-waiting`,
    name,
    pronouns: '',
    place: 'own-device',
    admission: 'waiting',
    presence: 'here',
    since: STARTED_AT - 120_000,
    notNow: null,
    staff: false,
    sameName: false,
    afterRemoval: false,
    captions: false,
    publicKey: keyOf(name),
    ...change,
  }
}

/** Asks for help, and nobody has taken it yet. */
export function asking(name: string, change: Partial<HelpEntry> = {}): HelpEntry {
  const kind = change.kind ?? 'pause'
  return {
    id: `${name.toLowerCase()}-${kind}`,
    personId: name.toLowerCase(),
    name,
    kind,
    askedAt: STARTED_AT + 600_000,
    inLobby: false,
    author: 'here',
    taker: null,
    answer: null,
    withdrawn: false,
    ...change,
  }
}

/** Who has taken a request. */
export const takenBy = (name: string, away = false): Pick<HelpEntry, 'taker'> => ({
  taker: { personId: name.toLowerCase(), name, away },
})
