/** Everything one viewer may receive about a room. Three views, each sent whole with a revision of its own. */
import type { HelpAnswer, HelpKind } from './help.ts'
import type { SupportContact } from './http/support.ts'
import type { HelpId, MediaIdentity, PersonId, SessionId, SiteId, TextId } from './ids.ts'
import type { Epoch, PublicKey, Sealed } from './keys.ts'
import type { Admission, Format, MediaSource, Mode, Phase, Place, Presence, Role } from './roles.ts'

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
  /** Whose hand is up, in the order in which they are called. Who has the floor is not in it. */
  hands: PersonId[]
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

export interface LobbyEntry {
  personId: PersonId
  name: string
  pronouns: string
  place: Place
  admission: Exclude<Admission, 'admitted'>
  presence: Exclude<Presence, 'gone'>
  /** Waiting since, milliseconds since the epoch. */
  since: number
  /** Somebody else in the room or the lobby goes by the same name. */
  sameName: boolean
  /** Came after somebody had been removed from this session. Nothing says that it is the same person. */
  afterRemoval: boolean
  /** Comes to type captions. */
  captions: boolean
  /** As in `SharedPerson`. */
  publicKey: PublicKey | null
}

/** What facilitators have closed of somebody, until it is given back. */
export interface TakenAway {
  personId: PersonId
  sources: MediaSource[]
}

/** Who has taken a request for help, and so has seen it. */
export interface HelpTaker {
  personId: PersonId
  name: string
  /** Has left, or has been gone for longer than the grace: anybody may take it over. */
  away: boolean
}

/** A request for help that is open. */
export interface HelpEntry {
  id: HelpId
  personId: PersonId
  name: string
  kind: HelpKind
  /** Milliseconds since the epoch. */
  askedAt: number
  /** Its author waits in the lobby. */
  inLobby: boolean
  /** Where its author is. `left`: for good, and cannot be reached here any more. */
  author: Presence | 'left'
  taker: HelpTaker | null
  answer: HelpAnswer | null
  /** Its author has taken it back: an "I am not OK" stays until somebody has looked. */
  withdrawn: boolean
}

/** For facilitators and advisors. */
export interface FacilitationView {
  /** Open ones: who is not OK first, then in the order of asking. */
  help: HelpEntry[]
  /** In order of arrival. */
  lobby: LobbyEntry[]
  /** In circle order; only of whom something has been closed. */
  takenAway: TakenAway[]
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
