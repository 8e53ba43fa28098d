/** Who waits, as Fay has them: not now with a reason, a word first, and who is of the staff. */
import type { LobbyEntry } from '@hearth/protocol/facilitation-view'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ledPanel } from '../../testing/led-panel.tsx'
import { confidant, facilitatorView, ownView, privateText, waiting } from '../../testing/views.ts'

const lobby = () => within(screen.getByRole('region', { name: 'Lobby' }))
const button = (name: string) => lobby().getByRole('button', { name })
const withBen = (change: Partial<LobbyEntry> = {}) => ({ lobby: [waiting('Ben', change)] })

describe('not now', () => {
  test('is said with a reason, or with none, and to nobody by opening the list', async () => {
    const { user, sent } = ledPanel({ facilitation: withBen() })
    await user.click(button('Not now, Ben'))
    expect(sent).toEqual([])
    await user.click(button('The circle is full'))
    await user.click(button('Not now, Ben'))
    await user.click(button('Without a reason'))
    const told = { type: 'sayNotNow', personId: 'ben-waiting' }
    expect(sent).toEqual([
      { ...told, reason: 'circle-is-full' },
      { ...told, reason: null },
    ])
  })

  test('stands with its reason beside the name', () => {
    ledPanel({ facilitation: withBen({ admission: 'not-now', notNow: 'write-to-us' }) })
    expect(lobby().getByText('told “not now”: They should write to us first')).toBeTruthy()
  })
})

describe('a word first', () => {
  const own = facilitatorView({ help: { goesTo: ['Fay', 'Jo'].map(confidant), requests: [] } })

  test('is begun by Fay: who can read it is named', async () => {
    const { user, texts } = ledPanel({ facilitation: withBen(), own })
    await user.click(button('A word first with Ben'))
    expect(lobby().getByText('Ben and Jo can read this, nobody else.')).toBeTruthy()
    await user.type(lobby().getByLabelText('Write to Ben'), 'Who are you?')
    await user.click(button('Send to Ben'))
    expect(texts.written).toEqual(['privately jo ben-waiting: Who are you?'])
  })

  test('that has begun stands with Ben, and nowhere twice', () => {
    const text = privateText('one', 'Fay', ['Ben'], { thread: 'ben-waiting' })
    text.readers = [
      { personId: 'fay', name: 'Fay' },
      { personId: 'ben-waiting', name: 'Ben' },
    ]
    ledPanel({ facilitation: withBen(), own: facilitatorView({ texts: [text] }) })
    expect(lobby().getByRole('list', { name: 'Conversation with Ben' })).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'Conversations' })).toBeNull()
  })

  test('can be had by an advisor, who admits nobody', () => {
    ledPanel({ facilitation: withBen(), own: ownView({ personId: 'sol', name: 'Sol', role: 'advisor' }) })
    expect(button('A word first with Ben')).toBeTruthy()
    expect(lobby().queryByRole('button', { name: /Admit|Not now/ })).toBeNull()
  })

  test('waits for their browser', () => {
    ledPanel({ facilitation: withBen({ presence: 'reconnecting' }), own })
    expect(lobby().queryByRole('button', { name: /A word/ })).toBeNull()
  })
})

describe('a full lobby', () => {
  const arriving = ['Ana', 'Ben', 'Chidi', 'Dara'].map((name) => waiting(name, { publicKey: null }))

  test('people who have not connected are one line, and the others are listed', () => {
    ledPanel({ facilitation: { lobby: [...arriving, waiting('Eli')] } })
    expect(lobby().getAllByRole('listitem')).toHaveLength(2)
    expect(lobby().getByText('4 people are connecting…')).toBeTruthy()
    expect(button('Admit Eli')).toBeTruthy()
  })

  test('is cleared after asking', async () => {
    const { user, sent } = ledPanel({
      facilitation: { lobby: [...arriving, waiting('Sol', { staff: true })] },
    })
    await user.click(button('Clear the lobby'))
    expect(sent).toEqual([])
    const dialog = within(screen.getByRole('dialog', { name: 'Send 4 people out of the lobby?' }))
    await user.click(dialog.getByRole('button', { name: 'Clear the lobby' }))
    expect(sent).toEqual([{ type: 'clearLobby' }])
  })

  test('with three people has no need of it', () => {
    ledPanel({ facilitation: { lobby: arriving.slice(1) } })
    expect(lobby().queryByRole('button', { name: 'Clear the lobby' })).toBeNull()
    expect(button('Admit Ben')).toBeTruthy()
  })

  test('in a full circle says whose place the next person takes', () => {
    ledPanel({ facilitation: { lobby: [waiting('Eli')], goneInFullCircle: ['Ana', 'Ben'] } })
    expect(lobby().getByText(/The circle is full, and 2 people are gone\./).textContent).toContain(
      'The next learner you admit takes the place of Ana.',
    )
  })
})

describe('who somebody is', () => {
  test('is a sign with staff, and no name that was typed can look like it', () => {
    ledPanel({ facilitation: { lobby: [waiting('Sol', { staff: true }), waiting('Fay · facilitator')] } })
    const [staff, typed] = lobby().getAllByRole('listitem')
    expect(
      within(staff as HTMLElement)
        .getByText('staff')
        .querySelector('svg'),
    ).toBeTruthy()
    const name = within(typed as HTMLElement).getByText('Fay · facilitator')
    expect(name.parentElement?.querySelector('svg')).toBeNull()
  })

  test('how many wait stands in the head of the panel and, folded, beside the heading', async () => {
    const { user } = ledPanel({ facilitation: withBen() })
    expect(screen.getByRole('link', { name: /^Lobby.*1 person is waiting$/ })).toBeTruthy()
    await user.click(button('Lobby'))
    expect(lobby().getByText('1 waiting')).toBeTruthy()
    expect(lobby().queryByRole('button', { name: 'Admit Ben' })).toBeNull()
  })
})
