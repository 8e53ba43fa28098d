/** Contract of the room store, on every implementation. */
import type { Answers } from '@hearth/protocol/poll'
import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { Store } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase, storeKinds } from '../databases.ts'
import { type Circle, MINUTE, NOON, nobody, person, planCircle, planSession, roomRow } from './circle.ts'

const ANSWERS: Answers = { safe: 5, heard: 4, connected: 3, led: 2, leaving: 'lighter' }

describe.each(storeKinds)('room store on %s', (kind) => {
  let database: FreshDatabase
  let store: Store
  let circle: Circle
  beforeEach(async () => {
    database = await freshDatabase(kind)
    store = database.store
    circle = await planCircle(store)
  })

  test('given a room with Ana, when it is loaded, then every field is as it was written', async () => {
    const ana = person('Ána 🌿 "the \\ first"')
    const row = roomRow(circle.session, [ana])
    row.accepted = { [ana.id]: [{ id: randomId(), seen: { shared: 3, own: 1 } }] }
    expect(await store.rooms.create(row)).toBe('written')
    expect(await store.rooms.load(circle.session.id)).toEqual(row)
    expect(await store.rooms.listLive()).toEqual([circle.session.id])
  })

  test('given no room, then load answers null and a replacement is a conflict', async () => {
    expect(await store.rooms.load(circle.session.id)).toBeNull()
    expect(await store.rooms.replace(roomRow(circle.session, [], 2))).toBe('conflict')
    expect(await store.rooms.listLive()).toEqual([])
  })

  test('given a room, when it is created again, then that is a conflict and the first stays', async () => {
    const first = roomRow(circle.session, [person('Ana')])
    await store.rooms.create(first)
    expect(await store.rooms.create(roomRow(circle.session, [person('Ben')]))).toBe('conflict')
    expect(await store.rooms.load(circle.session.id)).toEqual(first)
  })

  test('given nothing, when two nodes create the room at once, then exactly one does', async () => {
    const answers = await Promise.all([1, 2].map(() => store.rooms.create(roomRow(circle.session))))
    expect(answers.sort()).toEqual(['conflict', 'written'])
  })

  test('given a session that was called off or never planned, then no room is created for it', async () => {
    await store.sessions.callOff(circle.session.id)
    expect(await store.rooms.create(roomRow(circle.session))).toBe('conflict')
    expect(await store.rooms.create(roomRow({ ...circle.session, id: nobody }))).toBe('conflict')
  })

  test('given version 1, when two nodes write version 2 at once, then exactly one wins', async () => {
    await store.rooms.create(roomRow(circle.session))
    const ofAna = roomRow(circle.session, [person('Ana')], 2)
    const ofBen = roomRow(circle.session, [person('Ben')], 2)
    const [ana, ben] = await Promise.all([store.rooms.replace(ofAna), store.rooms.replace(ofBen)])
    expect([ana, ben].sort()).toEqual(['conflict', 'written'])
    expect(await store.rooms.load(circle.session.id)).toEqual(ana === 'written' ? ofAna : ofBen)
  })

  test('given version 2, when somebody writes from version 1, 3 or 4, then only the right successor is written', async () => {
    await store.rooms.create(roomRow(circle.session))
    await store.rooms.replace(roomRow(circle.session, [], 2))
    expect(await store.rooms.replace(roomRow(circle.session, [], 2))).toBe('conflict')
    expect(await store.rooms.replace(roomRow(circle.session, [], 4))).toBe('conflict')
    expect(await store.rooms.replace(roomRow(circle.session, [], 3))).toBe('written')
  })

  test('given Ana and Ben in a room, when it finishes, then no name and no pair of theirs is anywhere', async () => {
    const [ana, ben] = [person('Ana'), person('Ben')]
    const row = roomRow(circle.session, [ana, ben])
    row.accepted = { [ana.id]: [{ id: randomId(), seen: { shared: 1 } }] }
    await store.rooms.create(row)
    await store.browsers.link('browser of Ana', circle.session.id, ana.id)
    await store.browsers.offerMove('code of Ben', circle.session.id, ben.id, NOON + MINUTE)
    expect(await database.everything()).toContain('Ana')

    const counts = { learners: 12, facilitators: 2 }
    expect(await store.rooms.finish(circle.session.id, 1, counts, NOON + 60 * MINUTE)).toBe('written')

    const remains = await database.everything()
    for (const trace of ['Ana', 'Ben', ana.id, ben.id, ana.mediaIdentity])
      expect(remains).not.toContain(trace)
    expect(remains).toContain(`${NOON + 60 * MINUTE},12,2`)
    expect(await store.rooms.load(circle.session.id)).toBeNull()
    expect((await store.sessions.byId(circle.session.id))?.endedAt).toBe(NOON + 60 * MINUTE)
    expect(await store.browsers.mayActAs('browser of Ana', circle.session.id, ana.id)).toBe(false)
    expect(await store.browsers.acceptMove('code of Ben', 'phone of Ben', NOON)).toBeNull()
  })

  test('given a poll, when the room finishes, then nobody is known to have had a ballot, and none to have been cast', async () => {
    const [ana, ben] = [randomId(), randomId()]
    const [ofAna, ofBen] = ['spent token of Ana', 'token of Ben']
    await store.rooms.create(roomRow(circle.session))
    await store.polls.giveBallot(circle.session.id, ana, ofAna)
    await store.polls.giveBallot(circle.session.id, ben, ofBen)
    const ballot = { id: randomId(), sessionId: circle.session.id, answers: ANSWERS }
    await store.polls.cast({ ...ballot, tokenHash: ofAna }, NOON)
    const counts = { learners: 2, facilitators: 1 }
    expect(await store.rooms.finish(circle.session.id, 2, counts, NOON)).toBe('conflict')
    expect(await database.everything()).toContain(ofAna)

    expect(await store.rooms.finish(circle.session.id, 1, counts, NOON)).toBe('written')
    const remains = await database.everything()
    for (const trace of [ana, ben, ofAna]) expect(remains).not.toContain(trace)
    // Ben may still vote for a while.
    expect(await store.polls.cast({ ...ballot, id: randomId(), tokenHash: ofBen }, NOON)).toBe('cast')
  })

  test('given Dara who votes as the session ends, when both happen at once, then her ballot is in or refused, and nothing of who voted stays', async () => {
    const voters = Array.from({ length: 8 }, () => ({ personId: randomId(), tokenHash: randomId() }))
    await store.rooms.create(roomRow(circle.session))
    const { id: sessionId } = circle.session
    for (const { personId, tokenHash } of voters.slice(0, 4))
      await store.polls.giveBallot(sessionId, personId, tokenHash)
    await Promise.all([
      ...voters.map((one) => store.polls.giveBallot(sessionId, one.personId, one.tokenHash)),
      store.rooms.finish(sessionId, 1, { learners: 8, facilitators: 1 }, NOON),
      ...voters.map(({ tokenHash }) =>
        store.polls.cast({ id: randomId(), sessionId, tokenHash, answers: ANSWERS }, NOON),
      ),
    ])
    const remains = await database.everything()
    for (const { personId } of voters) expect(remains).not.toContain(personId)
    expect(remains).not.toMatch(/^ballot_holders:/m)
  })

  test('given another session, when this one finishes, then nothing of the other is touched', async () => {
    const other = await planSession(store, { groupId: circle.groupId, facilitatorIds: [circle.jo] })
    const chidi = person('Chidi')
    await store.rooms.create(roomRow(circle.session))
    await store.rooms.create(roomRow(other, [chidi]))
    await store.browsers.link('browser of Chidi', other.id, chidi.id)
    await store.rooms.finish(circle.session.id, 1, { learners: 1, facilitators: 1 }, NOON)
    expect(await store.rooms.listLive()).toEqual([other.id])
    expect(await store.browsers.mayActAs('browser of Chidi', other.id, chidi.id)).toBe(true)
  })

  test('given version 2, when it is finished from version 1, then that is a conflict and nothing is erased', async () => {
    const row = roomRow(circle.session, [person('Ana')], 2)
    await store.rooms.create(roomRow(circle.session))
    await store.rooms.replace(row)
    const counts = { learners: 1, facilitators: 1 }
    expect(await store.rooms.finish(circle.session.id, 1, counts, NOON)).toBe('conflict')
    expect(await store.rooms.load(circle.session.id)).toEqual(row)
    expect((await store.sessions.byId(circle.session.id))?.endedAt).toBeNull()
  })

  test('given a finished session, then it takes no room, no pair and no move any more', async () => {
    await store.rooms.create(roomRow(circle.session))
    await store.rooms.finish(circle.session.id, 1, { learners: 0, facilitators: 1 }, NOON)
    expect(await store.rooms.create(roomRow(circle.session))).toBe('conflict')
    await store.browsers.link('late browser', circle.session.id, randomId())
    await store.browsers.offerMove('late code', circle.session.id, randomId(), NOON + MINUTE)
    expect(await store.browsers.isOfUse('late browser', NOON)).toBe(false)
    expect(await store.browsers.acceptMove('late code', 'phone', NOON)).toBeNull()
  })

  test('given Dara arriving as the session ends, when both happen at once, then no pair of hers stays', async () => {
    const arrivals = Array.from({ length: 8 }, (_, number) => [`browser ${number}`, randomId()] as const)
    await store.rooms.create(roomRow(circle.session))
    await Promise.all([
      ...arrivals.map(([browser, dara]) => store.browsers.link(browser, circle.session.id, dara)),
      store.rooms.finish(circle.session.id, 1, { learners: 0, facilitators: 1 }, NOON),
      ...arrivals.map(([browser, dara]) => store.browsers.link(browser, circle.session.id, dara)),
    ])
    for (const [browser] of arrivals) expect(await store.browsers.isOfUse(browser, NOON)).toBe(false)
  })

  test('given a planned session, when it is opened and called off at once, then one of the two happens', async () => {
    const [opened, calledOff] = await Promise.all([
      store.rooms.create(roomRow(circle.session)),
      store.sessions.callOff(circle.session.id),
    ])
    expect([opened, calledOff]).toSatisfy(
      ([a, b]) => (a === 'written' && b === false) || (a === 'conflict' && b === true),
    )
  })
})
