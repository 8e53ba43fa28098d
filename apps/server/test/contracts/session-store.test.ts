/** Contract of the session store, on every implementation. */
import type { StaffRole } from '@hearth/protocol/roles'
import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { NewSessionRecord } from '../../src/store/session-store.ts'
import type { Store } from '../../src/store/store.ts'
import { freshStore, storeKinds } from '../databases.ts'
import { type Circle, MINUTE, NOON, nobody, planCircle, planSession, roomRow } from './circle.ts'
import { STEPS } from './steps.ts'

describe.each(storeKinds)('session store on %s', (kind) => {
  let store: Store
  let circle: Circle
  beforeEach(async () => {
    store = await freshStore(kind)
    circle = await planCircle(store)
  })

  const plan = (change: Partial<NewSessionRecord>): NewSessionRecord => ({
    id: randomId(),
    groupId: circle.groupId,
    title: 'After the first death',
    startsAt: NOON,
    minutes: 90,
    format: 'online',
    siteName: null,
    capacity: 8,
    invitationCode: randomId(),
    facilitatorIds: [circle.fay],
    guideId: null,
    ...change,
  })

  test('given Fay and Jo, when Jo plans with Fay, then both lead it, Jo first', async () => {
    const planned = plan({ facilitatorIds: [circle.jo, circle.fay, circle.jo] })
    const { facilitatorIds, guideId, ...fields } = planned
    const expected = {
      ...fields,
      groupName: 'Tuesday circle',
      programId: circle.programId,
      facilitators: [
        { staffId: circle.jo, name: 'Jo' },
        { staffId: circle.fay, name: 'Fay' },
      ],
      guide: [],
      endedAt: null,
    }
    expect(await store.sessions.create(planned)).toEqual(expected)
    expect(await store.sessions.byId(planned.id)).toEqual(expected)
    expect(await store.sessions.byInvitation(planned.invitationCode)).toEqual(expected)
  })

  test('given ids nobody has, then the session is unknown and nothing is written', async () => {
    const fromNowhere = [
      plan({ groupId: randomId() }),
      plan({ guideId: randomId() }),
      plan({ facilitatorIds: [] }),
      plan({ facilitatorIds: [circle.fay, randomId()] }),
    ]
    for (const planned of fromNowhere) {
      expect(await store.sessions.create(planned)).toBe('unknown')
      expect(await store.sessions.byId(planned.id)).toBeNull()
    }
  })

  test('given Hana of the office, who may not facilitate, then no session can be planned with her', async () => {
    const { programId, fay } = circle
    const hana = {
      id: randomId(),
      email: 'hana@example.org',
      name: 'Hana',
      role: 'office',
      programId,
    } as const
    await store.staff.ensure(hana)
    expect(await store.sessions.create(plan({ facilitatorIds: [fay, hana.id] }))).toBe('unknown')
  })

  test('given Gus of another program, then neither he nor its group mixes with ours', async () => {
    const programId = randomId()
    await store.staff.ensureProgram({ id: programId, name: 'Southside students' })
    const theirs = await store.staff.ensureGroup({ id: randomId(), programId, name: 'Tuesday circle' })
    const gus = {
      id: randomId(),
      email: 'gus@example.org',
      name: 'Gus',
      role: 'facilitator',
      programId,
    } as const
    await store.staff.ensure(gus)
    expect(await store.sessions.create(plan({ facilitatorIds: [circle.fay, gus.id] }))).toBe('unknown')
    expect(await store.sessions.create(plan({ groupId: theirs }))).toBe('unknown')
    const [guide] = await store.guides.ensureFirst(programId, {
      id: randomId(),
      title: 'Theirs',
      steps: STEPS,
    })
    expect(await store.sessions.create(plan({ guideId: guide?.id ?? null }))).toBe('unknown')
    expect(await store.sessions.groupsOf(gus.id)).toEqual([{ groupId: theirs, name: 'Tuesday circle' }])
  })

  test('given a guide of the program, when Fay plans with it, then the session has its steps wherever it is read', async () => {
    const [guide] = await store.guides.ensureFirst(circle.programId, {
      id: randomId(),
      title: 'First',
      steps: STEPS,
    })
    const planned = plan({ guideId: guide?.id ?? null, startsAt: NOON + MINUTE })
    expect(await store.sessions.create(planned)).toMatchObject({ guide: STEPS })
    expect(await store.sessions.byId(planned.id)).toMatchObject({ guide: STEPS })
    expect(await store.sessions.ledBy(circle.fay)).toMatchObject([{ guide: [] }, { guide: STEPS }])
  })

  test('given sessions to come and ended ones, when Fay lists hers, then the next is first, the ended last', async () => {
    const { groupId, fay, jo, session } = circle
    const later = await planSession(store, { groupId, facilitatorIds: [fay], startsAt: NOON + 9 * MINUTE })
    const sooner = await planSession(store, { groupId, facilitatorIds: [jo, fay], startsAt: NOON - MINUTE })
    await planSession(store, { groupId, facilitatorIds: [jo] })
    const ended = []
    for (let number = 0; number < 52; number++) {
      const past = await planSession(store, { groupId, facilitatorIds: [fay] })
      await store.rooms.create(roomRow(past))
      await store.rooms.finish(past.id, 1, { learners: 1, facilitators: 1 }, NOON + number)
      ended.unshift(past.id)
    }
    const listed = (await store.sessions.ledBy(fay)).map((one) => one.id)
    expect(listed).toEqual([sooner.id, session.id, later.id, ...ended.slice(0, 50)])
    expect(await store.sessions.ledBy(randomId())).toEqual([])
  })

  test('given sessions of two programs, then of one those that start in time and have not ended are listed, soonest first', async () => {
    const { groupId, programId, fay, jo, session } = circle
    const sooner = await planSession(store, { groupId, facilitatorIds: [jo, fay], startsAt: NOON - MINUTE })
    await planSession(store, { groupId, facilitatorIds: [jo], startsAt: NOON - MINUTE - 1 })
    await planSession(store, { groupId, facilitatorIds: [jo], startsAt: NOON + 1 })
    const past = await planSession(store, { groupId, facilitatorIds: [jo] })
    await store.rooms.create(roomRow(past))
    await store.rooms.finish(past.id, 1, { learners: 1, facilitators: 1 }, NOON)
    expect(await store.sessions.startingBetween(programId, NOON - MINUTE, NOON)).toEqual([sooner, session])
    expect(await store.sessions.startingBetween(randomId(), 0, NOON)).toEqual([])
  })

  test('given an advisor, then they may lead with others; who neither facilitates nor advises may not', async () => {
    const { groupId, programId, fay } = circle
    const ensure = async (name: string, role: StaffRole) =>
      (await store.staff.ensure({ id: randomId(), email: `${name}@example.org`, name, role, programId })).id
    const plan = { groupId, facilitatorIds: [fay, await ensure('Sol', 'advisor')] }
    expect((await planSession(store, plan)).facilitators.map(({ name }) => name)).toEqual(['Fay', 'Sol'])
    const refused = { ...plan, facilitatorIds: [fay, await ensure('Ada', 'admin')] }
    await expect(planSession(store, refused)).rejects.toThrow()
  })

  test('given a link, when it is renewed, then the old code is worth nothing and the new one works', async () => {
    const code = randomId()
    const renewed = { ...circle.session, invitationCode: code }
    expect(await store.sessions.renewInvitation(circle.session.id, code)).toEqual(renewed)
    expect(await store.sessions.byInvitation(circle.session.invitationCode)).toBeNull()
    expect(await store.sessions.byInvitation(code)).toEqual(renewed)
    expect(await store.sessions.renewInvitation(nobody, randomId())).toBeNull()
  })

  test('given a session without a room, when it is called off, then it is gone, once', async () => {
    expect(await store.sessions.callOff(circle.session.id)).toBe(true)
    expect(await store.sessions.byId(circle.session.id)).toBeNull()
    expect(await store.sessions.ledBy(circle.fay)).toEqual([])
    expect(await store.sessions.callOff(circle.session.id)).toBe(false)
  })

  test('given a session that has a room, or has ended, then it cannot be called off', async () => {
    await store.rooms.create(roomRow(circle.session))
    expect(await store.sessions.callOff(circle.session.id)).toBe(false)
    await store.rooms.finish(circle.session.id, 1, { learners: 3, facilitators: 2 }, NOON)
    expect(await store.sessions.callOff(circle.session.id)).toBe(false)
    expect(await store.sessions.byId(circle.session.id)).not.toBeNull()
  })
})
