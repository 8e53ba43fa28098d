/** What Fay reads of those who write to her, how she answers, and what those who lead write among themselves. */
import type { HelpEntry } from '@hearth/protocol/facilitation-view'
import type { OwnView, PrivateText } from '@hearth/protocol/own-view'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import { fakeTexts } from '../../testing/texts.ts'
import {
  asking,
  confidant,
  facilitationView,
  facilitatorView,
  peopleOf,
  privateText,
  sharedView,
} from '../../testing/views.ts'
import { RoomLayout } from '../room/RoomLayout.tsx'

const SAID = { one: 'I froze.', two: 'I am here.', lane: 'I take Ana.' }
const one = privateText('one', 'Ana', ['Fay', 'Jo'])
const two = privateText('two', 'Fay', ['Ana', 'Jo'], { at: one.at + 1 })
const lane = privateText('lane', 'Jo', ['Fay'], { thread: null })
const fay = (texts: PrivateText[], change: Partial<OwnView> = {}) => facilitatorView({ texts, ...change })

async function given(own: OwnView, help: HelpEntry[] = [], people = peopleOf(4)) {
  await import('./facilitation.ts')
  const texts = fakeTexts(SAID)
  const room = roomOf({ own })
  const at = (view: OwnView, entries: HelpEntry[]) => (
    <RoomLayout own={view} shared={sharedView({ people })} facilitation={facilitationView([], [], entries)} />
  )
  const { user, again } = showChanging(at(own, help), room, undefined, texts)
  const peopleButton = await screen.findByRole('button', { name: /^People/ })
  if (peopleButton.getAttribute('aria-expanded') === 'false') await user.click(peopleButton)
  await screen.findByRole('region', { name: 'Who is here' })
  return {
    user,
    texts,
    now: (view: OwnView, entries = help) => again(at(view, entries), room),
    closePanel: () => user.click(screen.getByRole('button', { name: /^People/ })),
  }
}

const region = (name: string) => within(screen.getByRole('region', { name }))

describe('a conversation', () => {
  test('stands in the request of its author, and is answered there: who will read it is named', async () => {
    const { user, texts } = await given(fay([one]), [asking('Ana', { kind: 'message' })])
    const card = region('Help requests')
    expect(card.getByText('I froze.')).toBeTruthy()
    expect(card.getByText('Can be read by you, Ana, and Jo')).toBeTruthy()
    expect(card.getByText('Ana and Jo can read this, nobody else.')).toBeTruthy()
    await user.type(card.getByLabelText('Write to Ana'), 'Hello')
    await user.click(card.getByRole('button', { name: 'Send to Ana' }))
    expect(texts.written).toEqual(['privately jo ana: Hello'])
    await user.selectOptions(card.getByLabelText('Who is to read it?'), 'Only Ana')
    expect(card.getByText('Ana can read this, nobody else.')).toBeTruthy()
    await user.type(card.getByLabelText('Write to Ana'), 'And this')
    await user.click(card.getByRole('button', { name: 'Send to Ana' }))
    expect(texts.written.at(-1)).toBe('privately  ana: And this')
    expect(screen.queryByRole('region', { name: 'Conversations' })).toBeNull()
  })

  test('of two requests of one person it stands with the first', async () => {
    await given(fay([one]), [asking('Ana', { kind: 'not-ok' }), asking('Ana')])
    expect(region('Help requests').getAllByText('I froze.')).toHaveLength(1)
  })

  test('without an open request it is still reached', async () => {
    await given(fay([one]))
    expect(region('Conversations').getByText('I froze.')).toBeTruthy()
    expect(region('Conversations').getByLabelText('Write to Ana')).toBeTruthy()
  })

  test('of somebody who has left, or is away: said, and not answered', async () => {
    const { now } = await given(fay([one]), [asking('Ana', { kind: 'not-ok', author: 'left' })])
    expect(region('Help requests').getByText('Ana has left and can read no answer.')).toBeTruthy()
    expect(screen.queryByLabelText('Write to Ana')).toBeNull()
    now(fay([one]), [asking('Ana', { author: 'gone' })])
    expect(region('Help requests').getByText(/^Ana is not connected just now/)).toBeTruthy()
  })

  test('of an author who is gone, without a request', async () => {
    await given(
      fay([one]),
      [],
      peopleOf(4).filter(({ id }) => id !== 'ana'),
    )
    expect(region('Conversations').getByText(/^Ana is not connected just now/)).toBeTruthy()
  })

  test('an answer that is refused stays with the reason', async () => {
    const { user, texts } = await given(fay([one]))
    texts.answer = { ok: false, code: 'cannot-read' }
    await user.type(screen.getByLabelText('Write to Ana'), 'Hello')
    await user.click(screen.getByRole('button', { name: 'Send to Ana' }))
    expect(await screen.findByText(/Look who can read it now/)).toBeTruthy()
    expect(screen.getByLabelText('Write to Ana')).toHaveProperty('value', 'Hello')
  })
})

describe('a new text', () => {
  test('is said aloud and by a line, until it is opened', async () => {
    const { user, now } = await given(fay([]))
    now(fay([one]))
    expect(screen.getByText('Ana has written to you')).toBeTruthy()
    await waitFor(() => expect(screen.getByRole('log').textContent).toBe('Ana has written to you.'))
    await user.click(screen.getByRole('button', { name: 'Open what was written' }))
    expect(screen.queryByText('Ana has written to you')).toBeNull()
  })

  test('or until somebody has answered it', async () => {
    const { now } = await given(fay([one]))
    now(fay([one, two]))
    expect(screen.queryByText('Ana has written to you')).toBeNull()
  })

  test('of somebody whose request waits is told by the request', async () => {
    await given(fay([one]), [asking('Ana', { kind: 'message' })])
    expect(screen.getByText('Ana asks for help')).toBeTruthy()
  })
})

describe('among those who lead', () => {
  test('who can read it is named; it is written and read', async () => {
    const { user, texts } = await given(
      fay([lane], { help: { goesTo: ['Fay', 'Jo', 'Sol'].map(confidant), requests: [] } }),
    )
    const part = region('Among those who lead')
    expect(part.getByText('Only you, Jo, and Sol can read this.')).toBeTruthy()
    expect(part.getByText('I take Ana.')).toBeTruthy()
    await user.type(part.getByLabelText('Write to those who lead'), 'Yes')
    await user.click(part.getByRole('button', { name: 'Send to those who lead' }))
    expect(texts.written).toEqual(['lane jo,sol: Yes'])
  })

  test('alone there is nobody to write to', async () => {
    await given(fay([], { help: { goesTo: [confidant('Fay')], requests: [] } }))
    const part = region('Among those who lead')
    expect(part.getByText('Nobody else who leads or advises is connected just now.')).toBeTruthy()
    expect(part.queryByRole('button')).toBeNull()
  })

  test('with the panel closed a line tells of it', async () => {
    const { now, closePanel } = await given(fay([]))
    await closePanel()
    now(fay([lane]))
    expect(screen.getByText('Jo has written among those who lead')).toBeTruthy()
    await waitFor(() =>
      expect(screen.getByRole('log').textContent).toBe('Jo has written among those who lead.'),
    )
  })
})
