/** Contract of the text store, on every implementation. */
import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { Store } from '../../src/store/store.ts'
import type { StoredKey } from '../../src/store/text-store.ts'
import { type FreshDatabase, freshDatabase, storeKinds } from '../databases.ts'
import { type Circle, NOON, nobody, planCircle, planSession, roomRow } from './circle.ts'

const [ANA, BEN, FAY, JO] = ['Ana', 'Ben', 'Fay', 'Jo'].map((name) => name.padEnd(22, '_')) as [
  string,
  string,
  string,
  string,
]

describe.each(storeKinds)('text store on %s', (kind) => {
  let database: FreshDatabase
  let store: Store
  let circle: Circle
  beforeEach(async () => {
    database = await freshDatabase(kind)
    store = database.store
    circle = await planCircle(store)
  })

  const key = (textId: string, personId: string, sealed = `${textId} for ${personId}`): StoredKey => ({
    textId,
    personId,
    sealed,
    sealedBy: 'key of the writer',
  })
  const opened = (textId: string, personId: string) => ({
    sealed: `${textId} for ${personId}`,
    sealedBy: 'key of the writer',
  })
  /** By Ana, to these readers. */
  const write = (
    readers: readonly string[],
    { id = randomId(), author = ANA, body = 'sealed', sessionId = circle.session.id } = {},
  ) =>
    store.texts.write(
      sessionId,
      { id, author, body },
      readers.map((reader) => key(id, reader)),
    )
  async function written(...readers: string[]): Promise<string> {
    const id = randomId()
    expect(await write(readers, { id })).toBe('written')
    return id
  }
  const fetch = (personId: string, ...ids: string[]) => store.texts.fetch(circle.session.id, personId, ids)
  const rows = async () => ({
    texts: await database.ask('select body as text from texts order by 1'),
    keys: await database.ask('select person_id as text from text_keys order by 1'),
  })
  async function finish() {
    await store.rooms.create(roomRow(circle.session))
    await store.rooms.finish(circle.session.id, 1, { learners: 1, facilitators: 1 }, NOON)
  }

  test('given a private text, then each reader gets it with the key for them, and anybody else with none', async () => {
    const id = await written(ANA, FAY)
    for (const reader of [ANA, FAY]) {
      expect(await fetch(reader, id)).toEqual([{ id, body: 'sealed', key: opened(id, reader) }])
    }
    expect(await fetch(BEN, id)).toEqual([{ id, body: 'sealed', key: null }])
  })

  test('given a text for the circle, then it has no key; of ids that are not there nothing is said', async () => {
    const id = await written()
    expect(await fetch(BEN, id, randomId())).toEqual([{ id, body: 'sealed', key: null }])
    expect(await store.texts.fetch(nobody, BEN, [id])).toEqual([])
    expect(await fetch(BEN)).toEqual([])
  })

  test('given the same id once more by its author, then the later one is there, alone, with its keys', async () => {
    const id = await written(ANA, FAY, JO)
    expect(await write([ANA, JO], { id, body: 'sealed anew' })).toBe('written')
    expect(await rows()).toEqual({ texts: ['sealed anew'], keys: [ANA, JO] })
  })

  test('given the same id by somebody else, then it is taken, and what is there stays', async () => {
    const id = await written(ANA, FAY)
    expect(await write([BEN, JO], { id, author: BEN, body: 'of Ben' })).toBe('taken')
    expect(await rows()).toEqual({ texts: ['sealed'], keys: [ANA, FAY] })
  })

  test('given the same id in another session, then both are there', async () => {
    const other = await planSession(store, { groupId: circle.groupId, facilitatorIds: [circle.fay] })
    const id = await written(ANA)
    expect(await write([BEN], { id, author: BEN, sessionId: other.id, body: 'there' })).toBe('written')
    expect(await fetch(ANA, id)).toMatchObject([{ body: 'sealed' }])
    expect(await store.texts.fetch(other.id, ANA, [id])).toMatchObject([{ body: 'there', key: null }])
    await store.texts.erase(other.id, [id])
    expect((await rows()).texts).toEqual(['sealed'])
  })

  test('given several at once, also of one id, then each is there once', async () => {
    const id = randomId()
    const others = Array.from({ length: 5 }, () => write([ANA, FAY]))
    const same = Array.from({ length: 3 }, () => write([ANA, JO], { id }))
    expect(await Promise.all([...others, ...same])).toEqual(Array(8).fill('written'))
    const { texts, keys } = await rows()
    expect([texts.length, keys.length]).toEqual([6, 12])
  })

  test('given keys for one more reader, then that one gets the text with it, and keys of texts that are not there are left out', async () => {
    const [first, second] = [await written(ANA, FAY), await written(ANA, FAY)]
    const { id: sessionId } = circle.session
    expect(await store.texts.addKeys(sessionId, [key(first, JO), key(randomId(), JO)])).toBe('written')
    expect(await fetch(JO, first, second)).toEqual(
      expect.arrayContaining([
        { id: first, body: 'sealed', key: opened(first, JO) },
        { id: second, body: 'sealed', key: null },
      ]),
    )
    await store.texts.addKeys(sessionId, [key(first, JO, 'anew')])
    expect(await fetch(JO, first)).toMatchObject([{ key: { sealed: 'anew' } }])
    expect((await rows()).keys).toEqual([ANA, ANA, FAY, FAY, JO])
    expect(await store.texts.addKeys(sessionId, [])).toBe('written')
  })

  test('given texts that are erased, once or twice, then their keys are gone too, and others stay', async () => {
    const [first, second, stays] = [await written(ANA, FAY), await written(), await written(ANA)]
    for (let times = 0; times < 2; times++) {
      await store.texts.erase(circle.session.id, [first, second, randomId()])
      expect(await rows()).toEqual({ texts: ['sealed'], keys: [ANA] })
    }
    expect(await fetch(ANA, first, second, stays)).toMatchObject([{ id: stays }])
  })

  test('given a reader who is forgotten, for some texts or for all, then others keep their keys', async () => {
    const [first, second] = [await written(ANA, JO), await written(ANA, JO)]
    const { id: sessionId } = circle.session
    await store.texts.forgetReader(sessionId, JO, [first])
    expect(await fetch(JO, first)).toMatchObject([{ key: null }])
    expect(await fetch(JO, second)).toMatchObject([{ key: opened(second, JO) }])
    await store.texts.forgetReader(sessionId, JO, 'all')
    expect((await rows()).keys).toEqual([ANA, ANA])
    await store.texts.forgetReader(nobody, ANA, 'all')
    expect((await rows()).keys).toEqual([ANA, ANA])
  })

  test('given the end of the session, then not a text and not a key is left, of this session, and none is taken', async () => {
    const other = await planSession(store, { groupId: circle.groupId, facilitatorIds: [circle.fay] })
    await write([BEN], { sessionId: other.id, body: 'there' })
    const id = await written(ANA, FAY)
    await finish()
    expect(await rows()).toEqual({ texts: ['there'], keys: [BEN] })
    expect(await write([ANA])).toBe('session-over')
    expect(await write([ANA], { sessionId: nobody })).toBe('session-over')
    expect(await store.texts.addKeys(circle.session.id, [key(id, JO)])).toBe('session-over')
    expect(await fetch(ANA, id)).toEqual([])
    expect(await rows()).toEqual({ texts: ['there'], keys: [BEN] })
  })

  test('given a text that is written at the end, then it is either gone with the rest, or not taken', async () => {
    await store.rooms.create(roomRow(circle.session))
    const [answer] = await Promise.all([
      write([ANA]),
      store.rooms.finish(circle.session.id, 1, { learners: 1, facilitators: 1 }, NOON),
    ])
    expect(['written', 'session-over']).toContain(answer)
    expect(await rows()).toEqual({ texts: [], keys: [] })
  })
})
