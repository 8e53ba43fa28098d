/** A facilitator's pages: the list, a new session, one session. */
import type { PlannedSession } from '@hearth/protocol/http/sessions'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queryClient } from '../../api/query.ts'
import { type Answer, serve } from '../../testing/server.ts'
import { getTabSeat } from '../arrival/tab-seat.ts'
import NewSessionScreen from './NewSessionScreen.tsx'
import SessionScreen from './SessionScreen.tsx'
import SessionsScreen from './SessionsScreen.tsx'

const fay = {
  staffId: 'fay',
  name: 'Fay',
  email: 'fay@example.org',
  roles: ['facilitator'],
  programName: 'P',
}
const session = (change: Partial<PlannedSession> = {}): PlannedSession => ({
  id: 'noon',
  groupName: 'First-year circle',
  title: 'Rounds at noon',
  startsAt: Date.now() + 3_600_000,
  minutes: 60,
  format: 'online',
  siteName: null,
  capacity: 14,
  phase: 'scheduled',
  facilitators: [{ staffId: 'fay', name: 'Fay' }],
  notOkIsOpen: false,
  referralsUntil: null,
  invitationPath: '/j/old',
  ...change,
})
const home: { [route: string]: Answer } = {
  'GET /api/me': fay,
  'GET /api/groups': { groups: [{ groupId: 'first-year', name: 'First-year circle' }] },
  'GET /api/guides': { guides: [{ guideId: 'first-session', title: 'First session', minutes: 85 }] },
  'GET /api/staff': {
    staff: [
      { staffId: 'fay', name: 'Fay', roles: ['facilitator'] },
      { staffId: 'jo', name: 'Jo', roles: ['facilitator'] },
      { staffId: 'sol', name: 'Sol', roles: ['advisor'] },
    ],
  },
}

beforeEach(() => {
  queryClient.clear()
  history.replaceState(null, '', '/facilitate')
})
afterEach(() => vi.unstubAllGlobals())

test('given Fay leads a session, when she enters it, then this tab is Fay in the room', async () => {
  serve({
    ...home,
    'GET /api/sessions': {
      sessions: [session(), session({ id: 'past', phase: 'ended' })],
      joinable: [],
    },
    'POST /api/sessions/noon/attendances': { sessionId: 'noon', personId: 'fay-there' },
  })
  const person = userEvent.setup()
  render(<SessionsScreen />)
  await person.click(await screen.findByRole('button', { name: 'Enter Rounds at noon' }))
  await waitFor(() => expect(location.pathname).toBe('/s/noon'))
  expect(getTabSeat('noon')?.personId).toBe('fay-there')
})

test('given no sessions, then the page says how to begin', async () => {
  serve({ ...home, 'GET /api/sessions': { sessions: [], joinable: [] } })
  render(<SessionsScreen />)
  expect(await screen.findByRole('heading', { name: 'No sessions yet' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'New session' }).getAttribute('href')).toBe('/facilitate/new')
})

test('given a session that others lead and whose lobby is open, when Fay attends it, then this tab is Fay there', async () => {
  const card = {
    id: 'evening',
    title: 'Evening rounds',
    groupName: 'Second-year circle',
    facilitatorNames: ['Jo'],
    startsAt: Date.now(),
    minutes: 60,
    format: 'online',
    siteName: null,
  }
  serve({
    ...home,
    'GET /api/sessions': { sessions: [], joinable: [{ session: card, phase: 'lobby' }] },
    'POST /api/sessions/evening/attendances': { sessionId: 'evening', personId: 'fay-there' },
  })
  const person = userEvent.setup()
  render(<SessionsScreen />)
  const list = await screen.findByRole('region', { name: 'Sessions you can join' })
  expect(within(list).getByText(/You wait in the lobby until they let you in/)).toBeTruthy()
  expect(within(list).getByText('Lobby open')).toBeTruthy()
  await person.click(within(list).getByRole('button', { name: 'Attend Evening rounds' }))
  await waitFor(() => expect(location.pathname).toBe('/s/evening'))
  expect(getTabSeat('evening')?.personId).toBe('fay-there')
})

test('given Sol, an advisor, then her sessions are there, and nothing to plan', async () => {
  serve({
    ...home,
    'GET /api/me': { ...fay, staffId: 'sol', name: 'Sol', roles: ['advisor'] },
    'GET /api/sessions': { sessions: [], joinable: [] },
  })
  render(<SessionsScreen />)
  expect(await screen.findByText(/Nobody has planned a session with you yet/)).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'New session' })).toBeNull()
  expect(screen.queryByRole('region', { name: 'Sessions you can join' })).toBeNull()
})

test('given nobody is signed in, then the page leads to signing in', async () => {
  serve({ 'GET /api/me': { refused: 'not-signed-in', status: 401 } })
  render(<SessionsScreen />)
  expect((await screen.findByRole('link', { name: 'Sign in' })).getAttribute('href')).toBe('/sign-in')
})

test('given Fay plans a session with Jo, then it is sent once and its page opens', async () => {
  const { asked } = serve({ ...home, 'POST /api/sessions': session() })
  const person = userEvent.setup()
  render(<NewSessionScreen />)
  await person.type(await screen.findByLabelText('Title'), 'Rounds at noon')
  expect(screen.queryByRole('checkbox', { name: 'Fay' })).toBeNull()
  expect(screen.getByRole('checkbox', { name: /^Sol/ }).closest('label')?.textContent).toBe('SolAdvisor')
  await person.click(screen.getByRole('checkbox', { name: 'Jo' }))
  await person.click(screen.getByRole('button', { name: 'Plan this session' }))
  await waitFor(() => expect(location.pathname).toBe('/facilitate/noon'))
  expect(asked.filter((one) => one.route === 'POST /api/sessions')).toHaveLength(1)
  expect(asked.at(-1)?.body).toMatchObject({
    title: 'Rounds at noon',
    facilitatorIds: ['jo'],
    siteName: null,
    guideId: 'first-session',
  })
})

test('given a guide of the program, then it is proposed with its length, and Fay may plan without', async () => {
  const { asked } = serve({ ...home, 'POST /api/sessions': session() })
  const person = userEvent.setup()
  render(<NewSessionScreen />)
  const guide = await screen.findByRole('combobox', { name: 'Guide' })
  expect(
    within(guide)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['First session (85 minutes)', 'No guide'])
  expect(guide).toHaveProperty('value', 'first-session')
  await person.selectOptions(guide, 'No guide')
  await person.type(screen.getByLabelText('Title'), 'Rounds at noon')
  await person.click(screen.getByRole('button', { name: 'Plan this session' }))
  await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ guideId: null }))
})

test('given the sign-in ran out, then what Fay typed is kept and she is told how to go on', async () => {
  serve({ ...home, 'POST /api/sessions': { refused: 'not-signed-in', status: 401 } })
  const person = userEvent.setup()
  render(<NewSessionScreen />)
  await person.type(await screen.findByLabelText('Title'), 'Rounds at noon')
  await person.click(screen.getByRole('button', { name: 'Plan this session' }))
  expect((await screen.findByRole('alert')).textContent).toContain('what you typed is still here')
  expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Rounds at noon')
})

test('given a link that went too far, when Fay renews it, then the new one is shown', async () => {
  serve({
    ...home,
    'GET /api/sessions/noon': session(),
    'POST /api/sessions/noon/invitations': session({ invitationPath: '/j/new' }),
  })
  const person = userEvent.setup()
  render(<SessionScreen sessionId="noon" />)
  await person.click(await screen.findByRole('button', { name: 'Renew link' }))
  const dialog = await screen.findByRole('dialog', { name: 'Make a new link?' })
  await person.click(within(dialog).getByRole('button', { name: 'Make a new link' }))
  await waitFor(() =>
    expect(screen.getByLabelText('Invitation link')).toHaveProperty('value', `${location.origin}/j/new`),
  )
})

test('given a session that has begun, when Fay calls it off, then she is told why not and it stays', async () => {
  serve({
    ...home,
    'GET /api/sessions/noon': session(),
    'DELETE /api/sessions/noon': { refused: 'wrong-phase', status: 409 },
  })
  const person = userEvent.setup()
  render(<SessionScreen sessionId="noon" />)
  await person.click(await screen.findByRole('button', { name: 'Call off' }))
  const dialog = await screen.findByRole('dialog')
  await person.click(within(dialog).getByRole('button', { name: 'Call it off' }))
  expect((await within(dialog).findByRole('alert')).textContent).toContain('moved on')
})

test('given the network is down, when Fay signs out, then she is told that she is still signed in', async () => {
  const { answers } = serve({
    ...home,
    'GET /api/sessions': { sessions: [], joinable: [] },
    'DELETE /api/sign-ins/current': 'offline',
  })
  const person = userEvent.setup()
  render(<SessionsScreen />)
  await person.click(await screen.findByRole('button', { name: 'Signed in as Fay' }))
  await person.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
  const dialog = await screen.findByRole('dialog', { name: 'You are still signed in' })
  answers['DELETE /api/sign-ins/current'] = null
  await person.click(within(dialog).getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(location.pathname).toBe('/'))
})
