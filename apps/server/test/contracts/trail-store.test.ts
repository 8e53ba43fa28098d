/** Contract of the trail of moderation, on every implementation: it is written with the room's row, or not at all. */
import { TRAIL_MS } from '@hearth/protocol/limits'
import type { TrailEntry } from '@hearth/room/trail-of'
import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { Store } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase, storeKinds } from '../databases.ts'
import { type Circle, MINUTE, NOON, person, planCircle, roomRow } from './circle.ts'

describe.each(storeKinds)('trail store on %s', (kind) => {
  let database: FreshDatabase
  let store: Store
  let circle: Circle
  beforeEach(async () => {
    database = await freshDatabase(kind)
    store = database.store
    circle = await planCircle(store)
    await store.rooms.create(roomRow(circle.session))
  })

  const byFay = (what: TrailEntry['kind'], minute = NOON): TrailEntry => ({
    staffId: circle.fay,
    kind: what,
    minute,
  })
  const write = (version: number, ...trail: TrailEntry[]) =>
    store.rooms.replace(roomRow(circle.session, [], version), { trail, notices: [] })
  const kinds = async (before: number | null = null, most = 50) =>
    (await store.trail.of(circle.programId, before, most)).map((one) => one.kind)

  test('given what Fay and Jo did, then it is there with session, group and name, newest first', async () => {
    expect(await write(2, byFay('admit'), { ...byFay('lock', NOON + MINUTE), staffId: circle.jo })).toBe(
      'written',
    )
    const of = {
      sessionTitle: 'First week on the wards',
      groupName: 'Tuesday circle',
      place: expect.any(Number),
    }
    expect(await store.trail.of(circle.programId, null, 50)).toEqual([
      { ...of, kind: 'lock', minute: NOON + MINUTE, by: 'Jo' },
      { ...of, kind: 'admit', minute: NOON, by: 'Fay' },
    ])
  })

  test('given a row that another node was faster to write, then nothing of this try is in the trail', async () => {
    const [one, other] = await Promise.all([write(2, byFay('admit')), write(2, byFay('remove'))])
    expect([one, other].sort()).toEqual(['conflict', 'written'])
    expect(await kinds()).toEqual([one === 'written' ? 'admit' : 'remove'])
  })

  test('given many writes and the end of the session at once, then none waits for another, and the end is in it too', async () => {
    const end = store.rooms.finish(circle.session.id, 1, { learners: 0, facilitators: 1 }, NOON, {
      trail: [byFay('remove')],
      notices: [],
    })
    const [written, ...others] = await Promise.all([end, ...[1, 2, 3, 4].map(() => write(2, byFay('mute')))])
    expect([written, ...others].filter((one) => one === 'written')).toHaveLength(1)
    expect(await kinds()).toEqual([written === 'written' ? 'remove' : 'mute'])
  })

  test('given a session that has ended, then the trail outlives it, without a name of any learner', async () => {
    const ana = person('Ana')
    await store.rooms.replace(roomRow(circle.session, [ana], 2), { trail: [byFay('remove')], notices: [] })
    await store.rooms.finish(circle.session.id, 2, { learners: 1, facilitators: 1 }, NOON)
    expect(await kinds()).toEqual(['remove'])
    for (const trace of ['Ana', ana.id]) expect(await database.everything()).not.toContain(trace)
  })

  test('given pages, then each begins where the last one ended', async () => {
    await write(2, byFay('admit'), byFay('mute'), byFay('lock'))
    const [, second] = await store.trail.of(circle.programId, null, 2)
    expect(await kinds(null, 2)).toEqual(['lock', 'mute'])
    expect(await kinds(second?.place ?? 0, 2)).toEqual(['admit'])
  })

  test('given another program, then it has a trail of its own', async () => {
    await write(2, byFay('admit'))
    expect(await store.trail.of(randomId(), null, 50)).toEqual([])
  })

  test('given 30 days have passed, then it is erased, and what is younger stays', async () => {
    await write(2, byFay('admit'), byFay('lock', NOON + MINUTE))
    await store.trail.tidy(NOON + TRAIL_MS - 1)
    expect(await kinds()).toEqual(['lock', 'admit'])
    await store.trail.tidy(NOON + TRAIL_MS)
    expect(await kinds()).toEqual(['lock'])
  })
})
