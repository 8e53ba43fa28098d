import { MAX_READERS } from '@hearth/protocol/limits'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { freshDatabase } from '../databases.ts'
import { publicKeyOf } from '../rooms/asks.ts'
import { expectRefusal } from './given.ts'
import { givenTexts, inCircle, inLane, privately, sealedBody, sealedKey, type Writer } from './given-texts.ts'
import { openHearth } from './open-hearth.ts'

describe('what is refused', () => {
  /** With a look at what is stored. */
  async function given() {
    const database = await freshDatabase('pglite')
    const hearth = await openHearth('pglite', { store: database.store })
    const circle = await givenTexts(hearth)
    const rows = () =>
      database.ask('select id as text from texts union all select person_id as text from text_keys')
    return { ...circle, hearth, database, rows }
  }
  type Given = Awaited<ReturnType<typeof given>>

  it.each<[string, (circle: Given) => Promise<[Writer, unknown]>, number, string]>([
    ['Ana writes to Ben', async (c) => [c.ana, privately(c.ana, [c.fay, c.ben])], 409, 'cannot-read'],
    ['Ana writes to nobody', async (c) => [c.ana, privately(c.ana, [])], 409, 'cannot-read'],
    [
      'Ana writes to Jo, who has another browser now',
      async (c) => {
        await c.reconnects(c.jo, 2)
        return [c.ana, privately(c.ana, [c.jo])]
      },
      409,
      'cannot-read',
    ],
    [
      'Ana writes to Jo, who has left',
      async (c) => {
        await c.leaves(c.jo)
        return [c.ana, privately(c.ana, [c.fay, c.jo])]
      },
      409,
      'cannot-read',
    ],
    [
      'Jo answers what only Fay can read',
      async (c) => {
        await c.write(c.ana, privately(c.ana, [c.jo]))
        await c.write(c.ana, privately(c.ana, [c.fay]))
        return [c.jo, privately(c.jo, [c.ana], c.ana)]
      },
      409,
      'cannot-read',
    ],
    [
      'Ben writes in Ana’s thread',
      async (c) => [c.ben, privately(c.ben, [c.fay], c.ana)],
      403,
      'not-facilitator',
    ],
    ['Fay begins a thread', async (c) => [c.fay, privately(c.fay, [c.jo])], 403, 'only-learners'],
    ['Kim begins a thread', async (c) => [c.kim, privately(c.kim, [c.jo])], 403, 'only-learners'],
    ['Ana writes in the lane', async (c) => [c.ana, inLane(c.ana, c.fay)], 403, 'not-facilitator'],
    ['Ana types captions', async (c) => [c.ana, inCircle(c.ana, 'caption')], 403, 'only-captioners'],
    ['Chidi chats from the lobby', async (c) => [c.chidi, inCircle(c.chidi, 'chat')], 403, 'not-admitted'],
    ['the key is not in use', async (c) => [c.ana, inCircle(c.ana, 'chat', 2)], 409, 'keys-moved'],
    [
      'the chat is closed',
      async (c) => {
        await c.asFay({ type: 'closeChat' })
        return [c.ana, inCircle(c.ana, 'chat')]
      },
      409,
      'chat-closed',
    ],
  ])('when %s is not stored', async (_what, act, status, code) => {
    const circle = await given()
    const [writer, body] = await act(circle)
    const before = await circle.rows()
    expectRefusal(await circle.write(writer, body), status, code)
    expect(await circle.rows()).toEqual(before)
  })

  it.each<[object, object]>([
    [{ body: sealedBody('x').slice(1) }, { body: 'not-valid' }],
    [{ body: `${sealedBody('x')}-` }, { body: 'not-valid' }],
    [{ body: sealedBody('x').replace('-', '+') }, { body: 'not-valid' }],
    [{ body: '' }, { body: 'not-valid' }],
    [{ body: undefined }, { body: 'required' }],
    [{ id: 'short' }, { id: 'not-valid' }],
    [{ where: { kind: 'everybody' } }, { 'where.kind': 'not-valid' }],
    [{ where: { kind: 'chat', epoch: -1 } }, { 'where.epoch': 'not-valid' }],
    [{ at: 0 }, { '': 'unknown-field' }],
  ])('with %j names the field', async (change, fields) => {
    const { ana, fay, write, rows } = await given()
    const answer = await write(ana, { ...privately(ana, [fay]), ...change })
    expectRefusal(answer, 400, 'bad-input')
    expect(answer.body).toMatchObject({ fields })
    expect(await rows()).toEqual([])
  })

  it('names the readers when one is there twice, or there are more than may be, or their keys have no form', async () => {
    const { ana, fay, write, rows } = await given()
    const good = privately(ana, [fay])
    const key = { personId: fay.personId, publicKey: publicKeyOf(fay.personId), sealed: sealedKey('', '') }
    const crowd = Array.from({ length: MAX_READERS + 1 }, () => ({ ...key, personId: randomId() }))
    for (const [keys, field] of [
      [[key, key], 'where.keys'],
      [crowd, 'where.keys'],
      [[], 'where.keys'],
      [[{ ...key, sealed: 'short' }], 'where.keys.0.sealed'],
      [[{ ...key, publicKey: 'short' }], 'where.keys.0.publicKey'],
    ] as const) {
      const answer = await write(ana, { ...good, where: { ...good.where, keys } })
      expectRefusal(answer, 400, 'bad-input')
      expect(answer.body).toMatchObject({ fields: { [field]: expect.any(String) } })
    }
    expect(await rows()).toEqual([])
  })

  it('is whoever speaks for another, was removed, has left, or comes after the end', async () => {
    const { ana, ben, fay, write, leaves, removeAna, asFay, rows } = await given()
    expectRefusal(await write(ben, privately(ana, [fay])), 401, 'not-known-here')
    expectRefusal(await ben.browser.post('/api/rooms/x/texts', inCircle(ben, 'chat')), 404, 'not-found')
    await removeAna()
    expectRefusal(await write(ana, inCircle(ana, 'chat')), 403, 'removed')
    await leaves(ben)
    expectRefusal(await write(ben, inCircle(ben, 'chat')), 401, 'not-known-here')
    await asFay({ type: 'closeSession' })
    expectRefusal(await write(fay, inCircle(fay, 'chat')), 410, 'session-over')
    await asFay({ type: 'endSession' })
    expectRefusal(await write(fay, inCircle(fay, 'chat')), 410, 'session-over')
    expect(await rows()).toEqual([])
  })

  it('leaves nothing behind when the room changes its mind while the text is being stored', async () => {
    const { store, ask } = await freshDatabase('pglite')
    let between = async () => {}
    const texts: typeof store.texts = {
      ...store.texts,
      write: async (...text) => {
        const written = await store.texts.write(...text)
        await between()
        return written
      },
    }
    const hearth = await openHearth('pglite', { store: { ...store, texts } })
    const { ana, fay, jo, leaves, write } = await givenTexts(hearth)
    between = async () => {
      await leaves(jo)
    }
    expectRefusal(await write(ana, privately(ana, [fay, jo])), 409, 'cannot-read')
    expect(await ask('select id as text from texts')).toEqual([])
  })
})
