/** Everything one viewer may receive about a room. Three views, each sent whole with a revision of its own. */
import type { FacilitationView } from './facilitation-view.ts'
import type { SupportContact } from './http/support.ts'
import type { MediaIdentity, PersonId, SessionId, SiteId, TextId } from './ids.ts'
import type { Epoch, PublicKey } from './keys.ts'
import type { OwnView } from './own-view.ts'
import type { Format, HandKind, HandRule, Mode, Phase, Presence, Role } from './roles.ts'

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
  /** The same with source screen. Of one person at a time. */
  shows: boolean
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
