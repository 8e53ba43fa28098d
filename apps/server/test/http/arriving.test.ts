import { OPENS_BEFORE_MS } from '@hearth/protocol/limits'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { storeKinds } from '../databases.ts'
import { asks } from '../rooms/asks.ts'
import { arrival, arrive, attend, expectRefusal, givenProgram, givenSession, signIn } from './given.ts'
import { NOON, type OpenHearth, openHearth } from './open-hearth.ts'

const HOUR_MS = 60 * 60 * 1000

async function givenLobby(hearth: OpenHearth, changes = {}) {
  const program = await givenProgram(hearth)
  const session = await givenSession(hearth, program, changes)
  const path = `/api/invitations/${session.invitationCode}`
  const fay = () => signIn(hearth, hearth.browser(), program.fay)
  const command = (personId: string, type: 'startSession' | 'closeSession' | 'endSession' | 'leave') =>
    asks(hearth.rooms, session.id, personId, { type })
  return { program, session, path, fay, command }
}

describe('an invitation', () => {
  it('says what it is for, and nothing about who is there', async () => {
    const hearth = await openHearth()
    const { session, path } = await givenLobby(hearth, { format: 'hybrid', siteName: 'Room 12' })
    await arrive(hearth.browser(), session, 'Ben')
    const answer = await hearth.browser().get(path)
    expect(answer.body).toEqual({
      session: {
        id: session.id,
        title: 'Rounds at noon',
        groupName: 'First-year circle',
        facilitatorNames: ['Fay Okafor', 'Jo Lindqvist'],
        startsAt: NOON,
        minutes: 60,
        format: 'hybrid',
        siteName: 'Room 12',
      },
      phase: 'lobby',
      locked: false,
      opensAt: NOON - OPENS_BEFORE_MS,
      now: NOON,
    })
  })

  it('given a code nobody has, is not valid', async () => {
    const hearth = await openHearth()
    for (const code of [randomId(), 'x', 'x'.repeat(4000), "'; drop table sessions; --"]) {
      const answer = await hearth.browser().get(`/api/invitations/${encodeURIComponent(code)}`)
      expectRefusal(answer, 404, 'link-not-valid')
    }
  })

  it('follows the session through its phases', async () => {
    const hearth = await openHearth()
    const { session, path, fay, command } = await givenLobby(hearth, { startsAt: NOON + HOUR_MS })
    const phase = async () => (await hearth.browser().get(path)).body
    expect(await phase()).toMatchObject({ phase: 'scheduled' })
    hearth.clock.moveBy(HOUR_MS - OPENS_BEFORE_MS)
    expect(await phase()).toMatchObject({ phase: 'lobby' })
    const leading = await attend(await fay(), session)
    await command(leading.personId, 'startSession')
    expect(await phase()).toMatchObject({ phase: 'live' })
    await command(leading.personId, 'closeSession')
    expect(await phase()).toMatchObject({ phase: 'closing' })
    await command(leading.personId, 'endSession')
    expect(await phase()).toMatchObject({ phase: 'ended' })
  })

  it('given a session that nobody ever entered, is over half a day later', async () => {
    const hearth = await openHearth()
    const { path } = await givenLobby(hearth)
    hearth.clock.moveBy(12 * HOUR_MS)
    expect((await hearth.browser().get(path)).body).toMatchObject({ phase: 'ended' })
    expectRefusal(await hearth.browser().post(`${path}/arrivals`, arrival('Ana')), 410, 'session-over')
  })
})

describe.each(storeKinds)('arriving, on %s', (kind) => {
  it('given an open lobby, lets Ana wait in it, on this browser', async () => {
    const hearth = await openHearth(kind)
    const { session, path } = await givenLobby(hearth)
    const ana = hearth.browser()
    const answer = await ana.post(`${path}/arrivals`, { ...arrival('  Ana  Ruiz '), pronouns: 'she/her' })
    expect(answer.status).toBe(201)
    const { personId } = answer.body as { personId: string }
    const state = await hearth.rooms.state(session.id)
    expect(state?.people[personId]).toMatchObject({
      name: 'Ana Ruiz',
      pronouns: 'she/her',
      role: 'learner',
      staffId: null,
      admission: 'waiting',
    })
    expect(state?.people[personId]?.mediaIdentity).not.toBe(personId)
    expect(await ana.post(`/api/rooms/${session.id}/device-moves`, { personId })).toMatchObject({
      status: 201,
    })
  })

  it('given Kim, who comes to type captions, lets Kim wait for that, wherever they sit, and takes no third word for it', async () => {
    const hearth = await openHearth(kind)
    const { session, path } = await givenLobby(hearth, { format: 'hybrid', siteName: 'Library 2' })
    const kim = await hearth
      .browser()
      .post(`${path}/arrivals`, { ...arrival('Kim', true), place: 'in-the-room' })
    expect(kim.status).toBe(201)
    const { personId } = kim.body as { personId: string }
    expect((await hearth.rooms.state(session.id))?.people[personId]).toMatchObject({
      role: 'captioner',
      staffId: null,
      admission: 'waiting',
      sitting: { kind: 'own-device' },
    })
    for (const captions of ['yes', undefined]) {
      const answer = await hearth.browser().post(`${path}/arrivals`, { ...arrival('Kim'), captions })
      expectRefusal(answer, 400, 'bad-input')
      expect(answer.body).toMatchObject({ fields: { captions: expect.any(String) } })
    }
  })

  it('given two people in one browser, keeps both', async () => {
    const hearth = await openHearth(kind)
    const { session } = await givenLobby(hearth)
    const shared = hearth.browser()
    const ana = await arrive(shared, session, 'Ana')
    const ben = await arrive(shared, session, 'Ben')
    expect(shared.cookies.size).toBe(1)
    for (const { personId } of [ana, ben]) {
      expect(await shared.post(`/api/rooms/${session.id}/device-moves`, { personId })).toMatchObject({
        status: 201,
      })
    }
  })
})

describe('the door', () => {
  it('gives a cookie that scripts cannot read and that goes with the day', async () => {
    const hearth = await openHearth()
    const { path } = await givenLobby(hearth)
    const answer = await hearth.browser().post(`${path}/arrivals`, arrival('Ana'))
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^hearth=[\w-]{22}; Max-Age=86400; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
      ),
    ])
  })

  it('given https, binds the cookie to this host', async () => {
    const hearth = await openHearth('pglite', {
      settings: { publicUrl: 'https://hearth.example', trustProxy: 1 },
    })
    const { path } = await givenLobby(hearth)
    const answer = await hearth.browser().post(`${path}/arrivals`, arrival('Ana'), {
      headers: { origin: 'https://hearth.example', 'x-forwarded-host': 'hearth.example' },
    })
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-hearth=[^;]+; .*Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  it('given a cookie of another form, takes it for none', async () => {
    const hearth = await openHearth()
    const { session } = await givenLobby(hearth)
    const ana = hearth.browser()
    ana.setCookie('hearth', 'fixed-by-somebody')
    await arrive(ana, session, 'Ana')
    expect(ana.cookies.get('hearth')).toMatch(/^[\w-]{22}$/)
  })

  it('given more than 15 minutes to go, is closed, and makes no room', async () => {
    const hearth = await openHearth()
    const { session, path } = await givenLobby(hearth, { startsAt: NOON + OPENS_BEFORE_MS + 1 })
    expectRefusal(await hearth.browser().post(`${path}/arrivals`, arrival('Ana')), 409, 'too-early')
    expect(await hearth.rooms.state(session.id)).toBeNull()
    hearth.clock.moveBy(1)
    await arrive(hearth.browser(), session, 'Ana')
  })

  it('given that Fay started early, lets Ana in early', async () => {
    const hearth = await openHearth()
    const { session, path, fay, command } = await givenLobby(hearth, { startsAt: NOON + HOUR_MS })
    const leading = await attend(await fay(), session)
    expectRefusal(await hearth.browser().post(`${path}/arrivals`, arrival('Ana')), 409, 'too-early')
    await command(leading.personId, 'startSession')
    await arrive(hearth.browser(), session, 'Ana')
  })

  it('given a full room, turns Chidi away and keeps nothing of him; when Ana leaves, lets him in', async () => {
    const hearth = await openHearth()
    const { session, path, command } = await givenLobby(hearth, { capacity: 2 })
    const { personId } = await arrive(hearth.browser(), session, 'Ana')
    await arrive(hearth.browser(), session, 'Ben')
    const chidi = hearth.browser()
    expectRefusal(await chidi.post(`${path}/arrivals`, arrival('Chidi')), 409, 'room-full')
    expect((await chidi.post(`${path}/returns`, {})).body).toEqual({ people: [] })
    expect(await chidi.delete('/api/browser')).toMatchObject({ status: 204 })
    expect(chidi.cookies.size).toBe(0)
    expect(await command(personId, 'leave')).toMatchObject({ ok: true })
    await arrive(chidi, session, 'Chidi')
  })

  it('given a session that closes or has ended, turns Ana away', async () => {
    const hearth = await openHearth()
    const { session, path, fay, command } = await givenLobby(hearth)
    const leading = await attend(await fay(), session)
    await command(leading.personId, 'startSession')
    await command(leading.personId, 'closeSession')
    expectRefusal(await hearth.browser().post(`${path}/arrivals`, arrival('Ana')), 410, 'session-over')
    await command(leading.personId, 'endSession')
    expectRefusal(await hearth.browser().post(`${path}/arrivals`, arrival('Ana')), 410, 'session-over')
    expectRefusal(
      await (await fay()).post(`/api/sessions/${session.id}/attendances`, {}),
      410,
      'session-over',
    )
  })

  it('given a link that was renewed, turns away who has the old one', async () => {
    const hearth = await openHearth()
    const { session, path, fay } = await givenLobby(hearth)
    const renewed = await (await fay()).post(`/api/sessions/${session.id}/invitations`, {})
    expect(renewed.status).toBe(201)
    expectRefusal(await hearth.browser().post(`${path}/arrivals`, arrival('Ana')), 404, 'link-not-valid')
    const { invitationPath } = renewed.body as { invitationPath: string }
    const code = invitationPath.replace('/j/', '')
    const answer = await hearth.browser().post(`/api/invitations/${code}/arrivals`, arrival('Ana'))
    expect(answer.status).toBe(201)
  })
})

describe('returning', () => {
  it('given "I was here before", offers those of this browser, and nobody else', async () => {
    const hearth = await openHearth()
    const { session, path } = await givenLobby(hearth)
    const shared = hearth.browser()
    const ana = await arrive(shared, session, 'Ana')
    const ben = await arrive(shared, session, 'Ben')
    await arrive(hearth.browser(), session, 'Chidi')
    expect((await shared.post(`${path}/returns`, {})).body).toEqual({
      people: [
        { ...ana, name: 'Ana' },
        { ...ben, name: 'Ben' },
      ],
    })
    expect((await hearth.browser().post(`${path}/returns`, {})).body).toEqual({ people: [] })
  })

  it('given who left, or another session, offers nobody', async () => {
    const hearth = await openHearth()
    const { program, session, path, command } = await givenLobby(hearth)
    const other = await givenSession(hearth, program)
    const shared = hearth.browser()
    const ana = await arrive(shared, session, 'Ana')
    expect((await shared.post(`/api/invitations/${other.invitationCode}/returns`, {})).body).toEqual({
      people: [],
    })
    await command(ana.personId, 'leave')
    expect((await shared.post(`${path}/returns`, {})).body).toEqual({ people: [] })
  })

  it('given a facilitator on a shared computer, does not offer to go on as her', async () => {
    const hearth = await openHearth()
    const { session, path, fay } = await givenLobby(hearth)
    const shared = await fay()
    await attend(shared, session)
    expect((await shared.post(`${path}/returns`, {})).body).toEqual({ people: [] })
  })

  it('given that a session has ended, offers nobody', async () => {
    const hearth = await openHearth()
    const { session, path, fay, command } = await givenLobby(hearth)
    const ana = hearth.browser()
    await arrive(ana, session, 'Ana')
    const leading = await attend(await fay(), session)
    for (const type of ['startSession', 'closeSession', 'endSession'] as const) {
      await command(leading.personId, type)
    }
    expect((await ana.post(`${path}/returns`, {})).body).toEqual({ people: [] })
  })
})

describe('leaving', () => {
  it('given who left, wipes the cookie', async () => {
    const hearth = await openHearth()
    const { session, command } = await givenLobby(hearth)
    const ana = hearth.browser()
    const seat = await arrive(ana, session, 'Ana')
    expect(await ana.delete('/api/browser')).toMatchObject({ status: 204 })
    expect(ana.cookies.size).toBe(1)
    await command(seat.personId, 'leave')
    await hearth.idle()
    expect(await ana.delete('/api/browser')).toMatchObject({ status: 204 })
    expect(ana.cookies.size).toBe(0)
  })

  it('given a browser we never met, has nothing to do', async () => {
    const hearth = await openHearth()
    expect(await hearth.browser().delete('/api/browser')).toMatchObject({ status: 204 })
  })
})
