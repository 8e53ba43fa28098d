/** Contract of the fabric's ports, on every implementation. */
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/cluster/limits.ts'
import { randomId } from '../../src/random-id.ts'
import { fabricKinds, node } from './nodes.ts'

describe.each(fabricKinds)('fabric: %s', (kind) => {
  describe('leases', () => {
    test('given a room nobody keeps, then this node gets it, keeps it when it asks again, and may give it back', async () => {
      const { leases } = await node(kind)
      const room = randomId()
      expect(await leases.acquire(room)).toBe(true)
      expect(await leases.acquire(room)).toBe(true)
      await leases.release(room)
      await leases.release(room)
      expect(await leases.acquire(room)).toBe(true)
    })
  })

  describe('limits', () => {
    test('given digits tried from one address, then the eleventh is refused with the time left, and others are not', async () => {
      const { limits } = await node(kind)
      for (let tries = 0; tries < 10; tries++)
        expect(await limits.take('sign-in-digits', '192.0.2.7')).toBeNull()
      const wait = await limits.take('sign-in-digits', '192.0.2.7')
      expect(wait).toBeGreaterThan(14 * 60_000)
      expect(wait).toBeLessThanOrEqual(15 * 60_000)
      expect(await limits.take('sign-in-digits', '192.0.2.8')).toBeNull()
      expect(await limits.take('arrivals', '192.0.2.7')).toBeNull()
    })

    test.each(['commands', 'connections', 'arrivals', 'requests', 'texts'] as const)(
      'given as many %s as are allowed at the same moment, then one more is refused',
      async (name) => {
        const { limits } = await node(kind)
        const { points } = LIMITS[name]
        const answers = await Promise.all(
          Array.from({ length: points + 1 }, () => limits.take(name, 'fe80::1')),
        )
        expect(answers.filter((answer) => answer === null)).toHaveLength(points)
        expect(
          answers.filter((answer) => answer !== null && answer > 0 && answer <= LIMITS[name].seconds * 1000),
        ).toHaveLength(1)
      },
    )
  })

  describe('wake-ups', () => {
    test('given two listeners, when a room is written, then both hear it, until they stop listening', async () => {
      const { wakeUps } = await node(kind)
      const room = randomId()
      const heard: string[] = []
      const stop = wakeUps.subscribe((sessionId, version) => heard.push(`first ${sessionId} ${version}`))
      wakeUps.subscribe((sessionId, version) => heard.push(`second ${sessionId} ${version}`))
      await wakeUps.publish(room, 7)
      expect(heard).toEqual([`first ${room} 7`, `second ${room} 7`])
      stop()
      await wakeUps.publish(room, 8)
      expect(heard.slice(2)).toEqual([`second ${room} 8`])
    })
  })

  test('given a node, then it is healthy', async () => {
    expect(await (await node(kind)).healthy()).toBe(true)
  })
})
