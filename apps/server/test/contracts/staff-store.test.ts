/** Contract of the staff store, on every implementation. */
import type { StaffRole } from '@hearth/protocol/roles'
import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { Store } from '../../src/store/store.ts'
import { freshStore, storeKinds } from '../databases.ts'
import { type Circle, MINUTE, NOON, planCircle, staffMember } from './circle.ts'

describe.each(storeKinds)('staff store on %s', (kind) => {
  let store: Store
  let circle: Circle
  beforeEach(async () => {
    store = await freshStore(kind)
    circle = await planCircle(store)
  })

  const request = (staffId: string, token = 'token', expiresAt = NOON + 15 * MINUTE) =>
    store.staff.requestSignIn({ staffId, tokenHash: token, digitsHash: `digits of ${token}`, expiresAt })

  describe('people and programs', () => {
    test('given Fay, then she is found by id and by address, and a stranger is not', async () => {
      const fay = {
        id: circle.fay,
        name: 'Fay',
        email: 'fay@example.org',
        roles: ['facilitator'],
        programId: circle.programId,
        programName: 'Northside residents',
      }
      expect(await store.staff.byId(circle.fay)).toEqual(fay)
      expect(await store.staff.byEmail('fay@example.org')).toEqual(fay)
      expect(await store.staff.byId(randomId())).toBeNull()
      expect(await store.staff.byEmail("' or true --")).toBeNull()
    })

    test('given Fay, when she is ensured as admin twice, then she has both roles once and keeps id and name', async () => {
      const again = { id: randomId(), email: 'fay@example.org', name: 'F.', programId: randomId() }
      await store.staff.ensure({ ...again, role: 'admin' })
      const fay = await store.staff.ensure({ ...again, role: 'admin' })
      expect(fay).toMatchObject({ id: circle.fay, name: 'Fay', roles: ['facilitator', 'admin'] })
    })

    test('given a program, when another is ensured, then the first is still the first', async () => {
      const first = { id: circle.programId, name: 'Northside residents' }
      expect(await store.staff.ensureProgram({ id: randomId(), name: 'Southside students' })).toEqual(first)
      expect(await store.staff.ensureProgram({ ...first, name: 'Another name' })).toEqual(first)
    })

    test('given a group, when one of its name is ensured, then it is the same; in another program it is not', async () => {
      const { programId, groupId } = circle
      expect(await store.staff.ensureGroup({ id: randomId(), programId, name: 'Tuesday circle' })).toBe(
        groupId,
      )
      const monday = await store.staff.ensureGroup({ id: randomId(), programId, name: 'Monday circle' })
      expect(await store.sessions.groupsOf(circle.fay)).toEqual([
        { groupId: monday, name: 'Monday circle' },
        { groupId, name: 'Tuesday circle' },
      ])
    })

    test('given Jo, Eli, an advisor and an admin, then beside Fay are those who may lead, by name, as what they are', async () => {
      const { programId, fay, jo } = circle
      const eli = await staffMember(store, programId, 'Eli')
      const ensure = (name: string, role: StaffRole) =>
        store.staff.ensure({ id: randomId(), email: `${name}@example.org`, name, role, programId })
      await ensure('Ada', 'admin')
      const { id: sol } = await ensure('Sol', 'advisor')
      expect(await store.staff.leadingBeside(fay)).toEqual([
        { staffId: eli, name: 'Eli', roles: ['facilitator'] },
        { staffId: jo, name: 'Jo', roles: ['facilitator'] },
        { staffId: sol, name: 'Sol', roles: ['advisor'] },
      ])
      expect(await store.staff.leadingBeside(randomId())).toEqual([])
    })
  })

  test('given an empty database, when Fay is ensured as admin, then a first program is made for her', async () => {
    const empty = await freshStore(kind)
    const programId = randomId()
    const fay = { id: randomId(), email: 'fay@example.org', name: 'Fay', role: 'admin', programId } as const
    expect(await empty.staff.ensure(fay)).toMatchObject({
      id: fay.id,
      programId,
      programName: 'Peer support',
    })
    expect((await empty.staff.ensureProgram({ id: programId, name: 'x' })).id).toBe(programId)
  })

  describe('the mailed link', () => {
    test('given a request, when its token is spent by two at once, then one of them is Fay', async () => {
      await request(circle.fay)
      const answers = await Promise.all([1, 2].map(() => store.staff.spendToken('token', NOON)))
      expect(answers.sort()).toEqual([circle.fay, null].sort())
      expect(await store.staff.spendDigits('fay@example.org', 'digits of token', NOON)).toBeNull()
    })

    test('given a request of 15 minutes, then its last millisecond is good and the next is not', async () => {
      await request(circle.fay)
      expect(await store.staff.spendToken('token', NOON + 15 * MINUTE)).toBeNull()
      await request(circle.fay)
      expect(await store.staff.spendToken('token', NOON + 15 * MINUTE - 1)).toBe(circle.fay)
    })

    test('given a second request, then each link is good once', async () => {
      await request(circle.jo, 'of Jo')
      await request(circle.fay, 'first')
      await request(circle.fay, 'second')
      expect(await store.staff.spendToken('first', NOON)).toBe(circle.fay)
      expect(await store.staff.spendToken('second', NOON)).toBe(circle.fay)
      expect(await store.staff.spendToken('first', NOON)).toBeNull()
      expect(await store.staff.spendToken('of Jo', NOON)).toBe(circle.jo)
    })
  })

  describe('the six digits', () => {
    const spend = (digitsHash: string, email = 'fay@example.org', now = NOON) =>
      store.staff.spendDigits(email, digitsHash, now)

    test('given a request, when the digits are spent by two at once, then one of them is Fay', async () => {
      await request(circle.fay)
      const answers = await Promise.all([1, 2].map(() => spend('digits of token')))
      expect(answers.sort()).toEqual([circle.fay, null].sort())
      expect(await store.staff.spendToken('token', NOON)).toBeNull()
    })

    test('given four wrong tries, then the right digits are good; given five, they are void and the link is good', async () => {
      await request(circle.fay)
      for (let tries = 0; tries < 4; tries++) expect(await spend('wrong')).toBeNull()
      expect(await spend('digits of token')).toBe(circle.fay)

      await request(circle.fay)
      await Promise.all(Array.from({ length: 5 }, () => spend('wrong')))
      expect(await spend('digits of token')).toBeNull()
      expect(await store.staff.spendToken('token', NOON)).toBe(circle.fay)
    })

    test('given two requests, then the digits of the newer one count, and both links are good', async () => {
      await request(circle.fay, 'first')
      await request(circle.fay, 'second')
      expect(await spend('digits of first')).toBeNull()
      expect(await spend('digits of second')).toBe(circle.fay)
      expect(await store.staff.spendToken('first', NOON)).toBe(circle.fay)
    })

    test('given digits of Jo, or of a past request, or none, then they are not good for Fay', async () => {
      expect(await spend('digits of token')).toBeNull()
      await request(circle.jo, 'of Jo')
      await request(circle.fay)
      expect(await spend('digits of of Jo')).toBeNull()
      expect(await spend('digits of token', 'fay@example.org', NOON + 15 * MINUTE)).toBeNull()
      expect(await spend('digits of of Jo', 'jo@example.org')).toBe(circle.jo)
    })
  })
})
