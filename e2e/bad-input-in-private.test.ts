/** Bad input where it is private: help, ballots, referrals, the office. Each its refusal over the real doors, and what was right before stays. */
import { randomBytes } from 'node:crypto'
import type { Seat } from '@hearth/protocol/http/invitations'
import { expect } from 'vitest'
import type { HearthProcess } from './harness/hearth.ts'
import { RawBrowser, type RawRequest } from './harness/raw-browser.ts'
import { test } from './harness/test.ts'
import type { Visitors } from './harness/visitors.ts'

const newId = () => randomBytes(16).toString('base64url')
const sent = (body: unknown): RawRequest => ({ body: JSON.stringify(body) })
const ANSWERS = { safe: 5, heard: 4, connected: 3, led: 5, leaving: 'same' }

async function signedIn(hearth: HearthProcess, email: string): Promise<RawBrowser> {
  const browser = new RawBrowser(hearth.url)
  const token = hearth.signInLink(email).split('/').at(-1)
  expect(await browser.send('/api/sign-ins', sent({ token }))).toMatchObject({ status: 200 })
  return browser
}

/** Fay and Jo lead Ana and Ben, live. Ana's browser is the raw one. */
async function circle(hearth: HearthProcess, visitors: Visitors) {
  const [fay, jo] = [await visitors.fay(), await visitors.jo()]
  const raw = new RawBrowser(hearth.url)
  const seat = await raw.arrive(hearth.links.learner, 'Ana')
  const ana = await raw.connected(seat)
  const ben = await visitors.learner('Ben')
  await jo.ask({ type: 'admitEveryone' })
  await jo.ask({ type: 'startSession' })
  return { fay, jo, raw, seat, ana, ben }
}

test('help: of what is closed, of what another has taken, of what is somebody else’s, of nothing at all', async ({
  hearth,
  visitors,
}) => {
  const { fay, jo, ana, ben } = await circle(hearth, visitors)
  const asks = (command: unknown) => ana.ask({ id: newId(), command })
  await ben.ask({ type: 'askForHelp', kind: 'message' })
  await jo.until(({ facilitation }) => facilitation?.help.length === 1)
  const helpId = jo.view.facilitation?.help[0]?.id ?? ''
  await jo.ask({ type: 'takeHelp', helpId })

  const refused = (code: string) => ({ ok: false, code })
  expect(await fay.send({ type: 'answerHelp', helpId, answer: 'talk-after' })).toEqual(refused('help-taken'))
  expect(await fay.send({ type: 'closeHelp', helpId })).toEqual(refused('help-taken'))
  expect(await asks({ type: 'takeHelp', helpId })).toEqual(refused('not-facilitator'))
  expect(await asks({ type: 'answerHelp', helpId, answer: 'talk-after' })).toEqual(refused('not-facilitator'))
  expect(await asks({ type: 'withdrawHelp', helpId })).toEqual(refused('not-found'))
  expect(await asks({ type: 'askForHelp', kind: 'an essay' })).toEqual(refused('bad-input'))
  expect(await asks({ type: 'askForHelp', kind: 'pause', text: 'more' })).toEqual(refused('bad-input'))
  expect(await jo.send({ type: 'askForHelp', kind: 'pause' })).toEqual(refused('only-learners'))
  expect(await jo.send({ type: 'takeHelp', helpId: newId() })).toEqual(refused('not-found'))

  await jo.ask({ type: 'closeHelp', helpId })
  for (const one of [fay, jo]) {
    expect(await one.send({ type: 'takeHelp', helpId })).toEqual(refused('help-over'))
  }
  await ben.until(({ own }) => own?.help.requests[0]?.end?.by === 'Jo Lindqvist')
  expect(hearth.output).toBe('')
})

test('ballots: too early, not theirs, twice, for another session, and results asked for by a learner', async ({
  hearth,
  visitors,
}) => {
  const { fay, jo, raw, seat, ben } = await circle(hearth, visitors)
  const { sessionId, personId } = seat
  const tokens = `/api/rooms/${sessionId}/ballot-tokens`
  const ballots = `/api/sessions/${sessionId}/ballots`
  const token = newId()
  const waiting = new RawBrowser(hearth.url)
  const waits: Seat = await waiting.arrive(hearth.links.learner, 'Chidi')
  const staff = await signedIn(hearth, 'fay@hearth.example')
  expect(await raw.send(tokens, sent({ personId, token }))).toMatchObject({ code: 'wrong-phase' })

  await jo.ask({ type: 'closeSession' })
  const taken = { status: 201 }
  expect(await waiting.send(tokens, sent({ personId: waits.personId, token: newId() }))).toMatchObject({
    code: 'not-admitted',
  })
  expect(await staff.send(tokens, sent({ personId: fay.seat.personId, token: newId() }))).toMatchObject({
    code: 'not-known-here',
  })
  expect(await raw.send(tokens, sent({ personId: ben.seat.personId, token: newId() }))).toMatchObject({
    code: 'not-known-here',
  })
  expect(await raw.send(tokens, sent({ personId, token }))).toMatchObject(taken)
  expect(await raw.send(tokens, sent({ personId, token }))).toMatchObject(taken)
  expect(await raw.send(tokens, sent({ personId, token: newId() }))).toMatchObject({ code: 'ballot-given' })

  const nobody = new RawBrowser(hearth.url)
  const elsewhere = `/api/sessions/${newId()}/ballots`
  const wrong: [string, string, unknown][] = [
    ['ballot-not-known', ballots, { token: newId(), answers: ANSWERS }],
    ['not-found', elsewhere, { token, answers: ANSWERS }],
    ['bad-input', ballots, { token, answers: { ...ANSWERS, safe: 6 } }],
    ['bad-input', ballots, { token, answers: { ...ANSWERS, safe: '5' } }],
    ['bad-input', ballots, { token, answers: { ...ANSWERS, text: 'it was Ben' } }],
    ['bad-input', ballots, { token, answers: { safe: 5 } }],
    ['bad-input', ballots, { token, personId, answers: ANSWERS }],
  ]
  for (const [code, path, body] of wrong) {
    expect(await nobody.send(path, sent(body)), code).toMatchObject({ code })
  }
  expect(await nobody.send(ballots, sent({ token, answers: ANSWERS }))).toMatchObject(taken)
  expect(nobody.cookie).toBe('')
  expect(await nobody.send(ballots, sent({ token, answers: ANSWERS }))).toMatchObject({
    code: 'ballot-spent',
  })

  const results = `/api/sessions/${sessionId}/poll-results`
  expect(await raw.send(results, { method: 'GET' })).toMatchObject({ status: 401, code: 'not-signed-in' })
  const office = await signedIn(hearth, 'office@hearth.example')
  expect(await office.send(results, { method: 'GET' })).toMatchObject({ status: 403, code: 'not-allowed' })
  expect(await staff.send(results, { method: 'GET' })).toMatchObject({ status: 200, body: { sums: null } })
  expect(hearth.output).toBe('')
})

test('referrals and the office: by a learner, by other staff, of a reason that is none, of somebody else’s settings', async ({
  hearth,
  visitors,
}) => {
  const { raw, seat, ben, jo } = await circle(hearth, visitors)
  const staff = await signedIn(hearth, 'jo@hearth.example')
  const office = await signedIn(hearth, 'office@hearth.example')
  const path = `/api/sessions/${seat.sessionId}/referrals`
  const desk = (await staff.send(path, { method: 'GET' })).body as { reasons: string[] }
  const referral = {
    id: newId(),
    reason: desk.reasons[0],
    urgency: 'today',
    consent: 'agrees',
    contact: 'ask-the-facilitator',
    helpId: null,
  }
  const refused: [RawBrowser, string, RawRequest, string][] = [
    [raw, path, sent(referral), 'not-signed-in'],
    [raw, path, { method: 'GET' }, 'not-signed-in'],
    [office, path, sent(referral), 'not-allowed'],
    [staff, path, sent({ ...referral, name: 'Ana' }), 'bad-input'],
    [staff, path, sent({ ...referral, urgency: 'whenever' }), 'bad-input'],
    [staff, path, sent({ ...referral, reason: 'because' }), 'bad-input'],
    [staff, '/api/referrals', { method: 'GET' }, 'not-allowed'],
    [staff, '/api/office/settings', { method: 'GET' }, 'not-allowed'],
    [raw, '/api/referrals', { method: 'GET' }, 'not-signed-in'],
    [office, `/api/referrals/${newId()}`, { method: 'PATCH', ...sent({ state: 'closed' }) }, 'not-found'],
    [office, '/api/office/settings', { method: 'PUT', ...sent({ crisis: [] }) }, 'bad-input'],
  ]
  for (const [who, where, request, code] of refused) {
    expect(await who.send(where, request), `${code} ${where}`).toMatchObject({ code })
  }
  expect(await staff.send(path, sent(referral))).toMatchObject({ status: 201 })
  expect(await office.send('/api/referrals', { method: 'GET' })).toMatchObject({
    body: { referrals: [{ id: referral.id, state: 'new' }] },
  })

  // Nobody who is not OK is closed over, whoever asks.
  await ben.ask({ type: 'askForHelp', kind: 'not-ok' })
  expect(await jo.send({ type: 'closeSession' })).toEqual({ ok: false, code: 'not-ok-open' })
  expect(hearth.output).toBe('')
})
