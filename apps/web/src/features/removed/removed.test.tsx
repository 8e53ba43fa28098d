/** The page of somebody who was removed: people to turn to, whatever fails, and asking to be contacted. */
import type { Support } from '@hearth/protocol/http/support'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Answer, serve } from '../../testing/server.ts'
import RemovedScreen from './RemovedScreen.tsx'

const SEAT = { sessionId: 'noon', personId: 'ana' }
const SUPPORT = 'GET /api/sessions/noon/support'
const ASK = 'POST /api/rooms/noon/contact-requests'

const support = (change: Partial<Support> = {}): Support => ({
  crisis: [{ name: 'Night line', reach: '555 0100' }],
  resources: [{ name: 'Counselling', reach: 'Room 12' }],
  examples: false,
  ...change,
})

function open(answers: { [route: string]: Answer }) {
  const server = serve({ [SUPPORT]: support(), ...answers })
  render(<RemovedScreen seat={SEAT} />)
  return { ...server, person: userEvent.setup() }
}

const button = (name: string) => screen.findByRole('button', { name })
const field = () => screen.getByRole('textbox', { name: 'How can they reach you?' })

afterEach(() => vi.unstubAllGlobals())

describe('what Ana reads', () => {
  test('that her part has ended, without blame, and how a mistake can be mended', () => {
    open({})
    expect(
      screen.getByRole('heading', { level: 1, name: 'Your part in this session has ended' }),
    ).toBeTruthy()
    expect(screen.getByText(/says nothing about your worth/)).toBeTruthy()
    expect(screen.getByText(/open your invitation link again/)).toBeTruthy()
  })

  test('whom she can turn to, at once and at leisure', async () => {
    open({})
    const people = within(screen.getByRole('region', { name: 'People to turn to' }))
    await people.findByText('Night line')
    expect(people.getAllByRole('heading').map((one) => one.textContent)).toEqual([
      'People to turn to',
      'At once',
      'When you like',
    ])
    expect(people.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      'Night line555 0100',
      'CounsellingRoom 12',
    ])
    expect(people.queryByText(/examples/)).toBeNull()
  })

  test('that the contacts of the demo are none', async () => {
    open({ [SUPPORT]: support({ examples: true }) })
    expect(await screen.findByText(/examples of the demo. Nobody answers there/)).toBeTruthy()
  })

  test('no empty heading where the office gave nobody', async () => {
    open({ [SUPPORT]: support({ resources: [] }) })
    await screen.findByText('Night line')
    expect(screen.queryByRole('heading', { name: 'When you like' })).toBeNull()
  })
})

describe('given the contacts do not load', () => {
  test('what to do in danger is there all the same, and trying again brings them', async () => {
    const { person, answers } = open({ [SUPPORT]: 'offline' })
    expect(screen.getByText(/call your local emergency number/)).toBeTruthy()
    await button('Try again')
    expect(screen.getByText(/could not be fetched just now/)).toBeTruthy()
    expect(screen.getByText(/call your local emergency number/)).toBeTruthy()
    answers[SUPPORT] = support()
    await person.click(await button('Try again'))
    expect(await screen.findByText('Night line')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })

  test('in vain again, the focus stays where it was pressed', async () => {
    const { person, asked } = open({ [SUPPORT]: 'offline' })
    const again = await button('Try again')
    await person.click(again)
    await waitFor(() => expect(asked).toHaveLength(2))
    expect(document.activeElement).toBe(await button('Try again'))
  })
})

describe('asking to be contacted', () => {
  const ask = () => button('Ask to be contacted')

  test('keeps what Ana wrote for the office, and claims no more', async () => {
    const { person, asked } = open({ [ASK]: null })
    await person.type(field(), 'ana@example.org')
    await person.click(await ask())
    expect(await screen.findByText(/kept for the office. This page cannot tell/)).toBeTruthy()
    expect(asked.at(-1)).toEqual({ route: ASK, body: { personId: 'ana', reach: 'ana@example.org' } })
  })

  test('with nothing written, the field says so', async () => {
    const { person } = open({
      [ASK]: { refused: 'bad-input', status: 400, fields: { reach: 'required' } },
    })
    await person.click(await ask())
    await waitFor(() => expect(field().getAttribute('aria-invalid')).toBe('true'))
    expect(screen.queryByText(/kept for the office/)).toBeNull()
    // Beside the field alone, not as a fault of the whole form besides.
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('with too much written, the field says how much is too much', async () => {
    const { person } = open({
      [ASK]: { refused: 'bad-input', status: 400, fields: { reach: 'too-long' } },
    })
    await person.type(field(), 'somewhere far away')
    await person.click(await ask())
    expect(await screen.findByText(/160/)).toBeTruthy()
    expect(field()).toHaveProperty('value', 'somewhere far away')
  })

  test('offline, nothing written is lost, and asking again works', async () => {
    const { person, answers } = open({ [ASK]: 'offline' })
    await person.type(field(), '555 0199')
    await person.click(await ask())
    expect((await screen.findByRole('alert')).textContent).toContain('offline')
    expect(field()).toHaveProperty('value', '555 0199')
    answers[ASK] = null
    await person.click(await ask())
    expect(await screen.findByText(/kept for the office/)).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('can be changed afterwards, beginning from what was written', async () => {
    const { person, asked } = open({ [ASK]: null })
    await person.type(field(), '555 0199')
    await person.click(await ask())
    await person.click(await button('Change what I wrote'))
    expect(field()).toHaveProperty('value', '555 0199')
    await person.clear(field())
    await person.type(field(), '555 0200')
    await person.click(await ask())
    await screen.findByText(/kept for the office/)
    expect(asked.filter(({ route }) => route === ASK).map(({ body }) => body)).toEqual([
      { personId: 'ana', reach: '555 0199' },
      { personId: 'ana', reach: '555 0200' },
    ])
  })

  test('pressed twice is asked once', async () => {
    const { person, asked } = open({ [ASK]: null })
    await person.type(field(), '555 0199')
    await person.dblClick(await ask())
    await screen.findByText(/kept for the office/)
    expect(asked.filter(({ route }) => route === ASK)).toHaveLength(1)
  })
})
