/** The keeper compares who is connected with who is in the room: what a node stored and could not tell is made good. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { PersonId } from '@hearth/protocol/ids'
import { id } from '@hearth/room/testing/people'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Fabric } from '../../src/cluster/fabric.ts'
import { inProcessFabric } from '../../src/cluster/in-process/in-process-fabric.ts'
import { randomId } from '../../src/random-id.ts'
import { Keeper, type KeeperDeps } from '../../src/rooms/keeper.ts'
import { createLiveRooms } from '../../src/rooms/live-rooms.ts'
import { broadcast, putOut, sessionChannel } from '../../src/socket/broadcast.ts'
import { createSocketServer } from '../../src/socket/gateway.ts'
import { TIMING } from '../../src/timing.ts'
import { type FabricKind, fabricKinds, node } from '../contracts/nodes.ts'
import { asks } from '../rooms/asks.ts'
import { type Connected, openSocketDoor, type SocketDoor } from './open-socket-door.ts'

// Rounds come when a test says so; everything else takes its real time.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const failed = (error: unknown) => {
  throw error
}

/** Keeps the rooms of a door's store, as `compose` does, on a node of its own where there is more than one. */
async function keeps(door: SocketDoor, fabric: Fabric, io = door.io, changes: Partial<KeeperDeps> = {}) {
  const putsOut: PersonId[] = []
  const forgotten: string[] = []
  let looks = 0
  const keeper = new Keeper({
    rooms: createLiveRooms({
      store: door.store.rooms,
      clock: door.clock,
      timing: TIMING,
      failed,
      committed: (commit) => broadcast(io, commit),
    }),
    store: door.store.rooms,
    fabric,
    clock: door.clock,
    timing: TIMING,
    connectionsOf: async (sessionId) => {
      const connections = await io.in(sessionChannel(sessionId)).fetchSockets()
      return connections.map((one) => ({ connectionId: one.id, personId: one.data.personId }))
    },
    putOut: (sessionId, personId, wasRemoved) => {
      putsOut.push(personId)
      putOut(io, sessionId, personId, wasRemoved)
    },
    // The last that a look does.
    reconcileMedia: () => {
      looks++
    },
    forgetMedia: (sessionId) => forgotten.push(sessionId),
    failed,
    ...changes,
  })
  await keeper.start()
  onTestFinished(() => keeper.stop())
  const nextRound = () => vi.advanceTimersByTimeAsync(TIMING.leaseMs / 3)
  return {
    putsOut,
    forgotten,
    nextRound,
    /** Resolves when the room has been looked after. */
    round: async () => {
      const before = looks
      await nextRound()
      await vi.waitFor(() => expect(looks).toBe(before + 1), { timeout: 30_000 })
    },
  }
}

/** Fay leads, Ana and Ben are in, Dara waits, all at one node; the keeper is on another, over Redis. */
async function givenKept(kind: FabricKind) {
  const namespace = `test-${randomId()}`
  const fabric = await node(kind, { namespace })
  const door = await openSocketDoor(fabric)
  const fay = await door.enters('Fay')
  const ana = await door.enters('Ana')
  const ben = await door.enters('Ben')
  await fay.send({ type: 'admitEveryone' })
  await ben.until((one) => one.latest('shared')?.view.people.length === 3)
  const dara = await door.enters('Dara')
  const kept = kind === 'redis' ? await keptElsewhere(door, namespace) : await keeps(door, fabric)
  // A node that stores what is asked, and crashes before it tells anybody.
  const crashing = createLiveRooms({
    store: door.store.rooms,
    clock: door.clock,
    timing: TIMING,
    failed,
    committed: () => {},
  })
  return { door, fay, ana, ben, dara, crashing, ...kept }
}

async function keptElsewhere(door: SocketDoor, namespace: string) {
  const fabric = await node('redis', { namespace })
  const io = createSocketServer(fabric.socketAdapter, TIMING)
  io.attach(createServer())
  onTestFinished(() => io.close())
  await vi.waitFor(async () => expect(await io.fetchSockets()).toHaveLength(4), { timeout: 30_000 })
  return keeps(door, fabric, io)
}

const ends = (one: Connected) => once(one.socket as never, 'disconnect')
const here = { presence: { kind: 'here' } }

describe.each(fabricKinds)('a round of the keeper, on %s', (kind) => {
  it('given a removal that was stored and told nobody, tells who was removed and ends their connection, and no other', async () => {
    const { door, fay, ana, ben, dara, crashing, putsOut, round } = await givenKept(kind)
    const remove = { type: 'remove', personId: id('Ana') } as const
    expect(await asks(crashing, door.session.id, id('Fay'), remove)).toMatchObject({ ok: true })
    const seen = ana.bytes.length
    expect(ana.socket.connected).toBe(true)
    const ended = ends(ana)
    await round()
    await ended
    expect(ana.bytes.slice(seen)).toEqual(['["removed"]'])
    expect(putsOut).toEqual([id('Ana')])
    await round()
    // The room goes on: Fay and Ben each give a command, and the other sees its effect.
    expect(await fay.send({ type: 'lockRoom' })).toMatchObject({ ok: true })
    await ben.until((one) => one.latest('shared')?.view.locked === true)
    expect(await ben.send({ type: 'setAway', away: true })).toMatchObject({ ok: true })
    const ofBen = () => fay.latest('shared')?.view.people.find((one) => one.id === id('Ben'))
    await fay.until(() => ofBen()?.away === true)
    for (const one of [fay, ben, dara]) expect(one.socket.connected).toBe(true)
    const people = (await door.rooms.state(door.session.id))?.people
    expect(people).toMatchObject({ [id('Fay')]: here, [id('Ben')]: here, [id('Dara')]: here })
    expect(people?.[id('Ana')]).toBeUndefined()
    expect(putsOut).toEqual([id('Ana')])
  })

  it('given that Ana left and nobody was told, ends her connection without a word', async () => {
    const { door, ana, ben, crashing, round } = await givenKept(kind)
    expect(await asks(crashing, door.session.id, id('Ana'), { type: 'leave' })).toMatchObject({ ok: true })
    const seen = ana.bytes.length
    const ended = ends(ana)
    await round()
    await ended
    expect(ana.bytes.slice(seen)).toEqual([])
    expect(ben.socket.connected).toBe(true)
  })

  it('given that everybody connected is in the room, waiting or admitted, ends nothing and writes nothing', async () => {
    const { door, fay, ana, ben, dara, putsOut, round } = await givenKept(kind)
    const before = await door.store.rooms.load(door.session.id)
    await round()
    await round()
    expect(await door.store.rooms.load(door.session.id)).toEqual(before)
    expect(putsOut).toEqual([])
    for (const one of [fay, ana, ben, dara]) expect(one.socket.connected).toBe(true)
  })
})

it('given that Ana arrives and connects while the connections are looked for, takes her for no stranger', async () => {
  const door = await openSocketDoor()
  await door.enters('Fay')
  let comes = false
  const { putsOut, round } = await keeps(door, inProcessFabric(), door.io, {
    connectionsOf: async (sessionId) => {
      if (comes) await door.enters('Ana')
      const connections = await door.io.in(sessionChannel(sessionId)).fetchSockets()
      return connections.map((one) => ({ connectionId: one.id, personId: one.data.personId }))
    },
  })
  comes = true
  await round()
  expect((await door.rooms.state(door.session.id))?.people[id('Ana')]).toMatchObject(here)
  comes = false
  await round()
  expect(putsOut).toEqual([])
  expect((await door.rooms.state(door.session.id))?.people[id('Ana')]).toMatchObject(here)
})

it('given that another node holds the lease now, forgets the media of the room, once, and ends no connection', async () => {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const fabric = inProcessFabric()
  let ours = true
  let asked = 0
  const leases = {
    acquire: async () => {
      asked++
      return ours
    },
    release: async () => {},
  }
  const { putsOut, forgotten, round, nextRound } = await keeps(door, { ...fabric, leases })
  await round()
  expect(forgotten).toEqual([])
  ours = false
  await nextRound()
  await vi.waitFor(() => expect(forgotten).toEqual([door.session.id]))
  await nextRound()
  await vi.waitFor(() => expect(asked).toBe(4))
  expect(forgotten).toEqual([door.session.id])
  expect(putsOut).toEqual([])
  expect(fay.socket.connected).toBe(true)
})
