import type { ContactRequestList } from '@hearth/protocol/http/support'
import { MAX_REACH } from '@hearth/protocol/limits'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { storeKinds } from '../databases.ts'
import { asks } from '../rooms/asks.ts'
import type { Browser } from './browser.ts'
import { arrive, expectRefusal, givenProgram, signIn } from './given.ts'
import { givenCircle } from './given-circle.ts'
import { type OpenHearth, openHearth, withoutRequestIds } from './open-hearth.ts'

const LIST = '/api/contact-requests'
const REACH = 'ana.ruiz@campus.example, after six'

/** Ana was removed; Rosa of the wellness office is signed in. */
async function givenAnaRemoved(hearth: OpenHearth) {
  const circle = await givenCircle(hearth)
  await circle.removeAna()
  const rosa = await signIn(hearth, hearth.browser(), circle.program.rosa)
  const asking = `${circle.room}/contact-requests`
  const { personId } = circle.seats.ana
  return {
    ...circle,
    rosa,
    asking,
    personId,
    ask: (reach: unknown) => circle.ana.post(asking, { personId, reach }),
  }
}

const listed = async (office: Browser) => ((await office.get(LIST)).body as ContactRequestList).requests

describe.each(storeKinds)('somebody who was removed and asks to be contacted, on %s', (kind) => {
  it('is in the list of the office: how to reach them and of which group, not who', async () => {
    const hearth = await openHearth(kind)
    const { rosa, ask, personId, session } = await givenAnaRemoved(hearth)
    const answer = await ask(`  ${REACH} `)
    expect([answer.status, answer.text]).toEqual([201, ''])
    const list = await rosa.get(LIST)
    expect(list.status).toBe(200)
    expect(list.body).toEqual({
      requests: [
        {
          id: expect.stringMatching(/^[\w-]{22}$/),
          groupName: 'First-year circle',
          reach: REACH,
          askedAt: hearth.clock.now(),
        },
      ],
    })
    for (const secret of [personId, session.id, session.title, '"Ana"', 'Ruiz"']) {
      expect(list.text).not.toContain(secret)
    }
  })

  it('given a second request, has one: the words of the second, with an id of its own, since the moment of the first', async () => {
    const hearth = await openHearth(kind)
    const { rosa, ask } = await givenAnaRemoved(hearth)
    await ask(REACH)
    const [first] = await listed(rosa)
    hearth.clock.moveBy(60_000)
    expect(await ask('by phone: 555-0199')).toMatchObject({ status: 201 })
    const [second, ...more] = await listed(rosa)
    expect(more).toEqual([])
    expect(second).toMatchObject({ reach: 'by phone: 555-0199', askedAt: first?.askedAt })
    expect(second?.id).not.toBe(first?.id)
  })

  it('given that the office ends what it has read while somebody writes anew, keeps the new words', async () => {
    const hearth = await openHearth(kind)
    const { rosa, ask } = await givenAnaRemoved(hearth)
    await ask(REACH)
    const [read] = await listed(rosa)
    await ask('by phone: 555-0199')
    expectRefusal(await rosa.delete(`${LIST}/${read?.id}`), 404, 'not-found')
    const [written] = await listed(rosa)
    expect(written).toMatchObject({ reach: 'by phone: 555-0199' })
    expect(await rosa.delete(`${LIST}/${written?.id}`)).toMatchObject({ status: 204 })
    expect(await listed(rosa)).toEqual([])
  })

  it('given that the office has been in touch, is gone, once', async () => {
    const hearth = await openHearth(kind)
    const { rosa, ask } = await givenAnaRemoved(hearth)
    await ask(REACH)
    const [request] = await listed(rosa)
    expect(await rosa.delete(`${LIST}/${request?.id}`)).toMatchObject({ status: 204 })
    expect(await listed(rosa)).toEqual([])
    expectRefusal(await rosa.delete(`${LIST}/${request?.id}`), 404, 'not-found')
  })

  it('is still listed after the session, which leaves nobody who could ask', async () => {
    const hearth = await openHearth(kind)
    const { rosa, ask, end } = await givenAnaRemoved(hearth)
    await ask(REACH)
    await end()
    expect(await listed(rosa)).toMatchObject([{ reach: REACH }])
    expectRefusal(await ask('later'), 410, 'session-over')
  })
})

describe('asking to be contacted', () => {
  it('given a stranger, another pair, or a cookie somebody made up, is refused', async () => {
    const hearth = await openHearth()
    const { rosa, ben, asking, personId } = await givenAnaRemoved(hearth)
    const forger = hearth.browser()
    forger.setCookie('hearth', randomId())
    for (const browser of [hearth.browser(), forger, ben]) {
      expectRefusal(await browser.post(asking, { personId, reach: REACH }), 401, 'not-known-here')
    }
    const other = await givenCircle(hearth)
    const elsewhere = await ben.post(`${other.room}/contact-requests`, { personId, reach: REACH })
    expectRefusal(elsewhere, 401, 'not-known-here')
    expect(await listed(rosa)).toEqual([])
  })

  it('given somebody in the circle, in the lobby, who leads, or who has left, is refused: only who was removed asks here', async () => {
    const hearth = await openHearth()
    const { rosa, fay, leading, ana, ben, seats, session, asking } = await givenAnaRemoved(hearth)
    const dara = hearth.browser()
    const waiting = await arrive(dara, session, 'Dara')
    for (const [browser, { personId }] of [
      [ben, seats.ben],
      [dara, waiting],
      [fay, leading],
    ] as const) {
      expectRefusal(await browser.post(asking, { personId, reach: REACH }), 403, 'not-allowed')
    }
    const { personId } = seats.ben
    await asks(hearth.rooms, session.id, personId, { type: 'leave' })
    expectRefusal(await ben.post(asking, { personId, reach: REACH }), 401, 'not-known-here')
    expect(await listed(rosa)).toEqual([])
    // Who was removed, and came in again as somebody else, asks as the one, not as the other.
    const again = await arrive(ana, session, 'Ana')
    expectRefusal(await ana.post(asking, { personId: again.personId, reach: REACH }), 403, 'not-allowed')
    expect(await ana.post(asking, { personId: seats.ana.personId, reach: REACH })).toMatchObject({
      status: 201,
    })
  })

  it.each([
    ['empty', '', 'required'],
    ['only spaces', ' \n\t ', 'required'],
    ['too long', 'x'.repeat(MAX_REACH + 1), 'too-long'],
    ['only controls', '\u0000\u0007\u001b', 'unseen-characters'],
    ['two lines by a control', 'ana\u0000\u202ereversed', 'unseen-characters'],
    ['missing', undefined, 'required'],
    ['no text', { $gt: '' }, 'not-valid'],
  ])('given a reach that is %s, names the field', async (_which, reach, fault) => {
    const hearth = await openHearth()
    const { rosa, ask } = await givenAnaRemoved(hearth)
    const answer = await ask(reach)
    expectRefusal(answer, 400, 'bad-input')
    expect(answer.body).toMatchObject({ fields: { reach: fault } })
    expect(await listed(rosa)).toEqual([])
  })

  it('given the longest reach, takes it, in whatever script', async () => {
    const hearth = await openHearth()
    const { rosa, ask } = await givenAnaRemoved(hearth)
    const reach = '𝒳'.repeat(MAX_REACH)
    expect(await ask(reach)).toMatchObject({ status: 201 })
    expect(await listed(rosa)).toMatchObject([{ reach }])
  })

  it('given two people of one browser who were removed, lists both, the first who asked first', async () => {
    const hearth = await openHearth()
    const { rosa, ana, session, asking, asFay, ask } = await givenAnaRemoved(hearth)
    const { personId } = await arrive(ana, session, 'Dara')
    await asFay({ type: 'remove', personId })
    await ana.post(asking, { personId, reach: 'Room 7' })
    hearth.clock.moveBy(1)
    await ask(REACH)
    expect(await listed(rosa)).toMatchObject([{ reach: 'Room 7' }, { reach: REACH }])
    hearth.clock.moveBy(1)
    // Writing anew costs nobody their place.
    await ana.post(asking, { personId, reach: 'Room 8' })
    expect(await listed(rosa)).toMatchObject([{ reach: 'Room 8' }, { reach: REACH }])
  })

  it('writes neither the reach nor a name, an id or the session to the log', async () => {
    const hearth = await openHearth()
    const { rosa, ask, personId, session } = await givenAnaRemoved(hearth)
    await ask(REACH)
    await ask(`${REACH}\u0007`)
    const [request] = await listed(rosa)
    await rosa.delete(`${LIST}/${request?.id}`)
    await hearth.idle()
    const logged = withoutRequestIds(hearth.logged()).toLowerCase()
    for (const secret of [REACH, 'ana', 'ruiz', 'rosa', 'circle', personId, session.id, request?.id ?? '']) {
      expect(logged).not.toContain(secret.toLowerCase())
    }
    expect(logged).toContain('"route":"/api/rooms/:sessionid/contact-requests"')
  })
})

describe('the list', () => {
  it('given a facilitator, or nobody signed in, is closed', async () => {
    const hearth = await openHearth()
    const { rosa, fay, ana, ask } = await givenAnaRemoved(hearth)
    await ask(REACH)
    const [request] = await listed(rosa)
    for (const path of [`${LIST}/${request?.id}`, `${LIST}/${randomId()}`]) {
      expectRefusal(await fay.delete(path), 403, 'not-allowed')
      expectRefusal(await ana.delete(path), 401, 'not-signed-in')
    }
    expectRefusal(await fay.get(LIST), 403, 'not-allowed')
    expectRefusal(await ana.get(LIST), 401, 'not-signed-in')
    expectRefusal(await hearth.browser().get(LIST), 401, 'not-signed-in')
    expect(await listed(rosa)).toHaveLength(1)
  })

  it('given the office of another program, neither shows nor ends what is not theirs', async () => {
    const hearth = await openHearth()
    const { rosa, ask } = await givenAnaRemoved(hearth)
    await ask(REACH)
    const [request] = await listed(rosa)
    const { rosa: theirs } = await givenProgram(hearth)
    const elsewhere = await signIn(hearth, hearth.browser(), theirs)
    expect(await listed(elsewhere)).toEqual([])
    expectRefusal(await elsewhere.delete(`${LIST}/${request?.id}`), 404, 'not-found')
    expect(await listed(rosa)).toEqual([request])
  })

  it('given an id of no form we give, is not found', async () => {
    const hearth = await openHearth()
    const { rosa } = await givenAnaRemoved(hearth)
    for (const id of ['x', encodeURIComponent("' or true --")]) {
      expectRefusal(await rosa.delete(`${LIST}/${id}`), 404, 'not-found')
    }
  })
})
