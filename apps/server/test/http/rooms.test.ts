import { DEVICE_MOVE_MS } from '@hearth/protocol/limits'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { asks, connect } from '../rooms/asks.ts'
import { arrive, attend, expectRefusal, givenProgram, givenSession, signIn } from './given.ts'
import { type OpenHearth, openHearth } from './open-hearth.ts'

/** Fay leads; Ana waits. */
async function givenAnaWaits(hearth: OpenHearth) {
  const program = await givenProgram(hearth)
  const session = await givenSession(hearth, program)
  const fay = await signIn(hearth, hearth.browser(), program.fay)
  const leading = await attend(fay, session)
  await connect(hearth.rooms, session.id, leading.personId)
  const ana = hearth.browser()
  const seat = await arrive(ana, session, 'Ana')
  const room = `/api/rooms/${session.id}`
  return { program, session, fay, leading, ana, seat, room }
}

describe('a media token', () => {
  it('given the lobby, is given to who leads, and not yet to who waits', async () => {
    const hearth = await openHearth()
    const { session, fay, leading, ana, seat, room } = await givenAnaWaits(hearth)
    const answer = await fay.post(`${room}/media-tokens`, { personId: leading.personId })
    const identity = (await hearth.rooms.state(session.id))?.people[leading.personId]?.mediaIdentity
    expect(answer).toMatchObject({
      status: 200,
      body: { url: 'ws://127.0.0.1:7880', token: `token-for-${identity}` },
    })
    expectRefusal(await ana.post(`${room}/media-tokens`, { personId: seat.personId }), 409, 'media-closed')
  })

  it('given a server without LiveKit, says that there is none', async () => {
    const hearth = await openHearth('pglite', { withMedia: false })
    const { fay, leading, room } = await givenAnaWaits(hearth)
    const answer = await fay.post(`${room}/media-tokens`, { personId: leading.personId })
    expect(answer.body).toMatchObject({ code: 'media-unavailable' })
  })
})

describe('speaking for somebody', () => {
  it.each(['media-tokens', 'device-moves'])(
    'given the id of another person, a foreign or a forged cookie, refuses %s',
    async (resource) => {
      const hearth = await openHearth()
      const { leading, ana, seat, room } = await givenAnaWaits(hearth)
      const asFay = await ana.post(`${room}/${resource}`, { personId: leading.personId })
      expectRefusal(asFay, 401, 'not-known-here')
      const stranger = hearth.browser()
      expectRefusal(
        await stranger.post(`${room}/${resource}`, { personId: seat.personId }),
        401,
        'not-known-here',
      )
      stranger.setCookie('hearth', randomId())
      expectRefusal(
        await stranger.post(`${room}/${resource}`, { personId: seat.personId }),
        401,
        'not-known-here',
      )
    },
  )

  it('refuses a room of another session, and a room that does not exist', async () => {
    const hearth = await openHearth()
    const { program, ana, seat } = await givenAnaWaits(hearth)
    const other = await givenSession(hearth, program)
    for (const id of [other.id, randomId()]) {
      const answer = await ana.post(`/api/rooms/${id}/media-tokens`, { personId: seat.personId })
      expectRefusal(answer, 401, 'not-known-here')
    }
  })

  it('given ids of no form we give, refuses', async () => {
    const hearth = await openHearth()
    const { ana, seat, room } = await givenAnaWaits(hearth)
    for (const id of ['x', '..%2f..%2fetc']) {
      const answer = await ana.post(`/api/rooms/${id}/media-tokens`, { personId: seat.personId })
      expectRefusal(answer, 404, 'not-found')
    }
    expectRefusal(await ana.post(`${room}/media-tokens`, { personId: 7 }), 400, 'bad-input')
    expectRefusal(await ana.post(`${room}/media-tokens`, {}), 400, 'bad-input')
  })

  it('given who left, refuses', async () => {
    const hearth = await openHearth()
    const { session, ana, seat, room } = await givenAnaWaits(hearth)
    await asks(hearth.rooms, session.id, seat.personId, { type: 'leave' })
    expectRefusal(await ana.post(`${room}/media-tokens`, { personId: seat.personId }), 401, 'not-known-here')
  })
})

describe('moving to another device', () => {
  const pathOf = (body: unknown) => `/api/device-moves/${(body as { path: string }).path.replace('/m/', '')}`

  it('carries the seat, once', async () => {
    const hearth = await openHearth()
    const { session, ana, seat, room } = await givenAnaWaits(hearth)
    const before = await hearth.rooms.state(session.id)
    const offer = await ana.post(`${room}/device-moves`, { personId: seat.personId })
    expect(offer.body).toEqual({
      path: expect.stringMatching(/^\/m\/[\w-]{22}$/),
      expiresAt: hearth.clock.now() + DEVICE_MOVE_MS,
    })
    const phone = hearth.browser()
    expect(await phone.post(pathOf(offer.body), {})).toMatchObject({ status: 201, body: seat })
    expect(await phone.post(`${room}/device-moves`, { personId: seat.personId })).toMatchObject({
      status: 201,
    })
    expectRefusal(await ana.post(`${room}/device-moves`, { personId: seat.personId }), 401, 'not-known-here')
    expectRefusal(await hearth.browser().post(pathOf(offer.body), {}), 410, 'code-expired')
    expect(await hearth.rooms.state(session.id)).toEqual(before)
  })

  it('given two devices at once, carries it to one', async () => {
    const hearth = await openHearth()
    const { ana, seat, room } = await givenAnaWaits(hearth)
    const offer = await ana.post(`${room}/device-moves`, { personId: seat.personId })
    const answers = await Promise.all([1, 2, 3].map(() => hearth.browser().post(pathOf(offer.body), {})))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 410, 410])
  })

  it('given two minutes, an unknown or a misshapen code, is refused', async () => {
    const hearth = await openHearth()
    const { ana, seat, room } = await givenAnaWaits(hearth)
    const offer = await ana.post(`${room}/device-moves`, { personId: seat.personId })
    hearth.clock.moveBy(DEVICE_MOVE_MS)
    const phone = hearth.browser()
    for (const path of [pathOf(offer.body), `/api/device-moves/${randomId()}`, '/api/device-moves/x']) {
      expectRefusal(await phone.post(path, {}), 410, 'code-expired')
    }
    expect(phone.cookies.size).toBe(0)
  })
})

describe('what LiveKit says', () => {
  const sending = (authorization: string, type = 'application/webhook+json') => ({
    raw: '{"event":"participant_joined"}',
    headers: { 'content-type': type, authorization, origin: '' },
  })

  it('given its signature, is taken, whatever page it is not from', async () => {
    const hearth = await openHearth()
    expect(await hearth.browser().post('/api/livekit/webhook', undefined, sending('signed'))).toMatchObject({
      status: 204,
    })
  })

  it('given another signature, or another form, is refused', async () => {
    const hearth = await openHearth()
    const path = '/api/livekit/webhook'
    expectRefusal(await hearth.browser().post(path, undefined, sending('forged')), 403, 'not-allowed')
    const asJson = sending('signed', 'application/json')
    expectRefusal(await hearth.browser().post(path, undefined, asJson), 400, 'bad-input')
  })

  it('given no signature, counts by address and reads no body; given one, counts nothing', async () => {
    const counted: string[] = []
    const hearth = await openHearth('pglite', {
      limits: {
        take: async (name, key) => {
          counted.push(`${name} ${key}`)
          return counted.length > 1 ? 60_000 : null
        },
      },
    })
    const path = '/api/livekit/webhook'
    const large = { ...sending('forged'), raw: 'x'.repeat(1_000_000) }
    expectRefusal(await hearth.browser().post(path, undefined, large), 403, 'not-allowed')
    expectRefusal(await hearth.browser().post(path, undefined, large), 429, 'too-many-requests')
    expect(await hearth.browser().post(path, undefined, sending('signed'))).toMatchObject({ status: 204 })
    expect(counted).toEqual(['requests 127.0.0.1', 'requests 127.0.0.1'])
  })
})
