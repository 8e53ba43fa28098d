/** A planned session in a real store, its room, and the people of `@hearth/room/testing` in it. */
import { given } from '@hearth/room/testing/given'
import { ADVISORS, FACILITATORS, id, type Name, staffId } from '@hearth/room/testing/people'
import { arrival, CRISIS, plan, room } from '@hearth/room/testing/steps'
import { randomId } from '../../src/random-id.ts'
import type { LiveRooms } from '../../src/rooms/live-rooms.ts'
import type { OfficeOfRoom } from '../../src/rooms/rooms.ts'
import type { SessionRecord } from '../../src/store/session-store.ts'
import type { Store } from '../../src/store/store.ts'

/** What a room is opened with. */
export const OFFICE: OfficeOfRoom = { crisis: CRISIS, onCall: [], pageAfterMs: 300_000 }

/** The clock of these tests stands in the middle of the lobby, until it is moved. Milliseconds since the epoch. */
export function stillClock(): { now(): number; move(ms: number): void } {
  let now = given(room()).now
  return {
    now: () => now,
    move(ms) {
      now += ms
    },
  }
}

export async function givenSession(store: Store): Promise<SessionRecord> {
  const program = await store.staff.ensureProgram({ id: randomId(), name: 'Learner support' })
  const groupId = await store.staff.ensureGroup({
    id: randomId(),
    programId: program.id,
    name: 'First-year circle',
  })
  for (const name of [...FACILITATORS, ...ADVISORS]) {
    await store.staff.ensure({
      id: staffId(name),
      name,
      email: `${name.toLowerCase()}@hearth.example`,
      role: 'facilitator',
      programId: program.id,
    })
  }
  const { title, startsAt, minutes, format, capacity } = plan()
  const session = await store.sessions.create({
    id: randomId(),
    groupId,
    title,
    startsAt,
    minutes,
    format,
    siteName: null,
    capacity,
    invitationCode: randomId(),
    facilitatorIds: [staffId('Fay')],
    guideId: null,
  })
  if (session === 'unknown') throw new Error('the session was not planned')
  return session
}

/** Through the door, and linked to a browser of the same name. */
export async function arrives(rooms: LiveRooms, store: Store, sessionId: string, name: Name): Promise<void> {
  await store.browsers.link(`browser of ${name}`, sessionId, id(name))
  const outcome = await rooms.submit(sessionId, arrival(name))
  if (!outcome.ok) throw new Error(`${name} could not arrive: ${outcome.code}`)
}
