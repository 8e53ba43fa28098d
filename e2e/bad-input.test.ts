/** Bad input over the real doors: each its refusal, while a live room goes on, nothing is lost, and the server says nothing is wrong. */
import { createHmac, randomBytes } from 'node:crypto'
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { GroupList, PlannedSession } from '@hearth/protocol/http/sessions'
import { MAX_PACKET_BYTES } from '@hearth/protocol/limits'
import { expect } from 'vitest'
import type { HearthProcess } from './harness/hearth.ts'
import { RawBrowser, type RawHandshake, type RawRequest } from './harness/raw-browser.ts'
import { test } from './harness/test.ts'
import type { Visitors } from './harness/visitors.ts'

const EVIL = 'https://evil.example'
const newId = () => randomBytes(16).toString('base64url')
const envelope = (command: unknown) => ({ id: newId(), command })
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

/** Jo leads Ana and Ben, live; Chidi waits. Ana's browser is the raw one. */
async function liveRoom(hearth: HearthProcess, visitors: Visitors) {
  const jo = await visitors.jo()
  const raw = new RawBrowser(hearth.url)
  const seat = await raw.arrive(hearth.links.learner, 'Ana')
  const ana = await raw.connected(seat)
  const ben = await visitors.learner('Ben')
  await jo.ask({ type: 'admitEveryone' })
  await jo.ask({ type: 'startSession' })
  const chidi = await visitors.learner('Chidi')
  return { jo, raw, seat, ana, ben, chidi }
}

/** Everybody sees Chidi come in: nobody was thrown out, nobody waits for anything. */
async function goesOn(hearth: HearthProcess, { jo, ben, chidi }: Awaited<ReturnType<typeof liveRoom>>) {
  await jo.ask({ type: 'admit', personId: chidi.seat.personId })
  const circle = ['Jo Lindqvist', 'Ana', 'Ben', 'Chidi']
  for (const person of [jo, ben, chidi]) await person.until((view) => sameNames(view, circle))
  expect(hearth.output).toBe('')
}

const sameNames = ({ shared }: SimulatedPerson['view'], names: string[]) =>
  JSON.stringify(shared?.people.map(({ name }) => name)) === JSON.stringify(names)

test('connections that are not what they say', async ({ hearth, visitors }) => {
  const room = await liveRoom(hearth, visitors)
  const { raw, seat, jo } = room
  const elsewhere = await anotherSession(hearth)
  const left = new RawBrowser(hearth.url)
  const leftSeat = await left.arrive(hearth.links.learner, 'Dara')
  expect(await (await left.connected(leftSeat)).ask(envelope({ type: 'leave' }))).toMatchObject({ ok: true })

  const auth = await raw.handshake(seat)
  const refused: [string, RawHandshake][] = [
    ['foreign-origin', { auth, origin: EVIL }],
    ['foreign-origin', { auth, origin: 'null' }],
    ['not-known-here', { auth, cookie: '' }],
    ['not-known-here', { auth, cookie: `hearth=${newId()}` }],
    ['not-known-here', { auth, cookie: 'hearth=%00' }],
    ['not-known-here', { auth: await left.handshake(leftSeat), cookie: left.cookie }],
    ['not-known-here', { auth: { ...auth, personId: jo.seat.personId } }],
    ['not-known-here', { auth: { ...auth, sessionId: elsewhere.id } }],
    ['not-known-here', { auth: { ...auth, sessionId: newId() } }],
    ['bad-input', { auth: {} }],
    ['bad-input', { auth: seat }],
    ['bad-input', { auth: { ...auth, publicKey: undefined } }],
    ['bad-input', { auth: { ...auth, publicKey: auth.publicKey.slice(1) } }],
    ['bad-input', { auth: { ...auth, publicKey: `${auth.publicKey.slice(1)}=` } }],
    ['bad-input', { auth: { ...auth, publicKey: [auth.publicKey] } }],
    ['bad-input', { auth: { ...auth, holds: -1 } }],
    ['bad-input', { auth: { ...auth, holds: 0.5 } }],
    ['bad-input', { auth: { ...auth, holds: '1' } }],
    ['bad-input', { auth: { ...auth, takesMedia: 'yes' } }],
    ['bad-input', { auth: { sessionId: 7, personId: { $ne: null } } }],
    ['bad-input', { auth: { ...auth, personId: 'A'.repeat(1000) } }],
  ]
  for (const [code, handshake] of refused) expect(await raw.connect(handshake), code).toBe(code)
  await goesOn(hearth, room)
})

test('commands that make no sense, or are not theirs to give', async ({ hearth, visitors }) => {
  const room = await liveRoom(hearth, visitors)
  const { ana, jo, chidi } = room
  const admitChidi = { type: 'admit', personId: chidi.seat.personId }

  const refused: [string, unknown][] = [
    ['bad-input', null],
    ['bad-input', 'startSession'],
    ['bad-input', [1, 2, 3]],
    ['bad-input', { command: { type: 'leave' } }],
    ['bad-input', { id: 'short', command: { type: 'leave' } }],
    ['bad-input', envelope({ type: 'becomeFacilitator' })],
    ['bad-input', envelope({ type: '__proto__' })],
    ['bad-input', envelope({ type: 'admit', personId: ['a', 'b'] })],
    ['bad-input', envelope({ ...admitChidi, personId: chidi.seat.personId, as: jo.seat.personId })],
    ['bad-input', { ...envelope({ type: 'leave' }), personId: jo.seat.personId }],
    ['bad-input', envelope(nested(3000))],
    ['too-large', envelope({ type: 'admit', personId: 'A'.repeat(MAX_PACKET_BYTES) })],
    ['not-facilitator', envelope(admitChidi)],
    ['not-facilitator', envelope({ type: 'closeSession' })],
    ['not-facilitator', envelope({ type: 'endSession' })],
    ['not-waiting', envelope({ type: 'askAgain' })],
  ]
  for (const [code, payload] of refused)
    expect(await ana.ask(payload), code).toMatchObject({ ok: false, code })
  expect(await jo.send({ type: 'admit', personId: newId() })).toMatchObject({
    ok: false,
    code: 'not-waiting',
  })
  expect(await jo.send({ type: 'startSession' })).toMatchObject({ ok: false, code: 'wrong-phase' })
  expect(await chidi.send({ type: 'closeSession' })).toMatchObject({ ok: false, code: 'not-facilitator' })

  // Sent to nobody, or with an answer that is none: not answered, and no harm done.
  ana.emit('command', envelope({ type: 'leave' }))
  ana.emit('command')
  ana.emit('view', { channel: 'shared' })
  ana.emit('disconnect-everyone', nested(50))
  await goesOn(hearth, room)
})

test('packets that are far too large, or not of this world, end the connection they come by and no other', async ({
  hearth,
  visitors,
}) => {
  const room = await liveRoom(hearth, visitors)
  const { raw, seat, jo } = room
  const packets = [`4${'x'.repeat(MAX_PACKET_BYTES * 20)}`, `4${'9'.repeat(40)}`, `42${'['.repeat(20_000)}`]
  for (const packet of packets) {
    const connection = await raw.connected(seat)
    const ended = connection.ended()
    connection.write(packet)
    await ended
  }
  await raw.connected(seat)
  await jo.until(({ shared }) => shared?.people.every((person) => person.presence === 'here') === true)
  await goesOn(hearth, room)
})

test('somebody who sends commands without pause is asked to wait', async ({ hearth, visitors }) => {
  const room = await liveRoom(hearth, visitors)
  const answers = await Promise.all(
    Array.from({ length: 80 }, () => room.ana.ask(envelope({ type: 'startSession' }))),
  )
  expect(answers.at(0)).toMatchObject({ ok: false, code: 'not-facilitator' })
  expect(answers.at(-1)).toMatchObject({
    ok: false,
    code: 'too-many-requests',
    retryAfterMs: expect.any(Number),
  })
  await goesOn(hearth, room)
})

test('requests that are not what they say', async ({ hearth, visitors }) => {
  const room = await liveRoom(hearth, visitors)
  const { raw, seat, jo } = room
  const elsewhere = await anotherSession(hearth)
  const arrivals = `${new URL(hearth.links.learner).pathname.replace('/j/', '/api/invitations/')}/arrivals`
  const tokens = `/api/rooms/${seat.sessionId}/media-tokens`
  const asAna = JSON.stringify({ personId: seat.personId })

  const refused: [number, string, string, RawRequest][] = [
    [403, 'foreign-origin', tokens, { body: asAna, headers: { origin: EVIL } }],
    [403, 'foreign-origin', tokens, { body: asAna, headers: { origin: null } }],
    [400, 'bad-input', tokens, { body: asAna, headers: { 'content-type': 'text/plain' } }],
    [400, 'bad-input', tokens, { body: '{"personId":' }],
    [400, 'bad-input', tokens, { body: JSON.stringify({ personId: 7 }) }],
    [400, 'bad-input', tokens, { body: JSON.stringify(nested(3000)) }],
    [413, 'too-large', tokens, { body: JSON.stringify('A'.repeat(MAX_PACKET_BYTES)) }],
    [401, 'not-known-here', tokens, { body: JSON.stringify({ personId: jo.seat.personId }) }],
    [401, 'not-known-here', tokens, { body: asAna, headers: { cookie: null } }],
    [401, 'not-known-here', tokens, { body: asAna, headers: { cookie: `hearth=${newId()}` } }],
    [401, 'not-known-here', `/api/rooms/${elsewhere.id}/media-tokens`, { body: asAna }],
    [401, 'not-known-here', `/api/rooms/${newId()}/media-tokens`, { body: asAna }],
    [404, 'not-found', '/api/rooms/..%2f..%2fetc/media-tokens', { body: asAna }],
    [400, 'bad-input', arrivals, { body: JSON.stringify({ name: 'Dara', agreed: false }) }],
    [404, 'link-not-valid', `/api/invitations/${newId()}/arrivals`, {}],
    [410, 'code-expired', `/api/device-moves/${newId()}`, {}],
    [410, 'code-expired', '/api/sign-ins', { body: JSON.stringify({ token: newId() }) }],
    [401, 'not-signed-in', `/api/sessions/${seat.sessionId}/attendances`, {}],
    [401, 'not-signed-in', '/api/sessions', { method: 'GET' }],
    [404, 'not-found', '/api/nothing-of-the-kind', {}],
    [403, 'not-allowed', '/api/livekit/webhook', { headers: { 'content-type': 'application/webhook+json' } }],
  ]
  for (const [status, code, path, request] of refused) {
    expect(await raw.send(path, request), `${code} ${path}`).toMatchObject({ status, code })
  }
  expect(await raw.send(tokens, { body: asAna })).toMatchObject({ status: 200 })
  await goesOn(hearth, room)
})

test('a code that moves a seat works once; a media token that the server did not sign admits nobody', async ({
  hearth,
  livekit,
  visitors,
}) => {
  const room = await liveRoom(hearth, visitors)
  const { raw, seat } = room
  const body = JSON.stringify({ personId: seat.personId })
  const move = await raw.send(`/api/rooms/${seat.sessionId}/device-moves`, { body })
  const path = `/api/device-moves/${(move.body as { path: string }).path.split('/').at(-1)}`
  const phone = new RawBrowser(hearth.url)
  expect(await phone.send(path)).toMatchObject({ status: 201, body: seat })
  expect(await new RawBrowser(hearth.url).send(path)).toMatchObject({ status: 410, code: 'code-expired' })
  expect(await raw.connect({ auth: await raw.handshake(seat) })).toBe('not-known-here')
  expect(await phone.connect({ auth: await phone.handshake(seat) })).toBe('connected')

  const { token } = (await phone.send(`/api/rooms/${seat.sessionId}/media-tokens`, { body })).body as {
    token: string
  }
  expect(await livekitAnswer(livekit.settings, token)).toBe(200)
  expect(await livekitAnswer(livekit.settings, forged(token))).toBe(401)
  expect(await livekitAnswer(livekit.settings, expired(token, livekit.settings))).toBe(401)
  await goesOn(hearth, room)
})

test('a full room takes nobody more, until somebody leaves', async ({ hearth, visitors }) => {
  const room = await liveRoom(hearth, visitors)
  const small = await anotherSession(hearth)
  const link = hearth.url + small.invitationPath
  const [dara, eli, gus] = [
    new RawBrowser(hearth.url),
    new RawBrowser(hearth.url),
    new RawBrowser(hearth.url),
  ]
  const seat = await dara.arrive(link, 'Dara')
  await eli.arrive(link, 'Eli')
  await expect(gus.arrive(link, 'Gus')).rejects.toThrow('room-full')
  expect(await (await dara.connected(seat)).ask(envelope({ type: 'leave' }))).toMatchObject({ ok: true })
  expect(await gus.arrive(link, 'Gus')).toMatchObject({ sessionId: small.id })
  await goesOn(hearth, room)
})

/** Of two places, led by Jo. */
async function anotherSession(hearth: HearthProcess): Promise<PlannedSession> {
  const jo = new RawBrowser(hearth.url)
  const token = hearth.signInLink('jo@hearth.example').split('/').at(-1)
  await jo.send('/api/sign-ins', { body: JSON.stringify({ token }) })
  const { groups } = (await jo.send('/api/groups', { method: 'GET' })).body as GroupList
  const session = {
    groupId: groups[0]?.groupId,
    title: 'Somewhere else',
    startsAt: Date.now() + 60_000,
    minutes: 60,
    format: 'online',
    siteName: null,
    capacity: 2,
    facilitatorIds: [],
    guideId: null,
  }
  return (await jo.send('/api/sessions', { body: JSON.stringify(session) })).body as PlannedSession
}

/** What LiveKit says to somebody who would join with this token: an HTTP status. */
async function livekitAnswer(settings: Record<string, string>, token: string): Promise<number> {
  const url = new URL('/rtc/validate', settings.LIVEKIT_URL?.replace('ws:', 'http:'))
  url.searchParams.set('access_token', token)
  return (await fetch(url)).status
}

/** The same claims, signed by somebody else. */
const forged = (token: string) =>
  signed(token.split('.').slice(0, 2).join('.'), 'not the secret of this server')

/** Signed by the right one, for a time that has passed. */
function expired(token: string, { LIVEKIT_API_SECRET = '' }: Record<string, string>): string {
  const [head = '', claims = ''] = token.split('.')
  const held = JSON.parse(Buffer.from(claims, 'base64url').toString())
  const past = Math.floor(Date.now() / 1000) - 3600
  const changed = Buffer.from(JSON.stringify({ ...held, nbf: past - 60, exp: past })).toString('base64url')
  return signed(`${head}.${changed}`, LIVEKIT_API_SECRET)
}

const signed = (content: string, secret: string) =>
  `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`
