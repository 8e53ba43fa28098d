import { SIGN_IN_MS } from '@hearth/protocol/limits'
import { describe, expect, it, onTestFinished } from 'vitest'
import { LIMITS } from '../../src/cluster/limits.ts'
import { openFabric } from '../../src/cluster/open-fabric.ts'
import { randomId } from '../../src/random-id.ts'
import { storeKinds } from '../databases.ts'
import { expectRefusal, givenProgram, mailedSignIn } from './given.ts'
import { openHearth } from './open-hearth.ts'

const otherThan = (digits: string) => String((Number(digits) + 1) % 1_000_000).padStart(6, '0')

/** With the real limits. */
async function limitedHearth() {
  const fabric = await openFabric(null)
  onTestFinished(() => fabric.close())
  return openHearth('pglite', { limits: fabric.limits })
}

describe.each(storeKinds)('signing in, on %s', (kind) => {
  it('given a mailed link, lets Fay in, once', async () => {
    const hearth = await openHearth(kind)
    const { fay } = await givenProgram(hearth)
    const browser = hearth.browser()
    const { token, text } = await mailedSignIn(hearth, browser, ` ${fay.email.toUpperCase()} `)
    expect(hearth.mail.taken).toHaveLength(1)
    expect(hearth.mail.taken[0]).toMatchObject({
      subject: 'Sign in to Hearth',
      from: { text: expect.any(String) },
    })
    expect(text).toContain(`${hearth.url}/sign-in/${token}`)
    expectRefusal(await browser.get('/api/me'), 401, 'not-signed-in')
    const answer = await browser.post('/api/sign-ins', { token })
    expect(answer.body).toEqual({
      staffId: fay.id,
      name: 'Fay Okafor',
      email: fay.email,
      roles: ['facilitator'],
      programName: 'North campus',
    })
    expect((await browser.get('/api/me')).body).toEqual(answer.body)
    expectRefusal(await hearth.browser().post('/api/sign-ins', { token }), 410, 'code-expired')
  })

  it('given the six digits beside it, lets Fay in, once, and spends the link', async () => {
    const hearth = await openHearth(kind)
    const { fay } = await givenProgram(hearth)
    const browser = hearth.browser()
    const { token, digits } = await mailedSignIn(hearth, browser, fay.email)
    expect(await browser.post('/api/sign-ins', { email: fay.email, digits })).toMatchObject({ status: 200 })
    const again = await hearth.browser().post('/api/sign-ins', { email: fay.email, digits })
    expectRefusal(again, 400, 'bad-input')
    expectRefusal(await hearth.browser().post('/api/sign-ins', { token }), 410, 'code-expired')
  })
})

describe('a sign-in that is refused', () => {
  it('given an address nobody has, answers as if somebody had, and mails nothing', async () => {
    const hearth = await openHearth()
    const { fay } = await givenProgram(hearth)
    const known = await hearth.browser().post('/api/sign-in-requests', { email: fay.email })
    const unknown = await hearth.browser().post('/api/sign-in-requests', { email: 'gus@campus.example' })
    await hearth.idle()
    expect(hearth.mail.taken).toHaveLength(1)
    expect([known.status, known.text]).toEqual([202, ''])
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text])
    const headersOf = ({ headers }: typeof known) => [...headers.keys()].sort()
    expect(headersOf(unknown)).toEqual(headersOf(known))
  })

  it('given a mail server that refuses, answers the same, and logs no address', async () => {
    const hearth = await openHearth()
    const { fay } = await givenProgram(hearth)
    hearth.mail.refuseAll()
    expect(await hearth.browser().post('/api/sign-in-requests', { email: fay.email })).toMatchObject({
      status: 202,
    })
    await hearth.idle()
    expect(hearth.logged()).toContain('failed: mailing a sign-in link')
    expect(hearth.logged()).not.toContain(fay.email)
    expect(hearth.logged()).not.toContain('.example')
  })

  it('given 15 minutes, the link and the digits no longer work', async () => {
    const hearth = await openHearth()
    const { fay } = await givenProgram(hearth)
    const { token, digits } = await mailedSignIn(hearth, hearth.browser(), fay.email)
    hearth.clock.moveBy(SIGN_IN_MS)
    expectRefusal(await hearth.browser().post('/api/sign-ins', { token }), 410, 'code-expired')
    expectRefusal(
      await hearth.browser().post('/api/sign-ins', { email: fay.email, digits }),
      400,
      'bad-input',
    )
  })

  it('given a second request, which anybody may make, the first link still works', async () => {
    const hearth = await openHearth()
    const { fay } = await givenProgram(hearth)
    const first = await mailedSignIn(hearth, hearth.browser(), fay.email)
    const second = await mailedSignIn(hearth, hearth.browser(), fay.email)
    for (const { token } of [first, second]) {
      expect(await hearth.browser().post('/api/sign-ins', { token })).toMatchObject({ status: 200 })
    }
  })

  it('given five wrong tries, the right digits no longer work, and the link does', async () => {
    const hearth = await openHearth()
    const { fay } = await givenProgram(hearth)
    const { digits, token } = await mailedSignIn(hearth, hearth.browser(), fay.email)
    for (let tries = 0; tries < 5; tries++) {
      const answer = await hearth
        .browser()
        .post('/api/sign-ins', { email: fay.email, digits: otherThan(digits) })
      expectRefusal(answer, 400, 'bad-input')
      expect(answer.body).toMatchObject({ fields: { digits: 'not-valid' } })
    }
    expectRefusal(
      await hearth.browser().post('/api/sign-ins', { email: fay.email, digits }),
      400,
      'bad-input',
    )
    expect(await hearth.browser().post('/api/sign-ins', { token })).toMatchObject({ status: 200 })
  })

  it('given wrong digits or an unknown address, is told the same', async () => {
    const hearth = await openHearth()
    const { fay } = await givenProgram(hearth)
    const { digits } = await mailedSignIn(hearth, hearth.browser(), fay.email)
    const wrong = await hearth
      .browser()
      .post('/api/sign-ins', { email: fay.email, digits: otherThan(digits) })
    const unknown = await hearth.browser().post('/api/sign-ins', { email: 'gus@campus.example', digits })
    expect(unknown.text).toBe(wrong.text)
  })

  it("given Fay's digits and Jo's address, lets nobody in", async () => {
    const hearth = await openHearth()
    const { fay, jo } = await givenProgram(hearth)
    const { digits } = await mailedSignIn(hearth, hearth.browser(), fay.email)
    await mailedSignIn(hearth, hearth.browser(), jo.email)
    const answer = await hearth
      .browser()
      .post('/api/sign-ins', { email: jo.email, digits: otherThan(digits) })
    expectRefusal(answer, 400, 'bad-input')
  })

  it.each([
    {},
    { token: 'x' },
    { token: randomId(), email: 'fay@campus.example' },
    { email: 'fay', digits: '123456' },
    { email: 'fay@campus.example', digits: '12345' },
    { email: ['fay@campus.example'], digits: '123456' },
  ])('given %j, is refused', async (body) => {
    const hearth = await openHearth()
    expectRefusal(await hearth.browser().post('/api/sign-ins', body), 400, 'bad-input')
  })

  it('given a forged token, is refused', async () => {
    const hearth = await openHearth()
    expectRefusal(await hearth.browser().post('/api/sign-ins', { token: randomId() }), 410, 'code-expired')
  })

  it('given too many tries, has to wait', async () => {
    const hearth = await openHearth('pglite', {
      limits: { take: async (name) => (name.startsWith('sign-in') ? 60_000 : null) },
    })
    for (const [path, body] of [
      ['/api/sign-in-requests', { email: 'fay@campus.example' }],
      ['/api/sign-ins', { email: 'fay@campus.example', digits: '123456' }],
    ] as const) {
      expectRefusal(await hearth.browser().post(path, body), 429, 'too-many-requests')
    }
  })

  it('given many tries at one address, is told when to try again, whoever asks', async () => {
    const hearth = await limitedHearth()
    const { jo } = await givenProgram(hearth)
    const { token } = await mailedSignIn(hearth, hearth.browser(), jo.email)
    for (let tries = 1; tries < LIMITS['sign-in-requests'].points; tries++) {
      const answer = await hearth
        .browser()
        .post('/api/sign-in-requests', { email: `gus${tries}@campus.example` })
      expect(answer.status).toBe(202)
    }
    const refused = await hearth.browser().post('/api/sign-in-requests', { email: jo.email })
    expectRefusal(refused, 429, 'too-many-requests')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await hearth.browser().post('/api/sign-ins', { token })).toMatchObject({ status: 200 })
  })

  it('given that somebody else has used up her requests, nothing more is mailed, and the last link lets Fay in', async () => {
    const hearth = await limitedHearth()
    const { fay } = await givenProgram(hearth)
    const gus = hearth.browser()
    for (let tries = 0; tries < LIMITS['sign-in-mails'].points; tries++)
      await mailedSignIn(hearth, gus, fay.email)
    const mailed = hearth.mail.taken.length
    const { token } = await mailedSignIn(hearth, hearth.browser(), fay.email)
    expect(hearth.mail.taken).toHaveLength(mailed)
    expect(await hearth.browser().post('/api/sign-ins', { token })).toMatchObject({ status: 200 })
  })

  it('given that somebody else has used up her tries of digits, the link lets Fay in', async () => {
    const hearth = await limitedHearth()
    const { fay } = await givenProgram(hearth)
    const { token, digits } = await mailedSignIn(hearth, hearth.browser(), fay.email)
    const guess = () =>
      hearth.browser().post('/api/sign-ins', { email: fay.email, digits: otherThan(digits) })
    for (let tries = 0; tries < LIMITS['sign-in-digits'].points; tries++) await guess()
    expectRefusal(await guess(), 429, 'too-many-requests')
    expect(await hearth.browser().post('/api/sign-ins', { token })).toMatchObject({ status: 200 })
  })

  it('counts tries by the person asked for too, and not by their address in clear', async () => {
    const keys: string[] = []
    const hearth = await openHearth('pglite', {
      limits: {
        take: async (name, key) => {
          if (name.startsWith('sign-in')) keys.push(key)
          return null
        },
      },
    })
    await hearth.browser().post('/api/sign-in-requests', { email: 'fay@campus.example' })
    await hearth.browser().post('/api/sign-ins', { email: 'fay@campus.example', digits: '123456' })
    expect(keys).toEqual([
      '127.0.0.1',
      expect.stringMatching(/^[0-9a-f]{64}$/),
      '127.0.0.1',
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ])
  })
})
