/** Ana in her own words to those who lead: who can read them is said first, and what she has typed is never lost. */
import type { OwnView, PrivateText } from '@hearth/protocol/own-view'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import { fakeTexts } from '../../testing/texts.ts'
import { askedView, confidant, helpRequest, ownView, privateText, sharedView } from '../../testing/views.ts'
import { LobbyScreen } from '../lobby/LobbyScreen.tsx'
import { RoomLayout } from '../room/RoomLayout.tsx'

beforeAll(async () => void (await import('./texts.ts')))

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const region = async () => within(await screen.findByRole('region', { name: 'In your own words' }))
const field = () => screen.getByLabelText('Write to those who lead')
const line = () => screen.queryByRole('region', { name: 'Your request for help' })

const TALK = [
  privateText('one', 'Ana', ['Fay', 'Jo']),
  privateText('two', 'Fay', ['Ana', 'Jo'], { at: privateText('x', 'Fay', []).at + 1 }),
]
const SAID = { one: 'I froze.', two: 'I am here.' }
const leads = (...names: string[]): Partial<OwnView> => ({
  help: { goesTo: names.map(confidant), requests: [] },
})

function ana(own: OwnView = ownView(), texts = fakeTexts(SAID)) {
  const shared = sharedView()
  const room = roomOf({ own, shared })
  const layout = (view: OwnView) => <RoomLayout own={view} shared={shared} facilitation={undefined} />
  const { user, again } = showChanging(layout(own), room, undefined, texts)
  return { user, room, texts, becomes: (next: OwnView) => again(layout(next), room) }
}

async function anaWrites(own?: OwnView, texts?: ReturnType<typeof fakeTexts>) {
  const all = ana(own, texts)
  await all.user.click(button('Ask for help'))
  return { ...all, region: await region() }
}

const withTexts = (texts: PrivateText[], change: Partial<OwnView> = {}) => ownView({ texts, ...change })

describe('who can read it', () => {
  test('is said by name and role before anything is sent', async () => {
    const { region } = await anaWrites(ownView(leads('Fay', 'Jo', 'Sol')))
    expect(
      region.getByText('Fay (facilitator), Jo (facilitator), and Sol (advisor) can read this, nobody else.'),
    ).toBeTruthy()
  })

  test('one alone can be chosen, and it goes to that one', async () => {
    const { user, texts, region } = await anaWrites(ownView(leads('Fay', 'Jo', 'Sol')))
    await user.selectOptions(region.getByLabelText('Who is to read it?'), 'Only Sol (advisor)')
    expect(region.getByText('Sol (advisor) can read this, nobody else.')).toBeTruthy()
    await user.type(field(), 'Hello')
    await user.click(button('Send'))
    expect(texts.written).toEqual(['privately sol ana: Hello'])
  })

  test('the chosen one has gone: nobody else is written to instead, and nothing typed is lost', async () => {
    const { user, texts, region, becomes } = await anaWrites(ownView(leads('Fay', 'Sol')))
    await user.selectOptions(region.getByLabelText('Who is to read it?'), 'Only Sol (advisor)')
    await user.type(field(), 'Hello')
    becomes(ownView(leads('Fay')))
    expect(region.getByText('Sol is not connected any more. Choose who is to read this.')).toBeTruthy()
    expect(region.queryByRole('button', { name: 'Send' })).toBeNull()
    await user.type(field(), '{Control>}{Enter}{/Control}')
    expect(texts.written).toEqual([])
    expect(field()).toHaveProperty('value', 'Hello')
  })

  test('somebody comes while Ana types: it is said aloud, and they read it only if she says so', async () => {
    const { user, becomes, texts } = await anaWrites(ownView(leads('Fay')))
    await user.type(field(), 'Hello')
    becomes(ownView(leads('Fay', 'Jo')))
    await waitFor(() =>
      expect(screen.getByRole('log').textContent).toContain('Jo is here now, and will not read'),
    )
    await user.click(button('Send'))
    await waitFor(() => expect(texts.written).toEqual(['privately fay ana: Hello']))
    await user.type(field(), 'And this')
    becomes(ownView(leads('Fay', 'Jo', 'Sol')))
    await user.click(button('Let Sol read it too'))
    await user.click(button('Send'))
    await waitFor(() => expect(texts.written.at(-1)).toBe('privately fay,jo,sol ana: And this'))
  })

  test('with nobody connected: it says so, with whom to turn to, and keeps what is typed', async () => {
    const { user, region } = await anaWrites(ownView(leads()))
    expect(region.getByText('Nobody who could read this is connected just now.')).toBeTruthy()
    expect(screen.getByText('Campus crisis line')).toBeTruthy()
    await user.type(field(), 'Hello')
    expect(region.queryByRole('button', { name: 'Send' })).toBeNull()
    expect(field()).toHaveProperty('value', 'Hello')
  })

  test('stands with each text, also with those that this browser cannot open', async () => {
    const { region } = await anaWrites(withTexts(TALK), fakeTexts({ one: null, two: 'I am here.' }))
    const items = region.getAllByRole('listitem').map((item) => item.textContent)
    expect(items[0]).toMatch(/^You.*another one.*Can be read by you, Fay, and Jo$/)
    expect(items[1]).toMatch(/^Fay.*I am here\.Can be read by you, Fay, and Jo$/)
  })
})

describe('sending', () => {
  test('without an open request, a word is asked for first, so that nothing is missed', async () => {
    const { user, room, texts } = await anaWrites()
    await user.type(field(), ' I froze.{Enter}It was hard. ')
    await user.click(button('Send'))
    expect(room.sent).toEqual([{ type: 'askForHelp', kind: 'message' }])
    expect(texts.written).toEqual(['privately fay,jo ana: I froze.\nIt was hard.'])
    expect(field()).toHaveProperty('value', '')
  })

  test('with an open request it goes by itself; Ctrl and Enter send it too', async () => {
    const { user, room, texts } = await anaWrites(askedView([helpRequest('pause')]))
    await user.type(field(), 'Hello{Control>}{Enter}{/Control}')
    await waitFor(() => expect(texts.written).toEqual(['privately fay,jo ana: Hello']))
    expect(room.sent).toEqual([])
  })

  test('the request is refused: nothing is written, and the text stays with the reason', async () => {
    const { user, room, texts, region } = await anaWrites()
    room.answer = { ok: false, code: 'temporarily-unavailable' }
    await user.type(field(), 'Hello')
    await user.click(button('Send'))
    expect(await region.findByText(/^Not sent: the connection is away/)).toBeTruthy()
    expect(texts.written).toEqual([])
    expect(field()).toHaveProperty('value', 'Hello')
  })

  test('on a slow network it says that it is sending, and is sent once', async () => {
    const { user, texts } = await anaWrites(askedView([helpRequest('pause')]))
    texts.answer = new Promise(() => {})
    await user.type(field(), 'Hello')
    await user.click(button('Send'))
    await user.click(button('Sending…'))
    await user.type(field(), '{Control>}{Enter}{/Control}')
    expect(texts.written).toHaveLength(1)
  })

  test('refused while the sheet was closed: the line says so, and the words are still there', async () => {
    const { user, texts, region } = await anaWrites(askedView([helpRequest('pause')]))
    let answer: (given: { ok: false; code: 'cannot-read' }) => void = () => {}
    texts.answer = new Promise((resolve) => {
      answer = resolve
    })
    await user.type(field(), 'Hello')
    await user.click(region.getByRole('button', { name: 'Send' }))
    await user.keyboard('{Escape}')
    answer({ ok: false, code: 'cannot-read' })
    await waitFor(() => expect(line()?.textContent).toContain('What you wrote was not sent.'))
    await user.click(button('Open'))
    expect(await screen.findByText(/Look who can read it now/)).toBeTruthy()
    expect(field()).toHaveProperty('value', 'Hello')
  })

  test('what is typed stays when the sheet is closed', async () => {
    const { user } = await anaWrites()
    await user.type(field(), 'Hel')
    await user.keyboard('{Escape}')
    await user.click(button('Ask for help'))
    await region()
    expect(field()).toHaveProperty('value', 'Hel')
  })

  test('near the end the characters left are told; too many are not sent, and not cut', async () => {
    const { user, texts } = await anaWrites()
    await user.click(field())
    await user.paste('x'.repeat(910))
    expect(screen.getByText('90 characters left', { selector: 'div:not([role=log]) > p' })).toBeTruthy()
    await user.paste('x'.repeat(92))
    expect(field().getAttribute('aria-invalid')).toBe('true')
    await user.click(button('Send'))
    expect(texts.written).toEqual([])
    expect(document.activeElement).toBe(field())
  })
})

describe('an answer', () => {
  test('stands over the bar until it is opened, and is told to listeners; reading goes on at it', async () => {
    const { user, becomes } = ana(withTexts(TALK.slice(0, 1)))
    expect(line()).toBeNull()
    becomes(withTexts(TALK))
    expect(line()?.textContent).toContain('Fay has written to you.')
    await waitFor(() => expect(screen.getByRole('log').textContent).toBe('Fay has written to you.'))
    await user.click(button('Open'))
    await region()
    await waitFor(() => expect(document.activeElement?.textContent).toBe('In your own words'))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(line()).toBeNull())
  })

  test('while the sheet is open it is read out', async () => {
    const { becomes } = await anaWrites(withTexts(TALK.slice(0, 1)))
    becomes(withTexts(TALK))
    await waitFor(() => expect(screen.getByRole('log').textContent).toContain('Fay: I am here.'))
  })
})

describe('somebody who cannot read it', () => {
  const later = withTexts(TALK, leads('Fay', 'Jo', 'Sol'))

  test('is named, and is shown it only after a question with their name', async () => {
    const { user, texts, region } = await anaWrites(later)
    expect(region.getByText('Sol is here and cannot read what stands here.')).toBeTruthy()
    await user.click(button('Show it to Sol'))
    expect(texts.written).toEqual([])
    expect(document.activeElement?.textContent).toMatch(/^Show Sol everything/)
    await user.click(button('Yes, show it to Sol'))
    expect(texts.written).toEqual(['share sol'])
  })

  test('refused: it says why, and can be asked again', async () => {
    const { user, texts, region } = await anaWrites(later)
    texts.answer = { ok: false, code: 'temporarily-unavailable' }
    await user.click(button('Show it to Sol'))
    await user.click(button('Yes, show it to Sol'))
    expect(await region.findByText(/cannot answer just now/)).toBeTruthy()
    expect(button('Yes, show it to Sol')).toBeTruthy()
  })

  test('not shown: the focus is where it was', async () => {
    const { user } = await anaWrites(later)
    await user.click(button('Show it to Sol'))
    await user.click(button('Do not show it'))
    await waitFor(() => expect(document.activeElement).toBe(button('Show it to Sol')))
  })

  test('can read a part of it: that is said', async () => {
    const some = [...TALK, privateText('three', 'Ana', ['Sol'])]
    const { region } = await anaWrites(withTexts(some, leads('Sol')))
    expect(region.getByText('Sol is here and cannot read all that stands here.')).toBeTruthy()
  })
})

test('in the lobby Ana writes as in the room', async () => {
  const own = ownView({ admission: 'waiting', phase: 'lobby' })
  const texts = fakeTexts()
  const { user } = showChanging(
    <LobbyScreen own={own} shared={undefined} />,
    roomOf({ own }),
    undefined,
    texts,
  )
  await user.click(button('Ask for help'))
  await region()
  await user.type(field(), 'Hello')
  await user.click(button('Send'))
  expect(texts.written).toEqual(['privately fay,jo ana: Hello'])
})
