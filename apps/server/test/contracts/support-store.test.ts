/** Contract of the support store, on every implementation. */
import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { Store } from '../../src/store/store.ts'
import type { KeptSupport, SupportRecord } from '../../src/store/support-store.ts'
import { type FreshDatabase, freshDatabase, storeKinds } from '../databases.ts'
import { type Circle, MINUTE, NOON, planCircle, roomRow } from './circle.ts'

const NOTHING: KeptSupport = {
  contacts: [],
  examples: false,
  onCall: null,
  backup: null,
  pageAfterMinutes: 5,
  reasons: [],
  revision: 0,
}
const OF_NORTHSIDE: SupportRecord = {
  contacts: [
    { kind: 'resource', name: 'Wellness office', reach: 'Room 12' },
    { kind: 'crisis', name: 'Night line', reach: '555-0100' },
    { kind: 'crisis', name: 'Śafe “haven”', reach: "night@example.org; it's free" },
  ],
  examples: true,
  onCall: { name: 'Rosa "on call" Meyer', reach: '555-0177', mail: 'rosa@example.org' },
  backup: null,
  pageAfterMinutes: 5,
  reasons: ['Worried about safety', 'Sleep; and “rest”'],
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

  /** By somebody who has not asked before, unless told otherwise. */
  const ask = (
    id: string,
    changes: { asker?: string; groupId?: string; reach?: string; askedAt?: number } = {},
  ) =>
    store.support.askForContact({
      id,
      asker: `hash of the asker of ${id}`,
      groupId: circle.groupId,
      reach: '555-0142',
      askedAt: NOON,
      ...changes,
    })

  describe('contacts', () => {
    test('given a program that has given none, or one that nobody knows, then there are none', async () => {
      expect(await store.support.of(circle.programId)).toEqual(NOTHING)
      expect(await store.support.of(randomId())).toEqual(NOTHING)
    })

    test('given some, then they are there in their order, and the next ones take their place', async () => {
      expect(await store.support.set(circle.programId, OF_NORTHSIDE, 0)).toBe('written')
      expect(await store.support.of(circle.programId)).toEqual({ ...OF_NORTHSIDE, revision: 1 })
      const next: SupportRecord = {
        contacts: OF_NORTHSIDE.contacts.slice(1),
        examples: false,
        onCall: null,
        backup: { name: 'Sam', reach: 'Room 3', mail: null },
        pageAfterMinutes: 30,
        reasons: ['Grief'],
      }
      expect(await store.support.set(circle.programId, next, 1)).toBe('written')
      expect(await store.support.of(circle.programId)).toEqual({ ...next, revision: 2 })
    })

    test('given two who change the same, then the first counts, and the other hears of it', async () => {
      const [one, two] = [['Grief'], ['Sleep']].map((reasons) => ({ ...OF_NORTHSIDE, reasons }))
      if (one === undefined || two === undefined) throw new Error('there are two')
      const answers = await Promise.all([one, two].map((set) => store.support.set(circle.programId, set, 0)))
      expect([...answers].sort()).toEqual(['changed-meanwhile', 'written'])
      const kept = { ...(answers[0] === 'written' ? one : two), revision: 1 }
      expect(await store.support.of(circle.programId)).toEqual(kept)
      for (const revision of [0, 2]) {
        expect(await store.support.set(circle.programId, two, revision)).toBe('changed-meanwhile')
      }
      expect(await store.support.of(circle.programId)).toEqual(kept)
      expect(await store.support.set(randomId(), one, 0)).toBe('changed-meanwhile')
    })

    test('given two programs, then each has its own', async () => {
      const other = await southside()
      await store.support.set(circle.programId, OF_NORTHSIDE, 0)
      expect(await store.support.of(other.programId)).toEqual(NOTHING)
    })

    test('given a program with contacts, when it is ensured again at a start, then it keeps them', async () => {
      await store.support.set(circle.programId, OF_NORTHSIDE, 0)
      await store.staff.ensureProgram({ id: circle.programId, name: 'Northside residents' })
      expect(await store.support.of(circle.programId)).toEqual({ ...OF_NORTHSIDE, revision: 1 })
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

    test('given one who asks again, then the later words are the only ones, under the later id, at the place of the first', async () => {
      const [first, second, other] = [randomId(), randomId(), randomId()]
      const asker = 'hash of Ana'
      await ask(first, { asker })
      await ask(other, { reach: 'Room 7', askedAt: NOON + 1 })
      await ask(second, { asker, reach: 'by mail', askedAt: NOON + MINUTE })
      expect(await store.support.contactRequests(circle.programId)).toEqual([
        { id: second, groupName: 'Tuesday circle', reach: 'by mail', askedAt: NOON },
        { id: other, groupName: 'Tuesday circle', reach: 'Room 7', askedAt: NOON + 1 },
      ])
      const remains = await database.everything()
      for (const trace of ['555-0142', first]) expect(remains).not.toContain(trace)
    })

    test('given one who asks again, then the first id ends nothing, and the second does', async () => {
      const [first, second] = [randomId(), randomId()]
      const asker = 'hash of Ana'
      await ask(first, { asker })
      await ask(second, { asker, reach: 'by mail' })
      expect(await store.support.endContactRequest(circle.programId, first)).toBe(false)
      expect(await store.support.contactRequests(circle.programId)).toMatchObject([
        { id: second, reach: 'by mail' },
      ])
      expect(await store.support.endContactRequest(circle.programId, second)).toBe(true)
    })

    test('given one whose request was ended, when they ask again, then it is a new one, of now', async () => {
      const asker = 'hash of Ana'
      const [first, second] = [randomId(), randomId()]
      await ask(first, { asker })
      await store.support.endContactRequest(circle.programId, first)
      await ask(second, { asker, askedAt: NOON + MINUTE })
      expect(await store.support.contactRequests(circle.programId)).toMatchObject([
        { id: second, askedAt: NOON + MINUTE },
      ])
    })

    test('given one who asks twice at once, then there is one: id and words of the same asking', async () => {
      const ids = [randomId(), randomId()]
      await Promise.all(ids.map((id) => ask(id, { asker: 'hash of Ana', reach: `words of ${id}` })))
      const listed = await store.support.contactRequests(circle.programId)
      expect(listed).toHaveLength(1)
      expect(ids).toContain(listed[0]?.id)
      expect(listed[0]?.reach).toBe(`words of ${listed[0]?.id}`)
    })

    test('given one that is ended, then nothing of it is anywhere, the other stays, and it cannot be ended again', async () => {
      const [ended, other] = [randomId(), randomId()]
      await ask(ended, { asker: 'hash of Ana', reach: 'reach of Ana' })
      await ask(other)
      expect(await store.support.endContactRequest(circle.programId, ended)).toBe(true)
      expect(await store.support.contactRequests(circle.programId)).toMatchObject([{ id: other }])
      expect(await store.support.endContactRequest(circle.programId, ended)).toBe(false)
      const remains = await database.everything()
      for (const trace of ['reach of Ana', 'hash of Ana', ended]) expect(remains).not.toContain(trace)
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
