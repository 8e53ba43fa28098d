/** The poll at the close, as Ana meets it: the ballot is fetched with the cookie and cast without, and no answer is lost. */
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { useRoom } from '../../connection/use-room.ts'
import { roomOf } from '../../testing/rooms.ts'
import { type Answer, serve } from '../../testing/server.ts'
import { ownView, sharedView } from '../../testing/views.ts'
import { setTabSeat } from '../arrival/tab-seat.ts'
import FarewellScreen from '../farewell/FarewellScreen.tsx'
import { getTabBallot, setTabBallot } from './tab-ballot.ts'

vi.mock('../../connection/use-room.ts', async (original) => ({
  ...(await original<typeof import('../../connection/use-room.ts')>()),
  useRoom: vi.fn(),
}))

const SESSION = sharedView().session.id
const FETCH = `POST /api/rooms/${SESSION}/ballot-tokens`
const CAST = `POST /api/sessions/${SESSION}/ballots`
const SUPPORT = `GET /api/sessions/${SESSION}/support`
const POLL = 'Before you go'
const THANKS = 'Thank you for being here'
const closes = () => roomOf({ own: ownView({ phase: 'closing' }) })
const ended = () => roomOf({}, { status: { kind: 'refused', code: 'session-over' } })

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const button = (name: string) => screen.findByRole('button', { name })
const question = (name: string) => screen.getByRole('radiogroup', { name })

// Fetched late by the screen: a first fetch on a busy machine may take longer than a test waits for words.
beforeAll(async () => void (await import('../farewell/SeatedFarewell.tsx')))
beforeEach(() => {
  setTabSeat({ sessionId: SESSION, personId: 'ana' })
  vi.mocked(useRoom).mockReturnValue(closes())
})
afterEach(() => vi.unstubAllGlobals())

function open(answers: { [route: string]: Answer } = {}) {
  const server = serve({
    [FETCH]: null,
    [CAST]: null,
    [SUPPORT]: { crisis: [], resources: [], examples: false },
    'DELETE /api/browser': null,
    ...answers,
  })
  const { rerender } = render(<FarewellScreen sessionId={SESSION} />)
  const of = (route: string) => server.asked.filter((one) => one.route === route)
  const becomes = (room: ReturnType<typeof roomOf>) => {
    vi.mocked(useRoom).mockReturnValue(room)
    rerender(<FarewellScreen sessionId={SESSION} />)
  }
  return { ...server, of, becomes, user: userEvent.setup() }
}

const ANSWERS = [
  ['I felt safe here', '5, fully'],
  ['I could say what I wanted, or stay silent', '4'],
  ['I feel less alone with this', '3'],
  ['The facilitation helped the circle', '1, not at all'],
  ['How do you leave, compared with how you came?', 'Lighter'],
] as const

async function answer(user: ReturnType<typeof userEvent.setup>, ...skipped: string[]) {
  await heading(POLL)
  for (const [asked, given] of ANSWERS) {
    if (!skipped.includes(asked)) {
      await user.click(within(question(asked)).getByRole('radio', { name: given }))
    }
  }
}
const send = async (user: ReturnType<typeof userEvent.setup>) => user.click(await button('Send my answers'))

describe('given the session closes', () => {
  test('Ana reads who reads what, and her ballot is fetched at once, once', async () => {
    const { of } = open()
    await heading(POLL)
    expect(screen.getByText(/without your name and without a cookie/)).toBeTruthy()
    await waitFor(() => expect(getTabBallot(SESSION)).toMatchObject({ kind: 'begun', given: true }))
    expect(of(FETCH).map(({ body }) => body)).toEqual([
      { personId: 'ana', token: expect.stringMatching(/^[\w-]{22}$/) },
    ])
  })

  test('her answers are sent with the token alone; then the token is gone, and she is thanked', async () => {
    const { user, of } = open()
    await answer(user)
    const token = of(FETCH).map(({ body }) => body)[0]
    await send(user)
    await heading(THANKS)
    expect(screen.getByText('Your answers are in.')).toBeTruthy()
    expect(of(CAST).map(({ body }) => body)).toEqual([
      {
        token: (token as { token: string }).token,
        answers: { safe: 5, heard: 4, connected: 3, led: 1, leaving: 'lighter' },
      },
    ])
    expect(sessionStorage.getItem('hearth-ballot')).toBe(
      JSON.stringify({ kind: 'answered', sessionId: SESSION }),
    )
  })

  test('she may skip it, by a button no smaller', async () => {
    const { user, of } = open()
    const [skip, give] = [await button('Skip the poll'), await button('Send my answers')]
    const size = (one: HTMLElement) => one.className.match(/min-h-\S+|px-\S+|basis-\S+|text-\w\b/g)
    expect(size(skip)).toEqual(size(give))
    await user.click(skip)
    await heading(THANKS)
    expect(screen.queryByText('Your answers are in.')).toBeNull()
    expect(of(CAST)).toEqual([])
    expect(getTabBallot(SESSION)).toEqual({ kind: 'skipped', sessionId: SESSION })
  })

  test.each(['answered', 'skipped'] as const)(
    '%s in this tab before: she is not asked again',
    async (kind) => {
      setTabBallot(SESSION, { kind })
      const { of } = open()
      await heading(THANKS)
      expect(of(FETCH)).toEqual([])
    },
  )

  test('by keyboard: arrows choose within a question', async () => {
    const { user } = open()
    await heading(POLL)
    const safe = within(question('I felt safe here'))
    await user.click(safe.getByRole('radio', { name: '1, not at all' }))
    await user.keyboard('{ArrowRight}')
    expect(safe.getByRole('radio', { name: '2' })).toHaveProperty('checked', true)
  })
})

describe('given answers are missing', () => {
  test('it is said at each question, the focus goes to the first, and nothing is sent', async () => {
    const { user, of } = open()
    await answer(user, 'I could say what I wanted, or stay silent', ANSWERS[4][0])
    await send(user)
    const missing = screen
      .getAllByRole('radiogroup')
      .filter((one) => one.getAttribute('aria-invalid') === 'true')
    expect(missing).toEqual([question('I could say what I wanted, or stay silent'), question(ANSWERS[4][0])])
    expect(missing[0]?.contains(document.activeElement)).toBe(true)
    expect(screen.getAllByText('An answer is missing here.')).toHaveLength(2)
    expect(of(CAST)).toEqual([])
    await user.click(within(question(ANSWERS[1][0])).getByRole('radio', { name: '4' }))
    expect(screen.getAllByText('An answer is missing here.')).toHaveLength(1)
  })
})

describe('given something fails', () => {
  test('the ballot could not be fetched: she reads it, tries again, and the same token is named', async () => {
    const { user, answers, of } = open({ [FETCH]: 'offline' })
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Your answers cannot be sent yet. They stay here.',
    )
    answers[FETCH] = null
    await user.click(await button('Try again'))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    const [first, second] = of(FETCH).map(({ body }) => body)
    expect(second).toEqual(first)
  })

  test('not fetched until she sends: then it is fetched first', async () => {
    const { user, answers, asked } = open({ [FETCH]: 'offline' })
    await answer(user)
    answers[FETCH] = null
    await send(user)
    await heading(THANKS)
    expect(asked.map(({ route }) => route).slice(0, 3)).toEqual([FETCH, FETCH, CAST])
  })

  test('sending fails: her answers are still there, and sending again works', async () => {
    const { user, answers, of } = open({ [CAST]: 'offline' })
    await answer(user)
    await send(user)
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Your answers were not sent. They are still here.',
    )
    answers[CAST] = null
    await send(user)
    await heading(THANKS)
    const [first, second] = of(CAST).map(({ body }) => body)
    expect(second).toEqual(first)
  })

  test('spent already, because only an answer was lost: she is thanked as by the first', async () => {
    const { user } = open({ [CAST]: { refused: 'ballot-spent', status: 409 } })
    await answer(user)
    await send(user)
    await heading(THANKS)
    expect(screen.getByText('Your answers are in.')).toBeTruthy()
  })

  test('too late: it says so without alarm, and the way on is there', async () => {
    const { user } = open({ [CAST]: { refused: 'session-over', status: 410 } })
    await answer(user)
    await send(user)
    expect(await screen.findByText(/The time for answers is over/)).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
    await user.click(await button('Skip the poll'))
    await heading(THANKS)
  })

  test('begun on another device: she reads so, and goes on', async () => {
    const { user } = open({ [FETCH]: { refused: 'ballot-given', status: 409 } })
    await heading('Your ballot was given out already')
    await user.click(await button('Go on'))
    await heading(THANKS)
  })
})

describe('given the session ends while Ana answers', () => {
  test('the poll stays with what she chose, her answers are taken, and then the tab lets go', async () => {
    const { user, becomes } = open()
    await answer(user)
    becomes(ended())
    expect(within(question('I felt safe here')).getByRole('radio', { name: '5, fully' })).toHaveProperty(
      'checked',
      true,
    )
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Ask for help' })).toBeNull()
    await send(user)
    expect(await screen.findByText('Your answers are in.')).toBeTruthy()
    expect(await screen.findByText('This tab has let go of your name and your seat.')).toBeTruthy()
    expect(sessionStorage.getItem('hearth-ballot')).toBeNull()
  })

  test('a reload does not take it away either', async () => {
    setTabBallot(SESSION, { kind: 'begun', token: 'A'.repeat(22), given: true })
    vi.mocked(useRoom).mockReturnValue(ended())
    const { user, of } = open()
    await answer(user)
    await send(user)
    await heading(THANKS)
    expect(of(FETCH)).toEqual([])
    expect(of(CAST)).toHaveLength(1)
  })

  test('before a ballot was given out: the farewell, as for everybody', async () => {
    const { becomes } = open({ [FETCH]: 'offline' })
    await screen.findByRole('alert')
    becomes(ended())
    await heading(THANKS)
  })
})
