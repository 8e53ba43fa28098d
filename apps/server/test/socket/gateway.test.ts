import { once } from 'node:events'
import { id } from '@hearth/room/testing/people'
import { expect, it } from 'vitest'
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

it('tells its clock', async () => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  expect(await fay.socket.emitWithAck('clock')).toEqual(expect.any(Number))
})
