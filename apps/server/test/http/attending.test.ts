import type { Seat } from '@hearth/protocol/http/invitations'
import { OPENS_BEFORE_MS } from '@hearth/protocol/limits'
import type { StaffRole } from '@hearth/protocol/roles'
import { facilitationView } from '@hearth/room/project'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { SessionRecord } from '../../src/store/session-store.ts'
import { storeKinds } from '../databases.ts'
import { asks, connect } from '../rooms/asks.ts'
import type { Browser } from './browser.ts'
import { attend, expectRefusal, givenProgram, givenSession, type Program, signIn } from './given.ts'
import { NOON, type OpenHearth, openHearth } from './open-hearth.ts'

const HOUR_MS = 60 * 60 * 1000

/** Somebody of Fay's program. */
async function ofStaff(
  hearth: OpenHearth,
  { fay }: Program,
  name: string,
  role: StaffRole,
): Promise<Browser> {
  const email = fay.email.replace('fay', name.toLowerCase())
  const staff = { id: randomId(), programId: fay.programId, name, email, role }
  return signIn(hearth, hearth.browser(), await hearth.store.staff.ensure(staff))
}

/** A session that Fay leads alone, and Fay in it. */
async function givenLed(hearth: OpenHearth, changes = {}) {
  const program = await givenProgram(hearth)
  const session = await givenSession(hearth, program, { facilitatorIds: [program.fay.id], ...changes })
  const browser = await signIn(hearth, hearth.browser(), program.fay)
  return { program, session, browser }
}

const person = async (hearth: OpenHearth, { sessionId, personId }: Seat) =>
  (await hearth.rooms.state(sessionId))?.people[personId]
const attends = (browser: Browser, { id }: SessionRecord) =>
  browser.post(`/api/sessions/${id}/attendances`, {})

describe.each(storeKinds)('staff who are not scheduled, on %s', (kind) => {
  it('wait in the lobby: an advisor as that, a facilitator to take part', async () => {
    const hearth = await openHearth(kind)
    const { program, session, browser } = await givenLed(hearth)
    const fay = await attend(browser, session)
    const sol = await attend(await ofStaff(hearth, program, 'Sol', 'advisor'), session)
    const jo = await attend(await signIn(hearth, hearth.browser(), program.jo), session)
    expect(await person(hearth, sol)).toMatchObject({ name: 'Sol', role: 'advisor', admission: 'waiting' })
    expect(await person(hearth, jo)).toMatchObject({
      role: 'learner',
      staffId: program.jo.id,
      admission: 'waiting',
    })
    for (const { personId } of [sol, jo]) await connect(hearth.rooms, session.id, personId)
    const state = await hearth.rooms.state(session.id)
    const lobby = state === null ? [] : facilitationView(state).lobby
    expect(lobby.map(({ name, staff }) => `${name}, ${staff}`).sort()).toEqual([
      'Jo Lindqvist, true',
      'Sol, true',
    ])
    // Let in, they may be asked to lead; before that not.
    const promote = { type: 'promote', personId: jo.personId } as const
    expect(await asks(hearth.rooms, session.id, fay.personId, promote)).toMatchObject({ ok: false })
    await asks(hearth.rooms, session.id, fay.personId, { type: 'admitEveryone' })
    expect(await asks(hearth.rooms, session.id, fay.personId, promote)).toMatchObject({ ok: true })
    expect(await person(hearth, jo)).toMatchObject({ role: 'facilitator', cameAs: 'learner' })
  })

  it('are offered the sessions of others whose lobby is open or that are live, without their link', async () => {
    const hearth = await openHearth(kind)
    const { program, session, browser } = await givenLed(hearth)
    const { groupId } = program
    const plan = (title: string, startsAt: number) =>
      givenSession(hearth, { ...program, groupId }, { title, startsAt, facilitatorIds: [program.fay.id] })
    const live = await plan('Live', NOON - HOUR_MS)
    await plan('Tomorrow', NOON + OPENS_BEFORE_MS + 1)
    await plan('Never held', NOON - 13 * HOUR_MS)
    const closing = await plan('Closing', NOON - HOUR_MS)
    for (const one of [live, closing]) {
      const { personId } = await attend(browser, one)
      await asks(hearth.rooms, one.id, personId, { type: 'startSession' })
      if (one === closing) await asks(hearth.rooms, one.id, personId, { type: 'closeSession' })
    }
    const sol = await ofStaff(hearth, program, 'Sol', 'advisor')
    const answer = await sol.get('/api/sessions')
    const card = {
      groupName: 'First-year circle',
      facilitatorNames: ['Fay Okafor'],
      minutes: 60,
      format: 'online',
      siteName: null,
    }
    expect(answer.body).toEqual({
      sessions: [],
      joinable: [
        { session: { ...card, id: live.id, title: 'Live', startsAt: NOON - HOUR_MS }, phase: 'live' },
        { session: { ...card, id: session.id, title: 'Rounds at noon', startsAt: NOON }, phase: 'lobby' },
      ],
    })
    for (const { invitationCode } of [live, session]) expect(answer.text).not.toContain(invitationCode)
    expect((await browser.get('/api/sessions')).body).toMatchObject({ joinable: [] })
  })
})

describe('who was made a facilitator', () => {
  it('refers, and reads what the poll has come to, as long as they lead; an advisor who is in refers', async () => {
    const hearth = await openHearth()
    const { program, session, browser } = await givenLed(hearth)
    const fay = await attend(browser, session)
    const jo = await signIn(hearth, hearth.browser(), program.jo)
    const sol = await ofStaff(hearth, program, 'Sol', 'advisor')
    const people = [await attend(jo, session), await attend(sol, session)]
    for (const { personId } of people) await connect(hearth.rooms, session.id, personId)
    const path = `/api/sessions/${session.id}`
    const statuses = async () => [
      (await jo.get(`${path}/referrals`)).status,
      (await jo.get(`${path}/poll-results`)).status,
      (await sol.get(`${path}/referrals`)).status,
      (await sol.get(`${path}/poll-results`)).status,
    ]
    expect(await statuses()).toEqual([403, 403, 403, 403])
    await asks(hearth.rooms, session.id, fay.personId, { type: 'admitEveryone' })
    expect(await statuses()).toEqual([403, 403, 200, 403])
    const personId = people[0]?.personId ?? ''
    await asks(hearth.rooms, session.id, fay.personId, { type: 'promote', personId })
    expect(await statuses()).toEqual([200, 200, 200, 403])
    expect((await jo.get(path)).status).toBe(403)
    await asks(hearth.rooms, session.id, fay.personId, { type: 'demote', personId })
    expect(await statuses()).toEqual([403, 403, 200, 403])
  })
})

describe('the door for staff', () => {
  it('is shut before the lobby opens and once the session closes; who was in comes back', async () => {
    const hearth = await openHearth()
    const { program, session, browser } = await givenLed(hearth, { startsAt: NOON + OPENS_BEFORE_MS + 1 })
    const jo = await signIn(hearth, hearth.browser(), program.jo)
    expectRefusal(await attends(jo, session), 409, 'too-early')
    expect(await hearth.rooms.state(session.id)).toBeNull()
    // Fay prepares: that opens no door.
    const fay = await attend(browser, session)
    expectRefusal(await attends(jo, session), 409, 'too-early')
    hearth.clock.moveBy(1)
    const seat = await attend(jo, session)
    for (const type of ['admitEveryone', 'startSession', 'closeSession'] as const) {
      await asks(hearth.rooms, session.id, fay.personId, { type })
    }
    expect(await attend(await signIn(hearth, hearth.browser(), program.jo), session)).toEqual(seat)
    const sol = await ofStaff(hearth, program, 'Sol', 'advisor')
    expectRefusal(await attends(sol, session), 410, 'session-over')
  })

  it('does not open for the office, for an admin, or for staff of another program', async () => {
    const hearth = await openHearth()
    const { program, session } = await givenLed(hearth)
    const elsewhere = await givenProgram(hearth)
    for (const browser of [
      await signIn(hearth, hearth.browser(), program.rosa),
      await ofStaff(hearth, program, 'Ada', 'admin'),
      await signIn(hearth, hearth.browser(), elsewhere.fay),
    ]) {
      expectRefusal(await attends(browser, session), 403, 'not-allowed')
    }
    expect(await hearth.rooms.state(session.id)).toBeNull()
  })

  it('takes no place of a learner', async () => {
    const hearth = await openHearth()
    const { program, session } = await givenLed(hearth, { capacity: 2 })
    await attend(await signIn(hearth, hearth.browser(), program.jo), session)
    await attend(await ofStaff(hearth, program, 'Sol', 'advisor'), session)
    const link = `/api/invitations/${session.invitationCode}/arrivals`
    const body = { name: 'Ana', pronouns: '', place: 'own-device', captions: false, agreed: true }
    for (const status of [201, 201, 409])
      expect((await hearth.browser().post(link, body)).status).toBe(status)
  })
})

describe('an advisor who is scheduled', () => {
  it('leads like the others, reads the session, and plans none', async () => {
    const hearth = await openHearth()
    const program = await givenProgram(hearth)
    const sol = await ofStaff(hearth, program, 'Sol', 'advisor')
    const fay = await signIn(hearth, hearth.browser(), program.fay)
    const { staff } = (await fay.get('/api/staff')).body as { staff: { staffId: string; name: string }[] }
    expect(staff).toEqual([
      { staffId: program.jo.id, name: 'Jo Lindqvist', roles: ['facilitator'] },
      { staffId: expect.any(String), name: 'Sol', roles: ['advisor'] },
    ])
    const session = await givenSession(hearth, program, {
      facilitatorIds: [program.fay.id, staff[1]?.staffId ?? ''],
    })
    expect(await person(hearth, await attend(sol, session))).toMatchObject({
      role: 'facilitator',
      cameAs: 'advisor',
      admission: 'admitted',
    })
    expect((await sol.get('/api/sessions')).body).toMatchObject({
      sessions: [{ id: session.id }],
      joinable: [],
    })
    expect(await sol.get(`/api/sessions/${session.id}`)).toMatchObject({ status: 200 })
    for (const path of ['/api/groups', '/api/staff']) expectRefusal(await sol.get(path), 403, 'not-allowed')
  })
})
