import { describe, expect, it } from 'vitest'
import { arrival, attend, expectRefusal, givenProgram, givenSession, mailedSignIn } from './given.ts'
import { openHearth } from './open-hearth.ts'

describe('the log', () => {
  it('given a whole evening, holds no name, address, code, token, cookie or id of a person', async () => {
    const hearth = await openHearth()
    const program = await givenProgram(hearth)
    const session = await givenSession(hearth, program)
    const fay = hearth.browser()
    const { token, digits } = await mailedSignIn(hearth, fay, program.fay.email)
    await fay.post('/api/sign-ins', { token })
    const leading = await attend(fay, session)
    const ana = hearth.browser()
    const path = `/api/invitations/${session.invitationCode}`
    await ana.get(`${path}?from=ana.ruiz`)
    const answer = await ana.post(`${path}/arrivals`, { ...arrival('Ana Ruiz'), pronouns: 'she/her' })
    const { personId } = answer.body as { personId: string }
    await ana.post(`${path}/arrivals`, { ...arrival('Ana Ruiz'), place: 'wrong' })
    await ana.post(`${path}/arrivals`, undefined, { raw: '{"name":"Ana Ruiz' })
    const moved = await ana.post(`/api/rooms/${session.id}/device-moves`, { personId })
    const { path: movePath } = moved.body as { path: string }
    await hearth.browser().post(`/api/device-moves/${movePath.replace('/m/', '')}`, {})
    await ana.get(`/j/${session.invitationCode}`)
    await ana.get('/ana.ruiz')
    await hearth.idle()

    const secrets = [
      ...['Ana', 'Ruiz', 'she/her', 'Fay', 'Okafor', '.example', 'Rounds at noon'],
      ...[token, digits, session.invitationCode, session.id, movePath.replace('/m/', '')],
      ...[personId, leading.personId, program.fay.id],
      ...[...ana.cookies.values(), ...fay.cookies.values()],
      '127.0.0.1',
    ]
    const logged = hearth.logged()
    for (const secret of secrets) expect(logged.toLowerCase()).not.toContain(secret.toLowerCase())
    expect(logged).toContain('"route":"/api/invitations/:code/arrivals"')
  })

  it('given an error, tells the caller nothing and the log where it was, without what it said', async () => {
    const hearth = await openHearth('pglite', {
      healthy: () => Promise.reject(new Error('no row for ana.ruiz@campus.example')),
    })
    const answer = await hearth.browser().get('/api/health')
    expectRefusal(answer, 500, 'unexpected')
    expect(Object.keys(answer.body as object).sort()).toEqual(['code', 'status', 'title', 'type'])
    const id = answer.headers.get('x-request-id')
    const line = hearth
      .logged()
      .split('\n')
      .find((one) => one.includes('request failed'))
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 'error',
      requestId: id,
      error: { name: 'Error', frames: expect.arrayContaining([expect.stringContaining('log.test.ts')]) },
    })
    expect(hearth.logged()).not.toContain('ana.ruiz')
  })
})
