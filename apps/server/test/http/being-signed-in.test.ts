/** Whom a browser stands for, until they sign out. */
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { Browser } from './browser.ts'
import { arrive, attend, expectRefusal, givenProgram, givenSession, signIn } from './given.ts'
import { openHearth } from './open-hearth.ts'

describe('being signed in', () => {
  it('given two of the staff in one browser, each tab says who it is', async () => {
    const hearth = await openHearth()
    const { fay, jo } = await givenProgram(hearth)
    const browser = await signIn(hearth, await signIn(hearth, hearth.browser(), fay), jo)
    expect((await browser.get('/api/me')).body).toMatchObject({ name: 'Jo Lindqvist' })
    browser.staff = fay.id
    expect((await browser.get('/api/me')).body).toMatchObject({ name: 'Fay Okafor' })
    expect(browser.cookies.size).toBe(1)
  })

  it("given another's id, a foreign or a forged cookie, is not signed in", async () => {
    const hearth = await openHearth()
    const { fay, jo } = await givenProgram(hearth)
    const browser = await signIn(hearth, hearth.browser(), fay)
    for (const id of [jo.id, 'x', randomId()]) {
      browser.staff = id
      expectRefusal(await browser.get('/api/me'), 401, 'not-signed-in')
    }
    const stranger = hearth.browser()
    stranger.setCookie('hearth', randomId())
    stranger.staff = fay.id
    expectRefusal(await stranger.get('/api/me'), 401, 'not-signed-in')
  })

  it('given a week, ends', async () => {
    const hearth = await openHearth()
    const { fay } = await givenProgram(hearth)
    const browser = await signIn(hearth, hearth.browser(), fay)
    hearth.clock.moveBy(7 * 24 * 60 * 60 * 1000)
    expectRefusal(await browser.get('/api/me'), 401, 'not-signed-in')
  })

  it('given signing out, ends for that one, and the cookie goes with the last', async () => {
    const hearth = await openHearth()
    const { fay, jo } = await givenProgram(hearth)
    const browser = await signIn(hearth, await signIn(hearth, hearth.browser(), fay), jo)
    expect(await browser.delete('/api/sign-ins/current')).toMatchObject({ status: 204 })
    expect((await browser.get('/api/me')).body).toMatchObject({ name: 'Fay Okafor' })
    expect(await browser.delete('/api/sign-ins/current')).toMatchObject({ status: 204 })
    expect(browser.cookies.size).toBe(0)
    expect(await browser.delete('/api/sign-ins/current')).toMatchObject({ status: 204 })
  })

  it('given a cookie that somebody else chose, the server makes another one, for learners and for staff', async () => {
    const hearth = await openHearth()
    const program = await givenProgram(hearth)
    const session = await givenSession(hearth, program)
    const chosen = randomId()
    for (const comesIn of [
      (browser: Browser) => arrive(browser, session, 'Ana'),
      (browser: Browser) => signIn(hearth, browser, program.fay),
    ]) {
      const browser = hearth.browser()
      browser.setCookie('hearth', chosen)
      await comesIn(browser)
      expect(browser.cookies.get('hearth')).not.toBe(chosen)
    }
  })

  it('given a learner whose browser becomes Fay’s, and then no longer, each has a new cookie, and no old one works', async () => {
    const hearth = await openHearth()
    const program = await givenProgram(hearth)
    const session = await givenSession(hearth, program)
    const browser = hearth.browser()
    const ana = await arrive(browser, session, 'Ana')
    const cookies = [browser.cookies.get('hearth') ?? '']
    await signIn(hearth, browser, program.fay)
    cookies.push(browser.cookies.get('hearth') ?? '')
    await browser.delete('/api/sign-ins/current')
    cookies.push(browser.cookies.get('hearth') ?? '')
    expect(new Set(cookies).size).toBe(3)
    const offer = `/api/rooms/${session.id}/device-moves`
    for (const [index, cookie] of cookies.entries()) {
      const holder = hearth.browser()
      holder.setCookie('hearth', cookie)
      const answer = await holder.post(offer, { personId: ana.personId })
      if (index === 2) expect(answer).toMatchObject({ status: 201 })
      else expectRefusal(answer, 401, 'not-known-here')
      expectRefusal(await holder.get('/api/me'), 401, 'not-signed-in')
    }
  })

  it('given a seat in a running room, signing out gives it up here; signed in again Fay has the same one', async () => {
    const hearth = await openHearth()
    const program = await givenProgram(hearth)
    const session = await givenSession(hearth, program)
    const browser = await signIn(hearth, hearth.browser(), program.fay)
    const seat = await attend(browser, session)
    const offer = `/api/rooms/${session.id}/device-moves`
    expect(await browser.post(offer, { personId: seat.personId })).toMatchObject({ status: 201 })
    const secret = browser.cookies.get('hearth') ?? ''
    await browser.delete('/api/sign-ins/current')
    // As somebody who kept the cookie would.
    browser.setCookie('hearth', secret)
    expectRefusal(await browser.post(offer, { personId: seat.personId }), 401, 'not-known-here')
    expect(await attend(await signIn(hearth, browser, program.fay), session)).toEqual(seat)
  })

  it('given Fay’s browser, a learner who arrives on it leaves her cookie as it is', async () => {
    const hearth = await openHearth()
    const program = await givenProgram(hearth)
    const session = await givenSession(hearth, program)
    const browser = await signIn(hearth, hearth.browser(), program.fay)
    const secret = browser.cookies.get('hearth')
    await arrive(browser, session, 'Ana')
    expect(browser.cookies.get('hearth')).toBe(secret)
  })
})
