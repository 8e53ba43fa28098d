/** Contract of the referral store, on every implementation. */
import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { ReferralRecord } from '../../src/store/referral-store.ts'
import type { Store } from '../../src/store/store.ts'
import { freshStore, storeKinds } from '../databases.ts'
import { type Circle, MINUTE, NOON, nobody, planCircle, planSession, roomRow } from './circle.ts'

describe.each(storeKinds)('referral store on %s', (kind) => {
  let store: Store
  let circle: Circle
  let references: number
  beforeEach(async () => {
    store = await freshStore(kind)
    circle = await planCircle(store)
    references = 10_000
  })

  /** By Fay, in her session, unless told otherwise. */
  const referral = (changes: Partial<ReferralRecord> = {}): ReferralRecord => ({
    id: randomId(),
    programId: circle.programId,
    sessionId: circle.session.id,
    staffId: circle.fay,
    reference: String(references++),
    reason: 'Śleep; and “rest”',
    urgency: 'this-week',
    consent: 'agrees',
    contact: 'ask-the-facilitator',
    state: 'new',
    flaggedAt: NOON,
    ...changes,
  })
  async function flagged(changes: Partial<ReferralRecord> = {}): Promise<ReferralRecord> {
    const flagging = referral(changes)
    expect(await store.referrals.flag(flagging)).toEqual(flagging)
    return flagging
  }
  const inbox = async (programId = circle.programId) =>
    (await store.referrals.inbox(programId)).map(({ id }) => id)

  /** A second program on the same server, with a session that Gus leads. */
  async function southside() {
    const programId = randomId()
    await store.staff.ensureProgram({ id: programId, name: 'Southside' })
    const groupId = await store.staff.ensureGroup({ id: randomId(), programId, name: 'Night nurses' })
    const gus = { id: randomId(), email: 'gus@example.org', name: 'Gus', programId } as const
    await store.staff.ensure({ ...gus, role: 'facilitator' })
    const session = await planSession(store, { groupId, facilitatorIds: [gus.id] })
    return { programId, sessionId: session.id, staffId: gus.id }
  }

  test('given one, then it is there for its flagger, and for the office with session, group and flagger', async () => {
    const one = await flagged()
    expect(await store.referrals.flaggedBy(circle.fay, circle.session.id)).toEqual([one])
    expect(await store.referrals.inbox(circle.programId)).toEqual([
      {
        ...one,
        groupName: 'Tuesday circle',
        sessionTitle: 'First week on the wards',
        startsAt: NOON,
        flaggedBy: { name: 'Fay', email: 'fay@example.org' },
      },
    ])
  })

  test('given the same one again, also at once and with other choices, then the first stays as it is', async () => {
    const one = referral()
    const again = { ...referral({ id: one.id, flaggedAt: NOON + MINUTE, urgency: 'today' }) }
    const answers = await Promise.all([one, one].map((flagging) => store.referrals.flag(flagging)))
    expect(answers).toEqual([one, one])
    await store.referrals.setState(circle.programId, one.id, 'received')
    expect(await store.referrals.flag(again)).toEqual({ ...one, state: 'received' })
    expect(await store.referrals.inbox(circle.programId)).toHaveLength(1)
  })

  test('given an id of another member of staff, another session, or a session that is not there, then it is unknown', async () => {
    const { id } = await flagged()
    const other = await planSession(store, { groupId: circle.groupId, facilitatorIds: [circle.fay] })
    const wrong = [{ id, staffId: circle.jo }, { id, sessionId: other.id }, { sessionId: nobody }]
    for (const changes of wrong) expect(await store.referrals.flag(referral(changes))).toBe('unknown')
    expect(await inbox()).toEqual([id])
  })

  test('given a reference that the program has, then it is taken; another program may have it', async () => {
    const { reference, id } = await flagged()
    expect(await store.referrals.flag(referral({ reference }))).toBe('reference-taken')
    const other = await planSession(store, { groupId: circle.groupId, facilitatorIds: [circle.jo] })
    const ofJo = referral({ sessionId: other.id, staffId: circle.jo, reference })
    expect(await store.referrals.flag(ofJo)).toBe('reference-taken')
    const theirs = await flagged({ ...(await southside()), reference })
    expect(await inbox()).toEqual([id])
    expect(await inbox(theirs.programId)).toEqual([theirs.id])
  })

  test('given two who draw the same reference at once, then one has it', async () => {
    const other = await planSession(store, { groupId: circle.groupId, facilitatorIds: [circle.jo] })
    const reference = '12345'
    const both = [referral({ reference }), referral({ reference, sessionId: other.id, staffId: circle.jo })]
    const answers = await Promise.all(both.map((one) => store.referrals.flag(one)))
    expect(answers.filter((answer) => answer === 'reference-taken')).toHaveLength(1)
    expect(await inbox()).toHaveLength(1)
  })

  test('given several in one session, then each flagger has their own, newest first', async () => {
    const first = await flagged()
    const second = await flagged({ flaggedAt: NOON + MINUTE })
    const ofJo = await flagged({ staffId: circle.jo })
    const listed = await store.referrals.flaggedBy(circle.fay, circle.session.id)
    expect(listed.map(({ id }) => id)).toEqual([second.id, first.id])
    expect(await store.referrals.flaggedBy(circle.jo, circle.session.id)).toEqual([ofJo])
    expect(await store.referrals.flaggedBy(circle.fay, nobody)).toEqual([])
  })

  test('given many, then the office has the open ones by urgency, the oldest first, and at most 50 closed ones, the newest first', async () => {
    const later = await flagged({ urgency: 'in-time', flaggedAt: NOON - MINUTE })
    const week = await flagged({ state: 'contacted', flaggedAt: NOON + 2 * MINUTE })
    const today = await flagged({ urgency: 'today', flaggedAt: NOON + 2 * MINUTE, state: 'received' })
    const todayBefore = await flagged({ urgency: 'today', flaggedAt: NOON + MINUTE })
    const closed = []
    for (let number = 0; number < 52; number++) {
      const urgency = number % 2 === 0 ? 'today' : 'in-time'
      closed.unshift((await flagged({ state: 'closed', flaggedAt: NOON + number, urgency })).id)
    }
    const open = [todayBefore.id, today.id, week.id, later.id]
    expect(await inbox()).toEqual([...open, ...closed.slice(0, 50)])
  })

  test('given a state that is set, and taken back, then both see it; another program sets none', async () => {
    const one = await flagged()
    const { programId } = await southside()
    expect(await store.referrals.setState(programId, one.id, 'closed')).toBe(false)
    expect(await store.referrals.setState(circle.programId, randomId(), 'closed')).toBe(false)
    for (const state of ['received', 'closed', 'contacted', 'new'] as const) {
      expect(await store.referrals.setState(circle.programId, one.id, state)).toBe(true)
      const expected = [{ ...one, state }]
      expect(await store.referrals.flaggedBy(circle.fay, circle.session.id)).toEqual(expected)
      expect(await store.referrals.inbox(circle.programId)).toMatchObject(expected)
    }
  })

  test('given that the session ends, then its referrals stay, and one can still be flagged', async () => {
    await store.rooms.create(roomRow(circle.session))
    const before = await flagged()
    await store.rooms.finish(circle.session.id, 1, { learners: 1, facilitators: 1 }, NOON)
    const after = await flagged({ flaggedAt: NOON + MINUTE })
    expect(await inbox()).toEqual([before.id, after.id])
  })

  test('given a session without a room, when it is called off, then it goes without referrals, and stays with one', async () => {
    const other = await planSession(store, { groupId: circle.groupId, facilitatorIds: [circle.fay] })
    await flagged({ sessionId: other.id })
    expect(await store.sessions.callOff(other.id)).toBe(false)
    expect(await store.sessions.callOff(circle.session.id)).toBe(true)
  })

  test('given a session that is called off as it gets a referral, then one of the two happens', async () => {
    const one = referral()
    const [answer, calledOff] = await Promise.all([
      store.referrals.flag(one),
      store.sessions.callOff(circle.session.id),
    ])
    expect([answer, calledOff]).toSatisfy(
      ([a, b]) => (a === 'unknown' && b === true) || (a !== 'unknown' && b === false),
    )
  })
})
