/** The office: who asked to be contacted, and forgetting what is dealt with. */
import type { StaffRole } from '@hearth/protocol/roles'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { queryClient } from '../../api/query.ts'
import { type Answer, serve } from '../../testing/server.ts'
import OfficeScreen from './OfficeScreen.tsx'

const LIST = 'GET /api/contact-requests'
const END = 'DELETE /api/contact-requests/first'

const me = (...roles: StaffRole[]) => ({
  staffId: 'rosa',
  name: 'Rosa',
  email: 'rosa@example.org',
  roles,
  programName: 'P',
})
const request = (id: string, reach: string) => ({
  id,
  reach,
  groupName: 'First-year circle',
  askedAt: Date.now() - 3_600_000,
})
const BOTH = { requests: [request('first', '555 0100'), request('second', 'ben@example.org')] }
const SECOND = { requests: BOTH.requests.slice(1) }

function open(answers: { [route: string]: Answer }, ...roles: StaffRole[]) {
  const server = serve({
    'GET /api/me': me(...(roles.length > 0 ? roles : (['office'] as const))),
    'GET /api/referrals': { referrals: [] },
    'GET /api/office/settings': {
      crisis: [{ name: 'Night line', reach: '555 0199' }],
      resources: [],
      onCall: null,
      backup: null,
      pageAfterMinutes: 5,
      reasons: ['Sleep'],
      revision: 1,
      examples: false,
    },
    [LIST]: BOTH,
    ...answers,
  })
  render(<OfficeScreen />)
  return { ...server, person: userEvent.setup() }
}

const rowOf = async (reach: string) => within((await screen.findByText(reach)).closest('li') as HTMLElement)
const done = async (reach: string) => (await rowOf(reach)).getByRole('button', { name: 'Done, forget this' })

beforeEach(() => {
  queryClient.clear()
  history.replaceState(null, '', '/office')
})
afterEach(() => vi.unstubAllGlobals())

describe('given Rosa of the office', () => {
  test('she reads how each can be reached and from which group, the first who asked on top', async () => {
    open({})
    await screen.findByText('555 0100')
    const items = screen.getAllByRole('listitem').filter((item) => item.textContent?.includes('First-year'))
    expect(items.map((item) => item.querySelector('p')?.textContent)).toEqual(['555 0100', 'ben@example.org'])
  })

  test('nobody asked: that is said', async () => {
    open({ [LIST]: { requests: [] } })
    expect(await screen.findByText('Nobody is waiting for you now.')).toBeTruthy()
  })

  test('what is done is gone, the rest stays', async () => {
    const { person, answers, asked } = open({ [END]: null })
    const press = await done('555 0100')
    answers[LIST] = SECOND
    await person.click(press)
    await waitFor(() => expect(screen.queryByText('555 0100')).toBeNull())
    expect(screen.getByText('ben@example.org')).toBeTruthy()
    expect(asked.filter(({ route }) => route === END)).toHaveLength(1)
  })

  test('somebody else was faster: it is gone all the same, and no fault', async () => {
    const { person, answers } = open({ [END]: { refused: 'not-found', status: 404 } })
    const press = await done('555 0100')
    answers[LIST] = SECOND
    await person.click(press)
    await waitFor(() => expect(screen.queryByText('555 0100')).toBeNull())
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('until the list shows it, a second press asks nothing', async () => {
    const { person, asked } = open({ [END]: null })
    const press = await done('555 0100')
    const served = fetch
    let answerList = () => {}
    // The list takes its time, so that there is a moment between the two.
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      if (path === '/api/contact-requests') await new Promise<void>((go) => (answerList = go))
      return served(path, init)
    })
    await person.click(press)
    await waitFor(() => expect(asked.at(-1)?.route).toBe(END))
    await person.click(press)
    answerList()
    await waitFor(() => expect(asked.at(-1)?.route).toBe(LIST))
    expect(asked.filter(({ route }) => route === END)).toHaveLength(1)
  })

  test('refused: it stays, and she reads why', async () => {
    const { person } = open({ [END]: 'offline' })
    await person.click(await done('555 0100'))
    const row = await rowOf('555 0100')
    expect((await row.findByRole('alert')).textContent).toContain('offline')
    expect(await done('555 0100')).toBeTruthy()
    expect((await rowOf('ben@example.org')).queryByRole('alert')).toBeNull()
  })

  test('the list cannot be read: she reads why, and may try again', async () => {
    const { person, answers } = open({ [LIST]: { refused: 'unexpected', status: 500 } })
    expect((await screen.findByRole('alert')).textContent).toContain('went wrong on our side')
    answers[LIST] = BOTH
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('555 0100')).toBeTruthy()
  })
})

test('given an advisor, then the requests are neither shown nor asked for', async () => {
  const { asked } = open({}, 'advisor')
  await screen.findByRole('heading', { level: 1 })
  await screen.findByRole('button', { name: 'Signed in as Rosa' })
  expect(screen.queryByRole('heading', { name: 'Asks to be contacted' })).toBeNull()
  expect(asked.map(({ route }) => route)).toEqual(['GET /api/me'])
})
