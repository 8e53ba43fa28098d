/** What the closing poll has come to: nothing before four, then sums alone. */
import type { PollSums } from '@hearth/protocol/poll'
import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Answer, serve } from '../../testing/server.ts'
import { PollResults } from './PollResults.tsx'

const GET = 'GET /api/sessions/noon/poll-results'

const EIGHT: PollSums = {
  ballots: 8,
  scales: { safe: [0, 0, 1, 3, 4], heard: [1, 0, 0, 2, 5], connected: [0, 0, 0, 0, 8], led: [0, 1, 1, 2, 4] },
  leaving: { lighter: 5, same: 2, heavier: 1 },
}

function open(answer: Answer, looksAgain = true) {
  const server = serve({ [GET]: answer })
  const { unmount } = render(<PollResults sessionId="noon" looksAgain={looksAgain} className="" />)
  return { ...server, unmount, times: () => server.asked.length }
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what Fay reads', () => {
  test('that there are not enough answers yet', async () => {
    open({ sums: null })
    expect(await screen.findByText(/Not enough answers yet. Results appear when four are in/)).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })

  test('how many chose each answer, as numbers in tables with heads', async () => {
    open({ sums: EIGHT })
    expect(await screen.findByText('From 8 answers')).toBeTruthy()
    const safe = within(screen.getByRole('row', { name: /^Felt safe/ }))
    expect(safe.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['0', '0', '1', '3', '4'])
    const leaving = within(screen.getByRole('table', { name: /How they leave/ }))
    expect(leaving.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
      'lighter',
      'the same',
      'heavier',
    ])
    expect(leaving.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['5', '2', '1'])
  })

  test('why they could not be fetched, and looks again', async () => {
    const { answers } = open('offline', false)
    expect((await screen.findByRole('alert')).textContent).toContain('offline')
    answers[GET] = { sums: EIGHT }
    await userEvent.setup().click(screen.getByRole('button', { name: 'Look again' }))
    expect(await screen.findByText('From 8 answers')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('while answers come in', () => {
  test('it looks again by itself, and by a press; what was there stays when that fails', async () => {
    vi.useFakeTimers()
    const { answers, times } = open({ sums: null })
    await act(() => vi.advanceTimersByTimeAsync(0))
    answers[GET] = { sums: EIGHT }
    await act(() => vi.advanceTimersByTimeAsync(15_000))
    expect(screen.getByText('From 8 answers')).toBeTruthy()
    answers[GET] = 'offline'
    await act(() => vi.advanceTimersByTimeAsync(15_000))
    expect(screen.getByText('From 8 answers')).toBeTruthy()
    expect(times()).toBe(3)
  })

  test('once it is not shown any more, nothing is asked', async () => {
    vi.useFakeTimers()
    const { unmount, times } = open({ sums: null })
    await act(() => vi.advanceTimersByTimeAsync(0))
    unmount()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(times()).toBe(1)
  })

  test('after the end, it is asked once', async () => {
    vi.useFakeTimers()
    const { times } = open({ sums: null }, false)
    await act(() => vi.advanceTimersByTimeAsync(60_000))
    expect(times()).toBe(1)
    expect(screen.queryByRole('button', { name: 'Look again' })).toBeNull()
  })
})
