/** Contract of the notice store, on every implementation: the outbox, written with the room's row. */
import { TRAIL_MS } from '@hearth/protocol/limits'
import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { NewNotice, NoticeProgress } from '../../src/store/notice-store.ts'
import type { Store } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase, storeKinds } from '../databases.ts'
import { type Circle, MINUTE, NOON, person, planCircle, roomRow } from './circle.ts'

const IN_HAND = 20_000
const DONE: NoticeProgress = {
  state: 'sent',
  mail: 'sent',
  webhook: 'failed',
  noted: true,
  nextAttemptAt: null,
}

describe.each(storeKinds)('notice store on %s', (kind) => {
  let database: FreshDatabase
  let store: Store
  let circle: Circle
  beforeEach(async () => {
    database = await freshDatabase(kind)
    store = database.store
    circle = await planCircle(store)
    await store.rooms.create(roomRow(circle.session))
  })

  const notice = (changes: Partial<NewNotice> = {}): NewNotice => ({
    id: randomId(),
    page: 1,
    who: 'on-call',
    createdAt: NOON,
    ...changes,
  })
  const write = (notices: NewNotice[], version = 2) =>
    store.rooms.replace(roomRow(circle.session, [], version), { trail: [], notices })
  const claim = (now = NOON, most = 20) => store.notices.claim(now, now + IN_HAND, most)

  test('given a notice written with the row, then it is claimed with all that is to be known of it, the oldest first', async () => {
    const [onCall, backup] = [notice(), notice({ who: 'backup', page: 3, createdAt: NOON + 1 })]
    expect(await write([backup, onCall])).toBe('written')
    const ofBoth = {
      sessionId: circle.session.id,
      programId: circle.programId,
      attempt: 1,
      triedSince: NOON + MINUTE,
      state: 'pending',
      mail: 'open',
      webhook: 'open',
      noted: false,
      referralId: null,
    }
    expect(await claim(NOON + MINUTE)).toEqual([
      { ...onCall, ...ofBoth },
      { ...backup, ...ofBoth },
    ])
  })

  test('given one that comes with the first row, then it is there too', async () => {
    const other = await planCircle(store)
    const news = notice()
    expect(await store.rooms.create(roomRow(other.session), { trail: [], notices: [news] })).toBe('written')
    expect(await claim()).toMatchObject([{ id: news.id, sessionId: other.session.id }])
  })

  test('given a row that another node was faster to write, or that is not there, then the notices that came with it are not there either', async () => {
    expect(await write([notice()], 7)).toBe('conflict')
    expect(await store.rooms.create(roomRow(circle.session), { trail: [], notices: [notice()] })).toBe(
      'conflict',
    )
    expect(await claim()).toEqual([])
    expect(await database.everything()).not.toMatch(/^notices:/m)
  })

  test('given two who ask at once, then each notice is one’s alone', async () => {
    const all = Array.from({ length: 8 }, () => notice())
    await write(all)
    const hands = await Promise.all([claim(NOON, 5), claim(NOON, 5), claim(NOON, 5)])
    const ids = hands.flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const rest = await claim(NOON)
    expect([...ids, ...rest.map(({ id }) => id)].sort()).toEqual(all.map(({ id }) => id).sort())
  })

  test('given one whom nothing is heard of any more, then the next takes it up when its time is over, and the first writes nothing', async () => {
    const { id } = notice()
    await write([notice({ id })])
    expect(await claim(NOON)).toMatchObject([{ id, attempt: 1 }])
    expect(await claim(NOON + IN_HAND - 1)).toEqual([])
    expect(await claim(NOON + IN_HAND)).toMatchObject([{ id, attempt: 2, triedSince: NOON }])
    expect(await store.notices.settle(id, 1, DONE)).toBe('taken')
    expect(await store.notices.settle(id, 2, DONE)).toBe('written')
    expect(await claim(NOON + 100 * MINUTE)).toEqual([])
  })

  test('given one that is to be tried again, then it is due at that moment, as far as it had come', async () => {
    const { id } = notice()
    await write([notice({ id })])
    await claim(NOON)
    const progress: NoticeProgress = { ...DONE, mail: 'open', webhook: 'sent', nextAttemptAt: NOON + 5000 }
    await store.notices.settle(id, 1, progress)
    expect(await claim(NOON + 4999)).toEqual([])
    const { nextAttemptAt: _due, ...kept } = progress
    expect(await claim(NOON + 5000)).toMatchObject([{ id, attempt: 2, ...kept }])
  })

  test('given links that went out, then each leads to its page, and nothing else does', async () => {
    const { id } = notice()
    await write([notice({ id, page: 2 })])
    await store.notices.addLink(id, 'hash of the first')
    await store.notices.addLink(id, 'hash, of "the" second')
    const page = {
      sessionId: circle.session.id,
      programId: circle.programId,
      groupName: 'Tuesday circle',
      page: 2,
      createdAt: NOON,
    }
    expect(await store.notices.byLink('hash of the first')).toEqual(page)
    expect(await store.notices.byLink('hash, of "the" second')).toEqual(page)
    expect(await store.notices.byLink('hash of another')).toBeNull()
  })

  test('given that the session ends, then the notice stays, with no name in it, until thirty days have passed', async () => {
    const { id } = notice()
    await store.rooms.replace(roomRow(circle.session, [person('Ana')], 2), {
      trail: [],
      notices: [notice({ id })],
    })
    await store.notices.addLink(id, 'hash of the link')
    await store.rooms.finish(circle.session.id, 2, { learners: 1, facilitators: 1 }, NOON + MINUTE)
    expect(await database.everything()).not.toContain('Ana')
    await store.notices.tidy(NOON + TRAIL_MS - 1)
    expect(await store.notices.byLink('hash of the link')).toMatchObject({ page: 1 })
    await store.notices.tidy(NOON + TRAIL_MS)
    expect(await store.notices.byLink('hash of the link')).toBeNull()
    expect(await database.everything()).not.toContain(id)
  })
})
