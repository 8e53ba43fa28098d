/** The office's inbox: referrals by urgency, whom to ask, how far each is, and what is missing before any session starts. */
import type { OfficeSettings } from '@hearth/protocol/http/office'
import type { InboxReferral } from '@hearth/protocol/http/referrals'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { queryClient } from '../../api/query.ts'
import { type Answer, serve } from '../../testing/server.ts'
import { LiveRegion } from '../../ui/LiveRegion.tsx'
import OfficeScreen from './OfficeScreen.tsx'

const INBOX = 'GET /api/referrals'
const PATCH = 'PATCH /api/referrals/r1'
const SETTINGS = 'GET /api/office/settings'

const settings = (change: Partial<OfficeSettings> = {}): OfficeSettings => ({
  crisis: [{ name: 'Night line', reach: '555 0100' }],
  resources: [],
  onCall: null,
  backup: null,
  pageAfterMinutes: 5,
  reasons: ['Sleep'],
  revision: 1,
  examples: false,
  ...change,
})
const referral = (id: string, change: Partial<InboxReferral> = {}): InboxReferral => ({
  id,
  reference: '48213',
  state: 'new',
  flaggedAt: Date.now() - 3_600_000,
  reason: 'Sleep and exhaustion',
  urgency: 'today',
  consent: 'agrees',
  contact: 'ask-the-facilitator',
  groupName: 'First-year circle',
  sessionTitle: 'Rounds at noon',
  startsAt: Date.now() - 7_200_000,
  flaggedBy: { name: 'Fay', email: 'fay@example.org' },
  ...change,
})
const second = referral('r2', {
  reference: '11111',
  urgency: 'in-time',
  consent: 'does-not-know',
  state: 'received',
})

function open(answers: { [route: string]: Answer } = {}) {
  const server = serve({
    'GET /api/me': {
      staffId: 'rosa',
      name: 'Rosa',
      email: 'rosa@example.org',
      roles: ['office'],
      programName: 'P',
    },
    'GET /api/contact-requests': { requests: [] },
    [SETTINGS]: settings(),
    [INBOX]: { referrals: [referral('r1'), second] },
    ...answers,
  })
  render(
    <>
      <OfficeScreen />
      <LiveRegion />
    </>,
  )
  return { ...server, user: userEvent.setup() }
}

const row = async (reference: string) =>
  within((await screen.findByText(reference)).closest('li') as HTMLElement)
const buttons = async (reference: string) =>
  (await row(reference)).getAllByRole('button').map((one) => one.textContent)

beforeEach(() => {
  queryClient.clear()
  history.replaceState(null, '', '/office')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what Rosa reads', () => {
  test('referrals first: how urgent, about what, from where, what the learner knows', async () => {
    open()
    const first = await row('48213')
    expect(first.getByText('today')).toBeTruthy()
    expect(first.getByRole('heading', { name: 'Sleep and exhaustion' })).toBeTruthy()
    expect(first.getByText(/^First-year circle · Rounds at noon, today/)).toBeTruthy()
    expect(first.getByText('knows and agrees')).toBeTruthy()
    expect((await row('11111')).getByText('in its own time')).toBeTruthy()
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      'Referrals',
      'Asks to be contacted',
    ])
  })

  test('whom to ask by the reference, with a way to write to them', async () => {
    open()
    const first = await row('48213')
    expect(first.getByText('Ask Fay who it is, by the reference')).toBeTruthy()
    const mail = first.getByRole('link', { name: 'Write to Fay: fay@example.org' })
    expect(mail.getAttribute('href')).toBe('mailto:fay@example.org?subject=Reference%2048213')
  })

  test('one that comes while she has the page open, and hears of it', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const { answers } = open({ [INBOX]: { referrals: [second] } })
    await row('11111')
    answers[INBOX] = { referrals: [referral('r1'), second] }
    await act(() => vi.advanceTimersByTimeAsync(30_000))
    await row('48213')
    expect(screen.getByRole('log').textContent).toBe('A new referral has come.')
  })

  test('that none is open', async () => {
    open({ [INBOX]: { referrals: [] } })
    expect(await screen.findByText('No referral is open.')).toBeTruthy()
  })

  test('closed ones folded away', async () => {
    open({ [INBOX]: { referrals: [second, referral('r1', { state: 'closed' })] } })
    const fold = (await screen.findByText('1 closed referral')).closest('details')
    expect(fold?.open).toBe(false)
    expect(within(fold as HTMLElement).getByText('48213')).toBeTruthy()
  })
})

describe('what Rosa does', () => {
  test('says that she has received it; it is told once the list shows it', async () => {
    const { user, answers, asked } = open({ [PATCH]: null })
    expect(await buttons('48213')).toEqual(['I have received it', 'Contacted', 'Closed'])
    const first = await row('48213')
    answers[INBOX] = { referrals: [referral('r1', { state: 'received' }), second] }
    await user.click(first.getByRole('button', { name: 'I have received it: reference 48213' }))
    await waitFor(async () => expect(await buttons('48213')).toEqual(['Contacted', 'Closed', 'Back to new']))
    expect(asked.filter(({ route }) => route === PATCH).map(({ body }) => body)).toEqual([
      { state: 'received' },
    ])
    expect(screen.getByRole('log').textContent).toBe('Reference 48213: received.')
    expect((await row('48213')).getByText('State: received')).toBeTruthy()
  })

  test('takes a mistake back by the earlier state, from the closed ones too', async () => {
    const { user, answers, asked } = open({
      [PATCH]: null,
      [INBOX]: { referrals: [second, referral('r1', { state: 'closed' })] },
    })
    await user.click(await screen.findByText('1 closed referral'))
    expect(await buttons('48213')).toEqual(['Back to new', 'Back to received', 'Back to contacted'])
    answers[INBOX] = { referrals: [referral('r1', { state: 'contacted' }), second] }
    await user.click((await row('48213')).getByRole('button', { name: 'Back to contacted: reference 48213' }))
    await waitFor(() => expect(screen.queryByText(/closed referral/)).toBeNull())
    expect(asked.find(({ route }) => route === PATCH)?.body).toEqual({ state: 'contacted' })
  })

  test('closes one: the focus is at the next', async () => {
    const { user, answers } = open({ [PATCH]: null })
    const close = (await row('48213')).getByRole('button', { name: 'Closed: reference 48213' })
    answers[INBOX] = { referrals: [second, referral('r1', { state: 'closed' })] }
    close.focus()
    await user.keyboard('{Enter}')
    await screen.findByText('1 closed referral')
    await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('11111'))
  })

  test('refused: it stays as it was, and she reads why beside it', async () => {
    const { user } = open({ [PATCH]: 'offline' })
    const first = await row('48213')
    await user.click(first.getByRole('button', { name: 'Contacted: reference 48213' }))
    expect((await first.findByRole('alert')).textContent).toContain('offline')
    expect(await buttons('48213')).toEqual(['I have received it', 'Contacted', 'Closed'])
    expect((await row('11111')).queryByRole('alert')).toBeNull()
  })
})

describe('before any session starts', () => {
  test('without crisis contacts, the page says so and leads to the settings', async () => {
    open({ [SETTINGS]: settings({ crisis: [] }) })
    expect((await screen.findByRole('alert')).textContent).toContain('No session can start yet')
    const link = screen.getByRole('link', { name: 'Add crisis contacts' })
    expect(link.getAttribute('href')).toBe('/office/settings')
  })

  test('with the demo’s examples, the page says that nobody answers there', async () => {
    open({ [SETTINGS]: settings({ examples: true }) })
    expect(await screen.findByText('The contacts are the demo’s examples')).toBeTruthy()
  })

  test('with contacts of its own, nothing is said; the settings are a link away', async () => {
    open()
    await row('48213')
    expect(screen.queryByText(/No session can start|examples/)).toBeNull()
    expect(screen.getByRole('link', { name: 'Settings' }).getAttribute('href')).toBe('/office/settings')
    expect(screen.getByRole('link', { name: 'Inbox' }).getAttribute('aria-current')).toBe('page')
  })
})
