import { mediaPlan } from '@hearth/room/media-plan'
import type { RoomState } from '@hearth/room/state'
import { given } from '@hearth/room/testing/given'
import { mediaIdentity } from '@hearth/room/testing/people'
import { admitted, asks, ended, gone, LIVEKIT_ROOM, left, session, started } from '@hearth/room/testing/steps'
import { expect, it, vi } from 'vitest'
import { MediaReconciler } from '../../src/effects/media-reconciler.ts'
import { fakeLivekit } from '../../src/livekit/fake.ts'
import { TIMING } from '../../src/timing.ts'

const BOTH = ['microphone', 'camera']

/** Drives once to the plan; resolves when the fake shows it. */
async function driven(livekit: ReturnType<typeof fakeLivekit>, state: RoomState): Promise<void> {
  new MediaReconciler(livekit, TIMING, () => {}).reconcile(state)
  const planned = mediaPlan(state)?.participants ?? []
  await vi.waitFor(async () => {
    for (const there of await livekit.participants(LIVEKIT_ROOM)) {
      expect(planned.find(({ identity }) => identity === there.identity)?.publish).toEqual(there.mayPublish)
    }
  })
}

it('makes the room, and grants publishing only once somebody of the plan is there', async () => {
  const livekit = fakeLivekit()
  const { state } = given(session(), admitted('Ana'), started())
  expect(livekit.join(LIVEKIT_ROOM, mediaIdentity('Ana'))).toBe(false)
  await driven(livekit, state)
  await vi.waitFor(() => expect(livekit.join(LIVEKIT_ROOM, mediaIdentity('Ana'))).toBe(true))
  expect((await livekit.participants(LIVEKIT_ROOM))[0]?.mayPublish).toEqual([])
  await driven(livekit, state)
  expect(await livekit.participants(LIVEKIT_ROOM)).toEqual([
    { identity: mediaIdentity('Ana'), mayPublish: BOTH, tracks: [] },
  ])
})

it.each([
  ['has left', [left('Ana')]],
  ['is gone', [gone('Ana')]],
  ['was never let in', []],
])('puts out who %s', async (_why, steps) => {
  const livekit = fakeLivekit()
  const { state } = given(session(), _why === 'was never let in' ? [] : admitted('Ana'), started(), ...steps)
  await livekit.ensureRoom(LIVEKIT_ROOM)
  livekit.join(LIVEKIT_ROOM, mediaIdentity('Ana'))
  livekit.join(LIVEKIT_ROOM, mediaIdentity('Fay'))
  await driven(livekit, state)
  expect((await livekit.participants(LIVEKIT_ROOM)).map(({ identity }) => identity)).toEqual([
    mediaIdentity('Fay'),
  ])
})

it('puts out who publishes sound called a camera', async () => {
  const livekit = fakeLivekit()
  const { state } = given(session(), admitted('Ana'), started())
  await livekit.ensureRoom(LIVEKIT_ROOM)
  livekit.join(LIVEKIT_ROOM, mediaIdentity('Ana'))
  await driven(livekit, state)
  expect(livekit.publish(LIVEKIT_ROOM, mediaIdentity('Ana'), { kind: 'audio', source: 'camera' })).toBe(true)
  new MediaReconciler(livekit, TIMING, () => {}).reconcile(state)
  await vi.waitFor(async () => expect(await livekit.participants(LIVEKIT_ROOM)).toEqual([]))
})

it('ends the LivekitRoom with the session', async () => {
  const livekit = fakeLivekit()
  await livekit.ensureRoom(LIVEKIT_ROOM)
  livekit.join(LIVEKIT_ROOM, mediaIdentity('Fay'))
  await driven(livekit, given(session(), ended()).state)
  await vi.waitFor(() => expect(livekit.join(LIVEKIT_ROOM, mediaIdentity('Ben'))).toBe(false))
})

it('tries again, with the latest state, when the media server comes back', async () => {
  const livekit = fakeLivekit()
  await livekit.ensureRoom(LIVEKIT_ROOM)
  livekit.join(LIVEKIT_ROOM, mediaIdentity('Ana'))
  livekit.down = true
  const live = given(session(), admitted('Ana'), started())
  const failed = new Promise<MediaReconciler>((resolve) => {
    const reconciler = new MediaReconciler(livekit, TIMING, () => resolve(reconciler))
    reconciler.reconcile(live.state)
  })
  const reconciler = await failed
  reconciler.reconcile(live.and(asks('Ana', { type: 'leave' })).state)
  livekit.down = false
  const outcome = async () => expect(await livekit.participants(LIVEKIT_ROOM)).toEqual([])
  await vi.waitFor(outcome, { timeout: 10_000 })
  reconciler.stop()
})
