/** Steps that lead to the state a test begins with, in words. A step is what somebody asks, or time that passes. */
import type { Command } from '@hearth/protocol/commands'
import type { HelpAnswer, HelpKind } from '@hearth/protocol/help'
import type { SupportContact } from '@hearth/protocol/http/support'
import type { SealedKey } from '@hearth/protocol/keys'
import { CLOSING_MS, OPENS_BEFORE_MS, PAGE_AFTER_MS, PRESENCE_GRACE_MS } from '@hearth/protocol/limits'
import type { CrisisContacts } from '@hearth/protocol/own-view'
import type { MediaSource, Mode, Place } from '@hearth/protocol/roles'
import type { Asked } from '../actor.ts'
import type { SessionPlan } from '../session-plan.ts'
import type { SystemCommand } from '../system-commands.ts'
import {
  connection,
  FACILITATORS,
  helpId,
  id,
  isFacilitator,
  isStaff,
  mediaIdentity,
  type Name,
  newIdFor,
  publicKey,
  roleOf,
  sealed,
  staffId,
} from './people.ts'

/** Passing time in milliseconds, negative when a clock is set back. */
export type Step = { asked: Asked } | { passed: number } | { clock: number }
export type Steps = Step | readonly Steps[]

/** The planned start of every session here: Monday 7 January 2030, noon. Milliseconds since the epoch. */
export const START = Date.UTC(2030, 0, 7, 12)
export const SITE = { id: 'site-library-2________', name: 'Library 2' }
export const LIVEKIT_ROOM = 'livekit-room-of-noon__'

export const CRISIS: CrisisContacts = {
  contacts: [{ name: 'Campus crisis line', reach: '555-0100' }],
  examples: false,
}

/** Who is on call, and the backup. */
export const ON_CALL: SupportContact[] = [
  { name: 'Nia', reach: '555-0110' },
  { name: 'Omar', reach: '555-0111' },
]

export const plan = (changes: Partial<SessionPlan> = {}): SessionPlan => ({
  id: 'session-noon__________',
  title: 'Rounds at noon',
  groupName: 'First-year circle',
  facilitators: FACILITATORS.map((name) => ({ staffId: staffId(name), name })),
  startsAt: START,
  minutes: 60,
  format: 'online',
  capacity: 14,
  guide: [],
  pageAfterMs: PAGE_AFTER_MS,
  ...changes,
})

export const asks = (who: Name, command: Command): Step => ({
  asked: { by: 'participant', personId: id(who), command, newId: newIdFor(who, command) },
})
export const system = (command: SystemCommand): Step => ({ asked: { by: 'system', command } })
export const later = (ms: number): Step => ({ passed: ms })
/** The clock says so many milliseconds since the epoch. */
export const at = (clock: number): Step => ({ clock })
export const ticked = (): Step => system({ type: 'tick' })

/** A room nobody has entered. Its lobby is open, unless it is opened earlier. */
export const room = (changes: Partial<SessionPlan> = {}, openedAt = START - OPENS_BEFORE_MS): Steps => [
  at(openedAt),
  system({
    type: 'openRoom',
    session: plan(changes),
    site: changes.format === 'hybrid' ? SITE : null,
    livekitRoom: LIVEKIT_ROOM,
    crisis: CRISIS,
    onCall: ON_CALL,
  }),
]

/** A room with Fay and Jo in it (seats 1 and 2). Both hold its first key, which Fay made. */
export const session = (changes: Partial<SessionPlan> = {}, openedAt?: number): Steps => [
  room(changes, openedAt),
  arrived('Fay'),
  asks('Fay', { type: 'beginEpoch', after: 0, keys: [sealedKey('Fay')] }),
  arrived('Jo'),
  keyed('Jo'),
]

/** What a keeper seals to this person’s browser. */
export const sealedKey = (to: Name, epoch = 1, which = 1): SealedKey => ({
  personId: id(to),
  publicKey: publicKey(to, which),
  sealed: sealed(to, epoch),
})
/** Fay has sealed the key of this epoch to them, and they hold it. */
export const keyed = (to: Name, epoch = 1): Steps => [
  asks('Fay', { type: 'sealKey', epoch, keys: [sealedKey(to, epoch)] }),
  asks(to, { type: 'holdKey', epoch }),
]

/** Fay has made a new key after this one, for herself and these people, who hold it. */
export const rekeyed = (after: number, ...names: Name[]): Steps => [
  asks('Fay', {
    type: 'beginEpoch',
    after,
    keys: (['Fay', ...names] as const).map((name) => sealedKey(name, after + 1)),
  }),
  names.map((name) => asks(name, { type: 'holdKey', epoch: after + 1 })),
]

type Arrive = Extract<SystemCommand, { type: 'arrive' }>

/** Through the door, and nothing more yet. */
export const arrival = (name: Name, changes: Partial<Arrive> = {}): Arrive => ({
  type: 'arrive',
  personId: id(name),
  name,
  pronouns: '',
  role: roleOf(name),
  cameAs: isFacilitator(name) ? 'learner' : roleOf(name),
  staffId: isStaff(name) ? staffId(name) : null,
  place: 'own-device',
  mediaIdentity: mediaIdentity(name),
  ...changes,
})

type Connect = Extract<SystemCommand, { type: 'connect' }>

/** With the same browser, unless told. It holds no key of the room, as after a reload. */
export const connecting = (name: Name, changes: Partial<Connect> = {}): Connect => ({
  type: 'connect',
  personId: id(name),
  connectionId: connection(name),
  publicKey: publicKey(name),
  holds: 0,
  takesMedia: true,
  ...changes,
})
export const connected = (name: Name, which = 1): Step =>
  system(connecting(name, { connectionId: connection(name, which) }))

/** Through the door and connected: a facilitator is in, anybody else waits. */
export const arrived = (name: Name, place: Place = 'own-device'): Steps => [
  system(arrival(name, { place })),
  connected(name),
]

/** Let in by Fay, with the room’s key. */
export const admitted = (name: Name, place: Place = 'own-device'): Steps => [
  arrived(name, place),
  asks('Fay', { type: 'admit', personId: id(name) }),
  keyed(name),
]
export const toldNotNow = (name: Name): Steps => [
  arrived(name),
  asks('Fay', { type: 'sayNotNow', personId: id(name), reason: null }),
]

export const dropped = (name: Name, which = 1): Step =>
  system({ type: 'disconnect', personId: id(name), connectionId: connection(name, which) })
/** Dropped, and the grace has passed. */
export const gone = (name: Name): Steps => [dropped(name), later(PRESENCE_GRACE_MS), ticked()]
export const left = (name: Name): Step => asks(name, { type: 'leave' })

export const removed = (name: Name): Step => asks('Fay', { type: 'remove', personId: id(name) })
export const locked = (): Step => asks('Fay', { type: 'lockRoom' })
export const started = (): Step => asks('Fay', { type: 'startSession' })
export const chosen = (mode: Exclude<Mode, 'quiet'>): Step => asks('Fay', { type: 'chooseMode', mode })
export const raised = (...names: Name[]): Steps =>
  names.map((name) => asks(name, { type: 'raiseHand', kind: 'new' }))
/** Fay gives the floor; `turn` of them were given before. */
export const floorTo = (name: Name, turn = 0): Step =>
  asks('Fay', { type: 'giveFloor', personId: id(name), turn })
/** In the first turn, unless told which one. */
export const speaking = (name: Name, turn = 1): Step => asks(name, { type: 'startSpeaking', turn })
export const wentAway = (name: Name): Step => asks(name, { type: 'setAway', away: true })
export const cameBack = (name: Name): Step => asks(name, { type: 'setAway', away: false })
/** Fay closes it. */
export const takenAway = (name: Name, source: MediaSource): Step =>
  asks('Fay', { type: 'takeAway', personId: id(name), source })
export const askedForHelp = (name: Name, kind: HelpKind): Step => asks(name, { type: 'askForHelp', kind })
/** By Fay, unless told otherwise. */
export const takenHelp = (name: Name, kind: HelpKind, by: Name = 'Fay'): Step =>
  asks(by, { type: 'takeHelp', helpId: helpId(name, kind) })
export const answeredHelp = (
  name: Name,
  kind: HelpKind,
  answer: HelpAnswer = 'in-a-moment',
  by: Name = 'Fay',
): Step => asks(by, { type: 'answerHelp', helpId: helpId(name, kind), answer })
export const closedHelp = (name: Name, kind: HelpKind, by: Name = 'Fay'): Step =>
  asks(by, { type: 'closeHelp', helpId: helpId(name, kind) })
export const withdrawnHelp = (name: Name, kind: HelpKind): Step =>
  asks(name, { type: 'withdrawHelp', helpId: helpId(name, kind) })

/** Live, in `open`, with these people admitted beside Fay and Jo. */
export const openCircle = (...names: Name[]): Steps => [
  session(),
  names.map((name) => admitted(name)),
  started(),
]
/** The same in `hands`. */
export const handsCircle = (...names: Name[]): Steps => [openCircle(...names), chosen('hands')]
export const closing = (): Steps => [started(), asks('Fay', { type: 'closeSession' })]
export const ended = (): Steps => [closing(), asks('Fay', { type: 'endSession' })]
export const endedByItself = (): Steps => [closing(), later(CLOSING_MS), ticked()]
