/** When a seat joins its LivekitRoom: as the views say, and never without a key to send with. */

import type { MediaKeys } from '@hearth/sealed/media-keys'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { MediaStage, settled } from '../testing/media-stage.ts'
import { ownView, sharedView } from '../testing/views.ts'
import { type MediaSession, openMedia } from './media-session.ts'

const made = vi.hoisted(() => ({ livekit: undefined as unknown }))
vi.mock('./livekit-room.ts', () => ({ makeLivekitRoom: () => made.livekit }))

const KEYS = { held: new Map([[7, new Uint8Array(32)]]), sending: 7 }
const NO_KEYS = { held: new Map<number, Uint8Array>(), sending: null }

let workers: { ended: boolean }[]
let session: MediaSession
const connect = vi.fn(async () => {})
const disconnect = vi.fn(async () => {})

beforeEach(() => {
  workers = []
  connect.mockClear()
  disconnect.mockClear()
  vi.stubGlobal(
    'Worker',
    class {
      ended = false
      constructor() {
        workers.push(this)
      }
      addEventListener() {}
      terminate() {
        this.ended = true
      }
    },
  )
  const stage = new MediaStage()
  made.livekit = Object.assign(stage, {
    connect,
    disconnect,
    remoteParticipants: new Map(),
    activeSpeakers: [],
    localParticipant: Object.assign(stage.localParticipant, { setTrackSubscriptionPermissions: () => {} }),
  })
  const start = { microphoneOn: false, cameraOn: false, microphoneId: null, cameraId: null }
  session = openMedia(async () => ({ url: 'ws://livekit', token: 'token' }), start)
})

const follow = (mayJoin: boolean) =>
  session.follow({
    shared: sharedView(),
    own: ownView({ media: { mayJoin, mayPublish: [], mayShareScreen: false, takenAway: [], plays: true } }),
  })
/** Ana's browser has taken the keys in. */
async function followKeys(keys: MediaKeys) {
  session.followKeys(keys)
  await vi.waitFor(() => expect(session.snapshot().waitingForKey).toBe(keys === NO_KEYS))
  await settled()
}

describe('Ana, who may join,', () => {
  test('waits for a key, is shown to, and joins when it is there', async () => {
    follow(true)
    await settled()
    expect(session.snapshot()).toMatchObject({ status: 'off', waitingForKey: true })
    expect(connect).not.toHaveBeenCalled()
    await followKeys(KEYS)
    expect(connect).toHaveBeenCalledTimes(1)
  })

  test('does not join with a key that was only offered', async () => {
    follow(true)
    session.followKeys({ held: KEYS.held, sending: null })
    // Longer than the browser takes for a key.
    await new Promise((done) => setTimeout(done, 20))
    expect(session.snapshot().waitingForKey).toBe(true)
    expect(connect).not.toHaveBeenCalled()
  })

  test('leaves when there is none any more', async () => {
    follow(true)
    await followKeys(KEYS)
    await followKeys(NO_KEYS)
    expect(disconnect).toHaveBeenCalled()
    expect(session.snapshot().status).toBe('off')
  })
})

test('with a key and without leave to join, she waits for nothing and stays out', async () => {
  follow(false)
  session.followKeys(KEYS)
  await settled()
  expect(session.snapshot()).toMatchObject({ status: 'off', waitingForKey: false })
  expect(connect).not.toHaveBeenCalled()
})

test('when she closes it, the worker and the keys in it are gone', () => {
  expect(workers).toEqual([expect.objectContaining({ ended: false })])
  session.close()
  expect(workers).toEqual([expect.objectContaining({ ended: true })])
})
