/** The server refuses bad input over the socket, and the live room goes on and loses nothing. */
import { once } from 'node:events'
import { MAX_PACKET_BYTES } from '@hearth/protocol/limits'
import { id, staffId } from '@hearth/room/testing/people'
import type { Socket } from 'socket.io-client'
import { expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { secretHash } from '../../src/secret-hash.ts'
import { openSocketDoor, type SocketDoor } from './open-socket-door.ts'

const EVIL = 'https://evil.example'
const envelope = (command: unknown) => ({ id: randomId(), command })
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

/** Fay, Ana and Ben are in a live room, and Chidi waits in the lobby. Ana's browser sends the bad input. */
async function givenLive() {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const ana = await door.enters('Ana')
  const ben = await door.enters('Ben')
  for (const type of ['admitEveryone', 'startSession'] as const) {
    expect(await fay.send({ type })).toMatchObject({ ok: true })
  }
  const chidi = await door.enters('Chidi')
  /** Fay admits Chidi, and everybody sees all four people present: the bad input removed nobody and blocked nothing. */
  async function goesOn() {
    expect(await fay.send({ type: 'admit', personId: id('Chidi') })).toMatchObject({ ok: true })
    for (const one of [fay, ben, chidi]) {
      await one.until(() => one.latest('shared')?.view.people.length === 4)
      const people = one.latest('shared')?.view.people
      expect(people?.map(({ name }) => name)).toEqual(['Fay', 'Ana', 'Ben', 'Chidi'])
      expect(people?.every(({ presence }) => presence === 'here')).toBe(true)
    }
  }
  return { door, fay, ana, ben, chidi, goesOn }
}

type Changes = NonNullable<Parameters<SocketDoor['refusal']>[1]>

it('refuses connections from another page, and from browsers that are not known here', async () => {
  const { door, goesOn } = await givenLive()
  const dara = await door.enters('Dara')
  expect(await dara.send({ type: 'leave' })).toMatchObject({ ok: true })
  // Normally an effect does this after a leave. This test runs no effects.
  await door.store.browsers.unlink(door.session.id, id('Dara'))
  const { groupId } = door.session
  const elsewhere = await door.store.sessions.create({
    ...{ id: randomId(), groupId, title: 'Somewhere else', startsAt: door.clock.now(), minutes: 60 },
    ...{ format: 'online', siteName: null, capacity: 2, invitationCode: randomId(), guideId: null },
    facilitatorIds: [staffId('Fay')],
  })
  if (elsewhere === 'unknown') throw new Error('the session was not planned')
  const ana = door.handshake('Ana')
  const crossSite = { 'sec-fetch-site': 'cross-site' }
  const refused: [string, string, Changes][] = [
    ['a foreign origin', 'foreign-origin', { origin: EVIL }],
    ['a hidden origin', 'foreign-origin', { origin: 'null' }],
    ['no origin', 'foreign-origin', { origin: null }],
    ['a foreign origin, polling', 'foreign-origin', { origin: EVIL, transport: 'polling' }],
    [
      'no origin, polling from another site',
      'foreign-origin',
      { origin: null, transport: 'polling', headers: crossSite },
    ],
    ['no cookie', 'not-known-here', { cookie: '' }],
    ['a forged cookie', 'not-known-here', { cookie: `hearth=${randomId()}` }],
    ['a malformed cookie', 'not-known-here', { cookie: 'hearth=%00' }],
    ['the seat of Fay', 'not-known-here', { auth: { ...ana, personId: id('Fay') } }],
    ['another session', 'not-known-here', { auth: { ...ana, sessionId: elsewhere.id } }],
    ['a session that does not exist', 'not-known-here', { auth: { ...ana, sessionId: randomId() } }],
  ]
  for (const [what, code, changes] of refused) expect(await door.refusal('Ana', changes), what).toBe(code)
  expect(await door.refusal('Dara'), 'a seat that Dara left').toBe('not-known-here')
  await goesOn()
})

it('refuses connections with a malformed handshake', async () => {
  const { door, goesOn } = await givenLive()
  const ana = door.handshake('Ana')
  const wrong: [string, object][] = [
    ['nothing', { sessionId: undefined, personId: undefined, publicKey: undefined }],
    ['no handshake at all', Object.fromEntries(Object.keys(ana).map((field) => [field, undefined]))],
    ['other types', { sessionId: 7, personId: { $ne: null } }],
    ['a malformed person id', { personId: 'A'.repeat(1000) }],
    ['no key', { publicKey: undefined }],
    ['a key that is too short', { publicKey: ana.publicKey.slice(1) }],
    ['a key of other letters', { publicKey: `${ana.publicKey.slice(1)}=` }],
    ['a list of keys', { publicKey: [ana.publicKey] }],
    ['a key that is no point', { publicKey: 'A'.repeat(87) }],
    ['an epoch below the first', { holds: -1 }],
    ['half an epoch', { holds: 0.5 }],
    ['an epoch as text', { holds: '1' }],
    ['no word on media', { takesMedia: undefined }],
    ['an unclear word on media', { takesMedia: 'yes' }],
  ]
  for (const [what, changes] of wrong) {
    expect(await door.refusal('Ana', { auth: { ...ana, ...changes } }), what).toBe('bad-input')
  }
  await goesOn()
})

it('given a seat that Ana moved to her phone, refuses her old browser and accepts the phone', async () => {
  const { door, goesOn } = await givenLive()
  const [code, phone] = [randomId(), randomId()]
  const { browsers } = door.store
  await browsers.offerMove(secretHash(code), door.session.id, id('Ana'), door.clock.now() + 1)
  await browsers.acceptMove(secretHash(code), secretHash(phone), door.clock.now())
  expect(await door.refusal('Ana')).toBe('not-known-here')
  await door.connects('Ana', { cookie: `hearth=${phone}` })
  await goesOn()
})

it('refuses malformed commands, and commands that the sender may not give', async () => {
  const { fay, ana, chidi, goesOn } = await givenLive()
  const admitChidi = { type: 'admit', personId: id('Chidi') } as const
  const refused: [string, unknown][] = [
    ['bad-input', null],
    ['bad-input', 'startSession'],
    ['bad-input', [1, 2, 3]],
    ['bad-input', { command: { type: 'leave' } }],
    ['bad-input', { id: 'short', command: { type: 'leave' } }],
    ['bad-input', envelope({ type: 'becomeFacilitator' })],
    ['bad-input', envelope({ type: '__proto__' })],
    ['bad-input', envelope({ type: 'admit', personId: ['Ana'] })],
    ['bad-input', envelope({ type: 'leave', personId: id('Fay') })],
    ['bad-input', envelope({ ...admitChidi, as: id('Fay') })],
    ['bad-input', { ...envelope({ type: 'leave' }), personId: id('Fay') }],
    ['bad-input', envelope(nested(3000))],
    ['too-large', envelope({ type: 'admit', personId: 'A'.repeat(MAX_PACKET_BYTES) })],
    ['not-facilitator', envelope(admitChidi)],
    ['not-facilitator', envelope({ type: 'closeSession' })],
    ['not-facilitator', envelope({ type: 'endSession' })],
    ['not-waiting', envelope({ type: 'askAgain' })],
  ]
  for (const [code, payload] of refused) {
    expect(await ana.sendAnything(payload), code).toEqual({ ok: false, code })
  }
  const nobody = { type: 'admit', personId: randomId() } as const
  expect(await fay.send(nobody)).toEqual({ ok: false, code: 'not-waiting' })
  expect(await fay.send({ type: 'startSession' })).toEqual({ ok: false, code: 'wrong-phase' })
  expect(await chidi.send({ type: 'closeSession' })).toEqual({ ok: false, code: 'not-facilitator' })
  await goesOn()
})

it('ignores commands without an acknowledgement, and unknown events', async () => {
  const { ana, goesOn } = await givenLive()
  const socket: Socket = ana.socket as Socket
  socket.emit('command', envelope({ type: 'leave' }))
  socket.emit('command')
  socket.emit('view', { channel: 'shared' })
  socket.emit('disconnect-everyone', nested(50))
  // The server answers this later event, so it has handled all of the above.
  expect(await ana.socket.emitWithAck('clock')).toEqual(expect.any(Number))
  await goesOn()
})

it('given oversized or malformed packets, ends only the connection that sent them; its seat stays', async () => {
  const { door, fay, goesOn } = await givenLive()
  const packets = [`4${'x'.repeat(MAX_PACKET_BYTES * 20)}`, `4${'9'.repeat(40)}`, `42${'['.repeat(20_000)}`]
  for (const packet of packets) {
    const { socket } = await door.connects('Ana')
    const ended = once(socket as never, 'disconnect')
    // Written to the engine directly: the client's own encoder would not produce this.
    socket.io.engine.write(packet)
    await ended
  }
  await door.connects('Ana')
  await fay.until(
    () => fay.latest('shared')?.view.people.every(({ presence }) => presence === 'here') === true,
  )
  await goesOn()
})

it('is not brought down by a packet nested as deeply as a packet may be long', async () => {
  const { ana, goesOn } = await givenLive()
  const deep = '['.repeat(MAX_PACKET_BYTES) + ']'.repeat(MAX_PACKET_BYTES)
  // 2 is an event packet, and 999 is its acknowledgement.
  ana.socket.io.engine.write(`2999["command",${deep}]`)
  expect(await ana.send({ type: 'startSession' })).toEqual({ ok: false, code: 'not-facilitator' })
  await goesOn()
})

it('refuses a flood from one connection and says when to retry; others do not wait', async () => {
  const { ana, goesOn } = await givenLive()
  const answers = await Promise.all(Array.from({ length: 60 }, () => ana.send({ type: 'startSession' })))
  const refused = { ok: false, code: 'too-many-requests', retryAfterMs: expect.any(Number) }
  expect(answers.slice(0, 40)).toEqual(Array(40).fill({ ok: false, code: 'not-facilitator' }))
  expect(answers.slice(40)).toEqual(Array(20).fill(refused))
  await goesOn()
})
