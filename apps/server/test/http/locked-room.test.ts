import { describe, expect, it } from 'vitest'
import { connect } from '../rooms/asks.ts'
import { arrival, arrive, attend, expectRefusal, signIn } from './given.ts'
import { givenCircle } from './given-circle.ts'
import { openHearth } from './open-hearth.ts'

describe('a locked room', () => {
  it('given somebody new, turns them away and forgets them; the invitation says why', async () => {
    const hearth = await openHearth()
    const { link, asFay, session } = await givenCircle(hearth)
    const chidi = hearth.browser()
    expect((await chidi.get(link)).body).toMatchObject({ phase: 'live', locked: false })
    await asFay({ type: 'lockRoom' })
    expect((await chidi.get(link)).body).toMatchObject({ phase: 'live', locked: true })
    expectRefusal(await chidi.post(`${link}/arrivals`, arrival('Chidi')), 409, 'room-locked')
    expect(chidi.cookies.size).toBe(0)
    const people = Object.values((await hearth.rooms.state(session.id))?.people ?? {})
    expect(people.map((person) => person.name).sort()).toEqual(['Ana', 'Ben', 'Fay Okafor'])
    await asFay({ type: 'unlockRoom' })
    await arrive(chidi, session, 'Chidi')
  })

  it('given who was here before, lets them go on: in the circle, and in the lobby', async () => {
    const hearth = await openHearth()
    const { link, room, asFay, session, ana, seats } = await givenCircle(hearth)
    const chidi = hearth.browser()
    const waiting = await arrive(chidi, session, 'Chidi')
    await asFay({ type: 'lockRoom' })
    expect((await ana.post(`${link}/returns`, {})).body).toEqual({ people: [{ ...seats.ana, name: 'Ana' }] })
    expect((await chidi.post(`${link}/returns`, {})).body).toEqual({
      people: [{ ...waiting, name: 'Chidi' }],
    })
    const { personId } = seats.ana
    expect(await ana.post(`${room}/media-tokens`, { personId })).toMatchObject({ status: 200 })
    for (const one of [seats.ana, waiting]) {
      const returned = await connect(hearth.rooms, session.id, one.personId)
      expect(returned).toMatchObject({ ok: true })
    }
  })

  it('given Ana on a new phone, lets her take her seat along', async () => {
    const hearth = await openHearth()
    const { room, asFay, ana, seats } = await givenCircle(hearth)
    await asFay({ type: 'lockRoom' })
    const offer = await ana.post(`${room}/device-moves`, { personId: seats.ana.personId })
    const code = (offer.body as { path: string }).path.replace('/m/', '')
    expect(await hearth.browser().post(`/api/device-moves/${code}`, {})).toMatchObject({
      status: 201,
      body: seats.ana,
    })
  })

  it('given Jo, who leads it too, lets her in', async () => {
    const hearth = await openHearth()
    const { program, session, asFay } = await givenCircle(hearth)
    await asFay({ type: 'lockRoom' })
    const { personId } = await attend(await signIn(hearth, hearth.browser(), program.jo), session)
    expect((await hearth.rooms.state(session.id))?.people[personId]).toMatchObject({
      role: 'facilitator',
      admission: 'admitted',
    })
  })
})
