import type { Reacted, ReactionAnswer } from '@hearth/protocol/socket'
import { id } from '@hearth/room/testing/people'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { node } from '../contracts/nodes.ts'
import { isLeftOut } from '../databases-services.ts'
import { type Connected, openSocketDoor } from './open-socket-door.ts'

const react = (who: Connected, reaction: unknown): Promise<ReactionAnswer> =>
  who.socket.emitWithAck('react', reaction as 'heart')
const next = ({ socket }: Connected) => new Promise<Reacted>((resolve) => socket.once('reacted', resolve))

/** Live: Fay leads, Ana and Ben are in, Chidi waits. */
async function givenLive() {
  const door = await openSocketDoor()
  const [fay, ana, ben] = [await door.enters('Fay'), await door.enters('Ana'), await door.enters('Ben')]
  for (const type of ['admitEveryone', 'startSession'] as const) await fay.send({ type })
  const chidi = await door.enters('Chidi')
  for (const one of [fay, ana, ben]) await one.until(() => one.latest('shared')?.view.phase === 'live')
  return { door, fay, ana, ben, chidi }
}

it('reaches everybody in the circle, herself too, nobody who waits, and is nowhere kept', async () => {
  const { door, fay, ana, ben, chidi } = await givenLive()
  const row = await door.store.rooms.load(door.session.id)
  const heard = Promise.all([fay, ana, ben].map(next))
  expect(await react(ana, 'heart')).toEqual({ ok: true })
  expect(await heard).toEqual(Array(3).fill({ personId: id('Ana'), reaction: 'heart' }))
  expect(await door.store.rooms.load(door.session.id)).toEqual(row)
  // What Chidi gets once he is in is the first he gets of the circle.
  await fay.send({ type: 'admit', personId: id('Chidi') })
  await chidi.until(() => chidi.latest('shared') !== undefined)
  expect(chidi.bytes.filter((bytes) => bytes.includes('reacted'))).toEqual([])
})

it('is refused to who waits, before it is live, and while it is switched off; nobody hears of it', async () => {
  const { door, ana, ben, chidi } = await givenLive()
  expect(await react(chidi, 'heart')).toEqual({ ok: false, code: 'not-admitted' })
  const row = await door.store.rooms.load(door.session.id)
  if (row === null) throw new Error('the room is gone')
  const off = { ...row, version: row.version + 1, state: { ...row.state, reactions: false } }
  expect(await door.store.rooms.replace(off)).toBe('written')
  expect(await react(ana, 'nod')).toEqual({ ok: false, code: 'reactions-off' })
  const on = { ...off, version: off.version + 1, state: row.state }
  expect(await door.store.rooms.replace(on)).toBe('written')
  const first = next(ben)
  expect(await react(ana, 'thank-you')).toEqual({ ok: true })
  expect(await first).toEqual({ personId: id('Ana'), reaction: 'thank-you' })
  expect(ben.bytes.filter((bytes) => bytes.includes('reacted'))).toHaveLength(1)

  const early = await openSocketDoor()
  expect(await react(await early.enters('Fay'), 'heart')).toEqual({ ok: false, code: 'wrong-phase' })
})

it('is refused where it is none of ours', async () => {
  const { ana } = await givenLive()
  for (const payload of ['applause', '', null, { reaction: 'heart' }]) {
    expect(await react(ana, payload)).toEqual({ ok: false, code: 'bad-input' })
  }
})

it('passes five in five seconds of one person, and says when to go on; others are not kept from it', async () => {
  const { ana, ben } = await givenLive()
  const answers = await Promise.all(Array.from({ length: 12 }, () => react(ana, 'me-too')))
  expect(answers.map(({ ok }) => ok)).toEqual([...Array(5).fill(true), ...Array(7).fill(false)])
  for (const answer of answers.slice(5)) {
    expect(answer).toEqual({ ok: false, code: 'too-many-requests', retryAfterMs: expect.any(Number) })
  }
  expect(await react(ben, 'me-too')).toEqual({ ok: true })
})

describe.skipIf(isLeftOut('redis'))('on two nodes over Redis', () => {
  it('reaches who is on the other node', async () => {
    const namespace = `test-${randomId()}`
    const one = await openSocketDoor(await node('redis', { namespace }))
    const other = await openSocketDoor(await node('redis', { namespace }), one)
    const [fay, ana] = [await one.enters('Fay'), await other.enters('Ana')]
    await expect.poll(async () => (await one.io.fetchSockets()).length).toBe(2)
    for (const type of ['admitEveryone', 'startSession'] as const) await fay.send({ type })
    await ana.until(() => ana.latest('shared')?.view.phase === 'live')
    const heard = next(fay)
    expect(await react(ana, 'heart')).toEqual({ ok: true })
    expect(await heard).toEqual({ personId: id('Ana'), reaction: 'heart' })
  })
})
