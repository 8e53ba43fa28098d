/** The office's settings: typed, checked, saved; nothing typed is lost. */
import type { OfficeSettings } from '@hearth/protocol/http/office'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { queryClient } from '../../api/query.ts'
import { type Answer, serve } from '../../testing/server.ts'
import { LiveRegion } from '../../ui/LiveRegion.tsx'
import OfficeSettingsScreen from './OfficeSettingsScreen.tsx'

const GET = 'GET /api/office/settings'
const PUT = 'PUT /api/office/settings'

const settings = (change: Partial<OfficeSettings> = {}): OfficeSettings => ({
  crisis: [{ name: 'Night line', reach: '555 0100' }],
  resources: [
    { name: 'Counselling', reach: 'Room 12' },
    { name: 'Chaplain', reach: 'Room 14' },
  ],
  onCall: { name: 'Odile', reach: '555 0101', mail: 'odile@example.org' },
  backup: null,
  pageAfterMinutes: 5,
  reasons: ['Sleep', 'Grief'],
  revision: 3,
  examples: false,
  ...change,
})

async function open(answers: { [route: string]: Answer } = {}) {
  const server = serve({
    'GET /api/me': {
      staffId: 'rosa',
      name: 'Rosa',
      email: 'rosa@example.org',
      roles: ['office'],
      programName: 'P',
    },
    [GET]: settings(),
    [PUT]: settings({ revision: 4 }),
    ...answers,
  })
  render(
    <>
      <OfficeSettingsScreen />
      <LiveRegion />
    </>,
  )
  const user = userEvent.setup()
  await screen.findByRole('button', { name: 'Save settings' })
  return {
    ...server,
    user,
    sent: () => server.asked.filter(({ route }) => route === PUT).map(({ body }) => body),
  }
}

const contact = (name: string) => within(screen.getByRole('group', { name }))
const MAIL = 'Mail address for such a moment'
const field = (group: string, name: 'Name' | 'How to reach' | typeof MAIL) =>
  contact(group).getByRole<HTMLInputElement>('textbox', { name })
const reasons = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reasons for a referral' })
const minutes = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Minutes without/ })
const save = () => screen.getByRole('button', { name: 'Save settings' })

beforeEach(() => {
  queryClient.clear()
  history.replaceState(null, '', '/office/settings')
})
afterEach(() => vi.unstubAllGlobals())

describe('given Rosa changes the settings', () => {
  test('what she typed is sent with the revision she began with, and what is there then is shown', async () => {
    const { user, sent, answers } = await open()
    await user.clear(field('Crisis contacts, number 1', 'Name'))
    await user.type(field('Crisis contacts, number 1', 'Name'), 'Day line')
    await user.type(field('If nobody answers', 'Name'), 'Security')
    await user.type(field('If nobody answers', 'How to reach'), '555 0102')
    await user.clear(minutes())
    await user.type(minutes(), '8')
    await user.type(reasons(), '\n\nMoney\n')
    answers[PUT] = settings({ revision: 4, reasons: ['Sleep', 'Grief', 'Money'] })
    await user.click(save())
    expect(await screen.findByText(/^Saved/)).toBeTruthy()
    expect(sent()).toEqual([
      {
        crisis: [{ name: 'Day line', reach: '555 0100' }],
        resources: settings().resources,
        onCall: settings().onCall,
        backup: { name: 'Security', reach: '555 0102', mail: null },
        pageAfterMinutes: 8,
        reasons: ['Sleep', 'Grief', 'Money'],
        revision: 3,
      },
    ])
    await user.click(save())
    await waitFor(() => expect(sent()).toHaveLength(2))
    expect(sent()[1]).toMatchObject({ revision: 4 })
  })

  test('a contact is added at the end with the focus in it, and removed by number', async () => {
    const { user, sent } = await open()
    await user.click(screen.getByRole('button', { name: 'Add one to Resources' }))
    expect(document.activeElement).toBe(field('Resources, number 3', 'Name'))
    await user.type(field('Resources, number 3', 'Name'), 'Gym')
    await user.type(field('Resources, number 3', 'How to reach'), 'Hall 2')
    await user.click(screen.getByRole('button', { name: 'Remove number 1 from Resources' }))
    expect(field('Resources, number 1', 'Name').value).toBe('Chaplain')
    expect(screen.getByRole('log').textContent).toBe('Removed from Resources.')
    expect(screen.getByRole('region', { name: 'Resources' }).contains(document.activeElement)).toBe(true)
    await user.click(save())
    await screen.findByText(/^Saved/)
    expect(sent()[0]).toMatchObject({
      resources: [
        { name: 'Chaplain', reach: 'Room 14' },
        { name: 'Gym', reach: 'Hall 2' },
      ],
    })
  })

  test('rows in which nothing was typed are no contacts, and an emptied on-call is nobody', async () => {
    const { user, sent } = await open()
    await user.click(screen.getByRole('button', { name: 'Add one to Crisis contacts' }))
    await user.clear(field('On call', 'Name'))
    await user.clear(field('On call', 'How to reach'))
    await user.clear(field('On call', MAIL))
    await user.click(save())
    await screen.findByText(/^Saved/)
    expect(sent()[0]).toMatchObject({ crisis: settings().crisis, onCall: null })
  })
})

describe('given something is not right', () => {
  test('it is marked where it stands, the first has the focus, and nothing is sent', async () => {
    const { user, sent } = await open()
    await user.clear(field('Resources, number 2', 'How to reach'))
    await user.clear(field('On call', 'Name'))
    await user.clear(reasons())
    await user.click(save())
    const first = field('Resources, number 2', 'How to reach')
    expect(document.activeElement).toBe(first)
    expect(first.getAttribute('aria-invalid')).toBe('true')
    expect(contact('On call').getByText('This is needed.')).toBeTruthy()
    expect(screen.getByText('At least one reason is needed.')).toBeTruthy()
    expect(screen.getByText(/3 things are not right yet/)).toBeTruthy()
    expect(sent()).toEqual([])
    await user.type(first, 'Room 15')
    expect(first.getAttribute('aria-invalid')).toBeNull()
  })

  test.each(['0', '31', '', 'x'])(
    '%j minutes, or an address that is none: that is said where it stands',
    async (typed) => {
      const { user, sent } = await open()
      await user.clear(minutes())
      if (typed !== '') await user.type(minutes(), typed)
      await user.type(field('If nobody answers', MAIL), 'sam')
      await user.click(save())
      expect(screen.getByText('Choose a number from 1 to 30.')).toBeTruthy()
      expect(
        contact('If nobody answers').getByText('This does not look like an e-mail address.'),
      ).toBeTruthy()
      expect(contact('If nobody answers').getAllByText('This is needed.')).toHaveLength(2)
      expect(sent()).toEqual([])
    },
  )

  test('no crisis contact: that is said at the list', async () => {
    const { user, sent } = await open()
    await user.click(screen.getByRole('button', { name: 'Remove number 1 from Crisis contacts' }))
    await user.click(save())
    expect(screen.getByText(/At least one is needed: without it no session starts/)).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add one to Crisis contacts' }))
    expect(sent()).toEqual([])
  })

  test('what the server finds stands at its field', async () => {
    const fields = {
      'crisis.0.name': 'unseen-characters',
      'onCall.mail': 'not-valid',
      pageAfterMinutes: 'not-valid',
      'reasons.1': 'too-long',
    }
    const { user } = await open({ [PUT]: { refused: 'bad-input', status: 400, fields } })
    await user.click(save())
    expect(await contact('Crisis contacts, number 1').findByText(/invisible character/)).toBeTruthy()
    expect(document.activeElement).toBe(field('Crisis contacts, number 1', 'Name'))
    expect(contact('On call').getByText('This does not look like an e-mail address.')).toBeTruthy()
    expect(screen.getByText('Choose a number from 1 to 30.')).toBeTruthy()
    expect(screen.getByText('Line 2: This is too long. 80 characters at most.')).toBeTruthy()
  })
})

describe('given saving is refused', () => {
  test('offline: what was typed is there, and saving again works', async () => {
    const { user, answers } = await open({ [PUT]: 'offline' })
    await user.type(reasons(), '\nMoney')
    await user.click(save())
    expect((await screen.findByRole('alert')).textContent).toContain('offline')
    expect(reasons().value).toBe('Sleep\nGrief\nMoney')
    answers[PUT] = settings({ revision: 4 })
    await user.click(save())
    expect(await screen.findByText(/^Saved/)).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('signed out meanwhile: she signs in beside it', async () => {
    const { user } = await open({ [PUT]: { refused: 'not-signed-in', status: 401 } })
    await user.click(save())
    expect((await screen.findByRole('alert')).textContent).toContain('what you typed is still here')
  })

  test('changed meanwhile: her text stays until she loads what is there now', async () => {
    const { user, answers, sent } = await open({ [PUT]: { refused: 'changed-meanwhile', status: 409 } })
    await user.type(reasons(), '\nMoney')
    await user.click(save())
    expect((await screen.findByRole('alert')).textContent).toContain('What you typed here is then replaced')
    expect(reasons().value).toBe('Sleep\nGrief\nMoney')
    answers[GET] = settings({ revision: 9, reasons: ['Housing'] })
    answers[PUT] = settings({ revision: 10, reasons: ['Housing'] })
    await user.click(screen.getByRole('button', { name: 'Load what is there now' }))
    await waitFor(() => expect(reasons().value).toBe('Housing'))
    expect(screen.queryByRole('alert')).toBeNull()
    await user.click(save())
    await screen.findByText(/^Saved/)
    expect(sent().at(-1)).toMatchObject({ revision: 9, reasons: ['Housing'] })
  })
})

test('given the demo’s examples, Rosa reads that learners read so too; once none is left, no more', async () => {
  const { user } = await open({ [GET]: settings({ examples: true }) })
  expect(screen.getByText(/Learners read that too/)).toBeTruthy()
  await user.click(save())
  await screen.findByText(/^Saved/)
  expect(screen.queryByText(/Learners read that too/)).toBeNull()
})

test('given twelve contacts, none can be added', async () => {
  const crisis = Array.from({ length: 12 }, (_, index) => ({ name: `Line ${index}`, reach: '555' }))
  await open({ [GET]: settings({ crisis }) })
  expect(screen.queryByRole('button', { name: 'Add one to Crisis contacts' })).toBeNull()
  expect(screen.getByText('At most 12.')).toBeTruthy()
})

test('given Rosa types on while it is saved, what she typed stays, and is not called saved', async () => {
  const { user, sent } = await open()
  const served = fetch
  let answerPut = () => {}
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'PUT') await new Promise<void>((go) => (answerPut = go))
    return served(path, init)
  })
  await user.click(save())
  await user.type(reasons(), '\nMoney')
  answerPut()
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Saving…' })).toBeNull())
  expect(reasons().value).toBe('Sleep\nGrief\nMoney')
  expect(screen.queryByText(/^Saved/)).toBeNull()
  vi.stubGlobal('fetch', served)
  await user.click(save())
  expect(await screen.findByText(/^Saved/)).toBeTruthy()
  expect(sent().at(-1)).toMatchObject({ revision: 4, reasons: ['Sleep', 'Grief', 'Money'] })
})
