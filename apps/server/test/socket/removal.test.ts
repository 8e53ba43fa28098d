import { once } from 'node:events'
import { id } from '@hearth/room/testing/people'
import { expect, it } from 'vitest'
import { asks } from '../rooms/asks.ts'
import { type Connected, openSocketDoor } from './open-socket-door.ts'

/** Fay leads, Ana and Ben are in, and have seen that they are. */
async function givenCircle() {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const ana = await door.enters('Ana')
  const ben = await door.enters('Ben')
  await fay.send({ type: 'admitEveryone' })
  for (const one of [fay, ana, ben]) await one.until(() => one.latest('shared')?.view.people.length === 3)
  return { door, fay, ana, ben }
}

const putsOut = (name: 'Ana') => ({ type: 'remove', personId: id(name) }) as const
const hears = (one: Connected, event: 'removed' | 'disconnect') => once(one.socket as never, event)
const isLive = (one: Connected) => one.latest('shared')?.view.phase === 'live'

it('given that Fay removes Ana, tells her connection so and ends it; no view reaches it any more', async () => {
  const { fay, ana, ben } = await givenCircle()
  const seen = ana.bytes.length
  const ended = Promise.all([hears(ana, 'removed'), hears(ana, 'disconnect')])
  // The removal, and with it the public change that is the barrier.
  const answers = Promise.all([fay.send(putsOut('Ana')), fay.send({ type: 'startSession' })])
  expect(await answers).toMatchObject([{ ok: true }, { ok: true }])
  await ben.until(isLive)
  await ended
  expect(ana.bytes.slice(seen)).toEqual(['["removed"]'])
  expect(ana.socket.connected).toBe(false)
})

it("given that Ana is removed, names her in nobody's view, and tells nobody that she was", async () => {
  const { fay, ana, ben } = await givenCircle()
  const ended = hears(ana, 'disconnect')
  const [ofFay, ofBen] = [fay.bytes.length, ben.bytes.length]
  await fay.send(putsOut('Ana'))
  await fay.send({ type: 'startSession' })
  for (const one of [fay, ben]) await one.until(isLive)
  await ended
  expect(ben.latest('shared')?.view.people.map((person) => person.name)).toEqual(['Fay', 'Ben'])
  for (const text of [fay.bytes.slice(ofFay).join(), ben.bytes.slice(ofBen).join()]) {
    expect(text).not.toContain(id('Ana'))
    expect(text).not.toContain('"Ana"')
    expect(text).not.toContain('removed')
  }
})

it('given that Ana waits in the lobby, removes her from there, and nobody in the circle gets a message of it', async () => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const ben = await door.enters('Ben')
  await fay.send({ type: 'admit', personId: id('Ben') })
  await ben.until((one) => one.latest('shared')?.view.people.length === 2)
  const ana = await door.enters('Ana')
  const seen = ben.received.length
  const ended = Promise.all([hears(ana, 'removed'), hears(ana, 'disconnect')])
  await fay.send(putsOut('Ana'))
  await ended
  await fay.until((one) => one.latest('facilitation')?.view.lobby.length === 0)
  await fay.send({ type: 'lockRoom' })
  await ben.until((one) => one.latest('shared')?.view.locked === true)
  expect(ben.received.slice(seen).map(({ channel }) => channel)).toEqual(['shared'])
})

it('given her cookie and a new connection, tells Ana again and ends it, with no view', async () => {
  const { door, fay, ana, ben } = await givenCircle()
  const ended = hears(ana, 'disconnect')
  await fay.send(putsOut('Ana'))
  await ended
  const again = door.opens('Ana')
  await Promise.all([hears(again, 'removed'), hears(again, 'disconnect')])
  await fay.send({ type: 'startSession' })
  await ben.until(isLive)
  expect(again.bytes).toEqual(['["removed"]'])
  expect(Object.keys((await door.rooms.state(door.session.id))?.people ?? {})).not.toContain(id('Ana'))
})

it('given a command with it, does not do it', async () => {
  const { door, fay, ana, ben } = await givenCircle()
  await fay.send({ type: 'startSession' })
  const ended = hears(ana, 'disconnect')
  await fay.send(putsOut('Ana'))
  await ended
  const again = door.opens('Ana')
  const gone = hears(again, 'disconnect')
  // Refused, or cut off with its connection: whichever comes first.
  const outcome = await again.send({ type: 'raiseHand', kind: 'new' }).catch(() => ({ ok: false }))
  expect(outcome.ok).toBe(false)
  await gone
  // As a connection asks that has not heard yet.
  expect(await asks(door.rooms, door.session.id, id('Ana'), { type: 'raiseHand', kind: 'new' })).toEqual({
    ok: false,
    code: 'not-known-here',
  })
  await ben.send({ type: 'raiseHand', kind: 'new' })
  await fay.until((one) => one.latest('shared')?.view.hands.length === 1)
  expect(fay.latest('shared')?.view.hands).toEqual([{ personId: id('Ben'), kind: 'new' }])
})

it('given a hand that Ana raises in the instant in which she is removed, leaves no hand and no floor of hers', async () => {
  const { door, fay, ana, ben } = await givenCircle()
  await fay.send({ type: 'startSession' })
  await fay.send({ type: 'chooseMode', mode: 'hands' })
  const ended = hears(ana, 'disconnect')
  const raised = ana.send({ type: 'raiseHand', kind: 'new' }).catch(() => null)
  await Promise.all([raised, fay.send(putsOut('Ana'))])
  await ended
  expect(await fay.send({ type: 'callNext', turn: 0 })).toEqual({ ok: false, code: 'no-hand-to-call' })
  await ben.send({ type: 'raiseHand', kind: 'new' })
  expect(await door.rooms.state(door.session.id)).toMatchObject({
    hands: [{ personId: id('Ben') }],
    floor: null,
  })
})

it('given two devices of Ana, the newer of which counts, ends whatever of hers is still there', async () => {
  const { door, fay, ana } = await givenCircle()
  const replaced = hears(ana, 'disconnect')
  const newer = await door.connects('Ana')
  await replaced
  // The third comes in the same instant as the removal: it is told either as one that was there or as one that comes.
  const third = door.opens('Ana')
  const ended = Promise.all([newer, third].map((one) => hears(one, 'disconnect')))
  const last = hears(third, 'removed')
  await fay.send(putsOut('Ana'))
  await ended
  await last
  expect(await door.rooms.state(door.session.id)).toMatchObject({ removed: [id('Ana')] })
})
