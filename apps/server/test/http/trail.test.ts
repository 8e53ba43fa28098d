import type { Trail } from '@hearth/protocol/http/trail'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { storeKinds } from '../databases.ts'
import { asks } from '../rooms/asks.ts'
import { arrive, attend, expectRefusal, givenProgram, givenSession, type Program, signIn } from './given.ts'
import { NOON, type OpenHearth, openHearth } from './open-hearth.ts'

const MINUTE_MS = 60_000

/** Ada, program admin. */
async function givenAdmin(hearth: OpenHearth, { fay }: Program) {
  const { programId } = fay
  const email = fay.email.replace('fay', 'ada')
  const ada = await hearth.store.staff.ensure({
    id: randomId(),
    programId,
    name: 'Ada Nowak',
    email,
    role: 'admin',
  })
  return signIn(hearth, hearth.browser(), ada)
}

/** A session that Fay leads, with Ana who waits. */
async function givenLobby(hearth: OpenHearth) {
  const program = await givenProgram(hearth)
  const session = await givenSession(hearth, program)
  const fay = await attend(await signIn(hearth, hearth.browser(), program.fay), session)
  const ana = await arrive(hearth.browser(), session, 'Ana')
  const does = async (personId: string, command: Parameters<typeof asks>[3]) =>
    expect(await asks(hearth.rooms, session.id, personId, command)).toMatchObject({ ok: true })
  return { program, session, fay, ana, does, ada: await givenAdmin(hearth, program) }
}

const trailOf = async (browser: { get(path: string): Promise<{ body: unknown }> }, path = '/api/trail') =>
  (await browser.get(path)).body as Trail

describe.each(storeKinds)('the trail, on %s', (kind) => {
  it('says to the admin who of the staff did what, where and in which minute; of help it says nothing', async () => {
    const hearth = await openHearth(kind)
    const { fay, ana, does, ada } = await givenLobby(hearth)
    hearth.clock.moveBy(MINUTE_MS + 17_000)
    await does(fay.personId, { type: 'admit', personId: ana.personId })
    await does(fay.personId, { type: 'startSession' })
    await does(ana.personId, { type: 'askForHelp', kind: 'not-ok' })
    const state = await hearth.rooms.state(fay.sessionId)
    const helpId = state?.help[0]?.id ?? ''
    await does(fay.personId, { type: 'takeHelp', helpId })
    await does(fay.personId, { type: 'answerHelp', helpId, answer: 'in-a-moment' })
    await does(fay.personId, { type: 'closeHelp', helpId })
    hearth.clock.moveBy(MINUTE_MS)
    await does(fay.personId, { type: 'remove', personId: ana.personId })
    await does(fay.personId, { type: 'lockRoom' })
    await does(fay.personId, { type: 'lockRoom' })

    const answer = await ada.get('/api/trail')
    const by = { sessionTitle: 'Rounds at noon', groupName: 'First-year circle', by: 'Fay Okafor' }
    expect(answer.body).toEqual({
      lines: [
        { ...by, kind: 'lock', minute: NOON + 2 * MINUTE_MS },
        { ...by, kind: 'remove', minute: NOON + 2 * MINUTE_MS },
        { ...by, kind: 'admit', minute: NOON + MINUTE_MS },
      ],
      next: null,
    })
    for (const trace of ['Ana', ana.personId, 'help', 'not-ok']) expect(answer.text).not.toContain(trace)
  })

  it('comes in pages, each after the last', async () => {
    const hearth = await openHearth(kind)
    const { fay, does, ada } = await givenLobby(hearth)
    for (let number = 0; number < 51; number++) {
      await does(fay.personId, { type: 'lockRoom' })
      await does(fay.personId, { type: 'unlockRoom' })
    }
    const first = await trailOf(ada)
    expect(first.lines).toHaveLength(50)
    const second = await trailOf(ada, `/api/trail/before/${first.next}`)
    expect(second).toMatchObject({ lines: [{ kind: 'lock' }], next: null })
  })

  it('is another one in another program', async () => {
    const hearth = await openHearth(kind)
    const { fay, does } = await givenLobby(hearth)
    await does(fay.personId, { type: 'lockRoom' })
    const elsewhere = await givenAdmin(hearth, await givenProgram(hearth))
    expect(await trailOf(elsewhere)).toEqual({ lines: [], next: null })
  })
})

it('is for program admins alone, and knows no other place', async () => {
  const hearth = await openHearth()
  const { program, ada } = await givenLobby(hearth)
  for (const path of ['/api/trail', '/api/trail/before/1']) {
    expectRefusal(await hearth.browser().get(path), 401, 'not-signed-in')
    for (const staff of [program.fay, program.rosa]) {
      expectRefusal(await (await signIn(hearth, hearth.browser(), staff)).get(path), 403, 'not-allowed')
    }
  }
  for (const place of ['x', '-1', '1'.repeat(16), '%00']) {
    expectRefusal(await ada.get(`/api/trail/before/${place}`), 404, 'not-found')
  }
})
