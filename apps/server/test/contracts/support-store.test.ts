/** Contract of the support store, on every implementation. */
import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { Store } from '../../src/store/store.ts'
import type { SupportRecord } from '../../src/store/support-store.ts'
import { type FreshDatabase, freshDatabase, storeKinds } from '../databases.ts'
import { type Circle, MINUTE, NOON, planCircle, roomRow } from './circle.ts'

const NOBODY: SupportRecord = { contacts: [], examples: false }
const OF_NORTHSIDE: SupportRecord = {
  contacts: [
    { kind: 'resource', name: 'Wellness office', reach: 'Room 12' },
    { kind: 'crisis', name: 'Night line', reach: '555-0100' },
    { kind: 'crisis', name: 'Śafe “haven”', reach: "night@example.org; it's free" },
  ],
  examples: true,
}

describe.each(storeKinds)('support store on %s', (kind) => {
  let database: FreshDatabase
  let store: Store
  let circle: Circle
  beforeEach(async () => {
    database = await freshDatabase(kind)
    store = database.store
    circle = await planCircle(store)
  })

  /** A second program on the same server, with a group of its own. */
  async function southside() {
    const programId = randomId()
    await store.staff.ensureProgram({ id: programId, name: 'Southside' })
    const groupId = await store.staff.ensureGroup({ id: randomId(), programId, name: 'Night nurses' })
    return { programId, groupId }
  }

  const ask = (id: string, changes: { groupId?: string; reach?: string; askedAt?: number } = {}) =>
    store.support.askForContact({ id, groupId: circle.groupId, reach: '555-0142', askedAt: NOON, ...changes })

  describe('contacts', () => {
    test('given a program that has given none, or one that nobody knows, then there are none', async () => {
      expect(await store.support.of(circle.programId)).toEqual(NOBODY)
      expect(await store.support.of(randomId())).toEqual(NOBODY)
    })

    test('given some, then they are there in their order, and the next ones take their place', async () => {
      await store.support.set(circle.programId, OF_NORTHSIDE)
      expect(await store.support.of(circle.programId)).toEqual(OF_NORTHSIDE)
      const next: SupportRecord = { contacts: OF_NORTHSIDE.contacts.slice(1), examples: false }
      await store.support.set(circle.programId, next)
      expect(await store.support.of(circle.programId)).toEqual(next)
    })

    test('given two programs, then each has its own', async () => {
      const other = await southside()
      await store.support.set(circle.programId, OF_NORTHSIDE)
      expect(await store.support.of(other.programId)).toEqual(NOBODY)
    })

    test('given a program with contacts, when it is ensured again at a start, then it keeps them', async () => {
      await store.support.set(circle.programId, OF_NORTHSIDE)
      await store.staff.ensureProgram({ id: circle.programId, name: 'Northside residents' })
      expect(await store.support.of(circle.programId)).toEqual(OF_NORTHSIDE)
    })
  })

  describe('requests for contact', () => {
    test('given two, then both are listed, the older first, with the name of the group', async () => {
      const [older, newer] = [randomId(), randomId()]
      await ask(newer, { reach: 'Room 7', askedAt: NOON + MINUTE })
      await ask(older)
      expect(await store.support.contactRequests(circle.programId)).toEqual([
        { id: older, groupName: 'Tuesday circle', reach: '555-0142', askedAt: NOON },
        { id: newer, groupName: 'Tuesday circle', reach: 'Room 7', askedAt: NOON + MINUTE },
      ])
    })

    test('given one that is asked again, then the later is the only one', async () => {
      const id = randomId()
      await ask(id)
      await ask(id, { reach: 'by mail', askedAt: NOON + MINUTE })
      expect(await store.support.contactRequests(circle.programId)).toEqual([
        { id, groupName: 'Tuesday circle', reach: 'by mail', askedAt: NOON + MINUTE },
      ])
      expect(await database.everything()).not.toContain('555-0142')
    })

    test('given one that is asked twice at once, then there is one', async () => {
      const id = randomId()
      await Promise.all(['one', 'other'].map((reach) => ask(id, { reach })))
      expect(await store.support.contactRequests(circle.programId)).toMatchObject([{ id }])
    })

    test('given one that is ended, then nothing of it is anywhere, the other stays, and it cannot be ended again', async () => {
      const [ended, other] = [randomId(), randomId()]
      await ask(ended, { reach: 'reach of Ana' })
      await ask(other)
      expect(await store.support.endContactRequest(circle.programId, ended)).toBe(true)
      expect(await store.support.contactRequests(circle.programId)).toMatchObject([{ id: other }])
      expect(await store.support.endContactRequest(circle.programId, ended)).toBe(false)
      const remains = await database.everything()
      for (const trace of ['reach of Ana', ended]) expect(remains).not.toContain(trace)
    })

    test('given two who end one at once, then one of them has', async () => {
      const id = randomId()
      await ask(id)
      const answers = await Promise.all(
        [1, 2].map(() => store.support.endContactRequest(circle.programId, id)),
      )
      expect(answers.sort()).toEqual([false, true])
    })

    test('given another program, then it neither sees nor ends what is not its own', async () => {
      const other = await southside()
      const [ours, theirs] = [randomId(), randomId()]
      await ask(ours)
      await ask(theirs, { groupId: other.groupId })
      expect(await store.support.contactRequests(other.programId)).toMatchObject([
        { id: theirs, groupName: 'Night nurses' },
      ])
      expect(await store.support.endContactRequest(other.programId, ours)).toBe(false)
      expect(await store.support.endContactRequest(randomId(), ours)).toBe(false)
      expect(await store.support.contactRequests(circle.programId)).toMatchObject([{ id: ours }])
    })

    test('given that the session ends, then the request remains', async () => {
      await store.rooms.create(roomRow(circle.session))
      const id = randomId()
      await ask(id)
      await store.rooms.finish(circle.session.id, 1, { learners: 1, facilitators: 1 }, NOON)
      expect(await store.support.contactRequests(circle.programId)).toMatchObject([{ id }])
    })
  })
})
