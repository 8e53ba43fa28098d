/** A program with Fay and Jo, one planned session, and its room with Ana and Ben: what the contracts start from. */
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import { PAGE_AFTER_MS } from '@hearth/protocol/limits'
import { evolve } from '@hearth/room/evolve'
import type { Person, RoomState } from '@hearth/room/state'
import { randomId } from '../../src/random-id.ts'
import type { RoomRow } from '../../src/store/room-store.ts'
import type { SessionRecord } from '../../src/store/session-store.ts'
import type { Store } from '../../src/store/store.ts'

export const NOON = Date.UTC(2026, 4, 4, 12)
export const MINUTE = 60_000

export interface Circle {
  programId: string
  groupId: string
  fay: string
  jo: string
  session: SessionRecord
}

export async function planCircle(store: Store): Promise<Circle> {
  const { id: programId } = await store.staff.ensureProgram({ id: randomId(), name: 'Northside residents' })
  const groupId = await store.staff.ensureGroup({ id: randomId(), programId, name: 'Tuesday circle' })
  const fay = await staffMember(store, programId, 'Fay')
  const jo = await staffMember(store, programId, 'Jo')
  const session = await planSession(store, { groupId, facilitatorIds: [fay, jo] })
  return { programId, groupId, fay, jo, session }
}

export async function staffMember(store: Store, programId: string, name: string): Promise<string> {
  const email = `${name.toLowerCase()}@example.org`
  return (await store.staff.ensure({ id: randomId(), email, name, role: 'facilitator', programId })).id
}

export async function planSession(
  store: Store,
  plan: { groupId: string; facilitatorIds: string[]; startsAt?: number; guideId?: string },
): Promise<SessionRecord> {
  const session = await store.sessions.create({
    id: randomId(),
    title: 'First week on the wards',
    startsAt: NOON,
    minutes: 60,
    format: 'hybrid',
    siteName: 'Room 4',
    capacity: 14,
    invitationCode: randomId(),
    guideId: null,
    ...plan,
  })
  if (session === 'unknown') throw new Error('The session was not planned')
  return session
}

export function person(name: string): Person {
  return {
    id: randomId(),
    name,
    pronouns: 'they/them',
    role: 'learner',
    staffId: null,
    admission: 'admitted',
    cameAs: 'learner',
    notNow: null,
    arrivedAt: NOON,
    sitting: { kind: 'own-device' },
    mediaIdentity: randomId(),
    seat: { number: 1 },
    away: false,
    takenAway: [],
    askedToTurnOn: [],
    afterRemoval: false,
    presence: { kind: 'here', connectionId: randomId() },
    publicKey: null,
    takesMedia: false,
  }
}

export function roomRow(session: SessionRecord, people: Person[] = [], version = 1): RoomRow {
  const { id, title, groupName, facilitators, startsAt, minutes, format, capacity, guide } = session
  const plan = { id, title, groupName, facilitators, startsAt, minutes, format, capacity, guide }
  const opened = evolve(null, {
    type: 'roomOpened',
    session: { ...plan, pageAfterMs: PAGE_AFTER_MS },
    site: { id: randomId(), name: 'Room 4' },
    livekitRoom: randomId(),
    crisis: { contacts: [], examples: false },
    onCall: [],
    at: NOON,
  })
  const state: RoomState = {
    ...opened,
    phase: 'live',
    startedAt: NOON,
    people: Object.fromEntries(people.map((one) => [one.id, one])),
    nextSeatNumber: 2,
    emptySince: null,
  }
  const own = Object.fromEntries(people.map((one): [PersonId, number] => [one.id, 1]))
  return { version, state, revisions: { shared: version, facilitation: 1, own }, accepted: {} }
}

/** An id nothing has. */
export const nobody: SessionId = randomId()
