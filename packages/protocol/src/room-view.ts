/** Everything one viewer may receive about a room. Three views, each sent whole with a revision of its own. */
import type { FacilitationView } from './facilitation-view.ts'
import type { HelpAnswer, HelpKind } from './help.ts'
import type { SupportContact } from './http/support.ts'
import type { HelpId, MediaIdentity, PersonId, SessionId, SiteId, TextId } from './ids.ts'
import type { Epoch, PublicKey, Sealed } from './keys.ts'
import type {
  Admission,
  Format,
  HandKind,
  HandRule,
  MediaSource,
  Mode,
  NotNowReason,
  Phase,
  Place,
  Presence,
  Role,
} from './roles.ts'

/** What anybody who holds the invitation may know of a session. */
export interface SessionCard {
  id: SessionId
  title: string
  groupName: string
  /** Those scheduled to lead it, by name. */
  facilitatorNames: string[]
  /** Planned start, milliseconds since the epoch. */
  startsAt: number
  /** Planned length in minutes. */
  minutes: number
  format: Format
  /** Name of the physical room, in a hybrid session. */
  siteName: string | null
}

/** Where a seat is: a person's own device, or a site. */
export type SeatPlace = { kind: 'own-device' } | { kind: 'site'; siteId: SiteId }

/** How somebody takes part in the LivekitRoom, and what others' browsers may play of them. Nothing else is played. */
export interface SharedMedia {
  identity: MediaIdentity
  /** Sound of kind audio with source microphone may be played. */
  heard: boolean
  /** Picture of kind video with source camera may be shown. */
  seen: boolean
}

export interface SharedPerson {
  id: PersonId
  name: string
  /** Empty when none were given. */
  pronouns: string
  role: Role
  presence: Exclude<Presence, 'gone'>
  /** Away for a moment, as they said: the place is held. */
  away: boolean
  seat: { number: number; at: SeatPlace }
  /** null: takes no part in sound and picture at this moment. */
  media: SharedMedia | null
  /** This browser cannot encrypt sound and picture, and so takes part without. */
  withoutMedia: boolean
  /** Is to have the room's key, and may have it. */
  hasKey: boolean
  /** Of the browser they take part with. Others seal to it, and to no other. null: it was never here yet. */
  publicKey: PublicKey | null
}

export interface SharedSite {
  id: SiteId
  name: string
}

/** Who has the right to be heard, while turns are taken. */
export interface SharedFloor {
  personId: PersonId
  /** Has begun to speak, as their browser says. Before that it is their turn, and an honest browser keeps the microphone closed. */
  speaking: boolean
}

export interface SharedHand {
  personId: PersonId
  kind: HandKind
}

/** Everybody of a round, in its order, and how far each has come. Having passed is having had it. */
export interface SharedRound {
  order: { personId: PersonId; place: 'waits' | 'had' | 'comes-back' }[]
  /** Everybody has had it. */
  over: boolean
}

/** The office's person on call is being reached. */
export interface Paging {
  /** `seen` only once they said so; `failed`: no way to reach anybody has worked. */
  state: 'trying' | 'failed' | 'seen'
  /** Who has seen it. */
  seenBy: string | null
  /** Whom to call, in this order. */
  call: SupportContact[]
}

/** The step of the guide that the circle is at. */
export interface SharedStep {
  title: string
  /** Milliseconds since the epoch. */
  endsAt: number
}

/** A text under the room's key, by id: what it says is fetched once, and opened by browsers that hold that key. */
export interface CircleText {
  id: TextId
  from: PersonId
  /** Under the key of this epoch. */
  epoch: Epoch
  /** Milliseconds since the epoch. */
  at: number
}

/** For everyone admitted. */
export interface SharedView {
  session: SessionCard
  phase: Phase
  /** When a facilitator started it, milliseconds since the epoch. */
  startedAt: number | null
  mode: Mode
  /** How many turns have been given. Who gives the next one names it, so that of two in the same instant one counts. */
  turn: number
  /** null: nobody has it, or the mode knows none. */
  floor: SharedFloor | null
  /** Whose turn it is after this one, as far as it is known. */
  next: PersonId | null
  /** Whose hand is up, in the order in which they are called. Who has the floor is not in it. */
  hands: SharedHand[]
  /** How that order comes about. `arranged`: by a facilitator. */
  handOrder: HandRule | 'arranged'
  /** Whose thought it is that a hand raised now replies to. */
  thought: PersonId | null
  /** The round that goes on, or was the last one. */
  round: SharedRound | null
  /** A shared pause, and when it ends by itself, milliseconds since the epoch. */
  quiet: { until: number | null } | null
  /** What the circle is asked. May be empty. */
  prompt: string
  /** In the middle while nobody has the floor. */
  spotlight: PersonId | null
  step: SharedStep | null
  reactions: boolean
  /** No facilitator hears the circle: whoever has the floor finishes, then microphones are closed. */
  leftAlone: boolean
  paging: Paging | null
  /** No newcomers come in. */
  locked: boolean
  keys: {
    /** The newest key of the room, held or on its way; 0: none yet. */
    newest: Epoch
    /** What is sent now is encrypted with this one. */
    sending: Epoch
  }
  chat: {
    /** Facilitators let the circle write. */
    open: boolean
    /** The latest, oldest first. Of whoever has left, too: without a name. */
    texts: CircleText[]
  }
  /** The latest that captioners have typed, oldest first. */
  captions: CircleText[]
  sites: SharedSite[]
  /** In circle order. People who have been gone longer than the grace are not in it. */
  people: SharedPerson[]
}

/** One's own request for help. Whether somebody has seen it is said only when they said so. */
export interface OwnHelp {
  id: HelpId
  kind: HelpKind
  /** Who has taken it. */
  seenBy: string | null
  /** They are away just now. */
  seenByAway: boolean
  /** Who has seen it and left it to the others; null while somebody has taken it, and where nobody did so. */
  leftBy: string | null
  answer: HelpAnswer | null
  /** Taken back; an "I am not OK" stays open until somebody has looked. */
  withdrawn: boolean
  /** How it ended, and by whom; null while it is open. */
  end: { how: 'closed' | 'handed-over'; by: string } | null
}

/** Whom to turn to at once, always at hand. */
export interface CrisisContacts {
  contacts: SupportContact[]
  /** The demo's: nobody answers there. */
  examples: boolean
}

/** Who leads or advises and is connected now, with the key of their browser: private text is sealed to these. */
export interface Confidant {
  personId: PersonId
  name: string
  role: Role
  publicKey: PublicKey
}

/** A private text that this person can read, by id: what it says is fetched once. */
export interface PrivateText {
  id: TextId
  /** Whose conversation with those who lead it belongs to; null: those who lead, among themselves. */
  thread: PersonId | null
  from: PersonId
  /** As they were called. */
  name: string
  /** Who can read it, by name; its author first. */
  readers: { personId: PersonId; name: string }[]
  /** Milliseconds since the epoch. */
  at: number
}

/** What this browser is asked to do for the others, being the keeper of the moment. */
export interface KeyDuty {
  /** `begin`: make the key of epoch `newest + 1` · `seal`: the newest key. */
  kind: 'begin' | 'seal'
  newest: Epoch
  /** To whom, and it seals only to those it shows. */
  to: PersonId[]
}

/** For one person. All that somebody in the lobby receives. */
export interface OwnView {
  personId: PersonId
  name: string
  pronouns: string
  role: Role
  /** Of the program's staff, signed in. */
  staff: boolean
  admission: Admission
  place: Place
  session: SessionCard
  phase: Phase
  media: {
    /** May fetch a token for the LivekitRoom now. */
    mayJoin: boolean
    /** What this person may publish now. */
    mayPublish: MediaSource[]
    /** What a facilitator has closed, until it is given back. */
    takenAway: MediaSource[]
    /** Whether this device plays the others' sound (a companion at a site does not). */
    plays: boolean
  }
  keys: {
    /** The room's newest key, sealed to this browser. null: it has not been let in yet, or nobody has made one. */
    envelope: { epoch: Epoch; from: PublicKey; sealed: Sealed } | null
    /** Whose browser is to seal it, by name, while there is no envelope. */
    waitsFor: string | null
    duty: KeyDuty | null
  }
  /** Why they were told "not now". */
  notNow: NotNowReason | null
  away: boolean
  willing: boolean
  /** Only of who has the floor. Times in milliseconds since the epoch. */
  turn: {
    /** When its time is over, if it has one and they have begun. */
    until: number | null
    /** Since when it runs: of what is left a ring is drawn. */
    startedAt: number | null
    /** In `nominate`: whom they may pick; the first `unheard` of them have not been heard yet. */
    nominees: PersonId[]
    unheard: number
  } | null
  /** What a facilitator asks them to turn on. They decide. */
  askedToTurnOn: MediaSource[]
  /** As in the shared view, for whoever is in the lobby. */
  paging: Paging | null
  texts: PrivateText[]
  help: {
    /** A request goes to them at once. */
    goesTo: Confidant[]
    /** In the order of asking; one of each kind at most. */
    requests: OwnHelp[]
  }
  crisis: CrisisContacts
}

/** What one viewer has at one moment. */
export interface RoomView {
  shared?: SharedView
  facilitation?: FacilitationView
  own: OwnView
}

export type Channel = 'shared' | 'facilitation' | 'own'
/** Revisions count per view, without gaps. */
export type Revisions = { [channel in Channel]?: number }

/** One view as it is sent. An older revision than the one held is ignored. */
export type ViewMessage =
  | { channel: 'shared'; revision: number; view: SharedView }
  | { channel: 'facilitation'; revision: number; view: FacilitationView }
  | { channel: 'own'; revision: number; view: OwnView }
