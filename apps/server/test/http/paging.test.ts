import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { secretHash } from '../../src/secret-hash.ts'
import { storeKinds } from '../databases.ts'
import { arrive, expectRefusal, givenProgram, givenSession, signIn } from './given.ts'
import { type OpenHearth, openHearth } from './open-hearth.ts'

const MINUTE = 60_000

/** Ana waits, nobody who leads has come, and on-call is told: `link` is what went out. */
async function givenPage(hearth: OpenHearth) {
  const program = await givenProgram(hearth)
  const session = await givenSession(hearth, program)
  const ana = hearth.browser()
  await arrive(ana, session, 'Ana')
  hearth.clock.moveBy(5 * MINUTE)
  await hearth.rooms.submit(session.id, { type: 'tick' })
  const now = hearth.clock.now()
  const own = (await hearth.store.notices.claim(now, now + MINUTE, 20)).find(
    ({ sessionId }) => sessionId === session.id,
  )
  if (own === undefined) throw new Error('nobody was paged')
  const token = randomId()
  await hearth.store.notices.addLink(own.id, secretHash(token))
  return { program, session, ana, at: now, link: `/api/pages/${token}` }
}

const page = async ({ rooms }: OpenHearth, sessionId: string) => (await rooms.state(sessionId))?.page

describe.each(storeKinds)('the link of a page, on %s', (kind) => {
  it('given somebody of the staff, says of which group it is and that nobody has seen it, and names nobody', async () => {
    const hearth = await openHearth(kind)
    const { program, at, link } = await givenPage(hearth)
    const rosa = await signIn(hearth, hearth.browser(), program.rosa)
    const answer = await rosa.get(link)
    expect(answer.body).toEqual({ groupName: 'First-year circle', at, state: 'waits', seenBy: null })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('given Rosa who has seen it, says so in the room, and to whoever opens it after her: the first one counts', async () => {
    const hearth = await openHearth(kind)
    const { program, session, at, link } = await givenPage(hearth)
    const rosa = await signIn(hearth, hearth.browser(), program.rosa)
    const jo = await signIn(hearth, hearth.browser(), program.jo)
    const seen = { groupName: 'First-year circle', at, state: 'seen', seenBy: 'Rosa Meyer' }
    expect(await rosa.post(`${link}/acknowledge`, {})).toMatchObject({ status: 200, body: seen })
    expect(await page(hearth, session.id)).toMatchObject({ seenBy: 'Rosa Meyer' })
    expect(await rosa.post(`${link}/acknowledge`)).toMatchObject({ status: 200, body: seen })
    expect(await jo.post(`${link}/acknowledge`, {})).toMatchObject({ status: 200, body: seen })
    expect((await jo.get(link)).body).toEqual(seen)
  })

  it('given that somebody leads again, or that the session has ended, says so, and acknowledging changes nothing', async () => {
    const hearth = await openHearth(kind)
    const { program, session, link } = await givenPage(hearth)
    const rosa = await signIn(hearth, hearth.browser(), program.rosa)
    const row = await hearth.store.rooms.load(session.id)
    if (row === null) throw new Error('there is no room')
    await hearth.store.rooms.replace({
      ...row,
      version: row.version + 1,
      state: { ...row.state, page: null, pages: 1 },
    })
    hearth.roomWasWritten(session.id, row.version + 1)
    const led = { state: 'led', seenBy: null }
    expect((await rosa.get(link)).body).toMatchObject(led)
    expect(await rosa.post(`${link}/acknowledge`, {})).toMatchObject({ status: 200, body: led })
    await hearth.store.rooms.finish(session.id, row.version + 1, { learners: 1, facilitators: 0 }, 1)
    const over = { groupName: 'First-year circle', state: 'over', seenBy: null }
    expect((await rosa.get(link)).body).toMatchObject(over)
    expect(await rosa.post(`${link}/acknowledge`, {})).toMatchObject({ status: 200, body: over })
  })

  it('given a link of an earlier page, and another that goes on, says what holds now: nobody leads', async () => {
    const hearth = await openHearth(kind)
    const { program, session, link, at } = await givenPage(hearth)
    const rosa = await signIn(hearth, hearth.browser(), program.rosa)
    const row = await hearth.store.rooms.load(session.id)
    if (row === null || row.state.page === null) throw new Error('nobody was paged')
    const again = at + 20 * MINUTE
    await hearth.store.rooms.replace({
      ...row,
      version: row.version + 1,
      state: { ...row.state, page: { ...row.state.page, number: 2, at: again }, pages: 2 },
    })
    hearth.roomWasWritten(session.id, row.version + 1)
    expect((await rosa.get(link)).body).toMatchObject({ state: 'waits', at: again })
    const seen = { state: 'seen', seenBy: 'Rosa Meyer', at: again }
    expect(await rosa.post(`${link}/acknowledge`, {})).toMatchObject({ status: 200, body: seen })
    expect(await page(hearth, session.id)).toMatchObject({ number: 2, seenBy: 'Rosa Meyer' })
  })
})

describe('the link of a page', () => {
  it('given nobody signed in, a learner, staff of another program, or a link that nobody sent, is closed', async () => {
    const hearth = await openHearth()
    const { program, session, ana, link } = await givenPage(hearth)
    const elsewhere = await signIn(hearth, hearth.browser(), (await givenProgram(hearth)).rosa)
    const rosa = await signIn(hearth, hearth.browser(), program.rosa)
    for (const [browser, path, status, code] of [
      [hearth.browser(), link, 401, 'not-signed-in'],
      [ana, link, 401, 'not-signed-in'],
      [elsewhere, link, 404, 'not-found'],
      [rosa, `/api/pages/${randomId()}`, 404, 'not-found'],
      [rosa, '/api/pages/short', 404, 'not-found'],
    ] as const) {
      expectRefusal(await browser.get(path), status, code)
      expectRefusal(await browser.post(`${path}/acknowledge`, {}), status, code)
    }
    expectRefusal(await rosa.post(`${link}/acknowledge`, { by: 'Fay' }), 400, 'bad-input')
    expect(await page(hearth, session.id)).toMatchObject({ seenBy: null })
    expect(hearth.logged()).not.toContain(link)
  })

  it('given a room that does not answer, says so: nothing claims that it was seen', async () => {
    const hearth = await openHearth()
    const { program, session, link } = await givenPage(hearth)
    const rosa = await signIn(hearth, hearth.browser(), program.rosa)
    const away = { ok: false, code: 'temporarily-unavailable' } as const
    const submit = hearth.rooms.submit
    hearth.rooms.submit = async () => away
    expectRefusal(await rosa.post(`${link}/acknowledge`, {}), 503, 'temporarily-unavailable')
    hearth.rooms.submit = submit
    expect(await page(hearth, session.id)).toMatchObject({ seenBy: null })
  })
})
