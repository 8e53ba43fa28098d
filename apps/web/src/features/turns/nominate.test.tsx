/** Whoever has the floor picks who is next; whoever would rather not be picked says so to nobody. */
import type { OwnView } from '@hearth/protocol/own-view'
import { screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import { mediaOf, microphone, roomOf } from '../../testing/rooms.ts'
import { show } from '../../testing/show.tsx'
import { ownView, peopleOf, sharedView } from '../../testing/views.ts'
import { RoomLayout } from '../room/RoomLayout.tsx'

beforeAll(async () => void (await import('./seldom.ts')))

function given(personId: string, speaking: boolean, own: OwnView = ownView()) {
  const shared = sharedView({
    mode: 'nominate',
    turn: 5,
    floor: { personId, speaking },
    people: peopleOf(5),
  })
  const room = roomOf({ own, shared })
  const media = mediaOf(speaking && personId === own.personId ? microphone('on') : {})
  const user = show(<RoomLayout own={own} shared={shared} facilitation={undefined} />, room, media)
  return { user, sent: room.sent }
}

const holds = (nominees: string[], unheard: number) =>
  ownView({ turn: { until: null, startedAt: null, nominees, unheard } })
const list = () => screen.findByRole('region', { name: 'Who is next?' })

describe('Ana has the floor', () => {
  test('and speaks: she picks of those who may be picked, who has not been heard first and in words', async () => {
    const { user, sent } = given('ana', true, holds(['chidi', 'ben'], 1))
    const region = within(await list())
    expect(region.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      'Pick Chidinot heard yet',
      'Pick Ben',
    ])
    await user.click(region.getByRole('button', { name: 'Pick Ben' }))
    expect(sent.at(-1)).toEqual({ type: 'nominate', personId: 'ben', turn: 5 })
    expect(screen.getByRole('button', { name: "I'm done" })).toBeTruthy()
  })

  test('nobody may be picked: she reads what happens then', async () => {
    given('ana', true, holds([], 0))
    expect(within(await list()).getByText(/Nobody can be picked just now/)).toBeTruthy()
  })

  test('before she begins there is no list', () => {
    given('ana', false, holds(['ben'], 1))
    expect(screen.queryByRole('region', { name: 'Who is next?' })).toBeNull()
  })
})

describe('Ben has it, and Ana may be picked', () => {
  test('she says "Not now", and reads who sees that', async () => {
    const { user, sent } = given('ben', true)
    const button = await screen.findByRole('button', { name: 'Not now' })
    expect(button.getAttribute('aria-pressed')).toBe('false')
    expect(screen.getByText(/takes your name off the list, nothing else/)).toBeTruthy()
    await user.click(button)
    expect(sent).toEqual([{ type: 'setWilling', willing: false }])
  })

  test('and takes it back', async () => {
    const { user, sent } = given('ben', true, ownView({ willing: false }))
    const button = await screen.findByRole('button', { name: 'Not now' })
    expect(button.getAttribute('aria-pressed')).toBe('true')
    await user.click(button)
    expect(sent).toEqual([{ type: 'setWilling', willing: true }])
  })

  test('whoever types captions is not asked', () => {
    given('ben', true, ownView({ role: 'captioner' }))
    expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull()
  })
})
