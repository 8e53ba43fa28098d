/** What facilitators and advisors receive besides: the lobby, requests for help, the turn that goes on, the guide. */
import type { GuideStep } from './guide.ts'
import type { HelpAnswer, HelpKind } from './help.ts'
import type { HelpId, PersonId } from './ids.ts'
import type { PublicKey } from './keys.ts'
import type { Admission, MediaSource, NotNowReason, Place, Presence } from './roles.ts'

export interface LobbyEntry {
  personId: PersonId
  name: string
  pronouns: string
  place: Place
  admission: Exclude<Admission, 'admitted'>
  presence: Exclude<Presence, 'gone'>
  /** Waiting since, milliseconds since the epoch. */
  since: number
  /** Why they were told "not now". */
  notNow: NotNowReason | null
  /** Of the program's staff, signed in. */
  staff: boolean
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

/** Times of the turn that goes on, milliseconds since the epoch. */
export interface LedTurn {
  /** Since when it is waited for them to begin; a minute more begins it anew. */
  waitsSince: number
  startedAt: number | null
  /** When its time is over, if it has one and they have begun. */
  until: number | null
}

export interface LedGuide {
  steps: GuideStep[]
  /** Index of the step that goes on; null: before the first. */
  at: number | null
  /** When that step ends, milliseconds since the epoch; null before the first. */
  endsAt: number | null
}

/** For facilitators and advisors. */
export interface FacilitationView {
  /** Open ones: who is not OK first, then in the order of asking. */
  help: HelpEntry[]
  /** In order of arrival. */
  lobby: LobbyEntry[]
  /** While every place is taken: names of learners who are gone, the longest gone first. The next admission takes the first one's place. */
  goneInFullCircle: string[]
  /** In circle order; only of whom something has been closed. */
  takenAway: TakenAway[]
  /** In circle order; only of whom somebody has asked to turn something on, and who has not decided yet. */
  asked: TakenAway[]
  /** Of the turn that goes on. */
  turn: LedTurn | null
  /** How long a turn is meant to be, milliseconds; null: nothing is said of time. */
  turnMs: number | null
  /** In circle order: turns each has had in this session. */
  turnsHad: { personId: PersonId; turns: number }[]
  /** In `nominate`: who could be picked now. */
  nominees: PersonId[]
  /** Hands that one of the staff has taken on. */
  claims: { personId: PersonId; by: string; byId: PersonId }[]
  /** Who of the circle is signed-in staff; `scheduled` to lead this session. */
  staff: { personId: PersonId; scheduled: boolean }[]
  guide: LedGuide | null
}
