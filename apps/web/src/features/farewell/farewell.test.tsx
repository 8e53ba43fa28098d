/** Farewell without a seat, or with one that is over: the tab forgets at once, and says so only of what is true. */
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { setTabStaff } from '../../api/tab-staff.ts'
import { type Room, useRoom } from '../../connection/use-room.ts'
import { roomOf } from '../../testing/rooms.ts'
import { type Answer, serve } from '../../testing/server.ts'
import {
  askedView,
  facilitationView,
  facilitatorView,
  helpRequest,
  ownView,
  sharedView,
} from '../../testing/views.ts'
import { getTabSeat, setTabSeat } from '../arrival/tab-seat.ts'
import { getTabBallot, setTabBallot } from '../closing/tab-ballot.ts'
import FarewellScreen from './FarewellScreen.tsx'

vi.mock('../../connection/use-room.ts', async (original) => ({
  ...(await original<typeof import('../../connection/use-room.ts')>()),
  useRoom: vi.fn(),
}))

const SESSION = sharedView().session.id
const WIPE = 'DELETE /api/browser'
const SUPPORT = `GET /api/sessions/${SESSION}/support`
const LET_GO = 'This tab has let go of your name and your seat.'
const support = { crisis: [{ name: 'Night line', reach: '555 0100' }], resources: [], examples: false }

const open = (answers: { [route: string]: Answer } = {}) => {
  const server = serve({ [WIPE]: null, [SUPPORT]: support, ...answers })
  const { rerender } = render(<FarewellScreen sessionId={SESSION} />)
  return { ...server, user: userEvent.setup(), again: () => rerender(<FarewellScreen sessionId={SESSION} />) }
}
const button = (name: string) => screen.findByRole('button', { name })

/** Ana in a session that closes; she has skipped the poll, so that the farewell stands there. */
function anaCloses(room: Room) {
  setTabSeat({ sessionId: SESSION, personId: 'ana' })
  setTabBallot(SESSION, { kind: 'skipped' })
  vi.mocked(useRoom).mockReturnValue(room)
}
const closing = { phase: 'closing' } as const

// Fetched late by the screen: a first fetch on a busy machine may take longer than a test waits for words.
beforeAll(async () => void (await import('./SeatedFarewell.tsx')))
beforeEach(() => history.replaceState(null, '', `/s/${SESSION}/farewell`))
afterEach(() => vi.unstubAllGlobals())

describe('for whoever comes without a seat', () => {
  test('the browser is wiped, and there are people to turn to', async () => {
    const { asked } = open()
    expect(await screen.findByText(LET_GO)).toBeTruthy()
    expect(asked.map((one) => one.route)).toContain(WIPE)
    expect(await screen.findByText('Night line')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Leave' })).toBeNull()
  })

  test('given the network is down, then nothing is claimed, and trying again works', async () => {
    const { answers, user } = open({ [WIPE]: 'offline' })
    expect((await screen.findByRole('alert')).textContent).toContain('could not be reached')
    answers[WIPE] = null
    await user.click(await button('Try again'))
    expect(await screen.findByText(LET_GO)).toBeTruthy()
  })

  test('staff are offered their sessions', () => {
    setTabStaff('fay')
    open()
    expect(screen.getByRole('link', { name: 'To my sessions' })).toBeTruthy()
  })
})

describe('while the session closes', () => {
  test('Ana reads when her name goes, keeps her seat, and can ask for help', async () => {
    const own = ownView(closing)
    const room = roomOf({ own })
    anaCloses(room)
    const { user, asked } = open()
    expect(
      await screen.findByText(
        'Your name goes when you press Leave, at the latest when the session has ended.',
      ),
    ).toBeTruthy()
    expect(screen.queryByText(LET_GO)).toBeNull()
    expect(getTabSeat(SESSION)).not.toBeNull()
    expect(asked.map(({ route }) => route)).toEqual([SUPPORT])
    await user.click(await button('Ask for help'))
    await user.click(await button('I am not OK'))
    expect(room.sent).toEqual([{ type: 'askForHelp', kind: 'not-ok' }])
  })

  test('she reads how her request stands, and that it stays when she leaves', async () => {
    const own = askedView([helpRequest('worried', { seenBy: 'Jo' })], closing)
    anaCloses(roomOf({ own }))
    open()
    expect(await screen.findByText('Seen by Jo.')).toBeTruthy()
    expect(screen.getByText(/Your request stays with the facilitators, with your name/)).toBeTruthy()
  })

  test('Leave tells the room first, and only then the tab forgets', async () => {
    const own = ownView(closing)
    const close = vi.fn()
    const room = roomOf({ own }, { close })
    anaCloses(room)
    const { user } = open()
    await user.click(await button('Leave'))
    expect(room.sent).toEqual([{ type: 'leave' }])
    expect(await screen.findByText(LET_GO)).toBeTruthy()
    expect(close).toHaveBeenCalled()
    expect(getTabSeat(SESSION)).toBeNull()
    expect(getTabBallot(SESSION)).toBeNull()
    // Nobody comes back to a session that closes.
    expect(screen.queryByText(/Left by mistake/)).toBeNull()
  })

  test('leaving refused: she reads why, and nothing is forgotten', async () => {
    anaCloses(roomOf({ own: ownView(closing) }, {}, { ok: false, code: 'temporarily-unavailable' }))
    const { user } = open()
    await user.click(await button('Leave'))
    expect((await screen.findByRole('alert')).textContent).toMatch(/\w/)
    expect(getTabSeat(SESSION)).not.toBeNull()
  })

  test('who was never let in comes here without a poll', async () => {
    const own = ownView({ ...closing, admission: 'waiting' })
    setTabSeat({ sessionId: SESSION, personId: 'ana' })
    vi.mocked(useRoom).mockReturnValue(roomOf({ own }))
    const { asked } = open()
    expect(await screen.findByRole('heading', { name: 'Thank you for being here' })).toBeTruthy()
    expect(asked.map(({ route }) => route)).toEqual([SUPPORT])
    expect(getTabBallot(SESSION)).toBeNull()
  })
})

describe('when the session has ended', () => {
  test.each([
    ['the view says so', roomOf({ own: ownView({ phase: 'ended' }) })],
    ['the door says so', roomOf({}, { status: { kind: 'refused', code: 'session-over' } })],
    ['the server knows her no more', roomOf({}, { status: { kind: 'refused', code: 'not-known-here' } })],
  ])('%s: the tab lets go of seat and ballot', async (_, room) => {
    anaCloses(room)
    open()
    expect(await screen.findByText(LET_GO)).toBeTruthy()
    expect(getTabSeat(SESSION)).toBeNull()
    expect(getTabBallot(SESSION)).toBeNull()
  })

  test('while she reads: what she sees becomes true by itself', async () => {
    anaCloses(roomOf({ own: ownView(closing) }))
    const { again } = open()
    await button('Leave')
    vi.mocked(useRoom).mockReturnValue(roomOf({}, { status: { kind: 'refused', code: 'session-over' } }))
    again()
    expect(await screen.findByText(LET_GO)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Leave' })).toBeNull()
  })
})

test('ended over her open request: she reads so, and whom to turn to', async () => {
  anaCloses(roomOf({ own: askedView([helpRequest('message')], closing), shared: sharedView(closing) }))
  const { again } = open()
  await button('Leave')
  vi.mocked(useRoom).mockReturnValue(roomOf({}, { status: { kind: 'refused', code: 'session-over' } }))
  again()
  expect(await screen.findByText(/The session has ended, and your request for help with it/)).toBeTruthy()
  expect(await screen.findByText('Night line')).toBeTruthy()
})

test('the farewell of last week, opened in a tab that sits in another session, takes nothing from that seat', async () => {
  setTabSeat({ sessionId: 'another-session', personId: 'ana' })
  setTabBallot('another-session', { kind: 'begun', token: 'token', given: true })
  open()
  await screen.findByText(LET_GO)
  expect(getTabSeat('another-session')).toEqual({ sessionId: 'another-session', personId: 'ana' })
  expect(getTabBallot('another-session')).toMatchObject({ token: 'token' })
})

describe('whom the session does not close for goes back to the room', () => {
  const fay = facilitatorView(closing)
  test.each([
    ['Ana, while it goes on', roomOf({ own: ownView(), shared: sharedView() })],
    ['Ana, before it begins', roomOf({ own: ownView({ phase: 'lobby' }) })],
    ['Ana, when she was removed', roomOf({}, { status: { kind: 'refused', code: 'removed' } })],
    ['Fay, who leads', roomOf({ own: fay, shared: sharedView(closing), facilitation: facilitationView([]) })],
  ])('%s', async (_, room) => {
    anaCloses(room)
    open()
    await waitFor(() => expect(location.pathname).toBe(`/s/${SESSION}`))
    expect(getTabSeat(SESSION)).not.toBeNull()
  })
})

test('before anything is known it says what it waits for; replaced by another device, how to take over', async () => {
  anaCloses(roomOf({}, { status: { kind: 'connecting' } }))
  const { again } = open()
  expect(await screen.findByRole('heading', { name: 'Looking where the session stands…' })).toBeTruthy()
  vi.mocked(useRoom).mockReturnValue(roomOf({}, { status: { kind: 'replaced' } }))
  again()
  expect(await button('Use this device instead')).toBeTruthy()
})
