import { once } from 'node:events'
import { MAX_PACKET_BYTES } from '@hearth/protocol/limits'
import { id } from '@hearth/room/testing/people'
import { expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { browserKey } from './browser-key.ts'
import { openSocketDoor } from './open-socket-door.ts'

it('gives somebody in the lobby their own view and nothing else, and the rest with the admission', async () => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const ana = await door.enters('Ana')
  expect(ana.received.map((message) => message.channel)).toEqual(['own'])
  await fay.until((one) => one.latest('facilitation')?.view.lobby.length === 1)
  const answer = await fay.send({ type: 'admit', personId: id('Ana') })
  await ana.until((one) => one.latest('shared') !== undefined)
  expect(ana.received.map((message) => message.channel)).toEqual(['own', 'own', 'shared'])
  expect(ana.latest('shared')?.view.people.map((person) => person.name)).toEqual(['Fay', 'Ana'])
  await fay.until((one) => one.latest('shared')?.view.people.length === 2)
  expect(answer).toEqual({
    ok: true,
    seen: {
      own: fay.latest('own')?.revision,
      facilitation: fay.latest('facilitation')?.revision,
      shared: fay.latest('shared')?.revision,
    },
  })
})

it('shows what is private to nobody else: no message, and no gap in a number', async () => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const ana = await door.enters('Ana')
  await fay.send({ type: 'admitEveryone' })
  await ana.until((one) => one.latest('shared')?.view.people.length === 2)
  const before = ana.latest('shared')?.revision ?? 0
  const seen = ana.bytes.length
  // Private: Ben arrives, is told "not now" and asks again.
  const ben = await door.enters('Ben')
  await fay.send({ type: 'sayNotNow', personId: id('Ben'), reason: null })
  await ben.send({ type: 'askAgain' })
  // Public, and the barrier.
  await fay.send({ type: 'startSession' })
  await ana.until((one) => one.latest('shared')?.view.phase === 'live')
  expect(ana.latest('shared')?.revision).toBe(before + 1)
  expect(ana.bytes.slice(seen).join()).not.toContain('Ben')
  // With the start come the shared view and Ana's own, which now says that she may join: nothing came in between.
  expect(ana.bytes.length - seen).toBe(2)
})

it('lets the newest connection of a person win; the older is told and stays away', async () => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const ana = await door.enters('Ana')
  await fay.send({ type: 'admitEveryone' })
  const replaced = once(ana.socket as never, 'replaced')
  const gone = once(ana.socket as never, 'disconnect')
  const newer = await door.connects('Ana')
  await replaced
  await gone
  expect(newer.latest('shared')?.view.people.find((one) => one.id === id('Ana'))?.presence).toBe('here')
  expect(await newer.send({ type: 'leave' })).toEqual({ ok: true, seen: {} })
})

it('shows a drop, and the same seat on the return', async () => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const ana = await door.enters('Ana')
  await fay.send({ type: 'admitEveryone' })
  const seen = () => fay.latest('shared')?.view.people.find((one) => one.id === id('Ana'))
  await fay.until(() => seen()?.presence === 'here')
  const seat = seen()?.seat
  ana.socket.disconnect()
  await fay.until(() => seen()?.presence === 'reconnecting')
  await door.connects('Ana')
  await fay.until(() => seen()?.presence === 'here')
  expect(seen()?.seat).toEqual(seat)
})

it('ends the connections of who leaves, after the answer', async () => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const ana = await door.enters('Ana')
  const gone = once(ana.socket as never, 'disconnect')
  expect(await ana.send({ type: 'leave' })).toEqual({ ok: true, seen: {} })
  await gone
  await fay.until((one) => one.latest('facilitation')?.view.lobby.length === 0)
})

it('says goodbye to all at the end: the last view says so, then the connections end', async () => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const ana = await door.enters('Ana')
  await fay.send({ type: 'admitEveryone' })
  const gone = Promise.all([fay, ana].map((one) => once(one.socket as never, 'disconnect')))
  for (const type of ['startSession', 'closeSession', 'endSession'] as const) await fay.send({ type })
  await gone
  expect(ana.latest('own')?.view.phase).toBe('ended')
  // Somebody whose phone was away at the end hears the same.
  expect(await door.refusal('Ana')).toBe('session-over')
})

it.each([
  ['a foreign origin', { origin: 'https://evil.example' }, 'foreign-origin'],
  ['no origin', { origin: null }, 'foreign-origin'],
  ['a foreign origin, polling', { origin: 'https://evil.example', transport: 'polling' }, 'foreign-origin'],
  [
    'no origin, polling from another site',
    { origin: null, transport: 'polling', headers: { 'sec-fetch-site': 'cross-site' } },
    'foreign-origin',
  ],
  ['no cookie', { cookie: '' }, 'not-known-here'],
  ['a forged cookie', { cookie: `hearth=${randomId()}` }, 'not-known-here'],
] as const)('refuses a connection with %s', async (_with, changes, code) => {
  const door = await openSocketDoor()
  await door.enters('Ana')
  expect(await door.refusal('Ana', changes)).toBe(code)
})

it.each([
  ['nothing', { sessionId: undefined, personId: undefined, publicKey: undefined }, 'bad-input'],
  ['a session that does not exist', { sessionId: randomId() }, 'not-known-here'],
  ['a wrong type', { sessionId: 7, personId: { $ne: null } }, 'bad-input'],
  ['no key', { publicKey: undefined }, 'bad-input'],
  ['a key that is too short', { publicKey: 'A'.repeat(86) }, 'bad-input'],
  ['a key of other letters', { publicKey: '+'.repeat(87) }, 'bad-input'],
  ['a key that is no point', { publicKey: 'A'.repeat(87) }, 'bad-input'],
  ['an epoch below the first', { holds: -1 }, 'bad-input'],
  ['half an epoch', { holds: 0.5 }, 'bad-input'],
  ['no word on media', { takesMedia: undefined }, 'bad-input'],
  ['an unclear word on media', { takesMedia: 'yes' }, 'bad-input'],
])('refuses a connection that says of itself %s', async (_what, changes, code) => {
  const door = await openSocketDoor()
  await door.enters('Ana')
  expect(await door.refusal('Ana', { auth: { ...door.handshake('Ana'), ...changes } })).toBe(code)
})

it('hands what a browser says of itself on to the room: its key, what it holds, and whether it takes media', async () => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  await door.enters('Ana')
  await fay.send({ type: 'admit', personId: id('Ana') })
  const auth = {
    ...door.handshake('Ana'),
    publicKey: browserKey('Ana', 2),
    takesMedia: false,
    more: 'not read',
  }
  const ana = await door.connects('Ana', { auth })
  await ana.until((one) => one.latest('shared') !== undefined)
  expect(ana.latest('shared')?.view.people.find((one) => one.id === id('Ana'))).toMatchObject({
    publicKey: browserKey('Ana', 2),
    withoutMedia: true,
    media: null,
  })
})

it('takes a connection that polls, as browsers do it: they name no origin when they read from their own', async () => {
  const door = await openSocketDoor()
  await door.enters('Ana')
  const headers = { 'sec-fetch-site': 'same-origin' }
  const ana = await door.connects('Ana', { origin: null, transport: 'polling', headers })
  expect(ana.latest('own')?.view.name).toBe('Ana')
})

it('refuses a connection for a person that this browser does not hold', async () => {
  const door = await openSocketDoor()
  await door.enters('Ana')
  await door.enters('Ben')
  const asAna = { auth: door.handshake('Ana') }
  expect(await door.refusal('Ben', asAna)).toBe('not-known-here')
})

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

it.each([
  ['an unknown command', { id: randomId(), command: { type: 'becomeFacilitator' } }, 'bad-input'],
  ['no envelope', 'startSession', 'bad-input'],
  ['nothing', null, 'bad-input'],
  ['a wrong type of field', { id: randomId(), command: { type: 'admit', personId: ['Ana'] } }, 'bad-input'],
  ['a field too many', { id: randomId(), command: { type: 'leave', personId: id('Fay') } }, 'bad-input'],
  ['an id of another form', { id: 'x', command: { type: 'leave' } }, 'bad-input'],
  ['a deep packet', { id: randomId(), command: nested(2000) }, 'bad-input'],
  [
    'a large packet',
    { id: randomId(), command: { type: 'admit', personId: 'A'.repeat(MAX_PACKET_BYTES) } },
    'too-large',
  ],
  [
    'somebody who is not waiting',
    { id: randomId(), command: { type: 'admit', personId: randomId() } },
    'not-waiting',
  ],
])('refuses %s; the room goes on and nothing is lost', async (_what, payload, code) => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  await door.enters('Ana')
  expect(await fay.sendAnything(payload)).toMatchObject({ ok: false, code })
  expect(await fay.send({ type: 'admit', personId: id('Ana') })).toMatchObject({ ok: true })
})

it('is not brought down by a packet nested as deeply as a packet may be long', async () => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const deep = '['.repeat(MAX_PACKET_BYTES) + ']'.repeat(MAX_PACKET_BYTES)
  // Below the client's own parser: event packet, acknowledgement 999.
  fay.socket.io.engine.write(`2999["command",${deep}]`)
  expect(await fay.send({ type: 'startSession' })).toMatchObject({ ok: true })
})

it('ends a connection that sends far more than a packet may have; its seat stays', async () => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const gone = once(fay.socket as never, 'disconnect')
  fay.socket.emit(
    'command',
    { id: randomId(), command: { type: 'admit', personId: 'A'.repeat(1_000_000) } },
    () => {},
  )
  await gone
  const again = await door.connects('Fay')
  expect(again.latest('shared')?.view.people).toHaveLength(1)
})

it('refuses a flood by one connection, and says for how long', async () => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const answers = await Promise.all(Array.from({ length: 60 }, () => fay.send({ type: 'admitEveryone' })))
  const refused = answers.filter((answer) => !answer.ok)
  expect(refused.length).toBe(20)
  expect(refused[0]).toMatchObject({ code: 'too-many-requests', retryAfterMs: expect.any(Number) })
})

it('tells its clock', async () => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  expect(await fay.socket.emitWithAck('clock')).toEqual(expect.any(Number))
})
