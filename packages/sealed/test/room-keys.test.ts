/** Browsers with real keys in a room with its real rules: what each can open, and what nobody else can. */
import { LEAVES_AS_ONE_MS, NO_HOLDER_MS, PRESENCE_GRACE_MS } from '@hearth/protocol/limits'
import { id, type Name } from '@hearth/room/testing/people'
import { describe, expect, test } from 'vitest'
import { toBase64url } from '../src/base64url.ts'
import { RoomKeys } from '../src/room-keys.ts'
import { Circle } from '../src/testing/circle.ts'

/** Live, with these people admitted by Fay. */
async function circleOf(...names: Name[]): Promise<Circle> {
  const circle = await lobbyOf(...names)
  circle.ask('Fay', { type: 'startSession' })
  return circle
}

/** The same before its start. */
async function lobbyOf(...names: Name[]): Promise<Circle> {
  const circle = Circle.open()
  await circle.enter('Fay')
  for (const name of names) {
    await circle.enter(name)
    circle.ask('Fay', { type: 'admit', personId: id(name) })
    await circle.settled()
  }
  return circle
}

/** Each person's key of this epoch for media, to compare; null where they have none. */
const mediaKeys = (circle: Circle, epoch: number, ...names: Name[]) =>
  names.map((name) => {
    const keys = circle.of(name).keys.held.get(epoch)
    return keys === undefined ? null : toBase64url(keys.media)
  })

describe('a circle', () => {
  test('Fay comes, Ana and Ben are admitted: all hold the same key, and it is sent with', async () => {
    const circle = await circleOf('Ana', 'Ben')
    const [first, ...others] = mediaKeys(circle, 1, 'Fay', 'Ana', 'Ben')
    expect(first).not.toBeNull()
    expect(others).toEqual([first, first])
    expect(circle.state.keys).toMatchObject({
      newest: 1,
      sending: 1,
      holders: [id('Fay'), id('Ana'), id('Ben')],
    })
  })

  test('in the lobby Ana has none; nor has anybody who only sees what the server sees', async () => {
    const circle = await circleOf('Ben')
    await circle.enter('Ana')
    expect(circle.of('Ana').keys.newest).toBe(0)
    const held = circle.of('Fay').keys.held.get(1)
    const seen = circle.traffic.join('\n')
    for (const secret of [held?.media, held?.words]) {
      expect(seen).not.toContain(toBase64url(secret ?? new Uint8Array()))
    }
  })

  test('Ben is removed: he has nothing of the new key, and opens no envelope of it', async () => {
    const circle = await circleOf('Ana', 'Ben')
    const { pair } = circle.of('Ben')
    circle.ask('Fay', { type: 'remove', personId: id('Ben') })
    await circle.settled()
    const [fay, ana, ben] = mediaKeys(circle, 2, 'Fay', 'Ana', 'Ben')
    expect(fay).not.toBeNull()
    expect([ana, ben]).toEqual([fay, null])
    const envelopes = Object.values(circle.state.keys.envelopes).map((one) => ({ epoch: 2, ...one }))
    const patient = new RoomKeys({
      sessionId: circle.state.session.id,
      browser: pair,
      send: async () => ({ ok: true, seen: {} }),
      changed: () => {},
      keep: () => {},
    })
    await patient.reopen({ envelopes, sending: 0, shown: [] })
    expect(patient.newest).toBe(0)
  })

  test('everybody reloads, one after the other: the same key, from what each browser kept', async () => {
    const circle = await circleOf('Ana', 'Ben')
    const before = mediaKeys(circle, 1, 'Fay', 'Ana', 'Ben')
    for (const name of ['Fay', 'Ana', 'Ben'] as const) await circle.reload(name)
    expect(mediaKeys(circle, 1, 'Fay', 'Ana', 'Ben')).toEqual(before)
    expect(circle.state.keys).toMatchObject({ newest: 1, wanted: false })
  })

  test('Ana moves to her phone: it is let in, and her laptop does not get the next key', async () => {
    const circle = await circleOf('Ana')
    const laptop = circle.of('Ana')
    await circle.move('Ana')
    const [fay, phone] = mediaKeys(circle, 2, 'Fay', 'Ana')
    expect(phone).toBe(fay)
    laptop.keys.follow(circle.viewsOf('Ana'))
    await laptop.keys.idle()
    expect(laptop.keys.newest).toBe(1)
  })

  test('Fay’s tab sleeps while Ben is let in: Ana’s browser does it', async () => {
    const circle = await circleOf('Ana')
    await circle.enter('Ben')
    circle.of('Fay').asleep = true
    circle.ask('Fay', { type: 'admit', personId: id('Ben') })
    await circle.settled()
    expect(circle.of('Ben').keys.newest).toBe(0)
    await circle.later(2000)
    const [ana, ben] = mediaKeys(circle, 1, 'Ana', 'Ben')
    expect(ben).toBe(ana)
  })

  test('everybody who had it is gone for good: who is left makes another, and nobody waits for ever', async () => {
    const circle = await lobbyOf('Ana')
    await circle.enter('Ben')
    for (const name of ['Fay', 'Ana'] as const) circle.of(name).asleep = true
    circle.ask('Fay', { type: 'admit', personId: id('Ben') })
    circle.ask('Fay', { type: 'leave' })
    circle.ask('Ana', { type: 'leave' })
    await circle.later(Math.max(NO_HOLDER_MS, LEAVES_AS_ONE_MS, PRESENCE_GRACE_MS))
    expect(circle.of('Ben').keys.held.get(2)).toBeDefined()
  })
})
