import { facilitationView } from '@hearth/room/project'
import { describe, expect, it } from 'vitest'
import { secretHash } from '../../src/secret-hash.ts'
import type { BrowserStore } from '../../src/store/browser-store.ts'
import type { Store } from '../../src/store/store.ts'
import { freshStore, storeKinds } from '../databases.ts'
import { asks } from '../rooms/asks.ts'
import { arrival, arrive, expectRefusal } from './given.ts'
import { givenCircle } from './given-circle.ts'
import { type OpenHearth, openHearth } from './open-hearth.ts'

const codeOf = (body: unknown) => (body as { path: string }).path.replace('/m/', '')

async function lobbyOf(hearth: OpenHearth, sessionId: string) {
  const state = await hearth.rooms.state(sessionId)
  if (state === null) throw new Error('there is no room')
  return facilitationView(state).lobby
}

describe.each(storeKinds)('after Ana was removed, on %s', (kind) => {
  it('her cookie gets her nothing but that word, and Ben his token as before', async () => {
    const hearth = await openHearth(kind)
    const { ana, ben, seats, room, removeAna } = await givenCircle(hearth)
    const { personId } = seats.ana
    expect(await ana.post(`${room}/media-tokens`, { personId })).toMatchObject({ status: 200 })
    await removeAna()
    expectRefusal(await ana.post(`${room}/media-tokens`, { personId }), 403, 'removed')
    expectRefusal(await ana.post(`${room}/device-moves`, { personId }), 403, 'removed')
    // Not even that is said to a browser that is not hers.
    expectRefusal(await ben.post(`${room}/media-tokens`, { personId }), 401, 'not-known-here')
    const { personId: ofBen } = seats.ben
    expect(await ben.post(`${room}/media-tokens`, { personId: ofBen })).toMatchObject({ status: 200 })
  })

  it('a code that she had for another device carries nothing; it is refused at the same moment', async () => {
    const hearth = await openHearth(kind)
    const { ana, seats, room, removeAna } = await givenCircle(hearth)
    const offer = await ana.post(`${room}/device-moves`, { personId: seats.ana.personId })
    expect(offer.status).toBe(201)
    await removeAna()
    const phone = hearth.browser()
    expectRefusal(await phone.post(`/api/device-moves/${codeOf(offer.body)}`, {}), 410, 'code-expired')
    expect(phone.cookies.size).toBe(0)
    // Her own browser still hears what happened.
    const { personId } = seats.ana
    expectRefusal(await ana.post(`${room}/media-tokens`, { personId }), 403, 'removed')
  })
})

describe('a code for another device', () => {
  /** As when the server is killed between the answer and what follows from it. */
  async function forgetsNoCodes(): Promise<Store> {
    const store = await freshStore('pglite')
    const never = () => new Promise<void>(() => {})
    return { ...store, browsers: { ...store.browsers, voidMoves: never, unlink: never } }
  }

  it.each(['remove', 'leave'] as const)(
    'given Ana whose part ended (%s), is refused before the code is forgotten',
    async (how) => {
      const hearth = await openHearth('pglite', { store: await forgetsNoCodes() })
      const { ana, seats, room, session, removeAna } = await givenCircle(hearth)
      const { personId } = seats.ana
      const offer = await ana.post(`${room}/device-moves`, { personId })
      const ended = how === 'remove' ? removeAna() : asks(hearth.rooms, session.id, personId, { type: how })
      expect(await ended).toMatchObject({ ok: true })
      const phone = hearth.browser()
      expectRefusal(await phone.post(`/api/device-moves/${codeOf(offer.body)}`, {}), 410, 'code-expired')
      expect(phone.cookies.size).toBe(0)
    },
  )

  it('given Ana who was removed, is forgotten', async () => {
    const store = await freshStore('pglite')
    let forgotten = () => {}
    const voided = new Promise<void>((resolve) => {
      forgotten = resolve
    })
    const voidMoves: BrowserStore['voidMoves'] = (sessionId, personId) =>
      store.browsers.voidMoves(sessionId, personId).then(forgotten)
    const hearth = await openHearth('pglite', {
      store: { ...store, browsers: { ...store.browsers, voidMoves } },
    })
    const { ana, seats, room, removeAna } = await givenCircle(hearth)
    const offer = await ana.post(`${room}/device-moves`, { personId: seats.ana.personId })
    const hash = secretHash(codeOf(offer.body))
    expect(await store.browsers.offeredMove(hash, hearth.clock.now())).not.toBeNull()
    await removeAna()
    await voided
    expect(await store.browsers.offeredMove(hash, hearth.clock.now())).toBeNull()
  })
})

describe('coming again after a removal', () => {
  it('given "I was here before", offers nobody; on a shared laptop still the others', async () => {
    const hearth = await openHearth()
    const { ana, session, link, removeAna } = await givenCircle(hearth)
    const dara = await arrive(ana, session, 'Dara')
    await removeAna()
    expect((await ana.post(`${link}/returns`, {})).body).toEqual({ people: [{ ...dara, name: 'Dara' }] })
  })

  it.each(['the same browser', 'a clean browser'])(
    'given %s, leads into the lobby and no further, and the facilitators see that it was after a removal',
    async (which) => {
      const hearth = await openHearth()
      const { ana, session, room, seats, removeAna } = await givenCircle(hearth)
      const before = await arrive(hearth.browser(), session, 'Chidi')
      await removeAna()
      hearth.clock.moveBy(1)
      const browser = which === 'the same browser' ? ana : hearth.browser()
      const { personId } = await arrive(browser, session, 'Ana')
      expect(personId).not.toBe(seats.ana.personId)
      expectRefusal(await browser.post(`${room}/media-tokens`, { personId }), 409, 'media-closed')
      const lobby = await lobbyOf(hearth, session.id)
      expect(lobby).toMatchObject([
        { personId: before.personId, admission: 'waiting', afterRemoval: false },
        { personId, admission: 'waiting', afterRemoval: true },
      ])
    },
  )

  it('given that she is removed once more, both of hers stay out', async () => {
    const hearth = await openHearth()
    const { ana, session, room, seats, removeAna, asFay, link } = await givenCircle(hearth)
    await removeAna()
    const { personId } = await arrive(ana, session, 'Ana')
    await asFay({ type: 'remove', personId })
    for (const one of [seats.ana.personId, personId]) {
      expectRefusal(await ana.post(`${room}/media-tokens`, { personId: one }), 403, 'removed')
    }
    expect((await ana.post(`${link}/returns`, {})).body).toEqual({ people: [] })
  })

  it('given a link that Fay renewed, the old one leads nowhere, and who is in stays in', async () => {
    const hearth = await openHearth()
    const { ana, ben, fay, session, room, seats, link, removeAna } = await givenCircle(hearth)
    await removeAna()
    expect(await fay.post(`/api/sessions/${session.id}/invitations`, {})).toMatchObject({ status: 201 })
    for (const browser of [ana, hearth.browser()]) {
      expectRefusal(await browser.get(link), 404, 'link-not-valid')
      expectRefusal(await browser.post(`${link}/arrivals`, arrival('Ana')), 404, 'link-not-valid')
      expectRefusal(await browser.post(`${link}/returns`, {}), 404, 'link-not-valid')
    }
    const { personId } = seats.ben
    expect(await ben.post(`${room}/media-tokens`, { personId })).toMatchObject({ status: 200 })
  })
})
