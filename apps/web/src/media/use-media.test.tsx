/** What this tab remembers of wishes: nothing opens by a reload that its person, or a facilitator, had closed. */
import { cleanup, render } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Views } from '../connection/held-views.ts'
import { getDeviceChoice, NO_DEVICES, setDeviceChoice } from '../features/arrival/device-choice.ts'
import { mediaOf } from '../testing/rooms.ts'
import { ownView, sharedView } from '../testing/views.ts'
import { canTakeMedia } from './can-take-media.ts'
import { type MediaSession, type MediaSnapshot, openMedia } from './media-session.ts'
import { useMedia } from './use-media.ts'

vi.mock('./media-session.ts', () => ({ openMedia: vi.fn() }))
vi.mock('./can-take-media.ts', () => ({ canTakeMedia: vi.fn() }))

const OFF: MediaSnapshot = mediaOf()
const NO_KEYS = { held: new Map<number, Uint8Array>(), sending: null }
let snapshot: MediaSnapshot

beforeEach(() => {
  snapshot = OFF
  vi.mocked(canTakeMedia).mockReturnValue(true)
  setDeviceChoice({ ...NO_DEVICES, microphoneOn: true, cameraOn: true })
  vi.mocked(openMedia).mockImplementation(
    () =>
      ({
        snapshot: () => snapshot,
        subscribe: () => () => {},
        follow: () => {},
        followKeys: () => {},
        close: () => {},
      }) as unknown as MediaSession,
  )
})

function Part({ views }: { views: Views }) {
  useMedia({ sessionId: 'noon', personId: 'ana' }, views, NO_KEYS)
  return null
}

/** Ana with these rights, in a tab that is loaded afresh. */
function load(...mayPublish: ('microphone' | 'camera')[]) {
  cleanup()
  const own = ownView({
    media: { mayJoin: true, mayPublish, mayShareScreen: false, takenAway: [], plays: true },
  })
  render(<Part views={{ own, shared: sharedView() }} />)
}
const wishes = () => {
  const { microphoneOn, cameraOn } = getDeviceChoice()
  return { microphoneOn, cameraOn }
}

test('what was on at the device check is wished for as long as it has not been opened', () => {
  load('microphone', 'camera')
  expect(vi.mocked(openMedia).mock.lastCall?.[1]).toMatchObject({ microphoneOn: true, cameraOn: true })
  expect(wishes()).toEqual({ microphoneOn: true, cameraOn: true })
})

test('a microphone that was open once is closed after a reload', () => {
  snapshot = { ...OFF, own: { ...OFF.own, microphone: { state: 'on', problem: null } } }
  load('microphone', 'camera')
  expect(wishes()).toEqual({ microphoneOn: false, cameraOn: true })
})

test('where turns are taken, the wish for the microphone is over: not even a reload in one’s turn opens it', () => {
  load('camera')
  load('microphone', 'camera')
  expect(vi.mocked(openMedia).mock.lastCall?.[1]).toMatchObject({ microphoneOn: false, cameraOn: true })
})

test('a camera that a facilitator closed and gave back is not opened by a reload', () => {
  load('microphone')
  load('microphone', 'camera')
  expect(vi.mocked(openMedia).mock.lastCall?.[1]).toMatchObject({ cameraOn: false })
})

test('a browser that cannot seal sound and picture opens none', () => {
  vi.mocked(canTakeMedia).mockReturnValue(false)
  vi.mocked(openMedia).mockClear()
  load('microphone', 'camera')
  expect(openMedia).not.toHaveBeenCalled()
})
