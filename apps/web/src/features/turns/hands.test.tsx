/** One's own hand, and the queue everybody sees. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { show, showChanging } from '../../testing/show.tsx'
import { facilitatorView, handsOf, ownView, peopleOf, person, sharedView } from '../../testing/views.ts'
import { learnersPanel } from '../room/lazy.tsx'
import { RoomLayout } from '../room/RoomLayout.tsx'
import { Queue } from './Queue.tsx'

beforeAll(async () => void (await learnersPanel.fetch()))

const handButton = () => screen.queryByRole('button', { name: /hand/ })

function room(shared: SharedView, own: OwnView = ownView(), answer?: Parameters<typeof roomOf>[2]) {
  const made = roomOf({ own, shared }, {}, answer)
  const layout = (shown: SharedView) => <RoomLayout own={own} shared={shown} facilitation={undefined} />
  const { user, again } = showChanging(layout(shared), made)
  return {
    user,
    sent: made.sent,
    now: (shown: SharedView, pending: typeof made.pending = []) => again(layout(shown), { ...made, pending }),
  }
}

describe('Ana’s hand', () => {
  test.each(['open', 'hands'] as const)('is raised and lowered by one button, in %s', async (mode) => {
    const { user, sent, now } = room(sharedView({ mode }))
    await user.click(screen.getByRole('button', { name: 'Raise hand' }))
    now(sharedView({ mode, hands: handsOf('ana') }))
    await user.click(screen.getByRole('button', { name: 'Lower hand' }))
    expect(sent).toEqual([
      { type: 'raiseHand', kind: 'new' },
      { type: 'lowerHand', personId: 'ana' },
    ])
  })

  test('goes up and down by the key H', async () => {
    const { user, sent, now } = room(sharedView())
    await user.keyboard('h')
    now(sharedView({ hands: handsOf('ben', 'ana') }))
    await user.keyboard('H')
    expect(sent).toEqual([
      { type: 'raiseHand', kind: 'new' },
      { type: 'lowerHand', personId: 'ana' },
    ])
  })

  test('is asked for once, however often she presses before the circle shows it', async () => {
    const { user, sent, now } = room(sharedView())
    await user.keyboard('h')
    now(sharedView(), [{ type: 'raiseHand', kind: 'new' }])
    await user.keyboard('h')
    await user.click(screen.getByRole('button', { name: 'Raise hand' }))
    expect(sent).toHaveLength(1)
  })

  test('in her own turn there is no button, and the key does nothing', async () => {
    const { user, sent } = room(sharedView({ mode: 'hands', floor: { personId: 'ana', speaking: false } }))
    expect(handButton()).toBeNull()
    await user.keyboard('h')
    expect(sent).toEqual([])
  })

  test('refused: she reads why, until she tries again', async () => {
    const { user, now } = room(sharedView(), ownView(), { ok: false, code: 'too-many-requests' })
    await user.keyboard('h')
    expect(await screen.findByText(/That was a lot in a short time/)).toBeTruthy()
    now(sharedView({ hands: handsOf('ana') }))
    expect(screen.queryByText(/That was a lot/)).toBeNull()
  })
})

describe('while Ben’s thought goes on', () => {
  const thought = (change: Partial<SharedView> = {}) =>
    sharedView({ mode: 'hands', floor: { personId: 'ben', speaking: true }, thought: 'ben', ...change })
  const choices = () => within(screen.getByRole('contentinfo')).getAllByRole('listitem')
  const press = (name: string) => screen.getByRole('button', { name })

  test('Ana says what her hand is for: a reply to him, or a thought of her own', async () => {
    const { user, sent } = room(thought())
    await user.click(press('Raise hand'))
    expect(choices().map((one) => one.textContent)).toEqual(['Reply to Ben', 'New thought'])
    expect(sent).toEqual([])
    await user.click(press('Reply to Ben'))
    await user.click(press('Raise hand'))
    await user.click(press('New thought'))
    expect(sent).toEqual([
      { type: 'raiseHand', kind: 'reply' },
      { type: 'raiseHand', kind: 'new' },
    ])
  })

  test('by keyboard too; the key H is for a new thought at once', async () => {
    const { user, sent } = room(thought())
    press('Raise hand').focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('Reply to Ben')
    await user.keyboard('{Escape}h')
    expect(document.activeElement).toBe(press('Raise hand'))
    expect(sent).toEqual([{ type: 'raiseHand', kind: 'new' }])
  })

  test('a hand that is up is lowered by one press, whatever it was raised for', async () => {
    const { user, sent } = room(thought({ hands: [{ personId: 'ana', kind: 'reply' }] }))
    await user.click(press('Lower hand'))
    expect(sent).toEqual([{ type: 'lowerHand', personId: 'ana' }])
  })

  test('it is not offered where the thought is one’s own', async () => {
    const { user, sent } = room(thought({ thought: 'ana' }))
    await user.click(press('Raise hand'))
    expect(sent).toEqual([{ type: 'raiseHand', kind: 'new' }])
  })
})

test('before the session is live nobody raises a hand, Fay included', async () => {
  const fay = facilitatorView({ phase: 'lobby' })
  const { user, sent } = room(sharedView({ phase: 'lobby', startedAt: null }), fay)
  expect(handButton()).toBeNull()
  await user.keyboard('h')
  expect(sent).toEqual([])
})

describe('the queue', () => {
  const queue = (shared: SharedView) => {
    show(<Queue shared={shared} own={ownView()} />, roomOf({}))
    return within(screen.getByRole('region', { name: 'Queue' }))
  }

  test('stands in the order of the hands, not of the seats, with who has the floor on top', () => {
    const words = queue(
      sharedView({
        mode: 'hands',
        floor: { personId: 'chidi', speaking: true },
        hands: handsOf('ben', 'ana', 'jo'),
        people: peopleOf(5),
      }),
    )
    expect(words.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '1Ben',
      '2Ana (you)',
      '3Jo · facilitator',
    ])
    expect(words.getByText('3 hands up')).toBeTruthy()
    const holder = words.getByText('Chidi')
    expect(words.getByText('speaks now')).toBeTruthy()
    const first = words.getByText('Ben')
    expect(holder.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  test('says "has the floor" of who has not begun', () => {
    const words = queue(sharedView({ mode: 'hands', floor: { personId: 'ben', speaking: false } }))
    expect(words.getByText('has the floor')).toBeTruthy()
    expect(words.queryByText('speaks now')).toBeNull()
  })

  test('leaves out a hand of somebody whom the view does not show', () => {
    const words = queue(sharedView({ mode: 'hands', hands: handsOf('gone', 'ben') }))
    expect(words.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['1Ben'])
    expect(words.getByText('1 hand up')).toBeTruthy()
  })

  test('marks replies, and says how the order comes about', () => {
    const hands = [{ personId: 'ana', kind: 'reply' as const }, ...handsOf('jo')]
    const words = queue(sharedView({ mode: 'hands', hands, thought: 'ben' }))
    expect(words.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '1Ana (you) reply',
      '2Jo · facilitator',
    ])
    expect(words.getByText('Hands are called as they were raised. Replies to Ben come first.')).toBeTruthy()
  })

  test.each([
    ['fewest-turns', 'Whoever has had the fewest turns is called first.'],
    ['arranged', 'Order set by a facilitator.'],
  ] as const)('ordered by %s, it says so', (handOrder, words) => {
    expect(
      queue(sharedView({ mode: 'hands', handOrder, hands: handsOf('ben') })).getByText(words),
    ).toBeTruthy()
  })

  test.each([
    ['nominate', 'No hand is up.'],
    ['quiet', 'No hand is up.'],
    ['hands', 'No hand is up.'],
    ['open', 'No hand is up. Anyone may speak.'],
  ] as const)('empty in %s: %s', (mode, words) => {
    expect(queue(sharedView({ mode })).getByText(words)).toBeTruthy()
  })

  test('Ana finds it beside the circle, once it is live', async () => {
    const { user } = room(sharedView({ mode: 'hands', hands: handsOf('ben'), people: [...peopleOf(4)] }))
    await user.click(screen.getByRole('button', { name: 'People' }))
    expect(within(await screen.findByRole('region', { name: 'Queue' })).getByText('Ben')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Call next|Give the floor|Mute/ })).toBeNull()
  })
})

test('a hand’s place is read out with the person it belongs to', () => {
  room(sharedView({ hands: handsOf('ben', 'ana'), people: [...peopleOf(4), person('Chidi', 5)] }))
  const tiles = within(screen.getByRole('region', { name: 'Circle' })).getAllByRole('listitem')
  const handOf = (name: string) => tiles.find((tile) => tile.textContent?.includes(name))?.textContent
  expect(handOf('Ben')).toMatch(/hand up, number 1/)
  expect(handOf('Ana')).toMatch(/hand up, number 2/)
  expect(handOf('Chidi')).not.toMatch(/hand up/)
})
