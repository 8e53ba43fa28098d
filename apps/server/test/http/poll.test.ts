import { BALLOT_GRACE_MS } from '@hearth/protocol/limits'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { secretHash } from '../../src/secret-hash.ts'
import { freshDatabase, storeKinds } from '../databases.ts'
import { asks } from '../rooms/asks.ts'
import { expectRefusal, givenProgram, signIn } from './given.ts'
import { givenCircle } from './given-circle.ts'
import { ANSWERS, givenClosing } from './given-closing.ts'
import { openHearth, withoutRequestIds } from './open-hearth.ts'

const NOT_YET = { sums: null }

describe.each(storeKinds)('the closing poll, on %s', (kind) => {
  it('given four learners who vote, has no results before the fourth, and moves by four', async () => {
    const hearth = await openHearth(kind)
    const { fay, voters, results, close, vote } = await givenClosing(hearth)
    await close()
    for (const voter of [voters.ana, voters.ben, voters.chidi]) {
      await vote(voter)
      expect((await fay.get(results)).body).toEqual(NOT_YET)
    }
    await vote(voters.dara, { safe: 1, heard: 4, connected: 3, led: 2, leaving: 'same' })
    const answer = await fay.get(results)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      sums: {
        ballots: 4,
        scales: {
          safe: [1, 0, 0, 0, 3],
          heard: [0, 0, 0, 4, 0],
          connected: [0, 0, 4, 0, 0],
          led: [0, 4, 0, 0, 0],
        },
        leaving: { lighter: 3, same: 1, heavier: 0 },
      },
    })
  })

  it('given a ballot that is cast twice, counts the first; asked again for the same one, says that it is there', async () => {
    const hearth = await openHearth(kind)
    const { voters, close, register, vote, cast } = await givenClosing(hearth)
    await close()
    await vote(voters.ana)
    expectRefusal(await cast(voters.ana), 409, 'ballot-spent')
    const again = await register(voters.ana)
    expect([again.status, again.text]).toEqual([201, ''])
    expectRefusal(await cast(voters.ana), 409, 'ballot-spent')
    expectRefusal(await register({ ...voters.ana, token: randomId() }), 409, 'ballot-given')
  })

  it('refuses a ballot from another session, an invented ballot, and a ballot that names its voter', async () => {
    const hearth = await openHearth(kind)
    const ours = await givenClosing(hearth)
    const theirs = await givenClosing(hearth)
    await ours.close()
    await theirs.close()
    await ours.register(ours.voters.ana)
    expectRefusal(await theirs.cast(ours.voters.ana), 403, 'ballot-not-known')
    expectRefusal(await ours.cast(ours.voters.ben), 403, 'ballot-not-known')
    const { token, seat } = ours.voters.ana
    const signed = { token, personId: seat.personId, answers: ANSWERS }
    expectRefusal(await hearth.browser().post(ours.ballots, signed), 400, 'bad-input')
    expect(await ours.cast(ours.voters.ana)).toMatchObject({ status: 201 })
  })

  it('given the end of the session, takes a ballot that was given out, for a while', async () => {
    const hearth = await openHearth(kind)
    const { fay, voters, results, close, end, register, vote, cast } = await givenClosing(hearth)
    await close()
    for (const voter of [voters.ana, voters.ben, voters.chidi]) await vote(voter)
    await register(voters.dara)
    await end()
    expectRefusal(await register(voters.dara), 410, 'session-over')
    hearth.clock.moveBy(BALLOT_GRACE_MS - 1)
    expect(await cast(voters.dara)).toMatchObject({ status: 201 })
    expect((await fay.get(results)).body).toMatchObject({ sums: { ballots: 4 } })
    hearth.clock.moveBy(1)
    expectRefusal(await cast(voters.dara), 410, 'session-over')
  })
})

describe('who has a ballot', () => {
  it('given the lobby, a facilitator, somebody removed, somebody who has left, or a stranger, nobody of these', async () => {
    const hearth = await openHearth()
    const { fay, leading, ana, eli, voters, seats, session, tokens, register, close, removeAna } =
      await givenClosing(hearth)
    await close()
    expectRefusal(await register(eli), 403, 'not-admitted')
    const token = randomId()
    expectRefusal(await fay.post(tokens, { personId: leading.personId, token }), 403, 'only-learners')
    expectRefusal(await ana.post(tokens, { personId: seats.ben.personId, token }), 401, 'not-known-here')
    expectRefusal(await register({ ...voters.ana, browser: hearth.browser() }), 401, 'not-known-here')
    await removeAna()
    expectRefusal(await register(voters.ana), 403, 'removed')
    await asks(hearth.rooms, session.id, seats.ben.personId, { type: 'leave' })
    expectRefusal(await register(voters.ben), 401, 'not-known-here')
  })

  it('given that the session does not close yet, nobody', async () => {
    const hearth = await openHearth()
    const { voters, register, cast } = await givenClosing(hearth)
    expectRefusal(await register(voters.ana), 409, 'wrong-phase')
    expectRefusal(await cast(voters.ana), 403, 'ballot-not-known')
  })

  it.each([
    [{ token: 'short' }, { token: 'not-valid' }],
    [{ token: undefined }, { token: 'required' }],
    [{ personId: 7 }, { personId: 'not-valid' }],
    [{ answers: ANSWERS }, { '': 'unknown-field' }],
  ])('given %j, names the field at fault', async (change, fields) => {
    const hearth = await openHearth()
    const { ana, seats, tokens, close } = await givenClosing(hearth)
    await close()
    const answer = await ana.post(tokens, { personId: seats.ana.personId, token: randomId(), ...change })
    expectRefusal(answer, 400, 'bad-input')
    expect(answer.body).toMatchObject({ fields })
  })
})

describe('a ballot', () => {
  it('is taken without a cookie, and with any; its answer is empty and sets none', async () => {
    const hearth = await openHearth()
    const { ana, fay, voters, ballots, close, register } = await givenClosing(hearth)
    await close()
    for (const voter of Object.values(voters)) await register(voter)
    const forger = hearth.browser()
    forger.setCookie('hearth', randomId())
    const browsers = [hearth.browser(), forger, ana, fay]
    for (const [place, { token }] of Object.values(voters).entries()) {
      const browser = browsers[place]
      const before = [...(browser?.cookies ?? [])]
      const answer = await browser?.post(ballots, { token, answers: ANSWERS })
      expect([answer?.status, answer?.text]).toEqual([201, ''])
      expect(answer?.headers.get('set-cookie')).toBeNull()
      expect([...(browser?.cookies ?? [])]).toEqual(before)
    }
  })

  it.each([
    [{ ...ANSWERS, safe: 0 }, 'answers.safe'],
    [{ ...ANSWERS, safe: 6 }, 'answers.safe'],
    [{ ...ANSWERS, led: '5' }, 'answers.led'],
    [{ ...ANSWERS, led: undefined }, 'answers.led'],
    [{ ...ANSWERS, leaving: 'better' }, 'answers.leaving'],
    [{ ...ANSWERS, why: 'because' }, 'answers'],
    [null, 'answers'],
  ])('given %j, names the field at fault, and can be cast as it should be', async (answers, field) => {
    const hearth = await openHearth()
    const { voters, close, register, cast } = await givenClosing(hearth)
    await close()
    await register(voters.ana)
    const answer = await cast(voters.ana, answers)
    expectRefusal(answer, 400, 'bad-input')
    expect(answer.body).toMatchObject({ fields: { [field]: expect.any(String) } })
    expect(await cast(voters.ana)).toMatchObject({ status: 201 })
  })

  it('given a session of no form we give, or one that nobody knows, is refused', async () => {
    const hearth = await openHearth()
    const ballot = { token: randomId(), answers: ANSWERS }
    const of = (id: string) => hearth.browser().post(`/api/sessions/${id}/ballots`, ballot)
    expectRefusal(await of('x'), 404, 'not-found')
    expectRefusal(await of(randomId()), 403, 'ballot-not-known')
  })

  it('leaves no token and no answer in the log, and in the database only the hash of the token', async () => {
    const database = await freshDatabase('pglite')
    const hearth = await openHearth('pglite', { store: database.store })
    const { voters, session, close, register, cast } = await givenClosing(hearth)
    await close()
    await register(voters.ana)
    await register({ ...voters.ana, token: randomId() })
    await cast(voters.ana, { ...ANSWERS, leaving: 'heavier-than-that' })
    await cast(voters.ana)
    await cast(voters.ana)
    await hearth.idle()
    const logged = withoutRequestIds(hearth.logged()).toLowerCase()
    const { seat, token } = voters.ana
    for (const secret of [
      token,
      secretHash(token),
      seat.personId,
      session.id,
      'lighter',
      'heavier',
      'safe',
    ]) {
      expect(logged).not.toContain(secret.toLowerCase())
    }
    expect(logged).toContain('"route":"/api/sessions/:sessionid/ballots"')
    const kept = await database.everything()
    expect(kept).not.toContain(token)
    expect(kept).toContain(secretHash(token))
  })
})

describe('results', () => {
  it('given a learner, nobody signed in, or somebody who leads other sessions, are closed', async () => {
    const hearth = await openHearth()
    const { ana, program, results } = await givenClosing(hearth)
    for (const browser of [ana, hearth.browser()]) {
      expectRefusal(await browser.get(results), 401, 'not-signed-in')
    }
    const { fay: gus } = await givenProgram(hearth)
    for (const staff of [program.rosa, gus]) {
      const browser = await signIn(hearth, hearth.browser(), staff)
      expectRefusal(await browser.get(results), 403, 'not-allowed')
    }
  })

  it('given a session without a poll yet, or one that nobody knows, are none', async () => {
    const hearth = await openHearth()
    const { fay, session } = await givenCircle(hearth)
    expect((await fay.get(`/api/sessions/${session.id}/poll-results`)).body).toEqual(NOT_YET)
    expectRefusal(await fay.get(`/api/sessions/${randomId()}/poll-results`), 404, 'not-found')
  })
})
