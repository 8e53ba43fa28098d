import { MAX_CAPTIONS } from '@hearth/protocol/limits'
import { ownView, sharedView } from '@hearth/room/project'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { freshDatabase, storeKinds } from '../databases.ts'
import { publicKeyOf } from '../rooms/asks.ts'
import { Browser } from './browser.ts'
import { expectRefusal } from './given.ts'
import { givenTexts, inCircle, privately, sealedBody, sealedKey, type Writer } from './given-texts.ts'
import { openHearth } from './open-hearth.ts'

const idsOf = (texts: readonly { id: string }[]) => texts.map(({ id }) => id)

describe.each(storeKinds)('a text, on %s', (kind) => {
  async function given() {
    const hearth = await openHearth(kind)
    const circle = await givenTexts(hearth)
    const state = async () => {
      const now = await hearth.rooms.state(circle.session.id)
      if (now === null) throw new Error('the room is gone')
      return now
    }
    const named = async ({ personId }: Writer) => ownView(await state(), personId)?.texts ?? []
    return { ...circle, hearth, state, named }
  }

  it('of Ana to Fay is named to both, and each gets it with the key for them; to Jo and Ben it is not there', async () => {
    const { ana, fay, jo, ben, write, fetch, named } = await given()
    const text = privately(ana, [fay])
    const answer = await write(ana, text)
    expect([answer.status, answer.text]).toEqual([201, ''])
    for (const reader of [ana, fay]) {
      expect(await named(reader)).toMatchObject([{ id: text.id, thread: ana.personId, from: ana.personId }])
      const key = { sealed: sealedKey(reader.personId, ana.personId), sealedBy: publicKeyOf(ana.personId) }
      expect(await fetch(reader, text.id)).toEqual([{ id: text.id, body: text.body, key }])
    }
    for (const other of [jo, ben]) {
      expect(await named(other)).toEqual([])
      expect(await fetch(other, text.id)).toEqual([])
    }
  })

  it('of Chidi, who waits in the lobby, goes to Fay, and her answer to him; the circle’s are not his', async () => {
    const { chidi, fay, ana, write, fetch, named } = await given()
    const asks = privately(chidi, [fay])
    expect(await write(chidi, asks)).toMatchObject({ status: 201 })
    const answers = privately(fay, [chidi], chidi)
    expect(await write(fay, answers)).toMatchObject({ status: 201 })
    const said = inCircle(ana, 'chat')
    await write(ana, said)
    expect(idsOf(await named(chidi))).toEqual([asks.id, answers.id])
    const fetched = await fetch(chidi, said.id, answers.id, asks.id)
    expect(idsOf(fetched).sort()).toEqual([asks.id, answers.id].sort())
  })

  it('in the chat, and a caption, are for everybody who is in, without a key of their own', async () => {
    const { ana, kim, ben, jo, chidi, write, fetch, state } = await given()
    const said = inCircle(ana, 'chat')
    const typed = { ...inCircle(kim, 'caption'), body: sealedBody('long', 1) }
    expect(await write(ana, said)).toMatchObject({ status: 201 })
    expect(await write(kim, typed)).toMatchObject({ status: 201 })
    const shared = sharedView(await state())
    expect([idsOf(shared.chat.texts), idsOf(shared.captions)]).toEqual([[said.id], [typed.id]])
    for (const reader of [ana, ben, jo, kim]) {
      const fetched = await fetch(reader, said.id, typed.id)
      expect(fetched).toEqual(
        expect.arrayContaining([
          { id: said.id, body: said.body, key: null },
          { id: typed.id, body: typed.body, key: null },
        ]),
      )
    }
    expect(await fetch(chidi, said.id, typed.id)).toEqual([])
  })

  it('that is sent again, one after the other or at once, is there once, as it came first', async () => {
    const { ana, fay, jo, leaves, write, fetch, named } = await given()
    const text = privately(ana, [fay, jo])
    const answers = await Promise.all([text, text, text].map((one) => write(ana, one)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    // Whatever has changed since then, and whatever it says now.
    await leaves(jo)
    expect(await write(ana, { ...text, body: sealedBody('another') })).toMatchObject({ status: 201 })
    expect(await named(fay)).toHaveLength(1)
    expect(await fetch(fay, text.id)).toMatchObject([{ body: text.body }])
  })

  it('with the id of somebody else’s is refused, and theirs stays; so is one that is stored and not named', async () => {
    const { hearth, session, ana, ben, fay, write, fetch } = await given()
    const text = privately(ana, [fay])
    await write(ana, text)
    const answer = await write(ben, { ...privately(ben, [fay]), id: text.id })
    expectRefusal(answer, 400, 'bad-input')
    expect(answer.body).toMatchObject({ fields: { id: 'not-valid' } })
    expect(await fetch(fay, text.id)).toMatchObject([{ body: text.body }])

    const half = privately(ana, [fay])
    await hearth.store.texts.write(session.id, { id: half.id, author: ana.personId, body: half.body }, [])
    expectRefusal(await write(ben, { ...privately(ben, [fay]), id: half.id }), 400, 'bad-input')
    expect(await fetch(ana, half.id)).toEqual([])
    expect(await write(ana, half)).toMatchObject({ status: 201 })
    expect(await fetch(fay, half.id)).toMatchObject([{ key: { sealed: expect.any(String) } }])
  })
})

describe('what is kept', () => {
  it('given more captions than are kept, of each that goes the text goes too', async () => {
    const database = await freshDatabase('pglite')
    const hearth = await openHearth('pglite', { store: database.store })
    const { kim, ana, write, fetch } = await givenTexts(hearth)
    const typed = Array.from({ length: MAX_CAPTIONS + 2 }, () => inCircle(kim, 'caption'))
    for (const one of typed) await write(kim, one)
    await expect
      .poll(async () => (await database.ask('select id as text from texts')).sort())
      .toEqual(idsOf(typed.slice(2)).sort())
    expect(await fetch(ana, ...idsOf(typed))).toHaveLength(MAX_CAPTIONS)
  })

  it('given that Ana leaves, her thread goes with all keys, and of Jo, who leaves, what she could open', async () => {
    const database = await freshDatabase('pglite')
    const hearth = await openHearth('pglite', { store: database.store })
    const { ana, ben, fay, jo, leaves, write, fetch } = await givenTexts(hearth)
    const [hers, his] = [privately(ana, [fay, jo]), privately(ben, [fay, jo])]
    const said = inCircle(ana, 'chat')
    for (const [who, text] of [
      [ana, hers],
      [ben, his],
      [ana, said],
    ] as const) {
      expect(await write(who, text)).toMatchObject({ status: 201 })
    }
    await leaves(ana)
    await leaves(jo)
    await expect
      .poll(() => database.ask('select person_id as text from text_keys order by 1'))
      .toEqual([ben.personId, fay.personId].sort())
    expect((await database.ask('select id as text from texts')).sort()).toEqual([his.id, said.id].sort())
    // What she said to the circle stays for the circle.
    expect(idsOf(await fetch(ben, hers.id, said.id))).toEqual([said.id])
  })

  it('no word, no key and no id of it is in the log', async () => {
    const hearth = await openHearth()
    const { ana, fay, jo, session, write, fetch, share } = await givenTexts(hearth)
    const text = privately(ana, [fay])
    await write(ana, text)
    await write(ana, { ...text, body: 'too short' })
    await write(ana, inCircle(ana, 'caption'))
    await fetch(fay, text.id)
    await share(ana, jo, [text.id])
    await hearth.idle()
    const logged = hearth.logged()
    const secrets = [text.id, text.body, 'body-', 'key-', ana.personId, fay.personId, session.id, 'too short']
    for (const secret of secrets) expect(logged).not.toContain(secret)
    expect(logged).toContain('"route":"/api/rooms/:sessionId/texts/fetches"')
  })
})

describe('limits', () => {
  it('given somebody who writes faster than people do, refuses them by person; fetches count by themselves', async () => {
    const taken: [string, string][] = []
    let full = ''
    const hearth = await openHearth('pglite', {
      limits: {
        take: async (name, key) => {
          taken.push([name, key])
          return name === full ? 1500 : null
        },
      },
    })
    const { ana, fay, jo, session, write, fetch, share } = await givenTexts(hearth)
    full = 'texts'
    taken.length = 0
    expectRefusal(await write(ana, inCircle(ana, 'chat')), 429, 'too-many-requests')
    expectRefusal(await share(ana, jo, [randomId()]), 429, 'too-many-requests')
    expect(taken.filter(([name]) => name === 'texts')).toEqual(
      Array(2).fill(['texts', `${session.id} ${ana.personId}`]),
    )
    full = 'requests'
    taken.length = 0
    expect(await fetch(fay, randomId())).toEqual([])
    expect(taken).toEqual([['fetches', '127.0.0.1']])
    expectRefusal(await write(ana, privately(ana, [fay])), 429, 'too-many-requests')
  })
})

it.each(storeKinds)(
  'given two nodes on one %s, what is written at one is fetched at the other at once',
  async (kind) => {
    const { store } = await freshDatabase(kind)
    const here = await openHearth(kind, { store })
    const there = await openHearth(kind, { store })
    const { ana, ben, fay, write, texts } = await givenTexts(here)
    const atOther = ({ browser, personId }: Writer): Writer => {
      const moved = new Browser(there.url)
      for (const [name, value] of browser.cookies) moved.setCookie(name, value)
      return { browser: moved, personId }
    }
    const [hers, his] = [privately(ana, [fay]), privately(ben, [fay])]
    const answers = await Promise.all([write(ana, hers), write(atOther(ben), his)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    for (const one of [fay, atOther(fay)]) {
      const ids = [hers.id, his.id]
      const { body } = await one.browser.post(`${texts}/fetches`, { personId: fay.personId, ids })
      expect(body).toMatchObject({ texts: [{}, {}] })
    }
  },
)
