/** The trail of moderation, as a program admin reads it. */
import type { TrailLine } from '@hearth/protocol/http/trail'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queryClient } from '../../api/query.ts'
import { serve } from '../../testing/server.ts'
import AdminScreen from '../staff/AdminScreen.tsx'

const ADA = { staffId: 'ada', name: 'Ada', email: 'ada@example.org', roles: ['admin'], programName: 'P' }
const today = new Date().setHours(9, 30, 0, 0)
const line = (change: Partial<TrailLine> = {}): TrailLine => ({
  minute: today,
  kind: 'admit',
  sessionTitle: 'Rounds at noon',
  groupName: 'First-year circle',
  by: 'Fay',
  ...change,
})
const rows = async () => {
  const table = await screen.findByRole('table', { name: 'Who moderated, and how' })
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    )
}

beforeEach(() => {
  queryClient.clear()
  history.replaceState(null, '', '/admin')
})
afterEach(() => vi.unstubAllGlobals())

test('given two lines, then Ada reads when, where, who and what, and that it is all', async () => {
  serve({
    'GET /api/me': ADA,
    'GET /api/trail': { lines: [line({ kind: 'lock', by: 'Jo' }), line()], next: null },
  })
  render(<AdminScreen />)
  const where = 'Rounds at noon, First-year circle'
  expect(await rows()).toEqual([
    [expect.stringMatching(/^today, /), where, 'Jo', 'Locked the room'],
    [expect.stringMatching(/^today, /), where, 'Fay', 'Let somebody in'],
  ])
  expect(screen.getByText(/It never says whom/)).toBeTruthy()
  expect(screen.getByText('That is all there is.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Show earlier ones' })).toBeNull()
})

test('given more than a page, when Ada wants earlier ones, then they follow; refused, she may try again', async () => {
  const { answers } = serve({
    'GET /api/me': ADA,
    'GET /api/trail': { lines: [line()], next: '7' },
    'GET /api/trail/before/7': { refused: 'unexpected', status: 500 },
  })
  const person = userEvent.setup()
  render(<AdminScreen />)
  await person.click(await screen.findByRole('button', { name: 'Show earlier ones' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong on our side')
  expect(await rows()).toHaveLength(1)
  answers['GET /api/trail/before/7'] = { lines: [line({ kind: 'remove' })], next: null }
  await person.click(screen.getByRole('button', { name: 'Show earlier ones' }))
  expect(await screen.findByText('That is all there is.')).toBeTruthy()
  expect((await rows()).map((cells) => cells[3])).toEqual(['Let somebody in', 'Removed somebody'])
})

test('given nothing, then Ada reads so', async () => {
  serve({ 'GET /api/me': ADA, 'GET /api/trail': { lines: [], next: null } })
  render(<AdminScreen />)
  expect(await screen.findByText(/Nobody has moderated a session/)).toBeTruthy()
})

test('given that it cannot be fetched, then Ada reads why, and can try again', async () => {
  const { answers } = serve({ 'GET /api/me': ADA, 'GET /api/trail': { refused: 'not-allowed', status: 403 } })
  const person = userEvent.setup()
  render(<AdminScreen />)
  await screen.findByText('This could not be fetched')
  answers['GET /api/trail'] = { lines: [line()], next: null }
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await rows()).toHaveLength(1)
})
