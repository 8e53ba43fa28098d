/** Asking for help, as Ana does it and reads it: one tap, what is true, and nothing more. */
import type { OwnHelp, OwnView } from '@hearth/protocol/own-view'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Room } from '../../connection/use-room.ts'
import { roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import { askedView, confidant, helpRequest, ownView, sharedView } from '../../testing/views.ts'
import { RoomLayout } from '../room/RoomLayout.tsx'

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const noButton = (name: string) => expect(screen.queryByRole('button', { name })).toBeNull()
const line = () => screen.queryByRole('region', { name: 'Your request for help' })
const sheet = () => screen.findByRole('dialog', { name: 'Ask for help' })

const KINDS = [
  ['I need a pause', 'pause'],
  ['Something technical', 'technical'],
  ['Message the facilitators', 'message'],
  ['I am worried about someone', 'worried'],
  ['I am not OK', 'not-ok'],
] as const

/** The room as Ana has it; `becomes` shows her next view. */
function ana(own: OwnView = ownView(), change: Partial<Room> = {}) {
  const shared = sharedView()
  const room = roomOf({ own, shared }, change)
  const layout = (view: OwnView) => <RoomLayout own={view} shared={shared} facilitation={undefined} />
  const { user, again } = showChanging(layout(own), room)
  return {
    user,
    room,
    becomes: (next: OwnView) => again(layout(next), { ...room, views: { own: next, shared } }),
  }
}

async function anaAsks(own?: OwnView, change?: Partial<Room>) {
  const all = ana(own, change)
  await all.user.click(button('Ask for help'))
  return { ...all, sheet: within(await sheet()) }
}

describe('asking', () => {
  test.each(KINDS)('%s: one tap opens, one tap sends', async (name, kind) => {
    const { user, room } = await anaAsks()
    // With what there is to know about it, where that is not plain.
    await user.click(button(new RegExp(`^${name}`)))
    expect(room.sent).toEqual([{ type: 'askForHelp', kind }])
  })

  test('two asked for at once, one refused: it stays in words with whom to turn to, though the other went through', async () => {
    const { user, room, sheet } = await anaAsks()
    room.answer = { ok: false, code: 'temporarily-unavailable' }
    await user.click(button('I am not OK'))
    room.answer = { ok: true, seen: {} }
    await user.click(button('I need a pause'))
    expect(await sheet.findByText('This was not sent.')).toBeTruthy()
    expect(sheet.getByText('Campus crisis line')).toBeTruthy()
  })

  test('who sees it, by name', async () => {
    await anaAsks()
    expect(
      screen.getByText('This goes to Fay and Jo at once. Nobody else in the circle is shown anything.'),
    ).toBeTruthy()
  })

  test('one alone sees it', async () => {
    await anaAsks(ownView({ help: { goesTo: [confidant('Jo')], requests: [] } }))
    expect(screen.getByText(/^This goes to Jo at once/)).toBeTruthy()
  })

  test('with no facilitator connected nothing is claimed, and there is somebody to call at once', async () => {
    await anaAsks(ownView({ help: { goesTo: [], requests: [] } }))
    expect(screen.getByText(/No facilitator is connected just now/)).toBeTruthy()
    expect(screen.queryByText(/at once\. Nobody/)).toBeNull()
    expect(screen.getByText('Campus crisis line')).toBeTruthy()
  })

  test('by keyboard alone: Enter opens, Escape closes, and the focus is on the button again', async () => {
    const { user } = ana()
    button('Ask for help').focus()
    await user.keyboard('{Enter}')
    await sheet()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(button('Ask for help')))
  })
})

describe('I am not OK', () => {
  const unanswered = { send: () => new Promise<never>(() => {}) }

  test('before any answer: whom to turn to at once, and the focus where it stands', async () => {
    const { user } = await anaAsks(ownView(), unanswered)
    await user.click(button('I am not OK'))
    expect(screen.getByRole('article').textContent).toContain('Sending…')
    expect(screen.getByRole('link', { name: /555-0100/ }).getAttribute('href')).toBe('tel:5550100')
    expect(document.activeElement?.textContent).toBe('Your request')
  })

  test('the contacts stay in sight whatever comes of it', async () => {
    const { becomes, user } = await anaAsks(ownView(), unanswered)
    await user.click(button('I am not OK'))
    for (const change of [{}, { seenBy: 'Fay' }, { end: { how: 'closed', by: 'Fay' } } as const]) {
      becomes(askedView([helpRequest('not-ok', change)]))
      expect(screen.getByText('Campus crisis line')).toBeTruthy()
    }
  })

  test('the contacts of the demo are said to be none, and are not called', async () => {
    const { crisis } = ownView()
    const own = askedView([helpRequest('not-ok')], { crisis: { ...crisis, examples: true } })
    await anaAsks(own)
    expect(screen.getByText(/Nobody answers there/)).toBeTruthy()
    expect(screen.queryByRole('link')).toBeNull()
  })

  test('without contacts there is the emergency number all the same', async () => {
    await anaAsks(askedView([helpRequest('not-ok')], { crisis: { contacts: [], examples: false } }))
    expect(screen.getByText(/local emergency number/)).toBeTruthy()
  })

  test('taken back, it says that it stays, and can be said again', async () => {
    const { user, room } = await anaAsks(askedView([helpRequest('not-ok', { withdrawn: true })]))
    expect(within(await sheet()).getByText(/It stays until one of those who lead has ended it/)).toBeTruthy()
    noButton('Take it back')
    await user.click(button('I am not OK'))
    expect(room.sent).toEqual([{ type: 'askForHelp', kind: 'not-ok' }])
  })
})

describe('how it stands', () => {
  const states: [string, Partial<OwnHelp>, string[]][] = [
    ['there', {}, ['Your request is there. Nobody has said yet that they have seen it.']],
    ['taken', { seenBy: 'Fay' }, ['Seen by Fay.']],
    ['answered', { seenBy: 'Fay', answer: 'in-a-moment' }, ['Fay: I am with you in a moment.']],
    [
      'talk after',
      { seenBy: 'Jo', answer: 'talk-after' },
      ['Jo: Let us talk after.', 'Hearth has no room aside yet. Jo will say how.'],
    ],
    [
      'left to the others',
      { leftBy: 'Jo' },
      ['Jo has seen this and left it to the others. Nobody else has said yet that they have seen it.'],
    ],
    [
      'step out',
      { seenBy: 'Fay', answer: 'step-out' },
      ['Fay: Please step out with me.', 'Hearth has no room aside yet. Fay will say how.'],
    ],
    [
      'taker away',
      { seenBy: 'Fay', seenByAway: true },
      ['Seen by Fay.', 'Fay is not connected any more. Your request waits for somebody of those who lead.'],
    ],
    ['closed', { seenBy: 'Fay', end: { how: 'closed', by: 'Fay' } }, ['Fay has closed this.']],
    [
      'handed over',
      { end: { how: 'handed-over', by: 'Fay' } },
      [
        'Fay has handed this to the wellness office. Whether somebody there has read it, this page cannot tell.',
      ],
    ],
  ]

  test.each(states)('%s', async (_, change, words) => {
    const { sheet } = await anaAsks(askedView([helpRequest('pause', change)]))
    const paragraphs = sheet.getByRole('article').querySelectorAll('p')
    expect([...paragraphs].map((one) => one.textContent)).toEqual(words)
  })

  test('with the taker away and nobody else there, nobody is said to see that', async () => {
    const requests = [helpRequest('pause', { seenBy: 'Fay', seenByAway: true })]
    const { sheet } = await anaAsks(ownView({ help: { goesTo: [], requests } }))
    expect(sheet.getByText(/Your request waits for somebody of those who lead/)).toBeTruthy()
  })

  test('what is open is not asked for twice; what has ended can be asked for again', async () => {
    const { becomes } = await anaAsks(askedView([helpRequest('pause')]))
    noButton('I need a pause')
    becomes(askedView([helpRequest('pause', { end: { how: 'closed', by: 'Fay' } })]))
    expect(button('I need a pause')).toBeTruthy()
  })

  test('it is taken back by one press, and the focus stays in the sheet', async () => {
    const { user, room, becomes } = await anaAsks(askedView([helpRequest('technical')]))
    await user.click(button('Take it back'))
    expect(room.sent).toEqual([{ type: 'withdrawHelp', helpId: 'help-technical' }])
    becomes(ownView())
    expect((await sheet()).contains(document.activeElement)).toBe(true)
    expect(button('Something technical')).toBeTruthy()
  })
})

describe('when it does not arrive', () => {
  test('refused: it says so and why, and can be asked again', async () => {
    const { user, room } = await anaAsks()
    room.answer = { ok: false, code: 'temporarily-unavailable' }
    await user.click(button('I need a pause'))
    const article = within(await screen.findByRole('article'))
    expect(await article.findByText('This was not sent.')).toBeTruthy()
    expect(article.getByRole('alert').textContent).toMatch(/\w/)
    room.answer = { ok: true, seen: {} }
    await user.click(button('I need a pause'))
    await waitFor(() => expect(screen.queryByText('This was not sent.')).toBeNull())
    expect(room.sent).toHaveLength(2)
  })

  test('while the connection is away: it is sent later, and says so over the bar too', async () => {
    const { user } = await anaAsks(ownView(), {
      status: { kind: 'reconnecting' },
      pending: [{ type: 'askForHelp', kind: 'pause' }],
    })
    expect(screen.getByRole('article').textContent).toContain('Sending as soon as the connection is back…')
    noButton('I need a pause')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(line()?.textContent).toContain('as soon as the connection is back'))
  })
})

describe('the line over the bar', () => {
  test('stands while a request is open, with its newest words, and opens the sheet', async () => {
    const { user, becomes } = ana()
    expect(line()).toBeNull()
    becomes(askedView([helpRequest('pause')]))
    expect(line()?.textContent).toContain('Nobody has said yet that they have seen it.')
    becomes(askedView([helpRequest('pause', { seenBy: 'Fay', answer: 'talk-after' })]))
    expect(line()?.textContent).toContain('Fay: Let us talk after.')
    await user.click(button('Open'))
    await sheet()
  })

  test('tells of the most urgent of several, and how many more there are', () => {
    ana(askedView([helpRequest('pause', { seenBy: 'Jo' }), helpRequest('not-ok', { seenBy: 'Fay' })]))
    expect(line()?.textContent).toContain('Seen by Fay. And one more request.')
  })

  test('tells how it ended until that is put away', async () => {
    const { user, becomes } = ana(askedView([helpRequest('pause')]))
    becomes(askedView([helpRequest('pause', { end: { how: 'closed', by: 'Fay' } })]))
    expect(line()?.textContent).toContain('Fay has closed this.')
    await user.click(button('Put this away'))
    expect(line()).toBeNull()
    expect(document.activeElement).toBe(button('Ask for help'))
  })

  test('is not there for what ended before this page was opened', () => {
    ana(askedView([helpRequest('pause', { end: { how: 'closed', by: 'Fay' } })]))
    expect(line()).toBeNull()
  })

  test('gone while the sheet was open: the focus comes back to the button in the bar', async () => {
    const { user, becomes } = ana(askedView([helpRequest('pause')]))
    await user.click(button('Open'))
    await sheet()
    becomes(ownView())
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(button('Ask for help')))
  })
})

describe('leaving with an open request', () => {
  const words = /Your request stays with the facilitators, with your name/

  test.each([
    ['not-ok', {}, true],
    ['worried', {}, true],
    ['pause', {}, false],
    ['worried', { end: { how: 'closed', by: 'Fay' } }, false],
  ] as const)('%s %j: said %s', async (kind, change, said) => {
    const { user } = ana(askedView([helpRequest(kind, change)]))
    await user.click(button('Leave'))
    await screen.findByRole('dialog', { name: 'Leave the circle?' })
    expect(screen.queryByText(words) !== null).toBe(said)
  })
})
