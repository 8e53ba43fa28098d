/** Rights that change while somebody publishes: LiveKit takes tracks off by itself, and only who goes on is put out. */
import type { RoomState } from '@hearth/room/state'
import { given, type Scene } from '@hearth/room/testing/given'
import { id, mediaIdentity, type Name } from '@hearth/room/testing/people'
import {
  admitted,
  asks,
  handsCircle,
  LIVEKIT_ROOM,
  locked,
  removed,
  session,
  started,
} from '@hearth/room/testing/steps'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MediaReconciler } from '../../src/effects/media-reconciler.ts'
import { type FakeLivekit, fakeLivekit } from '../../src/livekit/fake.ts'
import { TIMING } from '../../src/timing.ts'

const MICROPHONE = { kind: 'audio', source: 'microphone' } as const
const CAMERA = { kind: 'video', source: 'camera' } as const
/** What passes before somebody who still publishes more than they may is put out, milliseconds. */
const PATIENCE = 500

// The clock stands until a test moves it, so that "at once" and "after 500 ms" are said exactly.
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Time passes, and everything that is due by then is done. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const atOnce = () => pass(0)

/** A LivekitRoom driven to this scene, in which these people publish all they may. */
async function givenPublishing({ state }: Scene, ...names: Name[]) {
  const livekit = fakeLivekit()
  const reconciler = new MediaReconciler(livekit, TIMING, () => {})
  const drive = (next: RoomState) => reconciler.reconcile(next)
  await livekit.ensureRoom(LIVEKIT_ROOM)
  for (const name of names) livekit.join(LIVEKIT_ROOM, mediaIdentity(name))
  drive(state)
  await atOnce()
  const publish = (name: Name, track: typeof MICROPHONE | typeof CAMERA) =>
    livekit.publish(LIVEKIT_ROOM, mediaIdentity(name), track)
  for (const name of names) for (const track of [MICROPHONE, CAMERA]) publish(name, track)
  /** undefined: not in the LivekitRoom. Nobody comes in again by themselves here. */
  const seen = async (name: Name) =>
    (await livekit.participants(LIVEKIT_ROOM)).find(({ identity }) => identity === mediaIdentity(name))
  return { livekit, reconciler, drive, publish, seen }
}

const openCircle = () => given(session(), admitted('Ana'), admitted('Ben'), started())
const floorTo = (name: Name, turn: number) => asks('Fay', { type: 'giveFloor', personId: id(name), turn })
const closed = (name: Name, source: 'microphone' | 'camera') =>
  asks('Fay', { type: 'takeAway', personId: id(name), source })

it('given the floor that moves from Ana to Ben, closes her microphone and opens his, and both stay where they are', async () => {
  const hers = given(handsCircle('Ana', 'Ben'), floorTo('Ana', 0))
  const { drive, publish, seen } = await givenPublishing(hers, 'Ana', 'Ben')
  expect((await seen('Ana'))?.tracks).toEqual([MICROPHONE, CAMERA])
  drive(hers.and(floorTo('Ben', 1)).state)
  await atOnce()
  expect(await seen('Ana')).toMatchObject({ mayPublish: ['camera'], tracks: [CAMERA] })
  expect(publish('Ana', MICROPHONE)).toBe(false)
  expect((await seen('Ben'))?.mayPublish).toEqual(['microphone', 'camera'])
  expect(publish('Ben', MICROPHONE)).toBe(true)
  await pass(10 * PATIENCE)
  expect(await seen('Ana')).toBeDefined()
  expect(vi.getTimerCount()).toBe(0)
})

it('given Ana who still publishes beyond her right when time is up, puts her out, not before, and nobody else', async () => {
  const circle = openCircle()
  const { livekit, drive, seen } = await givenPublishing(circle, 'Ana', 'Ben')
  livekit.late = true
  drive(circle.and(closed('Ana', 'microphone')).state)
  await pass(PATIENCE - 1)
  expect(await seen('Ana')).toMatchObject({ mayPublish: ['camera'], tracks: [MICROPHONE, CAMERA] })
  await pass(1)
  expect(await seen('Ana')).toBeUndefined()
  expect((await seen('Ben'))?.tracks).toEqual([MICROPHONE, CAMERA])
})

it('given a track that vanishes in between, leaves Ana where she is', async () => {
  const circle = openCircle()
  const { livekit, drive, seen } = await givenPublishing(circle, 'Ana')
  livekit.late = true
  drive(circle.and(closed('Ana', 'camera')).state)
  await pass(PATIENCE - 1)
  livekit.late = false
  await pass(10 * PATIENCE)
  expect(await seen('Ana')).toMatchObject({ mayPublish: ['microphone'], tracks: [MICROPHONE] })
  expect(vi.getTimerCount()).toBe(0)
})

it('given that Ana is about to be looked at again, applies what comes meanwhile at once', async () => {
  const circle = openCircle().and(closed('Ana', 'microphone'))
  const { livekit, drive, seen } = await givenPublishing(openCircle(), 'Ana', 'Ben')
  livekit.late = true
  drive(circle.state)
  await atOnce()
  drive(circle.and(closed('Ben', 'camera')).state)
  await atOnce()
  expect((await seen('Ben'))?.mayPublish).toEqual(['microphone'])
  expect(await seen('Ana')).toBeDefined()
})

it('given that another right of Ana goes later, gives LiveKit its time for that one anew', async () => {
  const silent = openCircle().and(closed('Ana', 'microphone'))
  const { livekit, drive, seen } = await givenPublishing(openCircle(), 'Ana')
  livekit.late = true
  drive(silent.state)
  await pass(PATIENCE - 1)
  // Her microphone goes in time; nobody sees it go, since LiveKit does not answer.
  livekit.late = false
  await seen('Ana')
  livekit.down = true
  await pass(1)
  drive(silent.and(closed('Ana', 'camera')).state)
  await atOnce()
  livekit.late = true
  livekit.down = false
  await pass(2 * PATIENCE)
  expect(await seen('Ana')).toMatchObject({ mayPublish: [], tracks: [CAMERA] })
  livekit.late = false
  await pass(10 * PATIENCE)
  expect(await seen('Ana')).toMatchObject({ mayPublish: [], tracks: [] })
})

it.each([
  { kind: 'audio', source: 'camera' },
  { kind: 'video', source: 'microphone' },
] as const)('puts out at once who publishes $kind called a $source', async (lie) => {
  const circle = openCircle()
  const { livekit, drive, seen } = await givenPublishing(circle, 'Ana', 'Ben')
  expect(livekit.publish(LIVEKIT_ROOM, mediaIdentity('Ana'), lie)).toBe(true)
  drive(circle.state)
  await atOnce()
  expect(await seen('Ana')).toBeUndefined()
  expect(await seen('Ben')).toBeDefined()
})

it('given that Ana is removed, puts her out at once, and again should she come back by a token she kept', async () => {
  const circle = openCircle()
  const { livekit, drive, seen } = await givenPublishing(circle, 'Ana', 'Ben')
  const without = circle.and(removed('Ana')).state
  drive(without)
  await atOnce()
  expect(await seen('Ana')).toBeUndefined()
  expect(livekit.join(LIVEKIT_ROOM, mediaIdentity('Ana'))).toBe(true)
  // LiveKit tells that somebody came in.
  drive(without)
  await atOnce()
  expect(await seen('Ana')).toBeUndefined()
  expect((await seen('Ben'))?.tracks).toEqual([MICROPHONE, CAMERA])
})

/** From now on each answer of this kind comes this much later; what it asks for is done by then. */
function slow(livekit: FakeLivekit, request: 'permit' | 'participants', ms: number): void {
  const answer = livekit[request] as (...all: unknown[]) => Promise<unknown>
  Object.assign(livekit, {
    [request]: async (...all: unknown[]) => {
      await new Promise((resolve) => setTimeout(resolve, ms))
      return answer(...all)
    },
  })
}

it('given a LiveKit that takes 700 ms to close a microphone, and something that happens meanwhile, puts out nobody', async () => {
  const circle = openCircle()
  const { livekit, drive, seen } = await givenPublishing(circle, 'Ana', 'Ben')
  livekit.late = true
  slow(livekit, 'permit', 700)
  const silent = circle.and(closed('Ana', 'microphone'))
  drive(silent.state)
  await pass(300)
  drive(silent.and(locked()).state)
  // It is looked again as soon as LiveKit has answered: its time runs from that answer.
  await pass(400 + PATIENCE - 1)
  expect(await seen('Ana')).toMatchObject({ mayPublish: ['camera'], tracks: [MICROPHONE, CAMERA] })
  livekit.late = false
  await pass(10 * PATIENCE)
  expect(await seen('Ana')).toMatchObject({ mayPublish: ['camera'], tracks: [CAMERA] })
  expect((await seen('Ben'))?.tracks).toEqual([MICROPHONE, CAMERA])
  expect(vi.getTimerCount()).toBe(0)
})

it('given a LiveKit that takes 700 ms, and Ana who goes on publishing, puts her out when its time is up, counted from there', async () => {
  const circle = openCircle()
  const { livekit, drive, seen } = await givenPublishing(circle, 'Ana')
  livekit.late = true
  slow(livekit, 'permit', 700)
  drive(circle.and(closed('Ana', 'microphone')).state)
  await pass(700 + PATIENCE - 1)
  expect(await seen('Ana')).toBeDefined()
  await pass(1)
  expect(await seen('Ana')).toBeUndefined()
})

const SESSION = openCircle().state.session.id

it('given media that another node drives now, while LiveKit is tried again here, applies nothing of the old plan', async () => {
  const circle = openCircle()
  const { livekit, reconciler, drive, seen } = await givenPublishing(circle, 'Ana')
  livekit.down = true
  drive(circle.and(closed('Ana', 'microphone')).state)
  await atOnce()
  expect(vi.getTimerCount()).toBe(1)
  reconciler.forget(SESSION)
  livekit.down = false
  await pass(60_000)
  expect(await seen('Ana')).toMatchObject({ mayPublish: ['microphone', 'camera'] })
  expect(vi.getTimerCount()).toBe(0)
})

it('given media that another node drives now, while somebody is about to be looked at again here, puts out nobody', async () => {
  const circle = openCircle()
  const { livekit, reconciler, drive, seen } = await givenPublishing(circle, 'Ana')
  livekit.late = true
  drive(circle.and(closed('Ana', 'microphone')).state)
  await pass(PATIENCE - 1)
  reconciler.forget(SESSION)
  await pass(10 * PATIENCE)
  expect(await seen('Ana')).toBeDefined()
  expect(vi.getTimerCount()).toBe(0)
})

it('given media that another node drives now, while this one asks LiveKit who is there, does nothing with the answer', async () => {
  const circle = openCircle()
  const { livekit, reconciler, drive, seen } = await givenPublishing(circle, 'Ana', 'Ben')
  const { participants } = livekit
  slow(livekit, 'participants', 700)
  drive(circle.and(closed('Ana', 'microphone'), removed('Ben')).state)
  // Comes before the answer, and is as old.
  drive(circle.and(closed('Ana', 'camera'), removed('Ben')).state)
  await pass(300)
  reconciler.forget(SESSION)
  await pass(10 * PATIENCE)
  Object.assign(livekit, { participants })
  expect(await seen('Ana')).toMatchObject({ mayPublish: ['microphone', 'camera'] })
  expect(await seen('Ben')).toBeDefined()
  expect(vi.getTimerCount()).toBe(0)
})

it('given media that come back to this node, drives them by what is told then', async () => {
  const circle = openCircle()
  const { livekit, reconciler, drive, seen } = await givenPublishing(circle, 'Ana')
  livekit.down = true
  drive(circle.and(closed('Ana', 'microphone')).state)
  await atOnce()
  reconciler.forget(SESSION)
  reconciler.forget(SESSION)
  livekit.down = false
  drive(circle.and(closed('Ana', 'camera')).state)
  await pass(60_000)
  expect(await seen('Ana')).toMatchObject({ mayPublish: ['microphone'], tracks: [MICROPHONE] })
})

it.each([
  ['is away', (livekit: FakeLivekit) => Object.assign(livekit, { down: true })],
  ['answers late', (livekit: FakeLivekit) => slow(livekit, 'participants', 700)],
])(
  'given a session that has ended while LiveKit %s, ends its room though nobody keeps it any more',
  async (_how, hampered) => {
    const circle = openCircle()
    const { livekit, reconciler, drive } = await givenPublishing(circle, 'Ana')
    hampered(livekit)
    drive(circle.and(closed('Ana', 'microphone')).state)
    await atOnce()
    drive(circle.and(asks('Fay', { type: 'closeSession' }), asks('Fay', { type: 'endSession' })).state)
    // A room that is over has no row: whoever kept it lets go of it.
    reconciler.forget(SESSION)
    await pass(1)
    livekit.down = false
    await pass(60_000)
    expect(await livekit.rooms()).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  },
)
