/** Captions: for whoever reads them, and for Mia, who types them. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { CircleText } from '@hearth/protocol/room-view'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import type { WriteAnswer } from '../../keys/use-texts.ts'
import { roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import { fakeTexts } from '../../testing/texts.ts'
import { circleText, ownView, peopleOf, person, sharedView } from '../../testing/views.ts'
import { dialogs } from '../bar/lazy.tsx'
import { learnersPanel } from '../room/lazy.tsx'
import { RoomLayout } from '../room/RoomLayout.tsx'
import { texts } from './lazy.tsx'

beforeAll(async () => void (await Promise.all([texts.fetch(), learnersPanel.fetch(), dialogs.fetch()])))

const SAID = { one: 'First.', two: 'Second.', three: 'Third.', old: null }
const lines = (...ids: string[]) => ids.map((id) => circleText(id, 'Mia'))
const mia: OwnView = ownView({
  personId: 'mia',
  name: 'Mia',
  role: 'captioner',
  media: { mayJoin: true, mayPublish: [], mayShareScreen: false, takenAway: [], plays: true },
})
const region = () => screen.queryByRole('region', { name: 'Captions' })

function given(captions: CircleText[], own: OwnView = ownView()) {
  const texts = fakeTexts(SAID)
  const room = roomOf({ own })
  const people = [...peopleOf(4), person('Mia', 5, { role: 'captioner', media: null })]
  const at = (some: CircleText[]) => (
    <RoomLayout own={own} shared={sharedView({ people, captions: some })} facilitation={undefined} />
  )
  const { user, again } = showChanging(at(captions), room, undefined, texts)
  return { user, texts, now: (...ids: string[]) => again(at(lines(...ids)), room) }
}

describe('under the circle', () => {
  test('nothing while nobody has typed', () => {
    given([])
    expect(region()).toBeNull()
  })

  test('the latest two that this browser can open', async () => {
    given(lines('old', 'one', 'two', 'three'))
    await waitFor(() => expect(region()?.textContent).toBe('Second.Third.'))
  })

  test('are not read out, unless that is chosen', async () => {
    const { user, now } = given(lines('one'))
    await waitFor(() => expect(region()?.textContent).toBe('First.'))
    now('one', 'two')
    expect(screen.getByRole('log').textContent).toBe('')
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(screen.getByRole('button', { name: 'Appearance' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Have captions read out' }))
    now('one', 'two', 'three')
    await waitFor(() => expect(screen.getByRole('log').textContent).toBe('Third.'))
  })

  test('can be turned off, and stay off in this browser', async () => {
    const { user } = given(lines('one'))
    await waitFor(() => expect(region()).toBeTruthy())
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(screen.getByRole('button', { name: 'Appearance' }))
    await user.click(await screen.findByRole('checkbox', { name: /^Show captions/ }))
    expect(screen.queryByText('First.')).toBeNull()
    expect(localStorage.getItem('hearth-captions')).toBe('off')
  })
})

test('who types them is listed by name', async () => {
  const { user } = given([])
  await user.click(screen.getByRole('button', { name: 'People' }))
  const list = within(await screen.findByRole('region', { name: 'Who is here' }))
  expect(list.getByText('Mia').parentElement?.textContent).toBe('Mia · captions')
})

describe('Mia', () => {
  const field = () => screen.getByLabelText('Type a caption')
  const desk = async () => within(await screen.findByRole('region', { name: 'Captions' }))

  test('has neither microphone nor camera, hand nor help', async () => {
    given([], mia)
    await desk()
    for (const name of ['Turn microphone on', 'Turn camera on', 'Raise hand', 'Ask for help']) {
      expect(screen.queryByRole('button', { name })).toBeNull()
    }
  })

  test('sends a line by Enter, and types on', async () => {
    const { user, texts } = given(lines('one'), mia)
    expect((await desk()).getByText('First.')).toBeTruthy()
    await user.type(field(), 'Hello{Enter}and on')
    expect(texts.written).toEqual(['caption: Hello'])
    expect(document.activeElement).toBe(field())
    expect(field()).toHaveProperty('value', 'and on')
  })

  test('lines go in the order of typing, each when the one before has arrived', async () => {
    const { user, texts } = given([], mia)
    const region = await desk()
    let arrives: (answer: WriteAnswer) => void = () => {}
    texts.answer = new Promise((resolve) => {
      arrives = resolve
    })
    await user.type(field(), 'a{Enter}b{Enter}')
    expect(texts.written).toEqual(['caption: a'])
    expect(region.getAllByText(/Sending…/)).toHaveLength(2)
    arrives({ ok: true })
    await waitFor(() => expect(texts.written).toEqual(['caption: a', 'caption: b']))
    await waitFor(() => expect(region.queryByText(/Sending…/)).toBeNull())
  })

  test('a line that was not taken stays, and is sent again by one press', async () => {
    const { user, texts } = given([], mia)
    const region = await desk()
    texts.answer = { ok: false, code: 'temporarily-unavailable' }
    await user.type(field(), 'Hello{Enter}')
    expect(await region.findByText(/^This line was not sent\./)).toBeTruthy()
    texts.answer = { ok: true }
    await user.click(region.getByRole('button', { name: 'Send it again' }))
    expect(texts.written).toEqual(['caption: Hello', 'caption: Hello'])
  })
})
