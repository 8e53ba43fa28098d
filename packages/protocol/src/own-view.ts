/** What one person receives for themselves: all that somebody in the lobby gets, and of others only what concerns this one. */
import type { HelpAnswer, HelpKind } from './help.ts'
import type { SupportContact } from './http/support.ts'
import type { HelpId, PersonId, TextId } from './ids.ts'
import type { Epoch, PublicKey, Sealed } from './keys.ts'
import type { Admission, MediaSource, NotNowReason, Phase, Place, Role } from './roles.ts'
import type { Paging, SessionCard } from './room-view.ts'

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
    /** May share their screen. */
    mayShareScreen: boolean
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
  /** May be nominated. */
  willing: boolean
  /** Only of who has the floor. Times in milliseconds since the epoch. */
  turn: {
    /** When its time is over, if it has one and they have begun. */
    until: number | null
    /** Since when it runs: of what is left a ring is drawn. */
    startedAt: number | null
    /** In `nominate`: whom they may pick, who has not been heard first. */
    nominees: PersonId[]
    /** Of these so many, the first ones, have not been heard yet. */
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
