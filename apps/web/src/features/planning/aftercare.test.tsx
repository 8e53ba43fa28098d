/** A session's page once it has begun: somebody who waits for an answer, referrals while they are taken, the poll at the end. */
import type { PlannedSession } from '@hearth/protocol/http/sessions'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queryClient } from '../../api/query.ts'
import { serve } from '../../testing/server.ts'
import SessionScreen from './SessionScreen.tsx'
import SessionsScreen from './SessionsScreen.tsx'

const DAY = 24 * 3_600_000

const session = (change: Partial<PlannedSession>): PlannedSession => ({
  id: 'noon',
  groupName: 'First-year circle',
  title: 'Rounds at noon',
  startsAt: Date.now() - 3_600_000,
  minutes: 60,
  format: 'online',
  siteName: null,
  capacity: 14,
  phase: 'live',
  facilitators: [{ staffId: 'fay', name: 'Fay' }],
  notOkIsOpen: false,
  referralsUntil: null,
  invitationPath: '/j/old',
  ...change,
})

const served = (change: Partial<PlannedSession>) =>
  serve({
    'GET /api/me': {
      staffId: 'fay',
      name: 'Fay',
      email: 'fay@example.org',
      roles: ['facilitator'],
      programName: 'P',
    },
    'GET /api/sessions': { sessions: [session(change)], joinable: [] },
    'GET /api/sessions/noon': session(change),
    'GET /api/sessions/noon/referrals': {
      reasons: ['Sleep'],
      onCall: null,
      backup: null,
      until: session(change).referralsUntil,
      referrals: [],
    },
    'GET /api/sessions/noon/poll-results': { sums: null },
  })

const page = async (change: Partial<PlannedSession>) => {
  const server = served(change)
  render(<SessionScreen sessionId="noon" />)
  await screen.findByText('Places')
  return server
}

const flag = () => screen.queryByRole('button', { name: 'Flag a referral' })
const NOT_OK = 'Somebody there has said that they are not OK, and it has not been ended yet. Enter.'

beforeEach(() => {
  queryClient.clear()
  history.replaceState(null, '', '/facilitate/noon')
})
afterEach(() => vi.unstubAllGlobals())

test('given somebody there is not OK and waits, the list and the page say so', async () => {
  served({ notOkIsOpen: true })
  const { unmount } = render(<SessionsScreen />)
  expect(await screen.findByText(NOT_OK)).toBeTruthy()
  unmount()
  render(<SessionScreen sessionId="noon" />)
  expect(await screen.findByText(NOT_OK)).toBeTruthy()
})

test.each(['live', 'closing'] as const)(
  'while %s, Fay flags a referral, and reads no poll',
  async (phase) => {
    const { asked } = await page({ phase })
    expect(screen.queryByText(NOT_OK)).toBeNull()
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Flag a referral' }))
    expect(await screen.findByRole('dialog', { name: 'Flag a referral' })).toBeTruthy()
    expect(asked.map(({ route }) => route)).not.toContain('GET /api/sessions/noon/poll-results')
  },
)

test('before it begins, neither', async () => {
  await page({ phase: 'scheduled' })
  expect(flag()).toBeNull()
  expect(screen.queryByRole('heading', { name: 'Closing poll' })).toBeNull()
})

test('within seven days of the end, both', async () => {
  await page({ phase: 'ended', referralsUntil: Date.now() + DAY })
  expect(flag()).toBeTruthy()
  expect(await screen.findByText(/A referral of this session can be flagged until tomorrow/)).toBeTruthy()
  expect(await screen.findByText(/Not enough answers yet/)).toBeTruthy()
})

test('later, Fay reads whom to tell instead, and nothing is asked for', async () => {
  const { asked } = await page({ phase: 'ended', referralsUntil: Date.now() - DAY })
  expect(flag()).toBeNull()
  expect(screen.getByText(/Tell the wellness office directly/)).toBeTruthy()
  expect(asked.map(({ route }) => route)).not.toContain('GET /api/sessions/noon/referrals')
})
