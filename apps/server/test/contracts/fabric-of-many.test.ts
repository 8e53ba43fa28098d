/** What the Redis fabric promises beyond the contract: several nodes as one, and going on while Redis is away. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClient } from 'redis'
import { Server, type ServerOptions } from 'socket.io'
import { io as connect, type Socket } from 'socket.io-client'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Fabric } from '../../src/cluster/fabric.ts'
import { randomId } from '../../src/random-id.ts'
import { isLeftOut, redisUrl } from '../databases-services.ts'
import { node, wireToRedis } from './nodes.ts'

const LEASE = 300

describe.skipIf(isLeftOut('redis'))('several nodes over Redis', () => {
  const cluster = async (options: { leaseMs?: number } = {}) => {
    const namespace = `test-${randomId()}`
    return Promise.all([node('redis', { namespace, ...options }), node('redis', { namespace, ...options })])
  }

  test('given a room that one node keeps, then the other does not get it, until it is given back', async () => {
    const [one, other] = await cluster()
    const room = randomId()
    expect(await one.leases.acquire(room)).toBe(true)
    expect(await other.leases.acquire(room)).toBe(false)
    await other.leases.release(room)
    expect(await other.leases.acquire(room)).toBe(false)
    await one.leases.release(room)
    expect(await other.leases.acquire(room)).toBe(true)
    expect(await one.leases.acquire(room)).toBe(false)
  })

  test('given a free room, when two nodes want it at the same instant, then one gets it', async () => {
    const nodes = await cluster()
    const answers = await Promise.all(nodes.map(({ leases }) => leases.acquire('room')))
    expect(answers.sort()).toEqual([false, true])
  })

  test('given a node that no longer asks, when its lease has run out, then the other takes over', async () => {
    const [one, other] = await cluster({ leaseMs: LEASE })
    await one.leases.acquire('room')
    const before = performance.now()
    expect(await other.leases.acquire('room')).toBe(false)
    await expect.poll(() => other.leases.acquire('room')).toBe(true)
    expect(performance.now() - before).toBeGreaterThan(LEASE / 2)
    expect(await one.leases.acquire('room')).toBe(false)
  })

  test('given a node that asks again in time, then its lease lasts from then', async () => {
    const [one, other] = await cluster({ leaseMs: LEASE })
    const until = performance.now() + 3 * LEASE
    await expect
      .poll(
        async () => {
          expect(await one.leases.acquire('room')).toBe(true)
          expect(await other.leases.acquire('room')).toBe(false)
          return performance.now() > until
        },
        { interval: LEASE / 10 },
      )
      .toBe(true)
  })

  test('given tries on two nodes, then they are counted together', async () => {
    const [one, other] = await cluster()
    for (let tries = 0; tries < 5; tries++) {
      expect(await one.limits.take('sign-in-digits', 'fay@example.org')).toBeNull()
      expect(await other.limits.take('sign-in-digits', 'fay@example.org')).toBeNull()
    }
    expect(await one.limits.take('sign-in-digits', 'fay@example.org')).toBeGreaterThan(0)
    expect(await other.limits.take('sign-in-digits', 'fay@example.org')).toBeGreaterThan(0)
  })

  test('given a room written on one node, then the other hears of it once, and so does the first', async () => {
    const [one, other] = await cluster()
    const heard: string[] = []
    one.wakeUps.subscribe((sessionId, version) => heard.push(`one ${sessionId} ${version}`))
    other.wakeUps.subscribe((sessionId, version) => heard.push(`other ${sessionId} ${version}`))
    await one.wakeUps.publish('room', 3)
    await other.wakeUps.publish('room', 4)
    await expect
      .poll(() => [...heard].sort())
      .toEqual(['one room 3', 'one room 4', 'other room 3', 'other room 4'])
  })

  test('given two copies of Hearth on one Redis, then they do not meet', async () => {
    const [one, other] = [await node('redis'), await node('redis')]
    expect(await one.leases.acquire('room')).toBe(true)
    expect(await other.leases.acquire('room')).toBe(true)
    const heard: string[] = []
    other.wakeUps.subscribe((sessionId) => heard.push(sessionId))
    await one.wakeUps.publish('of one', 1)
    await other.wakeUps.publish('of other', 1)
    expect(heard).toEqual(['of other'])
  })

  test('given everything was used, then each key has our name, and none a name of anybody', async () => {
    const namespace = `test-${randomId()}`
    const { leases, limits } = await node('redis', { namespace })
    await leases.acquire('room')
    await limits.take('sign-in-digits', 'fay@example.org')
    const client = await createClient({ url: redisUrl }).connect()
    const keys = await client.keys(`*${namespace}*`)
    client.destroy()
    expect(keys).toHaveLength(2)
    for (const key of keys) {
      expect(key).toMatch(new RegExp(`^hearth:${namespace}:`))
      expect(key).not.toContain('fay')
    }
  })
})

describe.skipIf(isLeftOut('redis'))('sockets on two nodes', () => {
  /** A node's socket server, and somebody connected to it who hears what is sent to `circle`. */
  async function served({ socketAdapter }: Fabric): Promise<{ io: Server; client: Socket }> {
    const http = createServer()
    const io = new Server(http, { adapter: socketAdapter as NonNullable<ServerOptions['adapter']> })
    onTestFinished(async () => {
      client.close()
      await io.close()
    })
    io.on('connection', (socket) => socket.join('circle'))
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    const { port } = http.address() as AddressInfo
    const client = connect(`http://127.0.0.1:${port}`, { transports: ['websocket'] })
    await new Promise<void>((resolve) => client.once('connect', () => resolve()))
    return { io, client }
  }

  const next = (client: Socket) => new Promise((resolve) => client.once('view', resolve))

  test('given Ana on one node and Ben on the other, when a view is sent on one, then both receive it, in order', async () => {
    const namespace = `test-${randomId()}`
    const one = await served(await node('redis', { namespace }))
    const other = await served(await node('redis', { namespace }))
    await expect.poll(async () => (await one.io.in('circle').fetchSockets()).length).toBe(2)
    const received: [string, number][] = []
    one.client.on('view', (number) => received.push(['Ana', number]))
    other.client.on('view', (number) => received.push(['Ben', number]))
    for (let number = 0; number < 20; number++) one.io.to('circle').emit('view', number)
    await expect.poll(() => received.length).toBe(40)
    const numbers = Array.from({ length: 20 }, (_, number) => number)
    expect(received.filter(([who]) => who === 'Ana').map(([, number]) => number)).toEqual(numbers)
    expect(received.filter(([who]) => who === 'Ben').map(([, number]) => number)).toEqual(numbers)
  })

  test('given Redis goes away and comes back, then each node serves its own meanwhile, and both afterwards', async () => {
    const wire = await wireToRedis()
    const namespace = `test-${randomId()}`
    const faults: unknown[] = []
    const onError = (fault: unknown) => faults.push(fault)
    const fabrics = [
      await node('redis', { namespace, url: wire.url, onError }),
      await node('redis', { namespace, url: wire.url, onError }),
    ] as const
    const one = await served(fabrics[0])
    const other = await served(fabrics[1])
    await expect.poll(async () => (await one.io.in('circle').fetchSockets()).length).toBe(2)

    await wire.cut()
    expect(await fabrics[0].healthy()).toBe(false)
    const alone = next(one.client)
    one.io.to('circle').emit('view', 'while away')
    expect(await alone).toBe('while away')
    await expect(one.io.in('circle').fetchSockets()).rejects.toThrow()
    expect(await fabrics[0].leases.acquire('room')).toBe(false)
    await fabrics[0].leases.release('room')
    expect(await fabrics[0].limits.take('sign-in-digits', 'fay@example.org')).toBeNull()
    const woken: number[] = []
    fabrics[0].wakeUps.subscribe((_, version) => woken.push(version))
    await fabrics[0].wakeUps.publish('room', 5)
    expect(woken).toEqual([5])
    expect(faults.length).toBeGreaterThan(0)

    await wire.mend()
    await expect.poll(() => Promise.all(fabrics.map((fabric) => fabric.healthy()))).toEqual([true, true])
    expect(await fabrics[0].leases.acquire('room')).toBe(true)
    await expect.poll(async () => (await one.io.in('circle').fetchSockets()).length).toBe(2)
    const both = Promise.all([next(one.client), next(other.client)])
    one.io.to('circle').emit('view', 'together again')
    expect(await both).toEqual(['together again', 'together again'])
    await fabrics[1].wakeUps.publish('room', 6)
    await expect.poll(() => woken).toEqual([5, 6])
  })

  test('given a view with the name of Chidi, then Redis forgets it soon', async () => {
    const namespace = `test-${randomId()}`
    const { io } = await served(await node('redis', { namespace, viewsLast: 300 }))
    const client = await createClient({ url: redisUrl }).connect()
    onTestFinished(() => client.destroy())
    const kept = async () => JSON.stringify(await client.xRange(`hearth:${namespace}:views`, '-', '+'))
    io.to('circle').emit('view', 'Chidi')
    await expect.poll(kept).toContain('Chidi')
    await expect.poll(kept, { interval: 50 }).not.toContain('Chidi')
  })

  test('given no Redis at all, then a node starts, says so, serves its own, and closes', async () => {
    const faults: unknown[] = []
    const fabric = await node('redis', { url: 'redis://127.0.0.1:1', onError: (fault) => faults.push(fault) })
    const { io, client } = await served(fabric)
    const view = next(client)
    io.to('circle').emit('view', 'alone')
    expect(await view).toBe('alone')
    expect(await fabric.healthy()).toBe(false)
    expect(await fabric.leases.acquire('room')).toBe(false)
    expect(faults.length).toBeGreaterThan(0)
  })
})
