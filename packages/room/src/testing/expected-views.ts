/** Views as tests expect them: whole objects, with what is the same for everyone filled in. */
import type { Role } from '@hearth/protocol/roles'
import type { RoomState } from '../state.ts'
import { id, mediaIdentity, type Name, publicKey, roleOf, sealed } from './people.ts'
import { CRISIS, START } from './steps.ts'

export const CARD = {
  id: 'session-noon__________',
  title: 'Rounds at noon',
  groupName: 'First-year circle',
  facilitatorNames: ['Fay', 'Jo'],
  startsAt: START,
  minutes: 60,
  format: 'online',
  siteName: null,
}
export const HYBRID_CARD = { ...CARD, format: 'hybrid', siteName: 'Library 2' }

export const seen = (name: Name, role: Role, number: number, changes: object = {}) => ({
  id: id(name),
  name,
  pronouns: '',
  role,
  presence: 'here',
  away: false,
  seat: { number, at: { kind: 'own-device' } },
  media: { identity: mediaIdentity(name), heard: true, seen: true, shows: false },
  withoutMedia: false,
  hasKey: true,
  publicKey: publicKey(name),
  ...changes,
})
/** What the shared view says of turns where none were taken, and of what facilitators have done where they have done nothing. */
export const QUIET_SO_FAR = {
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
}
/** What the shared view says of keys and texts where Fay has made one key, and nobody has written. */
export const KEYED = { keys: { newest: 1, sending: 1 }, chat: { open: false, texts: [] }, captions: [] }
const confidant = (name: Name) => ({
  personId: id(name),
  name,
  role: roleOf(name),
  publicKey: publicKey(name),
})
export const unheard = (name: Name) => ({
  identity: mediaIdentity(name),
  heard: false,
  seen: true,
  shows: false,
})
export const waits = (name: Name, since: number, changes: object = {}) => ({
  personId: id(name),
  name,
  pronouns: '',
  place: 'own-device',
  admission: 'waiting',
  presence: 'here',
  since,
  notNow: null,
  staff: false,
  sameName: false,
  afterRemoval: false,
  captions: false,
  publicKey: publicKey(name),
  ...changes,
})
export const own = (name: Name, changes: object = {}) => ({
  personId: id(name),
  name,
  pronouns: '',
  role: 'learner',
  staff: false,
  admission: 'admitted',
  place: 'own-device',
  session: CARD,
  phase: 'live',
  media: {
    mayJoin: true,
    mayPublish: ['microphone', 'camera'],
    mayShareScreen: false,
    takenAway: [],
    plays: true,
  },
  keys: {
    envelope: { epoch: 1, from: publicKey('Fay'), sealed: sealed(name, 1) },
    waitsFor: null,
    duty: null,
  },
  notNow: null,
  away: false,
  willing: true,
  turn: null,
  askedToTurnOn: [],
  paging: null,
  texts: [],
  help: { goesTo: [confidant('Fay'), confidant('Jo')], requests: [] },
  crisis: CRISIS,
  ...changes,
})
export const NO_KEY = { envelope: null, waitsFor: null, duty: null }
/** What the facilitation view says where nobody waits or asks; of these people in the circle, Fay and Jo first. */
export const nobodyWaits = (...names: Name[]) => ({
  help: [],
  lobby: [],
  goneInFullCircle: [],
  takenAway: [],
  asked: [],
  turn: null,
  turnMs: null,
  turnsHad: (['Fay', 'Jo', ...names] as const).map((name) => ({ personId: id(name), turns: 0 })),
  nominees: [],
  claims: [],
  staff: (['Fay', 'Jo'] as const).map((name) => ({ personId: id(name), scheduled: true })),
  guide: null,
})
export const NO_MEDIA = { mayJoin: false, mayPublish: [], mayShareScreen: false, takenAway: [], plays: false }

/** The state with a secret in every place that a careless copy would carry along. */
export const laden = (state: RoomState): RoomState => ({
  ...state,
  ...{ secret: 'SECRET' },
  help: state.help.map((request) => ({ ...request, ...{ secret: 'SECRET' } })),
  crisis: {
    ...state.crisis,
    ...{ secret: 'SECRET' },
    contacts: state.crisis.contacts.map((contact) => ({ ...contact, ...{ secret: 'SECRET' } })),
  },
  floor: state.floor && { ...state.floor, ...{ secret: 'SECRET' } },
  hands: state.hands.map((hand) => ({ ...hand, ...{ secret: 'SECRET' } })),
  round: state.round && { ...state.round, ...{ secret: 'SECRET' } },
  quiet: state.quiet && { ...state.quiet, ...{ secret: 'SECRET' } },
  session: { ...state.session, ...{ secret: 'SECRET' } },
  sites: state.sites.map((site) => ({ ...site, ...{ secret: 'SECRET' } })),
  people: Object.fromEntries(
    Object.values(state.people).map((person) => [
      person.id,
      {
        ...person,
        ...{ secret: 'SECRET' },
        seat: person.seat && { ...person.seat, ...{ secret: 'SECRET' } },
        sitting: { ...person.sitting, ...{ secret: 'SECRET' } },
        presence: { ...person.presence, ...{ secret: 'SECRET' } },
      },
    ]),
  ),
})
