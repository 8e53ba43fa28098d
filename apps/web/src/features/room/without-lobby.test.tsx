/** The lobby does not load: Ana can still ask for help, leave, and try again. */
import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { useRoom } from '../../connection/use-room.ts'
import { roomOf } from '../../testing/rooms.ts'
import { ownView } from '../../testing/views.ts'
import { setTabSeat } from '../arrival/tab-seat.ts'
import RoomScreen from './RoomScreen.tsx'

vi.mock('../../connection/use-room.ts', async (original) => ({
  ...(await original<typeof import('../../connection/use-room.ts')>()),
  useRoom: vi.fn(),
}))
vi.mock('../lobby/LobbyScreen.tsx', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})

const own = ownView({ phase: 'lobby', admission: 'waiting' })

beforeEach(() => {
  setTabSeat({ sessionId: own.session.id, personId: own.personId })
  vi.mocked(useRoom).mockReturnValue(roomOf({ own }))
})

test('given the lobby does not load, Ana is told under the title, and can ask for help, leave, or try again', async () => {
  render(<RoomScreen sessionId={own.session.id} />)
  expect((await screen.findByRole('alert')).textContent).toContain('did not load')
  expect(screen.getByText('You are in the lobby. A facilitator can still let you in.')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(own.session.title)
  for (const name of ['Ask for help', 'Leave', 'Try again']) {
    expect(screen.getByRole('button', { name })).toBeTruthy()
  }
})
