import { describe, expect, it } from 'vitest'
import { createDemo, type Demo } from '../../src/demo.ts'
import { ensureAdmin } from '../../src/first-admin.ts'
import type { DemoSignIns } from '../../src/http/demo-sign-ins.ts'
import { randomId } from '../../src/random-id.ts'
import { freshStore } from '../databases.ts'
import { asks } from '../rooms/asks.ts'
import { arrive, attend, expectRefusal, giveSupport, signIn } from './given.ts'
import { type Changes, type OpenHearth, openHearth } from './open-hearth.ts'

const HOUR_MS = 60 * 60 * 1000

async function givenDemo(changes: Changes = {}) {
  let signIns: DemoSignIns | null = null
  const hearth = await openHearth('pglite', {
    ...changes,
    demoSignIns: { staffBehind: (token, req) => signIns?.staffBehind(token, req) },
  })
  const demoKey = randomId()
  const start = async (key = demoKey): Promise<Demo> => {
    const demo = await createDemo({ demoKey: key, publicUrl: hearth.url }, hearth.store, hearth.clock)
    if (demo === null) throw new Error('no demo')
    signIns = demo.signIns
    return demo
  }
  return { hearth, start }
}

const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1)
const sessionOf = async ({ store }: OpenHearth, { links }: Demo) => {
  const session = await store.sessions.byInvitation(tokenOf(links.learner))
  if (session === null) throw new Error('no session')
  return session
}

describe('the demo', () => {
  it('given no key, makes nothing', async () => {
    const { hearth } = await givenDemo()
    expect(await createDemo({ demoKey: null, publicUrl: hearth.url }, hearth.store, hearth.clock)).toBeNull()
  })

  it('given its three links, each works, as often as wanted', async () => {
    const { hearth, start } = await givenDemo()
    const { links } = await start()
    for (const [link, name] of [
      [links.facilitator, 'Fay Okafor'],
      [links.facilitator, 'Fay Okafor'],
      [links.office, 'Rosa Meyer'],
    ] as const) {
      const answer = await hearth.browser().post('/api/sign-ins', { token: tokenOf(link) })
      expect(answer).toMatchObject({ status: 200, body: { name, programName: 'Hearth demo' } })
    }
    const session = await sessionOf(hearth, { links } as Demo)
    expect(session).toMatchObject({ title: 'Rounds at noon', groupName: 'First-year circle' })
    expect(session.facilitators.map(({ name }) => name)).toEqual(['Fay Okafor', 'Jo Lindqvist'])
    await arrive(hearth.browser(), session, 'Ana')
  })

  it('given a second start, finds the same people and the same session', async () => {
    const { hearth, start } = await givenDemo()
    const first = await start()
    const fay = await hearth.store.staff.byEmail('fay@hearth.example')
    const ledByFay = () => hearth.store.sessions.ledBy(fay?.id ?? '')
    const before = await ledByFay()
    expect(before).not.toEqual([])
    const second = await start()
    expect(second.links).toEqual(first.links)
    expect(await ledByFay()).toEqual(before)
  })

  it('has examples, marked so; given that its office has written others, keeps those at the next start', async () => {
    const { hearth, start } = await givenDemo({ store: await freshStore('pglite') })
    await start()
    const rosa = await hearth.store.staff.byEmail('office@hearth.example')
    const { support } = hearth.store
    const programId = rosa?.programId ?? ''
    const examples = await support.of(programId)
    expect(examples).toMatchObject({ examples: true, onCall: { name: 'Rosa Meyer' }, revision: 1 })
    await start()
    expect(await support.of(programId)).toEqual(examples)
    await giveSupport(hearth, programId, { ...examples, onCall: null, examples: false })
    await start()
    expect(await support.of(programId)).toEqual({ ...examples, onCall: null, examples: false, revision: 2 })
  })

  it('given a session that ended or is long past, makes a new one', async () => {
    const { hearth, start } = await givenDemo({ store: await freshStore('pglite') })
    const first = await start()
    const fay = hearth.browser()
    await fay.post('/api/sign-ins', { token: tokenOf(first.links.facilitator) })
    const session = await sessionOf(hearth, first)
    const { personId } = await attend(fay, session)
    for (const type of ['startSession', 'closeSession', 'endSession'] as const) {
      await asks(hearth.rooms, session.id, personId, { type })
    }
    const second = await start()
    expect(second.links.learner).not.toBe(first.links.learner)
    hearth.clock.moveBy(12 * HOUR_MS)
    const third = await start()
    expect(third.links.learner).not.toBe(second.links.learner)
    await arrive(hearth.browser(), await sessionOf(hearth, third), 'Ana')
  })

  it('given another start of the launcher, its old links no longer work', async () => {
    const { hearth, start } = await givenDemo()
    const before = await start()
    await start(randomId())
    const answer = await hearth.browser().post('/api/sign-ins', { token: tokenOf(before.links.facilitator) })
    expectRefusal(answer, 410, 'code-expired')
  })

  it.each(['x-forwarded-for', 'forwarded'])(
    'given a proxy that says %s, its links do not work',
    async (header) => {
      const { hearth, start } = await givenDemo()
      const { links } = await start()
      const answer = await hearth
        .browser()
        .post('/api/sign-ins', { token: tokenOf(links.facilitator) }, { headers: { [header]: '127.0.0.1' } })
      expectRefusal(answer, 410, 'code-expired')
    },
  )

  it('given that proxies are believed, its links do not work', async () => {
    const { hearth, start } = await givenDemo({ settings: { trustProxy: 1 } })
    const { links } = await start()
    const answer = await hearth.browser().post('/api/sign-ins', { token: tokenOf(links.facilitator) })
    expectRefusal(answer, 410, 'code-expired')
  })
})

describe('the first admin', () => {
  it('given an empty server, is made with a program, and signs in by mail', async () => {
    const hearth = await openHearth('pglite', { store: await freshStore('pglite') })
    await ensureAdmin(hearth.store.staff, 'imani@campus.example')
    await ensureAdmin(hearth.store.staff, 'imani@campus.example')
    const imani = await hearth.store.staff.byEmail('imani@campus.example')
    if (imani === null) throw new Error('no admin')
    const browser = await signIn(hearth, hearth.browser(), imani)
    expect((await browser.get('/api/me')).body).toMatchObject({ name: 'imani', roles: ['admin'] })
  })
})
