import { id } from '@hearth/room/testing/people'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { createLiveRooms, type LiveRooms } from '../../src/rooms/live-rooms.ts'
import type { Commit } from '../../src/rooms/room-runner.ts'
import type { Store } from '../../src/store/store.ts'
import { TIMING } from '../../src/timing.ts'
import { freshDatabase, storeKinds } from '../databases.ts'
import { asks } from './asks.ts'
import { arrives, givenSession, OFFICE, stillClock } from './given-room.ts'

interface Node {
  rooms: LiveRooms
  commits: Commit[]
  failures: unknown[]
}

const nodeOn = (store: Store, clock = stillClock()): Node => {
  const commits: Commit[] = []
  const failures: unknown[] = []
  const rooms = createLiveRooms({
    store: store.rooms,
    clock,
    timing: TIMING,
    committed: (commit) => commits.push(commit),
    failed: (error) => failures.push(error),
  })
  return { rooms, commits, failures }
}

describe.each(storeKinds)('a room that runs on %s', (kind) => {
  it('keeps what it acknowledged: another process finds it', async () => {
    const { store } = await freshDatabase(kind)
    const session = await givenSession(store)
    const first = nodeOn(store)
    await first.rooms.open(session, OFFICE)
    await arrives(first.rooms, store, session.id, 'Fay')
    await arrives(first.rooms, store, session.id, 'Ana')
    const answer = await asks(first.rooms, session.id, id('Fay'), {
      type: 'admit',
      personId: id('Ana'),
    })
    expect(answer).toMatchObject({ ok: true })
    const second = nodeOn(store)
    expect((await second.rooms.state(session.id))?.people[id('Ana')]).toMatchObject({
      admission: 'admitted',
      seat: { number: 2 },
    })
  })

  it('gives a retried command its earlier answer, also after a restart, and does it once', async () => {
    const { store } = await freshDatabase(kind)
    const session = await givenSession(store)
    const first = nodeOn(store)
    await first.rooms.open(session, OFFICE)
    await arrives(first.rooms, store, session.id, 'Fay')
    await arrives(first.rooms, store, session.id, 'Ana')
    const command = randomId()
    const admit = { type: 'admit', personId: id('Ana') } as const
    const answer = await asks(first.rooms, session.id, id('Fay'), admit, command)
    expect(answer).toMatchObject({ ok: true })
    const restarted = nodeOn(store)
    expect(await asks(restarted.rooms, session.id, id('Fay'), admit, command)).toEqual(answer)
    expect(restarted.commits).toEqual([])
    expect(await asks(restarted.rooms, session.id, id('Fay'), admit)).toEqual({
      ok: false,
      code: 'not-waiting',
    })
  })

  it('takes what waits as one batch: one write, one commit, answers in order', async () => {
    const { store } = await freshDatabase(kind)
    const session = await givenSession(store)
    const { rooms, commits } = nodeOn(store)
    await rooms.open(session, OFFICE)
    for (const name of ['Fay', 'Ana', 'Ben', 'Chidi'] as const) await arrives(rooms, store, session.id, name)
    const before = commits.length
    const answers = await Promise.all(
      [id('Ana'), id('Ana'), id('Ben'), id('Chidi')].map((personId) =>
        asks(rooms, session.id, id('Fay'), { type: 'admit', personId }),
      ),
    )
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual([
      'ok',
      'not-waiting',
      'ok',
      'ok',
    ])
    // The first is taken at once; the rest waits for its write, together.
    expect(commits.length - before).toBe(2)
  })

  it('decides again when another node was faster, so that no order is lost and no seat given twice', async () => {
    const { store } = await freshDatabase(kind)
    const session = await givenSession(store)
    const [one, other] = [nodeOn(store), nodeOn(store)]
    await one.rooms.open(session, OFFICE)
    await arrives(one.rooms, store, session.id, 'Fay')
    const names = ['Ana', 'Ben', 'Chidi', 'Dara', 'Eli', 'Gus'] as const
    for (const name of names) await arrives(one.rooms, store, session.id, name)
    await Promise.all(
      names.map((name, index) =>
        asks((index % 2 === 0 ? one : other).rooms, session.id, id('Fay'), {
          type: 'admit',
          personId: id(name),
        }),
      ),
    )
    const people = Object.values((await one.rooms.state(session.id))?.people ?? {})
    expect(people.map((person) => person.seat?.number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect([...one.failures, ...other.failures]).toEqual([])
  })

  it('answers from what is stored, not from what it remembers, also where nothing is to be written', async () => {
    const { store } = await freshDatabase(kind)
    const session = await givenSession(store)
    const [one, other] = [nodeOn(store), nodeOn(store)]
    await one.rooms.open(session, OFFICE)
    await arrives(one.rooms, store, session.id, 'Fay')
    // Ana comes by another node, and its word does not reach this one.
    await arrives(other.rooms, store, session.id, 'Ana')
    expect(await asks(one.rooms, session.id, id('Fay'), { type: 'admitEveryone' })).toMatchObject({
      ok: true,
    })
    expect((await one.rooms.state(session.id))?.people[id('Ana')]?.admission).toBe('admitted')
  })

  it('ends with nothing of anybody left in the database', async () => {
    const { store, everything } = await freshDatabase(kind)
    const session = await givenSession(store)
    const { rooms, commits } = nodeOn(store)
    await rooms.open(session, OFFICE)
    await arrives(rooms, store, session.id, 'Fay')
    await arrives(rooms, store, session.id, 'Chidi')
    expect(await everything()).toContain('Chidi')
    for (const type of ['startSession', 'closeSession', 'endSession'] as const) {
      expect(await asks(rooms, session.id, id('Fay'), { type })).toMatchObject({ ok: true })
    }
    expect(commits.at(-1)?.after.state.phase).toBe('ended')
    expect(await everything()).not.toContain('Chidi')
    expect(await everything()).not.toContain(id('Chidi'))
    expect(await rooms.state(session.id)).toBeNull()
    expect(await rooms.open({ ...session, endedAt: 1 }, OFFICE)).toEqual({ ok: false, code: 'session-over' })
  })

  it('refuses, and goes on afterwards, when the database is away', async () => {
    const { store } = await freshDatabase(kind)
    const session = await givenSession(store)
    const away = { now: false }
    const rooms = createLiveRooms({
      clock: stillClock(),
      timing: TIMING,
      store: {
        ...store.rooms,
        replace: (row) => (away.now ? Promise.reject(new Error('away')) : store.rooms.replace(row)),
      },
      committed: () => {},
      failed: () => {},
    })
    await rooms.open(session, OFFICE)
    await arrives(rooms, store, session.id, 'Fay')
    away.now = true
    const start = { type: 'startSession' } as const
    expect(await asks(rooms, session.id, id('Fay'), start)).toEqual({
      ok: false,
      code: 'temporarily-unavailable',
    })
    away.now = false
    expect(await asks(rooms, session.id, id('Fay'), start)).toMatchObject({ ok: true })
  })
})
