/** Away for a moment, and a circle that nobody leads: what is said, and what can be done. */
import type { Paging } from '@hearth/protocol/room-view'
import { screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import { mediaOf, roomOf } from '../../testing/rooms.ts'
import { show } from '../../testing/show.tsx'
import { ownView, peopleOf, type SharedChange, sharedView } from '../../testing/views.ts'
import { learnersPanel } from './lazy.tsx'
import { RoomLayout } from './RoomLayout.tsx'

beforeAll(async () => void (await learnersPanel.fetch()))

function given(change: SharedChange = {}, own = ownView(), media = mediaOf()) {
  const shared = sharedView(change)
  const room = roomOf({ own, shared })
  const user = show(<RoomLayout own={own} shared={shared} facilitation={undefined} />, room, media)
  return { user, sent: room.sent, wants: media.wants }
}
const button = (name: string) => screen.getByRole('button', { name })

describe('away for a moment', () => {
  test('Ana goes: her microphone and camera close here, and the circle is told', async () => {
    const on = { state: 'on' as const, problem: null }
    const { user, sent, wants } = given({}, ownView(), mediaOf({ own: { microphone: on, camera: on } }))
    await user.click(button('More'))
    await user.click(button('Away for a moment'))
    expect(wants).toEqual(['microphone off', 'camera off'])
    expect(sent).toEqual([{ type: 'setAway', away: true }])
  })

  test('she reads that she is, and comes back by one press; nothing opens by itself', async () => {
    const people = peopleOf(4).map((one) => ({ ...one, away: one.id === 'ana' }))
    const { user, sent, wants } = given({ people }, ownView({ away: true }))
    expect(screen.getByText(/^You are away for a moment. Your place is held/)).toBeTruthy()
    await user.click(button('I am back'))
    expect(sent).toEqual([{ type: 'setAway', away: false }])
    expect(wants).toEqual([])
    await user.click(button('More'))
    expect(screen.queryByRole('button', { name: 'Away for a moment' })).toBeNull()
  })

  test('of Ben everybody sees it, at his face and in the list', async () => {
    const people = peopleOf(4).map((one) => ({ ...one, away: one.id === 'ben' }))
    const { user } = given({ people })
    const circle = within(screen.getByRole('region', { name: 'Circle' }))
    expect(circle.getByText('away for a moment')).toBeTruthy()
    await user.click(button('People'))
    const list = within(await screen.findByRole('region', { name: 'Who is here' }))
    expect(list.getByText(/away for a moment/)).toBeTruthy()
  })
})

describe('nobody who leads can hear the circle', () => {
  const notice = () => within(screen.getByRole('region', { name: 'Who leads is not here' }))
  const floor = (personId: string) => ({
    mode: 'hands' as const,
    turn: 1,
    floor: { personId, speaking: true },
  })

  test.each([
    ['nobody speaks', {}, /Microphones are closed until one of them is back. You still see each other./],
    ['Ben speaks', floor('ben'), /Ben has the floor and finishes./],
    ['Ana speaks', floor('ana'), /You have the floor: finish in your own time./],
  ])('%s', (_, change, words) => {
    given({ leftAlone: true, ...change })
    expect(notice().getByText(words).textContent).toMatch(
      /^Nobody who leads can hear us just now. We stay together./,
    )
  })

  const page = (state: Paging['state'], seenBy: string | null, call = [{ name: 'Olu', reach: '555-0199' }]) =>
    given({ leftAlone: true, paging: { state, seenBy, call } })

  test.each([
    ['trying', null, 'We are trying to reach the on-call person.', /Call if you cannot wait:/],
    ['seen', 'Olu Adeyemi', 'Olu Adeyemi has seen this.', /Call if you cannot wait:/],
    ['failed', null, 'A message to the on-call person could not be sent.', /Call:/],
  ] as const)('the person on call: %s', (state, seenBy, words, more) => {
    page(state, seenBy)
    expect(notice().getByText(words)).toBeTruthy()
    expect(notice().getByText(more)).toBeTruthy()
    expect(
      notice()
        .getByRole('link', { name: /555-0199/ })
        .getAttribute('href'),
    ).toBe('tel:5550199')
  })

  test('where nobody is on call, the crisis contacts are named', () => {
    page('failed', null, [])
    expect(notice().getByText('Campus crisis line')).toBeTruthy()
  })

  test('while somebody leads, nothing of it is there', () => {
    given()
    expect(screen.queryByRole('region', { name: 'Who leads is not here' })).toBeNull()
  })
})
