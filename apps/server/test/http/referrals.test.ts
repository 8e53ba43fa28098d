import type { NewReferral, ReferralDesk, ReferralInbox } from '@hearth/protocol/http/referrals'
import { OPENS_BEFORE_MS, REFERRAL_MS } from '@hearth/protocol/limits'
import { facilitationView, ownView } from '@hearth/room/project'
import { describe, expect, it } from 'vitest'
import { DEFAULT_REASONS } from '../../src/http/referral-reasons.ts'
import { randomId } from '../../src/random-id.ts'
import { freshStore, storeKinds } from '../databases.ts'
import { asks } from '../rooms/asks.ts'
import type { Browser } from './browser.ts'
import { expectRefusal, givenSession, giveSupport, signIn } from './given.ts'
import { givenCircle } from './given-circle.ts'
import { NOON, type OpenHearth, openHearth } from './open-hearth.ts'

const INBOX = '/api/referrals'
const [REASON = ''] = DEFAULT_REASONS
const referral = (changes: Partial<NewReferral> = {}): NewReferral => ({
  id: randomId(),
  reason: REASON,
  urgency: 'this-week',
  consent: 'agrees',
  contact: 'ask-the-facilitator',
  helpId: null,
  ...changes,
})

/** Fay leads, Ana and Ben are in, Rosa of the wellness office is signed in. */
async function givenOffice(hearth: OpenHearth) {
  const circle = await givenCircle(hearth)
  const { session, program, seats } = circle
  const rosa = await signIn(hearth, hearth.browser(), program.rosa)
  const state = async () => {
    const room = await hearth.rooms.state(session.id)
    if (room === null) throw new Error('there is no room')
    return room
  }
  const anaAsks = async () => {
    await asks(hearth.rooms, session.id, seats.ana.personId, { type: 'askForHelp', kind: 'not-ok' })
    return (await state()).help[0]?.id ?? ''
  }
  const path = `/api/sessions/${session.id}/referrals`
  return { ...circle, rosa, state, anaAsks, path }
}

const inbox = async (office: Browser) => ((await office.get(INBOX)).body as ReferralInbox).referrals
const desk = async (browser: Browser, path: string) => (await browser.get(path)).body as ReferralDesk

describe.each(storeKinds)('a referral, on %s', (kind) => {
  it('is answered with its reference, shown to its flagger by its state, and whole to the office', async () => {
    const hearth = await openHearth(kind)
    const { fay, rosa, path, session, program } = await givenOffice(hearth)
    await giveSupport(hearth, session.programId, {
      onCall: { name: 'Rosa Meyer', reach: '555-0112', mail: 'rosa@example.org' },
    })
    const flagging = referral()
    const answer = await fay.post(path, flagging)
    expect(answer.status).toBe(201)
    const { id } = flagging
    expect(answer.body).toEqual({
      id,
      reference: expect.stringMatching(/^[1-9]\d{4}$/),
      state: 'new',
      urgency: flagging.urgency,
      flaggedAt: NOON,
    })
    expect((await fay.get(path)).body).toEqual({
      reasons: DEFAULT_REASONS,
      onCall: { name: 'Rosa Meyer', reach: '555-0112' },
      backup: null,
      until: null,
      referrals: [answer.body],
    })
    expect((await rosa.get(INBOX)).body).toEqual({
      referrals: [
        {
          ...(answer.body as object),
          reason: REASON,
          urgency: 'this-week',
          consent: 'agrees',
          contact: 'ask-the-facilitator',
          groupName: 'First-year circle',
          sessionTitle: 'Rounds at noon',
          startsAt: NOON,
          flaggedBy: { name: 'Fay Okafor', email: program.fay.email },
        },
      ],
    })
  })

  it('given the same one again, is one, whatever has changed since', async () => {
    const hearth = await openHearth(kind)
    const { fay, rosa, path, session, program, end } = await givenOffice(hearth)
    const flagging = referral()
    const answers = await Promise.all([1, 2].map(() => fay.post(path, flagging)))
    const [first] = answers
    for (const answer of answers) expect(answer).toMatchObject({ status: 201, body: first?.body })
    await giveSupport(hearth, session.programId, { reasons: ['Grief'] })
    await end()
    hearth.clock.moveBy(REFERRAL_MS)
    await signIn(hearth, fay, program.fay)
    await signIn(hearth, rosa, program.rosa)
    expect(await fay.post(path, flagging)).toMatchObject({ status: 201, body: first?.body })
    expect(await inbox(rosa)).toHaveLength(1)
  })

  it('given a state that the office sets, and takes back, is shown so to its flagger', async () => {
    const hearth = await openHearth(kind)
    const { fay, rosa, path } = await givenOffice(hearth)
    const flagging = referral()
    await fay.post(path, flagging)
    for (const state of ['received', 'contacted', 'closed', 'new']) {
      const answer = await rosa.patch(`${INBOX}/${flagging.id}`, { state })
      expect([answer.status, answer.text]).toEqual([204, ''])
      expect((await desk(fay, path)).referrals).toMatchObject([{ id: flagging.id, state }])
      expect(await inbox(rosa)).toMatchObject([{ id: flagging.id, state }])
    }
  })

  it('given several, stand in the inbox by urgency, then by age, the closed ones last', async () => {
    const hearth = await openHearth(kind)
    const { fay, rosa, path } = await givenOffice(hearth)
    const names = new Map<string, string>()
    for (const [name, urgency] of [
      ['early', 'in-time'],
      ['done', 'today'],
      ['later', 'this-week'],
      ['first', 'today'],
      ['second', 'today'],
    ] as const) {
      const flagging = referral({ urgency })
      names.set(flagging.id, name)
      await fay.post(path, flagging)
      hearth.clock.moveBy(1)
      if (name === 'done') await rosa.patch(`${INBOX}/${flagging.id}`, { state: 'closed' })
    }
    const order = (await inbox(rosa)).map(({ id }) => names.get(id))
    expect(order).toEqual(['first', 'second', 'later', 'early', 'done'])
  })
})

describe('a request for help that goes to the office', () => {
  it.each([
    ['agrees', 'handed-over'],
    ['knows', 'handed-over'],
    ['does-not-know', 'closed'],
  ] as const)(
    'given that the learner %s, is over for the facilitators, and its author reads: %s',
    async (consent, how) => {
      const hearth = await openHearth()
      const { fay, path, seats, state, anaAsks } = await givenOffice(hearth)
      const helpId = await anaAsks()
      expect(await fay.post(path, referral({ consent, helpId }))).toMatchObject({ status: 201 })
      expect(facilitationView(await state()).help).toEqual([])
      expect(ownView(await state(), seats.ana.personId)?.help.requests).toMatchObject([
        { id: helpId, end: { how, by: 'Fay Okafor' } },
      ])
    },
  )

  it('lets a session close that somebody who is not OK has kept open', async () => {
    const hearth = await openHearth()
    const { fay, path, session, asFay, anaAsks } = await givenOffice(hearth)
    const helpId = await anaAsks()
    const planned = `/api/sessions/${session.id}`
    expect((await fay.get(planned)).body).toMatchObject({ notOkIsOpen: true })
    expect(await asFay({ type: 'closeSession' })).toEqual({ ok: false, code: 'not-ok-open' })
    await fay.post(path, referral({ helpId }))
    expect((await fay.get(planned)).body).toMatchObject({ notOkIsOpen: false })
    expect(await asFay({ type: 'closeSession' })).toMatchObject({ ok: true })
  })

  it('given that it is over, or went with its room, costs the referral nothing', async () => {
    const hearth = await openHearth()
    const { fay, rosa, path, asFay, anaAsks, end } = await givenOffice(hearth)
    const helpId = await anaAsks()
    await asFay({ type: 'closeHelp', helpId })
    expect(await fay.post(path, referral({ helpId }))).toMatchObject({ status: 201 })
    expect(await fay.post(path, referral({ helpId: randomId() }))).toMatchObject({ status: 201 })
    await end()
    expect(await fay.post(path, referral({ helpId }))).toMatchObject({ status: 201 })
    expect(await inbox(rosa)).toHaveLength(3)
  })

  it('given that the room cannot be written just now, says so; asked again, hands over, with one referral', async () => {
    const store = await freshStore('pglite')
    let away = false
    const replace: typeof store.rooms.replace = (row) =>
      away ? Promise.reject(new Error('away')) : store.rooms.replace(row)
    const hearth = await openHearth('pglite', { store: { ...store, rooms: { ...store.rooms, replace } } })
    const { fay, rosa, path, state, anaAsks } = await givenOffice(hearth)
    const flagging = referral({ helpId: await anaAsks() })
    away = true
    expectRefusal(await fay.post(path, flagging), 503, 'temporarily-unavailable')
    expect(facilitationView(await state()).help).toHaveLength(1)
    away = false
    expect(await fay.post(path, flagging)).toMatchObject({ status: 201 })
    expect(facilitationView(await state()).help).toEqual([])
    expect(await inbox(rosa)).toHaveLength(1)
  })

  it('leaves in the database no trace of which request it was', async () => {
    const hearth = await openHearth()
    const { fay, path, session, program, anaAsks } = await givenOffice(hearth)
    const helpId = await anaAsks()
    await fay.post(path, referral({ helpId }))
    const kept = await hearth.store.referrals.flaggedBy(program.fay.id, session.id)
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(helpId)
  })
})

describe('when a referral is taken', () => {
  it('given that the lobby is not open yet, is too early; within a week of the end it is taken, then too late', async () => {
    const hearth = await openHearth()
    const { fay, program, path, end } = await givenOffice(hearth)
    const startsAt = NOON + 2 * OPENS_BEFORE_MS
    const next = await givenSession(hearth, program, { startsAt })
    const ofNext = `/api/sessions/${next.id}/referrals`
    expectRefusal(await fay.post(ofNext, referral()), 409, 'too-early')
    await end()
    hearth.clock.moveBy(OPENS_BEFORE_MS)
    expect(await fay.post(ofNext, referral())).toMatchObject({ status: 201 })
    expect((await desk(fay, path)).until).toBe(NOON + REFERRAL_MS)
    hearth.clock.moveBy(REFERRAL_MS - OPENS_BEFORE_MS - 1)
    expect(await fay.post(path, referral())).toMatchObject({ status: 201 })
    hearth.clock.moveBy(1)
    await signIn(hearth, fay, program.fay)
    expectRefusal(await fay.post(path, referral()), 410, 'too-late')
    expect((await desk(fay, path)).referrals).toHaveLength(1)
  })

  it('given a session without a room that has one, keeps it from being called off', async () => {
    const hearth = await openHearth()
    const { fay, program } = await givenOffice(hearth)
    const [other, empty] = [await givenSession(hearth, program), await givenSession(hearth, program)]
    await fay.post(`/api/sessions/${other.id}/referrals`, referral())
    expectRefusal(await fay.delete(`/api/sessions/${other.id}`), 409, 'wrong-phase')
    expect(await fay.delete(`/api/sessions/${empty.id}`)).toMatchObject({ status: 204 })
  })
})
