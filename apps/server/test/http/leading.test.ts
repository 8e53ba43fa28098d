import { DEFAULT_CAPACITY, DEFAULT_MINUTES } from '@hearth/protocol/limits'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { storeKinds } from '../databases.ts'
import { asks } from '../rooms/asks.ts'
import { attend, expectRefusal, givenProgram, givenSession, type Program, signIn } from './given.ts'
import { NOON, type OpenHearth, openHearth } from './open-hearth.ts'

const HOUR_MS = 60 * 60 * 1000

async function givenFaySignedIn(hearth: OpenHearth) {
  const program = await givenProgram(hearth)
  return { program, fay: await signIn(hearth, hearth.browser(), program.fay) }
}

const plan = ({ groupId }: Program, changes = {}) => ({
  groupId,
  title: 'After the night shift',
  startsAt: NOON + HOUR_MS,
  minutes: DEFAULT_MINUTES,
  format: 'online',
  siteName: null,
  capacity: DEFAULT_CAPACITY,
  facilitatorIds: [],
  guideId: null,
  ...changes,
})

describe.each(storeKinds)('planning, on %s', (kind) => {
  it('given a new session, answers it with its link, and lists it for both who lead', async () => {
    const hearth = await openHearth(kind)
    const { program, fay } = await givenFaySignedIn(hearth)
    const { jo } = program
    const answer = await fay.post(
      '/api/sessions',
      plan(program, { facilitatorIds: [jo.id, jo.id, program.fay.id] }),
    )
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^[\w-]{22}$/),
      groupName: 'First-year circle',
      title: 'After the night shift',
      startsAt: NOON + HOUR_MS,
      minutes: DEFAULT_MINUTES,
      format: 'online',
      siteName: null,
      capacity: DEFAULT_CAPACITY,
      phase: 'scheduled',
      facilitators: [
        { staffId: program.fay.id, name: 'Fay Okafor' },
        { staffId: jo.id, name: 'Jo Lindqvist' },
      ],
      notOkIsOpen: false,
      referralsUntil: null,
      invitationPath: expect.stringMatching(/^\/j\/[\w-]{22}$/),
    })
    const { id } = answer.body as { id: string }
    for (const browser of [fay, await signIn(hearth, hearth.browser(), jo)]) {
      expect((await browser.get('/api/sessions')).body).toEqual({ sessions: [answer.body], joinable: [] })
      expect((await browser.get(`/api/sessions/${id}`)).body).toEqual(answer.body)
    }
  })

  it('given one that is called off, its link no longer works', async () => {
    const hearth = await openHearth(kind)
    const { program, fay } = await givenFaySignedIn(hearth)
    const session = await givenSession(hearth, program)
    expect(await fay.delete(`/api/sessions/${session.id}`)).toMatchObject({ status: 204 })
    expectRefusal(
      await hearth.browser().get(`/api/invitations/${session.invitationCode}`),
      404,
      'link-not-valid',
    )
    expectRefusal(await fay.delete(`/api/sessions/${session.id}`), 404, 'not-found')
  })
})

describe('a plan that is refused', () => {
  it.each([
    [{ title: '' }, 'title'],
    [{ title: 'x'.repeat(81) }, 'title'],
    [{ minutes: 14 }, 'minutes'],
    [{ minutes: '60' }, 'minutes'],
    [{ capacity: 1000 }, 'capacity'],
    [{ startsAt: 1.5 }, 'startsAt'],
    [{ startsAt: -1 }, 'startsAt'],
    [{ startsAt: NOON - DEFAULT_MINUTES * 60_000 }, 'startsAt'],
    [{ format: 'by post' }, 'format'],
    [{ format: 'hybrid' }, 'siteName'],
    [{ siteName: 'Room 12' }, 'siteName'],
    [{ groupId: 'x' }, 'groupId'],
    [{ groupId: randomId() }, 'groupId'],
    [{ facilitatorIds: ['x'] }, 'facilitatorIds.0'],
    [{ facilitatorIds: [randomId()] }, 'facilitatorIds'],
    [{ facilitatorIds: Array.from({ length: 6 }, randomId) }, 'facilitatorIds'],
    [{ guideId: 'first session' }, 'guideId'],
    [{ guideId: randomId() }, 'guideId'],
  ])('given %j, names the field', async (changes, field) => {
    const hearth = await openHearth()
    const { program, fay } = await givenFaySignedIn(hearth)
    const answer = await fay.post('/api/sessions', plan(program, changes))
    expectRefusal(answer, 400, 'bad-input')
    expect(answer.body).toMatchObject({ fields: { [field]: expect.any(String) } })
    expect((await fay.get('/api/sessions')).body).toEqual({ sessions: [], joinable: [] })
  })

  it('given somebody who does not facilitate as co-facilitator, names the field', async () => {
    const hearth = await openHearth()
    const { program, fay } = await givenFaySignedIn(hearth)
    const answer = await fay.post('/api/sessions', plan(program, { facilitatorIds: [program.rosa.id] }))
    expect(answer.body).toMatchObject({ code: 'bad-input', fields: { facilitatorIds: 'not-known' } })
  })
})

describe('who may plan', () => {
  it('given nobody signed in, or somebody of the office, refuses', async () => {
    const hearth = await openHearth()
    const program = await givenProgram(hearth)
    const rosa = await signIn(hearth, hearth.browser(), program.rosa)
    for (const path of ['/api/sessions', '/api/groups', '/api/guides', '/api/staff']) {
      expectRefusal(await hearth.browser().get(path), 401, 'not-signed-in')
      expectRefusal(await rosa.get(path), 403, 'not-allowed')
    }
    expectRefusal(await hearth.browser().post('/api/sessions', plan(program)), 401, 'not-signed-in')
    expectRefusal(await rosa.post('/api/sessions', plan(program)), 403, 'not-allowed')
  })

  it('given a session somebody else leads, refuses all of its planning', async () => {
    const hearth = await openHearth()
    const program = await givenProgram(hearth)
    const session = await givenSession(hearth, program, { facilitatorIds: [program.fay.id] })
    const jo = await signIn(hearth, hearth.browser(), program.jo)
    const path = `/api/sessions/${session.id}`
    expectRefusal(await jo.get(path), 403, 'not-allowed')
    expectRefusal(await jo.delete(path), 403, 'not-allowed')
    expectRefusal(await jo.post(`${path}/invitations`, {}), 403, 'not-allowed')
    expect((await jo.get('/api/sessions')).body).toMatchObject({ sessions: [] })
  })

  it('given nobody signed in, a session that does not exist, or a misshapen id, refuses', async () => {
    const hearth = await openHearth()
    const { program, fay } = await givenFaySignedIn(hearth)
    const session = await givenSession(hearth, program)
    expectRefusal(
      await hearth.browser().post(`/api/sessions/${session.id}/attendances`, {}),
      401,
      'not-signed-in',
    )
    for (const id of [randomId(), 'x', '%00', 'x'.repeat(3000)]) {
      expectRefusal(await fay.get(`/api/sessions/${id}`), 404, 'not-found')
      expectRefusal(await fay.post(`/api/sessions/${id}/attendances`, {}), 404, 'not-found')
    }
  })

  it('offers the groups and the staff of the program who may lead', async () => {
    const hearth = await openHearth()
    const { program, fay } = await givenFaySignedIn(hearth)
    expect((await fay.get('/api/groups')).body).toEqual({
      groups: [{ groupId: program.groupId, name: 'First-year circle' }],
    })
    expect((await fay.get('/api/staff')).body).toEqual({
      staff: [{ staffId: program.jo.id, name: 'Jo Lindqvist', roles: ['facilitator'] }],
    })
  })
})

describe('entering to lead', () => {
  it('given Fay in two tabs at once and on a second device, is one person', async () => {
    const hearth = await openHearth()
    const { program, fay } = await givenFaySignedIn(hearth)
    const session = await givenSession(hearth, program)
    const laptop = await Promise.all([attend(fay, session), attend(fay, session)])
    const phone = await attend(await signIn(hearth, hearth.browser(), program.fay), session)
    expect(new Set([...laptop, phone].map((seat) => seat.personId)).size).toBe(1)
    const people = Object.values((await hearth.rooms.state(session.id))?.people ?? {})
    expect(people).toMatchObject([
      { name: 'Fay Okafor', role: 'facilitator', staffId: program.fay.id, admission: 'admitted' },
    ])
  })

  it('given Fay and Jo, both lead', async () => {
    const hearth = await openHearth()
    const { program, fay } = await givenFaySignedIn(hearth)
    const session = await givenSession(hearth, program)
    await attend(fay, session)
    await attend(await signIn(hearth, hearth.browser(), program.jo), session)
    const people = Object.values((await hearth.rooms.state(session.id))?.people ?? {})
    expect(people.map(({ name, role }) => `${name}: ${role}`).sort()).toEqual([
      'Fay Okafor: facilitator',
      'Jo Lindqvist: facilitator',
    ])
  })

  it('given a session that has begun, can be neither called off nor lost by a new link', async () => {
    const hearth = await openHearth()
    const { program, fay } = await givenFaySignedIn(hearth)
    const session = await givenSession(hearth, program)
    await attend(fay, session)
    expectRefusal(await fay.delete(`/api/sessions/${session.id}`), 409, 'wrong-phase')
    const renewed = await fay.post(`/api/sessions/${session.id}/invitations`, {})
    expect(renewed.body).toMatchObject({ id: session.id, phase: 'lobby' })
    expect(renewed.body).not.toMatchObject({ invitationPath: `/j/${session.invitationCode}` })
  })

  it('given one that has ended, refuses a new link, calling off and entering; it is listed last', async () => {
    const hearth = await openHearth()
    const { program, fay } = await givenFaySignedIn(hearth)
    const never = await givenSession(hearth, program, { title: 'Never held', startsAt: NOON - 24 * HOUR_MS })
    const held = await givenSession(hearth, program, { title: 'Held', startsAt: NOON - HOUR_MS })
    const next = await givenSession(hearth, program, { title: 'Next', startsAt: NOON + HOUR_MS })
    const now = await givenSession(hearth, program, { title: 'Now' })
    await attend(fay, now)
    const { personId } = await attend(fay, held)
    for (const type of ['startSession', 'closeSession', 'endSession'] as const) {
      await asks(hearth.rooms, held.id, personId, { type })
    }
    const path = `/api/sessions/${held.id}`
    expectRefusal(await fay.post(`${path}/invitations`, {}), 410, 'session-over')
    expectRefusal(await fay.delete(path), 410, 'session-over')
    expectRefusal(await fay.post(`${path}/attendances`, {}), 410, 'session-over')
    const { sessions } = (await fay.get('/api/sessions')).body as {
      sessions: { title: string; phase: string }[]
    }
    expect(sessions.map(({ title, phase }) => `${title}: ${phase}`)).toEqual([
      'Now: lobby',
      'Next: scheduled',
      'Never held: ended',
      'Held: ended',
    ])
    expect([never.id, next.id]).not.toContain(held.id)
  })
})
