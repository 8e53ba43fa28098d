/** The live state of one session. Every field says who may see it; project.ts makes views of it, field by field. */
import type { HelpAnswer, HelpKind } from '@hearth/protocol/help'
import type {
  HelpId,
  MediaIdentity,
  PersonId,
  SessionId,
  SiteId,
  StaffId,
  TextId,
} from '@hearth/protocol/ids'
import type { Epoch, PublicKey, Sealed } from '@hearth/protocol/keys'
import type { Admission, Format, MediaSource, Mode, Phase, Role } from '@hearth/protocol/roles'
import type { CrisisContacts, SeatPlace } from '@hearth/protocol/room-view'

/** What the plan says of the session, copied when the room opens. */
export interface SessionPlan {
  /** Everyone with the link. */
  id: SessionId
  /** Everyone with the link. */
  title: string
  /** Everyone with the link. */
  groupName: string
  /** Names: everyone with the link. Ids: nobody. */
  facilitators: { staffId: StaffId; name: string }[]
  /** Everyone with the link. Milliseconds since the epoch. */
  startsAt: number
  /** Everyone with the link. */
  minutes: number
  /** Everyone with the link. */
  format: Format
  /** Nobody. How many learners the room takes. */
  capacity: number
}

/** A physical room taking part. */
export interface Site {
  /** Everyone admitted. */
  id: SiteId
  /** Everyone with the link. */
  name: string
}

/** A place in the circle. It belongs to one person and outlives their connections. */
export interface Seat {
  /** Everyone admitted. The order of the circle; given at admission, never given twice. */
  number: number
}

/** A participant: a person in this session. Not a seat, not a connection. */
export interface Person {
  /** Everyone admitted; the facilitation view while waiting. */
  id: PersonId
  /** Everyone admitted; the facilitation view while waiting. */
  name: string
  /** Everyone admitted; the facilitation view while waiting. May be empty. */
  pronouns: string
  /** Everyone admitted. */
  role: Role
  /** Nobody. The member of staff behind a facilitator or advisor; null for a learner. */
  staffId: StaffId | null
  /** The person; the facilitation view while not admitted. */
  admission: Admission
  /** The facilitation view while not admitted. */
  arrivedAt: number
  /** As part of the seat: everyone admitted. At a site with a device of one's own (a companion), or (later) with none. */
  sitting: SeatPlace
  /** Everyone admitted, once admitted. */
  mediaIdentity: MediaIdentity
  /** Everyone admitted; null until admitted. */
  seat: Seat | null
  /** Nobody, but for the presence that follows from it. */
  presence: PersonPresence
  /** The person and the facilitation view. What a facilitator has closed, until it is given back. */
  takenAway: MediaSource[]
  /** The facilitation view while not admitted. Somebody had been removed from the session before this arrival. */
  afterRemoval: boolean
  /** As `id`. Of the browser that connected last; null before the first. */
  publicKey: PublicKey | null
  /** Everyone admitted. That browser can encrypt sound and picture. */
  takesMedia: boolean
}

/** `here` with the connection that counts (the newest) · dropped, with the moment · gone: the grace has passed. */
export type PersonPresence =
  | { kind: 'here'; connectionId: string }
  | { kind: 'reconnecting'; since: number }
  | { kind: 'gone'; since: number }

/** The right to be heard. One person has it, or nobody. */
export interface Floor {
  personId: PersonId
  /** null: it is their turn, and they have not begun to speak. */
  startedAt: number | null
}

/** One person's request for help. An open one: the facilitation view and its author. An ended one: its author. */
export interface HelpRequest {
  id: HelpId
  /** Its author, who may have left. */
  personId: PersonId
  /** As they were called: it stays with a request that outlives their leaving. */
  name: string
  kind: HelpKind
  /** The facilitation view. */
  askedAt: number
  /** Who has taken it and so has seen it. */
  taker: { personId: PersonId; name: string } | null
  /** Its author. Name of who had taken it last and left it to the others; null once somebody takes it. */
  leftBy: string | null
  answer: HelpAnswer | null
  /** Its author has taken it back. */
  withdrawn: boolean
  /** Its author, but for one that they took back themselves. `by`: name of who ended it. */
  end: { how: 'closed' | 'handed-over'; by: string } | { how: 'withdrawn' } | null
}

/** The room's key: which one, who has it, and who is asked to seal it. The key itself is in browsers only. */
export interface RoomKeys {
  /** Everyone admitted. Keys count from 1; 0: none yet. */
  newest: Epoch
  /** Everyone admitted. */
  sending: Epoch
  /** Nobody. Since when the newest is offered; null: it is sent with. */
  offeredAt: number | null
  /** Each to its person. The newest key sealed to their browser, and by whose. */
  envelopes: { [personId: PersonId]: { from: PublicKey; sealed: Sealed } }
  /** Nobody. Whose browser has the newest key, who has had it longest first. A drop leaves it so. */
  holders: PersonId[]
  /** Nobody. A new key is to be made now. */
  wanted: boolean
  /** Nobody. Since when somebody has had the newest key who is to have it no more. */
  staleSince: number | null
  /** Nobody. Since when somebody is connected, and nobody who holds the newest key. */
  unheldSince: number | null
  /** The keeper of the moment, and since when they are asked; null: there is nothing to seal, or nobody who could. */
  duty: { keeper: PersonId; since: number } | null
  /** Nobody. Who was asked before, and has not sealed in time. */
  passedOver: PersonId[]
}

/** A text that somebody has written: who, where and when. What it says is in no state. */
export interface Text {
  id: TextId
  /** `private`: with whose conversation it goes. `epoch`: under which key of the room. */
  where: { kind: 'private'; thread: PersonId } | { kind: 'lane' } | { kind: 'chat' | 'caption'; epoch: Epoch }
  from: PersonId
  /** As they were called. */
  name: string
  /** Of what is private: who can read it, its author first. Empty under the room's key. */
  readers: { personId: PersonId; name: string }[]
  at: number
}

export interface RoomState {
  /** See SessionPlan. */
  session: SessionPlan
  /** Everyone admitted, and each person in `own`. */
  phase: Phase
  /** Everyone admitted. */
  mode: Mode
  /** Everyone admitted. How many turns have been given. */
  turn: number
  /** Everyone admitted, but for the moment: whether, not when. In `hands`, while live, only. */
  floor: Floor | null
  /** Everyone admitted, but for those who are gone and for the holder of the floor. In the order of raising. */
  hands: PersonId[]
  /** Everyone admitted. */
  locked: boolean
  keys: RoomKeys
  /** Everyone admitted. Facilitators let the circle write. */
  chatOpen: boolean
  /** In the order of writing. Private ones: their readers. Others: everyone admitted. */
  texts: Text[]
  /** In the order of asking; one of each kind for each person. */
  help: HelpRequest[]
  /** Each person in `own`. As the office gave them. */
  crisis: CrisisContacts
  /** Nobody. Who was removed; they hear so when they come again. */
  removed: PersonId[]
  /** Nobody: the name of the LivekitRoom travels inside a token only. */
  livekitRoom: string
  /** Everyone admitted. */
  startedAt: number | null
  /** Nobody. When it began to close. */
  closingAt: number | null
  /** Everyone admitted. */
  sites: Site[]
  /** See Person. By id. */
  people: { [id: PersonId]: Person }
  /** Nobody. The number the next seat gets. */
  nextSeatNumber: number
  /** Nobody; at the end the numbers remain, without names. Counted at admission, so that leaving early takes nobody back. */
  tookPart: { learners: number; staffIds: StaffId[] }
  /** Nobody. Since when nobody has been connected; null while somebody is. */
  emptySince: number | null
  /** Nobody. The room's own clock: time of its last event. It never runs backwards. */
  now: number
}
