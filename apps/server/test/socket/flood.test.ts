/** What a script may send over the socket before it is stopped, and the headers of what it is answered. */
import { once } from 'node:events'
import type { Socket } from 'socket.io-client'
import { expect, it } from 'vitest'
import { LIMITS } from '../../src/cluster/limits.ts'
import { openSocketDoor } from './open-socket-door.ts'

const handshake = '/socket.io/?EIO=4&transport=polling'

it.each([
  ['asks for the time', 'clock', () => {}],
  ['sends events that nobody knows', 'shout', 'listen'],
  ['sends commands that want no answer', 'command', {}],
])('given that Ana’s browser %s without end, ends its connection', async (_how, event, payload) => {
  const door = await openSocketDoor()
  const ana = await door.enters('Ana')
  const ended = once(ana.socket as never, 'disconnect')
  for (let sent = 0; sent <= LIMITS.signals.points; sent++) (ana.socket as Socket).emit(event, payload)
  expect((await ended)[0]).toBe('io server disconnect')
})

it('given more handshakes from one address than a building makes, refuses the next', async () => {
  const door = await openSocketDoor()
  const statuses: number[] = []
  for (let made = 0; made <= LIMITS.handshakes.points; made++) {
    statuses.push((await fetch(door.url + handshake)).status)
  }
  expect(new Set(statuses.slice(0, -1))).toEqual(new Set([200]))
  expect(statuses.at(-1)).toBe(403)
})

it('gives every answer the security headers, refusals too', async () => {
  const door = await openSocketDoor()
  for (const path of [handshake, '/socket.io/?EIO=4&transport=pigeon']) {
    const { headers } = await fetch(door.url + path)
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  }
})
