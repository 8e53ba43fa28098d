/** Who is here, and finding out together whether anybody stands between; waiting for the key, and being there without sound. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson } from '@hearth/protocol/room-view'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import { fakeTexts } from '../../testing/texts.ts'
import { ownView, peopleOf, sharedView } from '../../testing/views.ts'
import { learnersPanel } from '../room/lazy.tsx'
import { RoomLayout } from '../room/RoomLayout.tsx'
import { texts } from '../texts/lazy.tsx'

beforeAll(async () => void (await Promise.all([texts.fetch(), learnersPanel.fetch()])))

const WORDS = ['lantern', 'orchard', 'pebble', 'thunder']
const waits = (keys: Partial<OwnView['keys']>) =>
  ownView({ keys: { envelope: null, waitsFor: null, duty: null, ...keys } })

function given(own: OwnView, words: string[] | null, people: SharedPerson[] = peopleOf(4)) {
  const layout = <RoomLayout own={own} shared={sharedView({ people })} facilitation={undefined} />
  return showChanging(layout, roomOf({ own }), undefined, fakeTexts({}, words)).user
}

async function asked(own: OwnView, words: string[] | null) {
  const user = given(own, words)
  await user.click(screen.getByRole('button', { name: 'People' }))
  await user.click(await screen.findByRole('button', { name: 'Is anybody listening in?' }))
  return within(await screen.findByRole('region', { name: 'Safety words' }))
}

test('the four words, in order, and how to compare them', async () => {
  const region = await asked(ownView(), WORDS)
  const items = await region.findAllByRole('listitem')
  expect(items.map((item) => item.textContent)).toEqual(WORDS)
  expect(region.getByText(/^Ask somebody to read theirs aloud/)).toBeTruthy()
  expect(region.getByText(/^They cannot show/)).toBeTruthy()
})

test.each([
  [
    'without the key',
    waits({ waitsFor: 'Fay' }),
    'Waiting for Fay’s browser to let you in. The words are there',
  ],
  ['for now', ownView(), 'The words cannot be made out just now'],
])('while they cannot be known, %s: why', async (_, own, words) => {
  const region = await asked(own, null)
  expect(region.getByText(new RegExp(`^${words}`))).toBeTruthy()
  expect(region.queryByRole('listitem')).toBeNull()
})

test.each([
  ['a named browser', { waitsFor: 'Fay' }, 'Waiting for Fay’s browser to let you in.'],
  ['anybody', {}, 'Waiting for somebody who is here to let you in…'],
  ['itself', { duty: { kind: 'begin', newest: 0, to: ['ana'] } }, 'The circle’s key is being made…'],
] as const)('in the middle of the circle: waiting for %s', (_, keys, words) => {
  given(waits(keys as Partial<OwnView['keys']>), null)
  expect(within(screen.getByRole('region', { name: 'Circle' })).getByText(words)).toBeTruthy()
})

test('who takes part without sound and picture is marked for all, and is told it', async () => {
  const people = peopleOf(4).map((one) =>
    one.id === 'ana' || one.id === 'ben' ? { ...one, media: null, withoutMedia: true } : one,
  )
  const user = given(ownView(), WORDS, people)
  expect(
    screen.getByText(/^This browser cannot encrypt sound and picture, so you take part without/),
  ).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'People' }))
  const list = within(await screen.findByRole('region', { name: 'Who is here' }))
  await waitFor(() => expect(list.getAllByText(/takes part without sound and picture/)).toHaveLength(2))
})
