/** A referral for today alerts the person on call, by real mail and real HTTP. */
import type { Urgency } from '@hearth/protocol/referral'
import { staffId } from '@hearth/room/testing/people'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { ReferralRecord } from '../../src/store/referral-store.ts'
import { storeKinds } from '../databases.ts'
import { givenPaging, type Ways } from './given-paging.ts'

describe.each(storeKinds)('a referral, on %s', (kind) => {
  async function givenReferral(urgency: Urgency, changes?: Ways) {
    const paging = await givenPaging(kind, changes)
    const { store, session, clock } = paging
    const referral: ReferralRecord = {
      id: randomId(),
      programId: session.programId,
      sessionId: session.id,
      staffId: staffId('Fay'),
      reference: '48213',
      reason: 'Thoughts of harm',
      urgency,
      consent: 'agrees',
      contact: 'ask-the-facilitator',
      state: 'new',
      flaggedAt: clock.now(),
    }
    expect(await store.referrals.flag(referral)).toMatchObject({ id: referral.id })
    return { ...paging, referral }
  }

  it('given one for today, is mailed to who is on call once: no name, no reason, no session, and where to acknowledge it', async () => {
    const { senderOn, mailServer, outbox, session, store, referral } = await givenReferral('today')
    await senderOn().look()
    expect(mailServer.taken).toMatchObject([{ to: { value: [{ address: 'rosa@example.org' }] } }])
    const [mail] = mailServer.taken
    const said = `${mail?.subject}\n${mail?.text}`
    expect(said).toContain('https://hearth.example/office')
    for (const word of [
      'Ana',
      'Fay',
      'Rosa',
      '555',
      '48213',
      'harm',
      session.title,
      session.groupName,
      session.id,
    ]) {
      expect(said).not.toContain(word)
    }
    expect(await outbox()).toEqual(['on-call sent'])
    // The same once more, from a browser that got no answer.
    await store.referrals.flag(referral)
    await senderOn().look()
    expect(mailServer.taken).toHaveLength(1)
  })

  it('given a webhook, is posted as a referral', async () => {
    const { senderOn, listener, clock } = await givenReferral('today', { mail: 'outbox', webhook: true })
    await senderOn().look()
    const at = new Date(clock.now()).toISOString()
    const link = 'https://hearth.example/office'
    expect(listener.taken).toEqual([{ type: 'referral', who: 'on-call', at, link }])
  })

  it('given the office has read it, or it is not for today, alerts nobody', async () => {
    const { senderOn, mailServer, outbox, store, session, referral } = await givenReferral('today')
    await store.referrals.setState(session.programId, referral.id, 'received')
    await senderOn().look()
    expect(mailServer.taken).toEqual([])
    expect(await outbox()).toEqual(['on-call dropped'])
    const calm = await givenReferral('this-week')
    await calm.senderOn().look()
    expect(calm.mailServer.taken).toEqual([])
    expect(await calm.outbox()).toEqual([])
  })
})
