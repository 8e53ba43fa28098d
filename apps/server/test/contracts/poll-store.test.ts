/** Contract of the poll store, on every implementation. */
import { BALLOT_GRACE_MS } from '@hearth/protocol/limits'
import type { Answers, Leaving, Step } from '@hearth/protocol/poll'
import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { secretHash } from '../../src/secret-hash.ts'
import type { Store } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase, storeKinds } from '../databases.ts'
import { type Circle, NOON, nobody, planCircle, planSession, roomRow } from './circle.ts'

const answers = (step: Step, leaving: Leaving = 'same'): Answers => ({
  safe: step,
  heard: 3,
  connected: step,
  led: 5,
  leaving,
})

describe.each(storeKinds)('poll store on %s', (kind) => {
  let database: FreshDatabase
  let store: Store
  let circle: Circle
  beforeEach(async () => {
    database = await freshDatabase(kind)
    store = database.store
    circle = await planCircle(store)
  })

  const tokenHash = () => secretHash(randomId())
  const give = (personId: string, hash: string, sessionId = circle.session.id) =>
    store.polls.giveBallot(sessionId, personId, hash)
  const cast = (hash: string, given = answers(4), { now = NOON, sessionId = circle.session.id } = {}) =>
    store.polls.cast({ id: randomId(), sessionId, tokenHash: hash, answers: given }, now)
  const sums = (sessionId = circle.session.id) => store.polls.sums(sessionId)

  /** Somebody new who has a ballot. */
  async function holder(sessionId = circle.session.id) {
    const [personId, hash] = [randomId(), tokenHash()]
    expect(await give(personId, hash, sessionId)).toBe('given')
    return { personId, hash }
  }
  /** Somebody new votes. */
  const vote = async (given: Answers) => expect(await cast((await holder()).hash, given)).toBe('cast')
  async function finish() {
    await store.rooms.create(roomRow(circle.session))
    expect(await store.rooms.finish(circle.session.id, 1, { learners: 1, facilitators: 1 }, NOON)).toBe(
      'written',
    )
  }
  const waiting = () => database.ask('select answers::text as text from ballots')

  describe('having a ballot', () => {
    test('given the same token again, also at once, then it is good, and there is one', async () => {
      const [ana, hash] = [randomId(), tokenHash()]
      const answered = await Promise.all([1, 2, 3].map(() => give(ana, hash)))
      expect([...answered, await give(ana, hash)]).toEqual(Array(4).fill('given'))
      expect(await database.ask('select token_hash as text from ballot_tokens')).toEqual([hash])
      expect(await database.ask('select person_id as text from ballot_holders')).toEqual([ana])
    })

    test('given a second token of the same person, then it is refused and good for nothing, spent or not', async () => {
      const { personId, hash } = await holder()
      const second = tokenHash()
      expect(await give(personId, second)).toBe('ballot-given')
      expect(await cast(second)).toBe('ballot-not-known')
      await cast(hash)
      expect(await give(personId, second)).toBe('ballot-given')
      expect(await give(personId, hash)).toBe('given')
      expect(await cast(hash)).toBe('ballot-spent')
    })

    test('given two tokens of one person at once, then one of them is good', async () => {
      const ana = randomId()
      const hashes = [tokenHash(), tokenHash(), tokenHash()]
      const answered = await Promise.all(hashes.map((hash) => give(ana, hash)))
      expect(answered.toSorted()).toEqual(['ballot-given', 'ballot-given', 'given'])
      for (const [place, hash] of hashes.entries()) {
        expect(await cast(hash)).toBe(answered[place] === 'given' ? 'cast' : 'ballot-not-known')
      }
    })

    test("given Ana's token said by Ben, then he has no ballot by it, and hers is good", async () => {
      const { hash } = await holder()
      const ben = randomId()
      expect(await give(ben, hash)).toBe('ballot-given')
      expect(await cast(hash)).toBe('cast')
      expect(await give(ben, tokenHash())).toBe('given')
    })

    test('given a session that has ended, or is not there, then nobody gets one', async () => {
      await finish()
      expect(await give(randomId(), tokenHash())).toBe('session-over')
      expect(await give(randomId(), tokenHash(), nobody)).toBe('session-over')
    })
  })

  describe('casting it', () => {
    test('given a token nobody has, of another session, or of no session, then it is not known', async () => {
      const other = await planSession(store, { groupId: circle.groupId, facilitatorIds: [circle.fay] })
      const { hash } = await holder(other.id)
      expect(await cast(hash)).toBe('ballot-not-known')
      expect(await cast(tokenHash())).toBe('ballot-not-known')
      expect(await cast(hash, answers(1), { sessionId: nobody })).toBe('ballot-not-known')
      expect(await waiting()).toEqual([])
      expect(await cast(hash, answers(1), { sessionId: other.id })).toBe('cast')
    })

    test('given the same token twice, one after the other or at once, then it counts once', async () => {
      const [ana, ben] = [await holder(), await holder()]
      expect(await cast(ana.hash)).toBe('cast')
      expect(await cast(ana.hash)).toBe('ballot-spent')
      const answered = await Promise.all([1, 2, 3].map(() => cast(ben.hash)))
      expect(answered.toSorted()).toEqual(['ballot-spent', 'ballot-spent', 'cast'])
      expect(await waiting()).toHaveLength(2)
    })
  })

  describe('sums', () => {
    test('given one ballot after another, then they move with the fourth and the eighth only', async () => {
      const seen: (number | null)[] = []
      for (const step of [1, 2, 2, 5, 5, 5, 5, 1] as const) {
        await vote(answers(step, step === 1 ? 'heavier' : 'lighter'))
        seen.push((await sums())?.ballots ?? null)
      }
      expect(seen).toEqual([null, null, null, 4, 4, 4, 4, 8])
      expect(await sums()).toEqual({
        ballots: 8,
        scales: {
          safe: [2, 2, 0, 0, 4],
          heard: [0, 0, 8, 0, 0],
          connected: [2, 2, 0, 0, 4],
          led: [0, 0, 0, 0, 8],
        },
        leaving: { lighter: 6, same: 0, heavier: 2 },
      })
    })

    test('given five ballots, then those of the full block are nowhere, and the fifth is not in the sums', async () => {
      /** Tables with a row that holds answers. */
      const holding = async () =>
        (await database.everything())
          .split('\n')
          .filter((row) => row.includes('"connected"'))
          .map((row) => row.slice(0, row.indexOf(':')))
      for (const step of [1, 2, 2] as const) await vote(answers(step))
      expect(await holding()).toEqual(['ballots', 'ballots', 'ballots'])
      await vote(answers(4))
      const block = await sums()
      expect(await holding()).toEqual(['poll_sums'])
      await vote(answers(5, 'heavier'))
      expect(await holding()).toEqual(['ballots', 'poll_sums'])
      expect(await sums()).toEqual(block)
    })

    test('given eight who vote at once, then two blocks are full and nothing waits', async () => {
      const holders = await Promise.all(Array.from({ length: 8 }, () => holder()))
      const answered = await Promise.all(holders.map(({ hash }) => cast(hash, answers(2))))
      expect(answered).toEqual(Array(8).fill('cast'))
      expect(await sums()).toMatchObject({ ballots: 8, scales: { safe: [0, 8, 0, 0, 0] } })
      expect(await waiting()).toEqual([])
    })

    test('given two sessions, then each has its own', async () => {
      const other = await planSession(store, { groupId: circle.groupId, facilitatorIds: [circle.fay] })
      for (const step of [1, 2, 3] as const) await vote(answers(step))
      const { hash } = await holder(other.id)
      await cast(hash, answers(4), { sessionId: other.id })
      expect([await sums(), await sums(other.id)]).toEqual([null, null])
    })
  })

  describe('who voted what', () => {
    test('given ballots that wait, then their table has no column for a person, a time or an order', async () => {
      const columns = (table: string) =>
        database.ask(
          `select column_name || coalesce(column_default, '') || is_identity as text
           from information_schema.columns where table_name = '${table}' order by column_name`,
        )
      expect(await columns('ballots')).toEqual(['answersNO', 'idNO', 'session_idNO'])
      expect(await columns('ballot_tokens')).toEqual(['session_idNO', 'spentNO', 'token_hashNO'])
      expect(await columns('ballot_holders')).toEqual(['person_idNO', 'session_idNO'])
      expect(await columns('poll_sums')).toEqual(['session_idNO', 'sumsNO'])
    })

    test('given people who came and voted one after the other, then neither place nor transaction of a row tells the order', async () => {
      const holders = []
      for (let number = 0; number < 12; number++) holders.push(await holder())
      for (const { hash } of holders.slice(0, 7)) await cast(hash)
      for (const [table, key] of [
        ['ballot_holders', 'person_id'],
        ['ballot_tokens', 'token_hash'],
        ['ballots', 'id'],
      ] as const) {
        const keys = await database.ask(`select ${key} as text from ${table} order by ctid`)
        expect(keys.length).toBeGreaterThan(2)
        expect(keys).toEqual(keys.toSorted())
        expect(new Set(await database.ask(`select xmin::text as text from ${table}`)).size).toBe(1)
      }
    })
  })

  describe('after the end', () => {
    test('given a ballot given out before, then it is cast within the grace, once, and counts', async () => {
      for (const step of [1, 2, 3] as const) await vote(answers(step))
      const { hash } = await holder()
      await finish()
      const late = { now: NOON + BALLOT_GRACE_MS - 1 }
      expect(await cast(hash, answers(4), late)).toBe('cast')
      expect(await cast(hash, answers(4), late)).toBe('ballot-spent')
      expect(await sums()).toMatchObject({ ballots: 4 })
    })

    test('given the end of the grace, then it is too late, before and after it was tidied', async () => {
      const { hash } = await holder()
      await finish()
      const late = { now: NOON + BALLOT_GRACE_MS }
      expect(await cast(hash, answers(4), late)).toBe('session-over')
      await store.polls.tidy(late.now)
      expect(await cast(hash, answers(4), late)).toBe('session-over')
      expect(await waiting()).toEqual([])
    })

    test('given a remainder under four, when it is tidied after the grace, then only the sums stay', async () => {
      const voted = []
      for (const step of [1, 2, 3, 4, 5] as const) {
        const one = await holder()
        voted.push(one)
        await cast(one.hash, answers(step))
      }
      const unspent = await holder()
      await finish()
      await store.polls.tidy(NOON + BALLOT_GRACE_MS - 1)
      expect(await waiting()).toHaveLength(1)
      expect(await database.everything()).toContain(unspent.hash)

      await store.polls.tidy(NOON + BALLOT_GRACE_MS)
      await store.polls.tidy(NOON + BALLOT_GRACE_MS)
      const remains = await database.everything()
      expect(remains).not.toMatch(/^(ballots|ballot_tokens|ballot_holders):/m)
      for (const { personId, hash } of [...voted, unspent]) {
        for (const trace of [personId, hash]) expect(remains).not.toContain(trace)
      }
      expect(await sums()).toMatchObject({ ballots: 4 })
    })

    test('given a session that goes on, when it is tidied however late, then its ballots stay', async () => {
      const { hash } = await holder()
      await store.polls.tidy(NOON + 1000 * BALLOT_GRACE_MS)
      expect(await cast(hash)).toBe('cast')
      await store.polls.tidy(NOON + 1000 * BALLOT_GRACE_MS)
      expect(await waiting()).toHaveLength(1)
    })
  })
})
