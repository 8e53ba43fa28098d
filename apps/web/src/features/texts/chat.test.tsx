/** The circle's chat: who may write and when, what stays readable, and how one learns of it. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import { fakeTexts } from '../../testing/texts.ts'
import { circleText, facilitationView, facilitatorView, ownView, sharedView } from '../../testing/views.ts'
import { RoomLayout } from '../room/RoomLayout.tsx'

beforeAll(
  async () => void (await Promise.all([import('./texts.ts'), import('../facilitation/facilitation.ts')])),
)

const TEXTS = [circleText('one', 'Ben'), circleText('two', 'Ana'), circleText('three', 'Zoe')]
const SAID = { one: null, two: 'Thank you.', three: 'Me too.', four: 'Slowly, please.' }
const people = () => screen.getByRole('button', { name: /^People/ })
const chat = async () => within(await screen.findByRole('region', { name: 'Chat' }))

function given(own: OwnView, first: SharedView['chat'], facilitation?: FacilitationView) {
  const texts = fakeTexts(SAID)
  const room = roomOf({ own })
  const at = (chat: SharedView['chat'], phase: SharedView['phase'] = 'live') => (
    <RoomLayout own={own} shared={sharedView({ chat, phase })} facilitation={facilitation} />
  )
  const { user, again } = showChanging(at(first), room, undefined, texts)
  return { user, room, texts, now: (...next: Parameters<typeof at>) => again(at(...next), room) }
}

test('nothing of it while it has not been opened', async () => {
  const { user } = given(ownView(), { open: false, texts: [] })
  await user.click(people())
  await screen.findByRole('region', { name: 'Who is here' })
  expect(screen.queryByRole('region', { name: 'Chat' })).toBeNull()
})

test('open: Ana reads what there is, of whom, and writes', async () => {
  const { user, texts } = given(ownView(), { open: true, texts: TEXTS })
  await user.click(people())
  const region = await chat()
  const items = region.getAllByRole('listitem').map((item) => item.textContent)
  expect(items[0]).toMatch(/^Ben.*Written before this browser had the key\.$/)
  expect(items[1]).toMatch(/^Ana \(you\).*Thank you\.$/)
  expect(items[2]).toMatch(/^Somebody who has left.*Me too\.$/)
  expect(region.getByText(/is gone when the session ends/)).toBeTruthy()
  await user.type(region.getByLabelText('Write to the circle'), 'Hello')
  await user.click(region.getByRole('button', { name: 'Send to the circle' }))
  expect(texts.written).toEqual(['chat: Hello'])
})

test('refused, the text stays and the reason stands beside it', async () => {
  const { user, texts } = given(ownView(), { open: true, texts: [] })
  await user.click(people())
  const region = await chat()
  expect(region.getByText('Nobody has written yet.')).toBeTruthy()
  texts.answer = { ok: false, code: 'chat-closed' }
  await user.type(region.getByLabelText('Write to the circle'), 'Hello')
  await user.click(region.getByRole('button', { name: 'Send to the circle' }))
  expect(await region.findByText(/The chat is closed just now/)).toBeTruthy()
  expect(region.getByLabelText('Write to the circle')).toHaveProperty('value', 'Hello')
})

test('closed: what was written can be read, and nothing can be written', async () => {
  const { user } = given(ownView(), { open: false, texts: TEXTS })
  await user.click(people())
  const region = await chat()
  expect(region.getByText('Thank you.')).toBeTruthy()
  expect(region.getByText('The chat is closed.')).toBeTruthy()
  expect(region.queryByLabelText('Write to the circle')).toBeNull()
})

test('without the circle’s key it can be typed and not sent, and says so', async () => {
  const own = ownView({ keys: { envelope: null, waitsFor: 'Fay', duty: null } })
  const { user } = given(own, { open: true, texts: [] })
  await user.click(people())
  const region = await chat()
  expect(region.getByText('You can write as soon as this browser has the circle’s key.')).toBeTruthy()
  expect(region.queryByRole('button', { name: 'Send to the circle' })).toBeNull()
})

test('a dot without a number, and a word to listeners, for what the panel has not shown', async () => {
  const { user, now } = given(ownView(), { open: false, texts: [] })
  expect(people().textContent).toBe('People')
  now({ open: true, texts: [] })
  expect(people().textContent).toBe('People, new in the chat')
  await waitFor(() => expect(screen.getByRole('log').textContent).toMatch(/^The circle can write/))
  await user.click(people())
  await user.click(people())
  expect(people().textContent).toBe('People')
  now({ open: true, texts: [circleText('four', 'Ben')] })
  expect(people().textContent).toBe('People, new in the chat')
  await waitFor(() => expect(screen.getByRole('log').textContent).toContain('Ben has written in the chat.'))
})

test('with the panel open a new text is read out', async () => {
  const { user, now } = given(ownView(), { open: true, texts: [] })
  await user.click(people())
  const region = await chat()
  now({ open: true, texts: [circleText('two', 'Ana')] })
  now({ open: true, texts: [circleText('two', 'Ana'), circleText('four', 'Ben')] })
  expect(await region.findByText('Slowly, please.')).toBeTruthy()
  await waitFor(() => expect(screen.getByRole('log').textContent).toContain('Ben: Slowly, please.'))
})

test('Fay lets the circle write, and stops it', async () => {
  const { user, room, now } = given(facilitatorView(), { open: false, texts: [] }, facilitationView([]))
  if (people().getAttribute('aria-expanded') === 'false') await user.click(people())
  await user.click((await chat()).getByRole('checkbox', { name: /^Let the circle write/ }))
  now({ open: true, texts: [] })
  await user.click((await chat()).getByRole('checkbox', { name: /^Let the circle write/, checked: true }))
  expect(room.sent).toEqual([{ type: 'openChat' }, { type: 'closeChat' }])
})
