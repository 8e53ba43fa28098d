/** Contract of the browser store, on every implementation. */
import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { Store } from '../../src/store/store.ts'
import { freshStore, storeKinds } from '../databases.ts'
import { type Circle, MINUTE, NOON, planCircle, planSession } from './circle.ts'

describe.each(storeKinds)('browser store on %s', (kind) => {
  let store: Store
  let circle: Circle
  const [ana, ben] = [randomId(), randomId()]
  beforeEach(async () => {
    store = await freshStore(kind)
    circle = await planCircle(store)
  })

  describe('people of a session', () => {
    test('given Ben and then Ana in one browser, then it speaks for both, Ben first, and no other does', async () => {
      const { id } = circle.session
      await store.browsers.link('shared laptop', id, ben)
      await store.browsers.link('shared laptop', id, ana)
      await store.browsers.link('shared laptop', id, ben)
      expect(await store.browsers.peopleOf('shared laptop', id)).toEqual([ben, ana])
      expect(await store.browsers.mayActAs('shared laptop', id, ana)).toBe(true)
      expect(await store.browsers.mayActAs('other laptop', id, ana)).toBe(false)
      expect(await store.browsers.peopleOf('other laptop', id)).toEqual([])
    })

    test('given Ana in one session, then her browser does not speak for her in another', async () => {
      const other = await planSession(store, { groupId: circle.groupId, facilitatorIds: [circle.fay] })
      await store.browsers.link('laptop', circle.session.id, ana)
      expect(await store.browsers.mayActAs('laptop', other.id, ana)).toBe(false)
      expect(await store.browsers.peopleOf('laptop', other.id)).toEqual([])
    })

    test('given Ana who leaves, then no browser and no open code brings her back, and Ben stays', async () => {
      const { id } = circle.session
      await store.browsers.link('laptop', id, ana)
      await store.browsers.link('phone', id, ana)
      await store.browsers.link('laptop', id, ben)
      await store.browsers.offerMove('code', id, ana, NOON + MINUTE)
      await store.browsers.unlink(id, ana)
      expect(await store.browsers.peopleOf('laptop', id)).toEqual([ben])
      expect(await store.browsers.isOfUse('phone', NOON)).toBe(false)
      expect(await store.browsers.acceptMove('code', 'tablet', NOON)).toBeNull()
    })

    test('given a session that was never planned, when a browser is linked to it, then it is worth nothing', async () => {
      await store.browsers.link('laptop', randomId(), ana)
      expect(await store.browsers.isOfUse('laptop', NOON)).toBe(false)
    })
  })

  describe('staff', () => {
    const hour = 60 * MINUTE

    test('given Fay, then Jo, then Fay again on one browser, then the latest is first', async () => {
      await store.browsers.signIn('laptop', circle.fay, NOON + hour)
      await store.browsers.signIn('laptop', circle.jo, NOON + hour)
      expect(await store.browsers.signedIn('laptop', NOON)).toEqual([circle.jo, circle.fay])
      await store.browsers.signIn('laptop', circle.fay, NOON + 2 * hour)
      expect(await store.browsers.signedIn('laptop', NOON)).toEqual([circle.fay, circle.jo])
      expect(await store.browsers.signedIn('laptop', NOON + hour)).toEqual([circle.fay])
      expect(await store.browsers.signedIn('other laptop', NOON)).toEqual([])
    })

    test('given Fay and Jo, when Fay signs out, then Jo is still signed in', async () => {
      await store.browsers.signIn('laptop', circle.fay, NOON + hour)
      await store.browsers.signIn('laptop', circle.jo, NOON + hour)
      await store.browsers.signIn('phone', circle.fay, NOON + hour)
      await store.browsers.signOut('laptop', circle.fay)
      expect(await store.browsers.signedIn('laptop', NOON)).toEqual([circle.jo])
      expect(await store.browsers.signedIn('phone', NOON)).toEqual([circle.fay])
    })

    test('given one browser, when Fay signs in twice at once, then she is signed in once', async () => {
      await Promise.all([1, 2].map(() => store.browsers.signIn('laptop', circle.fay, NOON + hour)))
      expect(await store.browsers.signedIn('laptop', NOON)).toEqual([circle.fay])
    })
  })

  test('given a cookie, then it is of use while it stands for a person or for staff who are signed in', async () => {
    expect(await store.browsers.isOfUse('laptop', NOON)).toBe(false)
    await store.browsers.link('laptop', circle.session.id, ana)
    expect(await store.browsers.isOfUse('laptop', NOON)).toBe(true)
    await store.browsers.unlink(circle.session.id, ana)
    expect(await store.browsers.isOfUse('laptop', NOON)).toBe(false)
    await store.browsers.signIn('laptop', circle.fay, NOON + MINUTE)
    expect(await store.browsers.isOfUse('laptop', NOON)).toBe(true)
    expect(await store.browsers.isOfUse('laptop', NOON + MINUTE)).toBe(false)
  })

  describe('moving to another device', () => {
    beforeEach(async () => {
      await store.browsers.link('laptop', circle.session.id, ana)
      await store.browsers.link('laptop', circle.session.id, ben)
    })

    test('given a code of Ana, when it is spent, then her phone speaks for her and the laptop for Ben only', async () => {
      const { id } = circle.session
      await store.browsers.offerMove('code', id, ana, NOON + MINUTE)
      expect(await store.browsers.acceptMove('code', 'phone', NOON)).toEqual({ sessionId: id, personId: ana })
      expect(await store.browsers.mayActAs('phone', id, ana)).toBe(true)
      expect(await store.browsers.peopleOf('laptop', id)).toEqual([ben])
      expect(await store.browsers.acceptMove('code', 'tablet', NOON)).toBeNull()
    })

    test('given a code, when two devices spend it at the same instant, then one of them is Ana', async () => {
      const { id } = circle.session
      await store.browsers.offerMove('code', id, ana, NOON + MINUTE)
      const devices = ['phone', 'tablet', 'friend']
      const answers = await Promise.all(
        devices.map((device) => store.browsers.acceptMove('code', device, NOON)),
      )
      expect(answers.filter((answer) => answer !== null)).toEqual([{ sessionId: id, personId: ana }])
      const speaking = await Promise.all(devices.map((device) => store.browsers.mayActAs(device, id, ana)))
      expect(speaking).toEqual(answers.map((answer) => answer !== null))
    })

    test('given two codes of Ana, when one is spent, then the other is void', async () => {
      const { id } = circle.session
      await store.browsers.offerMove('first', id, ana, NOON + MINUTE)
      await store.browsers.offerMove('second', id, ana, NOON + MINUTE)
      await store.browsers.acceptMove('first', 'phone', NOON)
      expect(await store.browsers.acceptMove('second', 'tablet', NOON)).toBeNull()
    })

    test('given codes of Ana and of Ben, when hers are void, then his alone carries, and her laptop speaks for her', async () => {
      const { id } = circle.session
      const other = await planSession(store, { groupId: circle.groupId, facilitatorIds: [circle.fay] })
      await store.browsers.offerMove('first', id, ana, NOON + MINUTE)
      await store.browsers.offerMove('second', id, ana, NOON + MINUTE)
      await store.browsers.offerMove('of Ben', id, ben, NOON + MINUTE)
      await store.browsers.offerMove('elsewhere', other.id, ana, NOON + MINUTE)
      await store.browsers.voidMoves(id, ana)
      await store.browsers.voidMoves(id, ana)
      for (const code of ['first', 'second']) {
        expect(await store.browsers.offeredMove(code, NOON)).toBeNull()
        expect(await store.browsers.acceptMove(code, 'phone', NOON)).toBeNull()
      }
      expect(await store.browsers.mayActAs('laptop', id, ana)).toBe(true)
      expect(await store.browsers.acceptMove('of Ben', 'phone', NOON)).toEqual({
        sessionId: id,
        personId: ben,
      })
      expect(await store.browsers.acceptMove('elsewhere', 'phone', NOON)).toMatchObject({
        sessionId: other.id,
      })
    })

    test('given a code, then looking whose it is spends nothing; spent or expired, it is nobody’s', async () => {
      const { id } = circle.session
      const { browsers } = store
      await browsers.offerMove('code', id, ana, NOON + MINUTE)
      expect(await browsers.offeredMove('code', NOON)).toEqual({ sessionId: id, personId: ana })
      expect(await browsers.offeredMove('code', NOON + MINUTE)).toBeNull()
      expect(await browsers.offeredMove('another', NOON)).toBeNull()
      expect(await browsers.acceptMove('code', 'phone', NOON)).toEqual({ sessionId: id, personId: ana })
      expect(await browsers.offeredMove('code', NOON)).toBeNull()
    })

    test('given a code that is unknown or has expired, then it moves nobody', async () => {
      const { id } = circle.session
      await store.browsers.offerMove('code', id, ana, NOON + MINUTE)
      expect(await store.browsers.acceptMove('another', 'phone', NOON)).toBeNull()
      expect(await store.browsers.acceptMove('code', 'phone', NOON + MINUTE)).toBeNull()
      expect(await store.browsers.mayActAs('laptop', id, ana)).toBe(true)
    })
  })

  describe('staff in a browser', () => {
    test('given Fay signed in, then it acts for her until she signs out there, and other browsers and people stay', async () => {
      const { id } = circle.session
      const { browsers } = store
      const [fay, jo] = [randomId(), randomId()]
      const seat = (personId: string) => ({ sessionId: id, personId })
      for (const browser of ['laptop', 'phone']) await browsers.signIn(browser, circle.fay, NOON + MINUTE)
      await browsers.signIn('laptop', circle.jo, NOON + MINUTE)
      await browsers.link('laptop', id, ana)
      expect(await browsers.linkStaff('laptop', seat(fay), circle.fay, NOON)).toBe(true)
      expect(await browsers.linkStaff('phone', seat(fay), circle.fay, NOON)).toBe(true)
      expect(await browsers.linkStaff('laptop', seat(jo), circle.jo, NOON)).toBe(true)
      expect(await browsers.mayActAs('laptop', id, fay)).toBe(true)

      expect(await browsers.signOut('laptop', circle.fay)).toEqual([{ ...seat(fay), heldElsewhere: true }])
      expect(await browsers.mayActAs('laptop', id, fay)).toBe(false)
      expect(await browsers.mayActAs('phone', id, fay)).toBe(true)
      expect(await browsers.peopleOf('laptop', id)).toEqual([ana, jo])
      expect(await browsers.signOut('laptop', circle.fay)).toEqual([])
    })

    test('given Fay not signed in there, or no longer, then it acts for nobody', async () => {
      const seat = { sessionId: circle.session.id, personId: randomId() }
      await store.browsers.signIn('laptop', circle.fay, NOON)
      expect(await store.browsers.linkStaff('laptop', seat, circle.fay, NOON)).toBe(false)
      expect(await store.browsers.linkStaff('phone', seat, circle.fay, NOON - 1)).toBe(false)
      expect(await store.browsers.mayActAs('laptop', seat.sessionId, seat.personId)).toBe(false)
    })

    test('given her seat moved to another browser, when she signs out here, then it stays there', async () => {
      const { id } = circle.session
      const seat = { sessionId: id, personId: randomId() }
      await store.browsers.signIn('laptop', circle.fay, NOON + MINUTE)
      await store.browsers.linkStaff('laptop', seat, circle.fay, NOON)
      await store.browsers.offerMove('code', id, seat.personId, NOON + MINUTE)
      await store.browsers.acceptMove('code', 'tablet', NOON)
      expect(await store.browsers.signOut('laptop', circle.fay)).toEqual([])
      expect(await store.browsers.mayActAs('tablet', id, seat.personId)).toBe(true)
      expect(await store.browsers.signOut('tablet', circle.fay)).toEqual([{ ...seat, heldElsewhere: false }])
    })

    test('given a new cookie, then it stands for all that the old one did, and the old one for nobody', async () => {
      const { id } = circle.session
      await store.browsers.link('old', id, ana)
      await store.browsers.signIn('old', circle.fay, NOON + MINUTE)
      await store.browsers.renew('old', 'new')
      expect(await store.browsers.isOfUse('old', NOON)).toBe(false)
      expect(await store.browsers.peopleOf('new', id)).toEqual([ana])
      expect(await store.browsers.signedIn('new', NOON)).toEqual([circle.fay])
    })
  })

  test('given things that expire, when it is tidied, then what has expired is gone and the rest is not', async () => {
    const { id } = circle.session
    const { browsers, staff } = store
    await browsers.link('laptop', id, ana)
    await browsers.signIn('laptop', circle.fay, NOON)
    await browsers.signIn('laptop', circle.jo, NOON + 1)
    await browsers.offerMove('old', id, ana, NOON)
    await browsers.offerMove('new', id, ana, NOON + 1)
    const [fay, jo] = [circle.fay, circle.jo]
    await staff.requestSignIn({ staffId: fay, tokenHash: 'old', digitsHash: 'd', expiresAt: NOON })
    await staff.requestSignIn({ staffId: jo, tokenHash: 'new', digitsHash: 'd', expiresAt: NOON + 1 })
    await browsers.tidy(NOON)
    expect(await browsers.signedIn('laptop', 0)).toEqual([circle.jo])
    expect(await staff.spendToken('old', 0)).toBeNull()
    expect(await staff.spendToken('new', 0)).toBe(circle.jo)
    expect(await browsers.acceptMove('old', 'phone', 0)).toBeNull()
    expect(await browsers.acceptMove('new', 'phone', 0)).toEqual({ sessionId: id, personId: ana })
  })
})
