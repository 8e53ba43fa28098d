import { describe, expect, it } from 'vitest'
import { DEFAULT_REASONS } from '../../src/http/referral-reasons.ts'
import { randomId } from '../../src/random-id.ts'
import { expectRefusal, givenProgram, giveSupport, signIn } from './given.ts'
import { givenCircle } from './given-circle.ts'
import { type OpenHearth, openHearth, withoutRequestIds } from './open-hearth.ts'

const INBOX = '/api/referrals'
const referral = (changes: object = {}) => ({
  id: randomId(),
  reason: DEFAULT_REASONS[0],
  urgency: 'today',
  consent: 'knows',
  contact: 'ask-the-facilitator',
  helpId: null,
  ...changes,
})

async function givenReferral(hearth: OpenHearth) {
  const circle = await givenCircle(hearth)
  const path = `/api/sessions/${circle.session.id}/referrals`
  const flagged = referral()
  expect(await circle.fay.post(path, flagged)).toMatchObject({ status: 201 })
  const rosa = await signIn(hearth, hearth.browser(), circle.program.rosa)
  return { ...circle, path, flagged, rosa }
}

describe('flagging a referral', () => {
  it('given a learner, nobody known, the office, or somebody who leads other sessions, is refused', async () => {
    const hearth = await openHearth()
    const { ana, rosa, path, session } = await givenReferral(hearth)
    const { fay: gus } = await givenProgram(hearth)
    const elsewhere = await signIn(hearth, hearth.browser(), gus)
    for (const [browser, status, code] of [
      [ana, 401, 'not-signed-in'],
      [hearth.browser(), 401, 'not-signed-in'],
      [rosa, 403, 'not-allowed'],
      [elsewhere, 403, 'not-allowed'],
    ] as const) {
      expectRefusal(await browser.post(path, referral()), status, code)
      expectRefusal(await browser.get(path), status, code)
    }
    expect(await hearth.store.referrals.inbox(session.programId)).toHaveLength(1)
  })

  it("given the id of another's referral, or of one in another session, is refused", async () => {
    const hearth = await openHearth()
    const { program, path, flagged } = await givenReferral(hearth)
    const jo = await signIn(hearth, hearth.browser(), program.jo)
    expectRefusal(await jo.post(path, flagged), 404, 'not-found')
    expect((await jo.get(path)).body).toMatchObject({ referrals: [] })
    const theirs = await givenReferral(hearth)
    expectRefusal(await theirs.fay.post(theirs.path, flagged), 404, 'not-found')
  })

  it('given a session that nobody knows, is not found', async () => {
    const hearth = await openHearth()
    const { fay } = await givenReferral(hearth)
    for (const id of [randomId(), 'x']) {
      expectRefusal(await fay.post(`/api/sessions/${id}/referrals`, referral()), 404, 'not-found')
    }
  })

  it.each([
    [{ reason: 'Something of their own' }, { reason: 'not-known' }],
    [{ reason: '' }, { reason: 'required' }],
    [{ urgency: 'yesterday' }, { urgency: 'not-valid' }],
    [{ consent: undefined }, { consent: 'not-valid' }],
    [{ contact: '555-0100' }, { contact: 'not-valid' }],
    [{ helpId: undefined }, { helpId: 'required' }],
    [{ id: 'short' }, { id: 'not-valid' }],
    [{ name: 'Ana' }, { '': 'unknown-field' }],
  ])('given %j, names the field at fault and keeps nothing', async (change, fields) => {
    const hearth = await openHearth()
    const { fay, session } = await givenCircle(hearth)
    const answer = await fay.post(`/api/sessions/${session.id}/referrals`, referral(change))
    expectRefusal(answer, 400, 'bad-input')
    expect(answer.body).toMatchObject({ fields })
    expect(await hearth.store.referrals.inbox(session.programId)).toEqual([])
  })

  it('given a list of the office, takes its reasons and no others', async () => {
    const hearth = await openHearth()
    const { fay, session } = await givenCircle(hearth)
    await giveSupport(hearth, session.programId, { reasons: ['Grief'] })
    const path = `/api/sessions/${session.id}/referrals`
    expect((await fay.get(path)).body).toMatchObject({ reasons: ['Grief'] })
    expectRefusal(await fay.post(path, referral()), 400, 'bad-input')
    expect(await fay.post(path, referral({ reason: ' Grief ' }))).toMatchObject({ status: 201 })
  })
})

describe('the inbox', () => {
  it('given a facilitator, a learner, or nobody known, is closed', async () => {
    const hearth = await openHearth()
    const { fay, ana, flagged } = await givenReferral(hearth)
    for (const [browser, status, code] of [
      [fay, 403, 'not-allowed'],
      [ana, 401, 'not-signed-in'],
      [hearth.browser(), 401, 'not-signed-in'],
    ] as const) {
      expectRefusal(await browser.get(INBOX), status, code)
      expectRefusal(await browser.patch(`${INBOX}/${flagged.id}`, { state: 'closed' }), status, code)
    }
  })

  it('given the office of another program, neither shows nor changes what is not theirs', async () => {
    const hearth = await openHearth()
    const { rosa, flagged } = await givenReferral(hearth)
    const elsewhere = await signIn(hearth, hearth.browser(), (await givenProgram(hearth)).rosa)
    expect((await elsewhere.get(INBOX)).body).toEqual({ referrals: [] })
    expectRefusal(await elsewhere.patch(`${INBOX}/${flagged.id}`, { state: 'closed' }), 404, 'not-found')
    expect((await rosa.get(INBOX)).body).toMatchObject({ referrals: [{ state: 'new' }] })
  })

  it.each([
    [{ state: 'forgotten' }, { state: 'not-valid' }],
    [{}, { state: 'not-valid' }],
    [{ state: 'closed', reason: 'Grief' }, { '': 'unknown-field' }],
  ])('given %j, names the field at fault', async (change, fields) => {
    const hearth = await openHearth()
    const { rosa, flagged } = await givenReferral(hearth)
    const answer = await rosa.patch(`${INBOX}/${flagged.id}`, change)
    expectRefusal(answer, 400, 'bad-input')
    expect(answer.body).toMatchObject({ fields })
  })

  it('given an id that nothing has, is not found', async () => {
    const hearth = await openHearth()
    const { rosa } = await givenReferral(hearth)
    for (const id of [randomId(), 'x', encodeURIComponent("' or true --")]) {
      expectRefusal(await rosa.patch(`${INBOX}/${id}`, { state: 'closed' }), 404, 'not-found')
    }
  })

  it('leaves nothing of a referral in the log', async () => {
    const hearth = await openHearth()
    const { fay, rosa, path, flagged, session } = await givenReferral(hearth)
    await fay.post(path, referral({ reason: 'A reason of their own' }))
    await rosa.get(INBOX)
    await rosa.patch(`${INBOX}/${flagged.id}`, { state: 'received' })
    await hearth.idle()
    const logged = withoutRequestIds(hearth.logged()).toLowerCase()
    const secrets = [flagged.id, session.id, String(flagged.reason), 'a reason', 'knows', 'today', 'okafor']
    for (const secret of secrets) expect(logged).not.toContain(secret.toLowerCase())
    expect(logged).toContain('"route":"/api/sessions/:sessionid/referrals"')
  })
})
