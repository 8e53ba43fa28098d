import type { OfficeSettings, OfficeSettingsChange } from '@hearth/protocol/http/office'
import { MAX_CONTACTS, MAX_REASONS } from '@hearth/protocol/limits'
import { ownView } from '@hearth/room/project'
import { describe, expect, it } from 'vitest'
import { DEFAULT_REASONS } from '../../src/http/referral-reasons.ts'
import type { Store } from '../../src/store/store.ts'
import { freshStore, storeKinds } from '../databases.ts'
import { asks } from '../rooms/asks.ts'
import { attend, expectRefusal, givenProgram, givenSession, signIn } from './given.ts'
import { givenCircle } from './given-circle.ts'
import { type OpenHearth, openHearth } from './open-hearth.ts'

const SETTINGS = '/api/office/settings'
const CHANGE: OfficeSettingsChange = {
  crisis: [
    { name: 'Night line', reach: '555-0101' },
    { name: 'Emergency', reach: '112' },
  ],
  resources: [{ name: 'Peer listeners', reach: 'Room 3' }],
  onCall: { name: 'Rosa Meyer', reach: '555-0112', mail: 'rosa@example.org' },
  backup: { name: 'Sam Adeyemi', reach: '555-0113', mail: null },
  pageAfterMinutes: 9,
  reasons: ['Grief', 'Sleep'],
  revision: 1,
}

const crisisIn = async ({ rooms }: OpenHearth, sessionId: string, personId: string) => {
  const state = await rooms.state(sessionId)
  if (state === null) throw new Error('there is no room')
  return ownView(state, personId)?.crisis
}

describe.each(storeKinds)('the settings of the office, on %s', (kind) => {
  it('given a program that has said little, have our reasons, nobody on call, and no examples', async () => {
    const hearth = await openHearth(kind)
    const rosa = await signIn(hearth, hearth.browser(), (await givenProgram(hearth)).rosa)
    const answer = await rosa.get(SETTINGS)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      crisis: [{ name: 'Campus crisis line', reach: '555-0100' }],
      resources: [],
      onCall: null,
      backup: null,
      pageAfterMinutes: 5,
      reasons: DEFAULT_REASONS,
      revision: 1,
      examples: false,
    })
  })

  it('given a change, answer it with the next revision, keep it, and are told to the people of every session', async () => {
    const hearth = await openHearth(kind)
    const { program, session, seats } = await givenCircle(hearth)
    const rosa = await signIn(hearth, hearth.browser(), program.rosa)
    const answer = await rosa.put(SETTINGS, CHANGE)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({ ...CHANGE, revision: 2, examples: false })
    expect((await rosa.get(SETTINGS)).body).toEqual(answer.body)
    expect((await hearth.browser().get(`/api/sessions/${session.id}/support`)).body).toEqual({
      crisis: CHANGE.crisis,
      resources: CHANGE.resources,
      examples: false,
    })
    expect(await crisisIn(hearth, session.id, seats.ana.personId)).toEqual({
      contacts: CHANGE.crisis,
      examples: false,
    })
    // How they are mailed is nobody's in the room.
    const state = await hearth.rooms.state(session.id)
    expect(state?.onCall).toEqual([
      { name: 'Rosa Meyer', reach: '555-0112' },
      { name: 'Sam Adeyemi', reach: '555-0113' },
    ])
    const next = await givenSession(hearth, program)
    await attend(await signIn(hearth, hearth.browser(), program.fay), next)
    const opened = await hearth.rooms.state(next.id)
    expect(opened?.onCall).toEqual(state?.onCall)
    expect(opened?.session.pageAfterMs).toBe(9 * 60_000)
  })

  it('given the demo’s examples, keep the mark until none of them is left among those whom learners turn to', async () => {
    const hearth = await openHearth(kind)
    const { rosa: staff } = await givenProgram(hearth)
    const rosa = await signIn(hearth, hearth.browser(), staff)
    const { programId } = staff
    const { revision, ...said } = await hearth.store.support.of(programId)
    await hearth.store.support.set(programId, { ...said, examples: true }, revision)
    const example = { name: 'Campus crisis line', reach: '555-0100, day and night' }
    const kept = { ...CHANGE, crisis: [...CHANGE.crisis, example], revision: revision + 1 }
    expect((await rosa.put(SETTINGS, kept)).body).toMatchObject({ examples: true })
    // What was real before does not count.
    const replaced = { ...CHANGE, revision: revision + 2 }
    expect((await rosa.put(SETTINGS, replaced)).body).toMatchObject({ examples: false })
  })

  it('given a revision that no database holds, refuse it', async () => {
    const hearth = await openHearth(kind)
    const rosa = await signIn(hearth, hearth.browser(), (await givenProgram(hearth)).rosa)
    expectRefusal(await rosa.put(SETTINGS, { ...CHANGE, revision: 2 ** 31 - 1 }), 400, 'bad-input')
    expectRefusal(await rosa.put(SETTINGS, { ...CHANGE, revision: 2 ** 31 - 2 }), 409, 'changed-meanwhile')
  })

  it('given two of the office who change the same, take the first, and tell the other', async () => {
    const hearth = await openHearth(kind)
    const { rosa: staff } = await givenProgram(hearth)
    const [rosa, other] = [hearth.browser(), hearth.browser()]
    for (const browser of [rosa, other]) await signIn(hearth, browser, staff)
    const answers = await Promise.all([rosa.put(SETTINGS, CHANGE), other.put(SETTINGS, CHANGE)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expectRefusal(await other.put(SETTINGS, CHANGE), 409, 'changed-meanwhile')
    const { revision } = (await other.get(SETTINGS)).body as OfficeSettings
    expect(await other.put(SETTINGS, { ...CHANGE, revision })).toMatchObject({ status: 200 })
  })
})

describe('what the office changes', () => {
  it('leaves the rooms of another program as they are', async () => {
    const hearth = await openHearth()
    const ours = await givenCircle(hearth)
    const theirs = await givenCircle(hearth)
    const before = await hearth.rooms.state(theirs.session.id)
    const rosa = await signIn(hearth, hearth.browser(), ours.program.rosa)
    await rosa.put(SETTINGS, CHANGE)
    expect(await hearth.rooms.state(theirs.session.id)).toEqual(before)
    const elsewhere = await signIn(hearth, hearth.browser(), theirs.program.rosa)
    expect((await elsewhere.get(SETTINGS)).body).toMatchObject({ revision: 1 })
  })

  it.each(['the room does not answer', 'the list of rooms does not'])(
    'is taken although %s, and reaches the room when somebody next comes in',
    async (which) => {
      const store = await freshStore('pglite')
      let away = false
      const unlessAway =
        <In extends unknown[], Out>(work: (...args: In) => Promise<Out>, affected: boolean) =>
        (...args: In) =>
          away && affected ? Promise.reject(new Error('away')) : work(...args)
      const rooms: Store['rooms'] = {
        ...store.rooms,
        replace: unlessAway(store.rooms.replace, which === 'the room does not answer'),
        listLive: unlessAway(store.rooms.listLive, which !== 'the room does not answer'),
      }
      const hearth = await openHearth('pglite', { store: { ...store, rooms } })
      const { program, session, seats, fay } = await givenCircle(hearth)
      const rosa = await signIn(hearth, hearth.browser(), program.rosa)
      away = true
      expect(await rosa.put(SETTINGS, CHANGE)).toMatchObject({ status: 200 })
      expect(hearth.logged()).toMatch(/crisis contacts/)
      expect(hearth.logged()).not.toContain('Night line')
      away = false
      await attend(fay, session)
      expect(await crisisIn(hearth, session.id, seats.ana.personId)).toMatchObject({
        contacts: CHANGE.crisis,
      })
    },
  )

  it('lets a session start that could not without', async () => {
    const hearth = await openHearth()
    const program = await givenProgram(hearth, [])
    const session = await givenSession(hearth, program)
    const { personId } = await attend(await signIn(hearth, hearth.browser(), program.fay), session)
    const start = () => asks(hearth.rooms, session.id, personId, { type: 'startSession' })
    expect(await start()).toEqual({ ok: false, code: 'no-crisis-contacts' })
    const rosa = await signIn(hearth, hearth.browser(), program.rosa)
    expect(await rosa.put(SETTINGS, CHANGE)).toMatchObject({ status: 200 })
    expect(await start()).toMatchObject({ ok: true })
  })

  it.each([
    [{ crisis: [] }, { crisis: 'required' }],
    [{ crisis: [{ name: ' ', reach: '112' }] }, { 'crisis.0.name': 'required' }],
    [{ resources: [{ name: 'Peers', reach: 'x'.repeat(161) }] }, { 'resources.0.reach': 'too-long' }],
    [{ crisis: Array(MAX_CONTACTS + 1).fill({ name: 'Line', reach: '1' }) }, { crisis: 'not-valid' }],
    [{ onCall: { name: 'Rosa', reach: '', mail: null } }, { 'onCall.reach': 'required' }],
    [{ onCall: { name: 'Rosa', reach: '1', mail: 'rosa' } }, { 'onCall.mail': 'not-valid' }],
    [{ pageAfterMinutes: 0 }, { pageAfterMinutes: 'not-valid' }],
    [{ pageAfterMinutes: 31 }, { pageAfterMinutes: 'not-valid' }],
    [{ onCall: undefined }, { onCall: 'required' }],
    [{ backup: 'Sam' }, { backup: 'not-valid' }],
    [{ reasons: [] }, { reasons: 'required' }],
    [{ reasons: ['Grief', 'Sl\u202Eeep'] }, { 'reasons.1': 'unseen-characters' }],
    [{ reasons: Array(MAX_REASONS + 1).fill('Grief') }, { reasons: 'not-valid' }],
    [{ revision: -1 }, { revision: 'not-valid' }],
    [{ examples: true }, { '': 'unknown-field' }],
  ])('given %j, names the field at fault and changes nothing', async (change, fields) => {
    const hearth = await openHearth()
    const rosa = await signIn(hearth, hearth.browser(), (await givenProgram(hearth)).rosa)
    const before = (await rosa.get(SETTINGS)).body
    const answer = await rosa.put(SETTINGS, { ...CHANGE, ...change })
    expectRefusal(answer, 400, 'bad-input')
    expect(answer.body).toMatchObject({ fields })
    expect((await rosa.get(SETTINGS)).body).toEqual(before)
  })

  it('given a facilitator, a learner, or nobody known, is closed', async () => {
    const hearth = await openHearth()
    const { fay, ana } = await givenCircle(hearth)
    for (const [browser, status, code] of [
      [fay, 403, 'not-allowed'],
      [ana, 401, 'not-signed-in'],
      [hearth.browser(), 401, 'not-signed-in'],
    ] as const) {
      expectRefusal(await browser.get(SETTINGS), status, code)
      expectRefusal(await browser.put(SETTINGS, CHANGE), status, code)
    }
  })
})
