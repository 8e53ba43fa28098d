/** The link of a page: what whoever is on call sees, and says. */
import type { PageCall } from '@hearth/protocol/http/pages'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { queryClient } from '../../api/query.ts'
import { type Answer, serve } from '../../testing/server.ts'
import SignInLinkScreen from '../sign-in/SignInLinkScreen.tsx'
import PageScreen from './PageScreen.tsx'

const TOKEN = 'abcdefghijklmnopqrstuv'
const GET = `GET /api/pages/${TOKEN}`
const SAY = `POST /api/pages/${TOKEN}/acknowledge`
const rosa = {
  staffId: 'rosa',
  name: 'Rosa Meyer',
  email: 'rosa@example.org',
  roles: ['office'],
  programName: 'P',
}
const call = (change: Partial<PageCall> = {}): PageCall => ({
  groupName: 'First-year circle',
  at: Date.now(),
  state: 'waits',
  seenBy: null,
  ...change,
})

function open(answers: { [route: string]: Answer } = {}) {
  const server = serve({ 'GET /api/me': rosa, [GET]: call(), ...answers })
  render(<PageScreen token={TOKEN} />)
  return { ...server, user: userEvent.setup() }
}
const button = () => screen.findByRole('button', { name: 'I have seen this' })

beforeEach(() => {
  queryClient.clear()
  history.replaceState(null, '', `/page/${TOKEN}`)
})
afterEach(() => vi.unstubAllGlobals())

describe('given a circle that nobody leads', () => {
  test('Rosa reads which one it is, says once that she has seen it, and reads what its people read', async () => {
    const { user, asked } = open({ [SAY]: call({ state: 'seen', seenBy: 'Rosa Meyer' }) })
    expect(await screen.findByText(/^First-year circle, today/)).toBeTruthy()
    expect(screen.getByText(/they read your name: “Rosa Meyer has seen this.”/)).toBeTruthy()
    await user.click(await button())
    expect((await screen.findByRole('status')).textContent).toContain('“Rosa Meyer has seen this.”')
    expect(screen.queryByRole('button', { name: 'I have seen this' })).toBeNull()
    expect(asked.filter(({ route }) => route === SAY)).toHaveLength(1)
  })

  test('offline: nothing says that it was seen, and the button is there to be pressed again', async () => {
    const { user, answers } = open({ [SAY]: 'offline' })
    await user.click(await button())
    expect((await screen.findByRole('alert')).textContent).toContain('offline')
    expect(screen.queryByText(/circle read:/)).toBeNull()
    answers[SAY] = call({ state: 'seen', seenBy: 'Sam' })
    await user.click(await button())
    expect(await screen.findByText(/“Sam has seen this.”/)).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

test.each([
  ['led', 'somebody who leads came back'],
  ['over', 'This session has ended'],
] as const)('given that it is over (%s), says so, and asks for nothing', async (state, words) => {
  open({ [GET]: call({ state }) })
  expect(await screen.findByText(new RegExp(words))).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'I have seen this' })).toBeNull()
})

test('given a link that leads nowhere, says why that may be, and whom to call', async () => {
  open({ [GET]: { refused: 'not-found', status: 404 } })
  expect((await screen.findByRole('alert')).textContent).toContain('call your office')
})

test('given a server that does not answer, it can be asked again', async () => {
  const { user, answers } = open({ [GET]: { refused: 'unexpected', status: 500 } })
  const again = await screen.findByRole('button', { name: 'Try again' })
  answers[GET] = call()
  await user.click(again)
  expect(await button()).toBeTruthy()
})

describe('given Rosa is not signed in', () => {
  test('she signs in first, by a mailed link in another tab, and is brought back to it, once', async () => {
    const { user } = open({
      'GET /api/me': { refused: 'not-signed-in', status: 401 },
      'POST /api/sign-ins': rosa,
    })
    await user.click(await screen.findByRole('link', { name: 'Sign in' }))
    for (const where of [`/page/${TOKEN}`, '/office']) {
      history.replaceState(null, '', '/sign-in/token')
      const { unmount } = render(<SignInLinkScreen token="token" />)
      await user.click(screen.getByRole('button', { name: 'Sign in' }))
      await waitFor(() => expect(location.pathname).toBe(where))
      unmount()
    }
  })

  test('after a quarter of an hour she is brought to where she is at home', async () => {
    const kept = JSON.stringify([`/page/${TOKEN}`, Date.now() - 1])
    for (const old of [kept, '"', JSON.stringify(['https://elsewhere.example', Date.now() + 1000])]) {
      localStorage.setItem('hearth-come-back', old)
      serve({ 'POST /api/sign-ins': rosa })
      history.replaceState(null, '', '/sign-in/token')
      const { unmount } = render(<SignInLinkScreen token="token" />)
      await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
      await waitFor(() => expect(location.pathname).toBe('/office'))
      unmount()
    }
  })
})
