import type { HelpAnswer, HelpKind } from '@hearth/protocol/help'
import type { SupportContact } from '@hearth/protocol/http/support'
import type { HelpId, MediaIdentity, PersonId, StaffId, TextId } from '@hearth/protocol/ids'
import type { Epoch, PublicKey, Sealed } from '@hearth/protocol/keys'
import type { CrisisContacts } from '@hearth/protocol/own-view'
import type {
  Admission,
  HandKind,
  HandRule,
  MediaSource,
  Mode,
  NotNowReason,
  Phase,
  Role,
} from '@hearth/protocol/roles'
import type { SeatPlace } from '@hearth/protocol/room-view'
import type { SessionPlan, Site } from './session-plan.ts'

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
  /** The person, and the facilitation view: that there is one. Of the program, signed in; null: came by the link. */
  staffId: StaffId | null
  /** The person; the facilitation view while not admitted. */
  admission: Admission
  /** Nobody. What they take part as when they do not lead. */
  cameAs: Role
  /** As `admission`. */
  notNow: NotNowReason | null
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
  /** Everyone admitted. Away for a moment, as they said. */
  away: boolean
  /** The person and the facilitation view. What a facilitator has closed, until it is given back. */
  takenAway: MediaSource[]
  /** The person and the facilitation view. What a facilitator asks them to turn on. */
  askedToTurnOn: MediaSource[]
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
  /** The facilitation view. Since when it is waited for them to begin. */
  waitsSince: number
  /** null: it is their turn, and they have not begun to speak. The facilitation view, and the holder. */
  startedAt: number | null
  /** As part of `until`: the facilitation view, and the holder. What was added to the time of the turn, milliseconds. */
  extraMs: number
  /** Everyone admitted, as it follows from hands. They were called to reply: the thought goes on. */
  replies: boolean
}

export interface Hand {
  personId: PersonId
  kind: HandKind
  /** Nobody. Was called and has not begun, or asked to come back: under `fewest-turns` it stands after those who were not. */
  postponed: boolean
}

/** Everybody once, in order. */
export interface Round {
  /** Everyone admitted, but for those who are gone. Whoever comes later stands last; whoever leaves stands in it no more. */
  order: PersonId[]
  /** Nobody. Those who lead take part in it: one who comes later stands in it too. */
  withFacilitators: boolean
}

/** `failing`: no way has worked so far, and it is tried again · `failed`: none has, and nothing more is tried. */
export type PageWay = 'trying' | 'failing' | 'failed' | 'sent'

/** The office's person on call is told that nobody leads. */
export interface Page {
  /** Nobody. Which one of this session, from 1. */
  number: number
  /** Nobody. When it began, milliseconds since the epoch. */
  at: number
  /** Everyone in the room and the lobby, as one word. Of each who is told, whether a way has worked. */
  onCall: PageWay
  /** null: not told yet. */
  backup: PageWay | null
  /** Everyone in the room and the lobby. Name of who has seen it. */
  seenBy: string | null
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
  /** Everyone admitted, but for the moment: whether, not when. Where turns are taken, while live, only. */
  floor: Floor | null
  /** Everyone admitted, but for those who are gone and for the holder of the floor. In the order of raising. */
  hands: Hand[]
  /** Everyone admitted. */
  handRule: HandRule
  /** Everyone admitted: that there is one, and the order. Everybody whose hand is up, as a facilitator has set it. */
  arranged: PersonId[] | null
  /** Everyone admitted. Whose thought it is that hands reply to. */
  thought: PersonId | null
  /** The facilitation view. Turns that each has had; without an entry, none. */
  turnsHad: { [personId: PersonId]: number }
  /** Everyone admitted, as part of the round. Who has had it in this round, having spoken or passed. */
  spoken: PersonId[]
  /** Everyone admitted, as part of the round. Who comes back once more at its end, in this order. */
  comeBack: PersonId[]
  /** The person; who picks, and those who lead, as names that are not there. */
  unwilling: PersonId[]
  round: Round | null
  /** Everyone admitted, but for the mode before. */
  quiet: { before: Exclude<Mode, 'quiet'>; until: number | null } | null
  /** The facilitation view. How long a turn is meant to be; null: nothing is said. */
  turnMs: number | null
  /** Everyone admitted. What the circle is asked. */
  prompt: string
  /** Everyone admitted. */
  spotlight: PersonId | null
  /** Everyone admitted. Who may share their screen. */
  screen: PersonId | null
  /** Facilitators and advisors. Hands that one of the staff has taken on. */
  claims: { personId: PersonId; by: PersonId; name: string }[]
  /** See SessionPlan. Since when the step goes on, and what was added to it, milliseconds. */
  step: { index: number; since: number; extraMs: number } | null
  /** Everyone admitted. */
  reactions: boolean
  /**
   * Nobody. Since when no facilitator hears the circle, before it closes; null: one does. While live it counts only as long
   * as there is anybody else.
   */
  unheardSince: number | null
  /** Everyone admitted: that it is so. Since when the circle is left alone. */
  leftAlone: { since: number } | null
  /** Everyone in the room and the lobby, as one word. */
  page: Page | null
  /** Nobody. How many pages there were. */
  pages: number
  /** Everyone in the room and the lobby, while a page goes on. Whom to call: who is on call, then the backup. */
  onCall: SupportContact[]
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
