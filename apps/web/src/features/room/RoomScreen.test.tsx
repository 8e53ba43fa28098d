/** Being removed, as it is met in the room: the page comes, and nothing of the circle stays. */
import { render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { useRoom } from '../../connection/use-room.ts'
import { roomOf } from '../../testing/rooms.ts'
import { serve } from '../../testing/server.ts'
import { ownView, sharedView } from '../../testing/views.ts'
import { LiveRegion } from '../../ui/LiveRegion.tsx'
import { setTabSeat } from '../arrival/tab-seat.ts'
import { lobby } from '../lobby/lazy.tsx'
import RoomScreen from './RoomScreen.tsx'

vi.mock('../../connection/use-room.ts', async (original) => ({
  ...(await original<typeof import('../../connection/use-room.ts')>()),
  useRoom: vi.fn(),
}))

const SESSION = sharedView().session.id

beforeAll(async () => void (await lobby.fetch()))
beforeEach(() => {
  setTabSeat({ sessionId: SESSION, personId: 'ana' })
  serve({ [`GET /api/sessions/${SESSION}/support`]: { crisis: [], resources: [], examples: false } })
})
afterEach(() => vi.unstubAllGlobals())

const screenOf = () => (
  <>
    <RoomScreen sessionId={SESSION} />
    <LiveRegion />
  </>
)

test('given Ana waits with the others, when she is removed, then she sees its page and no name of theirs', async () => {
  const own = ownView({ phase: 'lobby' })
  vi.mocked(useRoom).mockReturnValue(roomOf({ own, shared: sharedView({ phase: 'lobby' }) }))
  const { rerender } = render(screenOf())
  expect(screen.getByRole('region', { name: 'Lobby' })).toBeTruthy()
  vi.mocked(useRoom).mockReturnValue(roomOf({}, { status: { kind: 'refused', code: 'removed' } }))
  rerender(screenOf())
  expect(await screen.findByRole('heading', { name: 'Your part in this session has ended' })).toBeTruthy()
  expect(document.body.textContent).not.toMatch(/Fay|Ben/)
  expect(screen.getByRole('log').textContent).toBe('')
})

test('given Ana was removed, when she reloads, then she sees the same page', async () => {
  vi.mocked(useRoom).mockReturnValue(roomOf({}, { status: { kind: 'refused', code: 'removed' } }))
  render(screenOf())
  expect(await screen.findByRole('heading', { name: 'Your part in this session has ended' })).toBeTruthy()
  expect(await screen.findByRole('region', { name: 'People to turn to' })).toBeTruthy()
})
