/** Signing out ends what staff hold in that browser: seats, connections, rights. Two servers share a PostgreSQL and a Redis. */
import { once } from 'node:events'
import type { Command } from '@hearth/protocol/commands'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { secretHash } from '../../src/secret-hash.ts'
import { isLeftOut } from '../databases-services.ts'
import { arrive, attend, expectRefusal, givenProgram, givenSession } from '../http/given.ts'
import type { Connected } from '../socket/open-socket-door.ts'
import { openTwoNodes } from './two-nodes.ts'

/** Fay leads on the first node. Noor, who is not scheduled, was let in and made a facilitator, and is on the second. */
async function givenNoorLeads() {
  const nodes = await openTwoNodes()
  const { store } = nodes.database
  const program = await givenProgram({ store })
  const session = await givenSession({ store }, program, { startsAt: Date.now() })
  const noor = await store.staff.ensure({
    id: randomId(),
    programId: program.fay.programId,
    name: 'Noor Aziz',
    email: `noor@${randomId()}.example`,
    role: 'facilitator',
  })
  const signedIn = async (staffId: string) => {
    const browser = nodes.browser()
    const cookie = randomId()
    await store.browsers.signIn(secretHash(cookie), staffId, Date.now() + 60_000)
    browser.setCookie('hearth', cookie)
    const seat = await attend(browser, session)
    return { browser, seat }
  }
  const fay = await signedIn(program.fay.id)
  const led = await nodes.connects('first', 'Fay', fay.seat, fay.browser)
  const her = await signedIn(noor.id)
  const leads = await nodes.connects('second', 'Jo', her.seat, her.browser)
  for (const type of ['admit', 'promote'] as const) await asks(led, { type, personId: her.seat.personId })
  await leads.until((one) => one.latest('own')?.view.role === 'facilitator')
  await asks(leads, { type: 'lockRoom' })
  await asks(leads, { type: 'unlockRoom' })
  return {
    nodes,
    session,
    noorsId: noor.id,
    signedIn,
    fay: { ...fay, socket: led },
    noor: { ...her, socket: leads },
  }
}

const asks = async (one: Connected, command: Command) =>
  expect(await one.send(command)).toMatchObject({ ok: true })

const isInCircle = (one: Connected, personId: string) =>
  one.latest('shared')?.view.people.some(({ id }) => id === personId) === true

describe.skipIf(isLeftOut('postgres') || isLeftOut('redis'))('signing out', () => {
  it('given Noor signs out, her connection ends, all see her gone, and neither cookie nor token leads any more', async () => {
    const { nodes, session, fay, noor } = await givenNoorLeads()
    const kept = noor.browser.cookies.get('hearth') ?? ''
    const ended = once(noor.socket.socket as never, 'disconnect')
    expect(await noor.browser.delete('/api/sign-ins/current')).toMatchObject({ status: 204 })
    await ended
    await fay.socket.until((one) => !isInCircle(one, noor.seat.personId))
    // As somebody who kept the cookie would.
    noor.browser.setCookie('hearth', kept)
    await expect(nodes.connects('second', 'Jo', noor.seat, noor.browser)).rejects.toThrow('not-known-here')
    const media = `/api/rooms/${session.id}/media-tokens`
    const token = await noor.browser.post(media, { personId: noor.seat.personId })
    expectRefusal(token, 401, 'not-known-here')
  })

  it('given Noor signs out on a second computer, she comes back on the first at once, and leads on', async () => {
    const { nodes, noorsId, signedIn, fay, noor } = await givenNoorLeads()
    const ward = await signedIn(noorsId)
    expect(ward.seat).toEqual(noor.seat)
    const ended = once(noor.socket.socket as never, 'disconnect')
    await ward.browser.delete('/api/sign-ins/current')
    await ended
    expect(isInCircle(fay.socket, noor.seat.personId)).toBe(true)
    const back = await nodes.connects('second', 'Jo', noor.seat, noor.browser)
    await asks(back, { type: 'lockRoom' })
    await expect(nodes.connects('first', 'Jo', ward.seat, ward.browser)).rejects.toThrow('not-known-here')
  })

  it('given a learner in the same browser, Noor signs out and the learner goes on, with a new cookie', async () => {
    const { nodes, session, fay, noor } = await givenNoorLeads()
    const ana = await arrive(noor.browser, session, 'Ana')
    const kept = noor.browser.cookies.get('hearth')
    await noor.browser.delete('/api/sign-ins/current')
    expect(noor.browser.cookies.get('hearth')).not.toBe(kept)
    const socket = await nodes.connects('first', 'Ana', ana, noor.browser)
    await asks(fay.socket, { type: 'admit', personId: ana.personId })
    await socket.until((one) => isInCircle(one, ana.personId))
    expect(isInCircle(socket, noor.seat.personId)).toBe(false)
  })
})
