import { ownView } from '@hearth/room/project'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { freshDatabase, storeKinds } from '../databases.ts'
import { publicKeyOf } from '../rooms/asks.ts'
import { attend, expectRefusal, signIn } from './given.ts'
import { givenTexts, privately, sealedKey, type Writer } from './given-texts.ts'
import { openHearth } from './open-hearth.ts'

/** Ana wrote to Fay, who answered her; Jo was there and is in none of it. */
async function given(kind: (typeof storeKinds)[number] = 'pglite') {
  const database = await freshDatabase(kind)
  const hearth = await openHearth(kind, { store: database.store })
  const circle = await givenTexts(hearth)
  const { ana, fay, session } = circle
  const asked = privately(ana, [fay])
  const answered = privately(fay, [ana], ana)
  for (const [who, text] of [
    [ana, asked],
    [fay, answered],
  ] as const) {
    expect(await circle.write(who, text)).toMatchObject({ status: 201 })
  }
  const readersOf = async (reader: Writer) => {
    const state = await hearth.rooms.state(session.id)
    const texts = state === null ? [] : (ownView(state, reader.personId)?.texts ?? [])
    return texts.map(({ readers }) => readers.length)
  }
  const keysOf = ({ personId }: Writer) =>
    database.ask(`select sealed as text from text_keys where person_id = '${personId}' order by text_id`)
  return { ...circle, hearth, asked: asked.id, answered: answered.id, readersOf, keysOf }
}

describe.each(storeKinds)('sharing, on %s', (kind) => {
  it('given Ana’s yes to Jo, she reads what Ana chose, with the key for her, and all readers see that she can', async () => {
    const { ana, fay, jo, ben, asked, answered, share, fetch, readersOf } = await given(kind)
    expect(await fetch(jo, asked, answered)).toEqual([])
    const answer = await share(ana, jo, [asked, answered])
    expect([answer.status, answer.text]).toEqual([201, ''])
    const key = { sealed: sealedKey(jo.personId, ana.personId), sealedBy: publicKeyOf(ana.personId) }
    const fetched = await fetch(jo, asked, answered)
    expect(fetched.map((one) => one.key)).toEqual([key, key])
    for (const reader of [ana, fay, jo]) expect(await readersOf(reader)).toEqual([3, 3])
    expect(await fetch(ben, asked, answered)).toEqual([])
  })

  it('given that Jo leaves and comes again, reads nothing earlier: it is shared with nobody who comes later', async () => {
    const { hearth, ana, jo, program, session, asked, share, fetch, leaves, reconnects, keysOf } =
      await given(kind)
    await share(ana, jo, [asked])
    await leaves(jo)
    const browser = await signIn(hearth, hearth.browser(), program.jo)
    const again: Writer = { browser, personId: (await attend(browser, session)).personId }
    await reconnects(again)
    expect(again.personId).not.toBe(jo.personId)
    expect(await fetch(again, asked)).toEqual([])
    await expect.poll(() => keysOf(jo)).toEqual([])
  })
})

describe('sharing', () => {
  it('given what Jo can read already, keeps the key she has', async () => {
    const { ana, jo, asked, answered, share, keysOf } = await given()
    await share(ana, jo, [asked])
    const before = await keysOf(jo)
    const anew = { keys: [{ id: asked, sealed: 'another-'.padEnd(151, '-') }] }
    expect(await share(ana, jo, [], anew)).toMatchObject({ status: 201 })
    expect(await keysOf(jo)).toEqual(before)
    expect(await share(ana, jo, [asked, answered])).toMatchObject({ status: 201 })
    expect(await keysOf(jo)).toHaveLength(2)
  })

  it('given Ana’s yes in the same instant twice, shares once', async () => {
    const { ana, jo, asked, share, keysOf, readersOf } = await given()
    const answers = await Promise.all([share(ana, jo, [asked]), share(ana, jo, [asked])])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(await keysOf(jo)).toHaveLength(1)
    expect(await readersOf(jo)).toEqual([3])
  })

  type Given = Awaited<ReturnType<typeof given>>
  it.each<[string, (c: Given) => ReturnType<Given['share']>, number, string]>([
    ['Fay, who only reads it', (c) => c.share(c.fay, c.jo, [c.asked]), 403, 'only-learners'],
    ['Ben, whose it is not', (c) => c.share(c.ben, c.jo, [c.asked]), 404, 'not-found'],
    ['a learner as the reader', (c) => c.share(c.ana, c.ben, [c.asked]), 409, 'cannot-read'],
    ['somebody who waits as the reader', (c) => c.share(c.ana, c.chidi, [c.asked]), 409, 'cannot-read'],
    ['a text that is not there', (c) => c.share(c.ana, c.jo, [c.asked, randomId()]), 404, 'not-found'],
    [
      'an older browser of Ana',
      (c) => c.share(c.ana, c.jo, [c.asked], { fromKey: publicKeyOf(c.ana.personId, 2) }),
      409,
      'cannot-read',
    ],
    [
      'an older browser of Jo',
      (c) => c.share(c.ana, c.jo, [c.asked], { publicKey: publicKeyOf(c.jo.personId, 2) }),
      409,
      'cannot-read',
    ],
    ['a text twice', (c) => c.share(c.ana, c.jo, [c.asked, c.asked]), 400, 'bad-input'],
    ['nothing', (c) => c.share(c.ana, c.jo, []), 400, 'bad-input'],
  ])('given %s, is refused, and stores nothing', async (_what, act, status, code) => {
    const circle = await given()
    const answer = await act(circle)
    expectRefusal(answer, status, code)
    if (code === 'bad-input') expect(answer.body).toMatchObject({ fields: { keys: expect.any(String) } })
    expect(await circle.keysOf(circle.jo)).toEqual([])
  })
})
