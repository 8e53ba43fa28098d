/** Farewell: the tab forgets at once, and says so only of what is true. */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { serve } from '../../testing/server.ts'
import { getTabSeat, setTabSeat } from '../arrival/tab-seat.ts'
import FarewellScreen from './FarewellScreen.tsx'

const WIPE = 'DELETE /api/browser'

afterEach(() => vi.unstubAllGlobals())

test('given Ana left, then her tab forgets her and the browser is wiped', async () => {
  const { asked } = serve({ [WIPE]: null })
  setTabSeat({ sessionId: 'noon', personId: 'ana' })
  render(<FarewellScreen />)
  expect(getTabSeat('noon')).toBeNull()
  expect(await screen.findByText('This tab has let go of your name and your seat.')).toBeTruthy()
  expect(asked.map((one) => one.route)).toContain(WIPE)
})

test('given the network is down, then nothing is claimed, and trying again works', async () => {
  const { answers } = serve({ [WIPE]: 'offline' })
  render(<FarewellScreen />)
  expect((await screen.findByRole('alert')).textContent).toContain('could not be reached')
  answers[WIPE] = null
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('This tab has let go of your name and your seat.')).toBeTruthy()
})
