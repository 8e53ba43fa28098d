/** The queue as Fay leads it: its order, who does not begin, the time of a turn, hands that one of the staff takes on. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ledPanel } from '../../testing/led-panel.tsx'
import { handsOf, ownView, peopleOf, type SharedChange } from '../../testing/views.ts'
import { movedTo, rowsAbove } from './arranging.ts'

const queue = () => within(screen.getByRole('region', { name: 'Queue' }))
const button = (name: string) => queue().getByRole('button', { name })
const shown = () =>
  queue()
    .getAllByRole('listitem')
    .map((row) => row.querySelector('span:nth-of-type(2)')?.textContent)
const people = peopleOf(5)
const hands: SharedChange = { mode: 'hands', people, turn: 2, hands: handsOf('Chidi', 'Ana', 'Ben') }

describe('the order of hands', () => {
  test('is changed by buttons, with the order that was seen', async () => {
    const { user, sent } = ledPanel({ shared: hands })
    await user.click(button('Move Ben up'))
    expect(sent).toEqual([
      { type: 'arrangeHands', seen: ['chidi', 'ana', 'ben'], order: ['chidi', 'ben', 'ana'] },
    ])
    expect(screen.getByRole('log').textContent).toBe('Ben is number 2 now.')
  })

  test('at its ends goes no further', async () => {
    const { user, sent } = ledPanel({ shared: hands })
    await user.click(button('Move Chidi up'))
    await user.click(button('Move Ben down'))
    expect(sent).toEqual([])
  })

  test('is shown from the press on, and no second one is sent before it is so', async () => {
    const { user, sent, now } = ledPanel({ shared: hands })
    now(hands, {}, [{ type: 'arrangeHands', seen: ['chidi', 'ana', 'ben'], order: ['chidi', 'ben', 'ana'] }])
    expect(shown()).toEqual(['Chidi', 'Ben', 'Ana'])
    await user.click(button('Move Ana up'))
    expect(sent).toEqual([])
  })

  test('refused because it has changed: said', async () => {
    const { user } = ledPanel({ shared: hands, answer: { ok: false, code: 'order-moved' } })
    await user.click(button('Move Ana up'))
    expect(await queue().findByText(/The order has just changed/)).toBeTruthy()
    expect(screen.getByRole('log').textContent).toBe('')
  })

  test('is changed by dragging: sent once, when it is let go', () => {
    const { sent } = ledPanel({ shared: hands })
    const rows = queue().getAllByRole('listitem')
    rows.forEach((row, index) => {
      row.getBoundingClientRect = () => new DOMRect(0, index * 100, 300, 100)
    })
    const grip = rows[2]?.querySelector('[title="Drag to change the order"]') as Element
    fireEvent.pointerDown(grip, { button: 0 })
    fireEvent.pointerMove(window, { clientY: 20 })
    expect(sent).toEqual([])
    expect(shown()).toEqual(['Ben', 'Chidi', 'Ana'])
    fireEvent.pointerUp(window)
    expect(sent).toEqual([
      { type: 'arrangeHands', seen: ['chidi', 'ana', 'ben'], order: ['ben', 'chidi', 'ana'] },
    ])
  })

  test('dragged and given up by Escape stays', () => {
    const { sent } = ledPanel({ shared: hands })
    const rows = queue().getAllByRole('listitem')
    rows.forEach((row, index) => {
      row.getBoundingClientRect = () => new DOMRect(0, index * 100, 300, 100)
    })
    const grip = rows[2]?.querySelector('[title="Drag to change the order"]') as Element
    fireEvent.pointerDown(grip, { button: 0 })
    fireEvent.pointerMove(window, { clientY: 20 })
    fireEvent.keyDown(window, { key: 'Escape' })
    fireEvent.pointerUp(window)
    expect(shown()).toEqual(['Chidi', 'Ana', 'Ben'])
    expect(sent).toEqual([])
  })

  test('beyond an end is that end', () => {
    expect(movedTo(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a'])
    expect(movedTo(['a', 'b', 'c'], 'c', -1)).toEqual(['c', 'a', 'b'])
    expect(rowsAbove([50, 150, 250], 160)).toBe(2)
  })
})

describe('who has not begun', () => {
  const turn = { waitsSince: Date.now() - 21_000, startedAt: null, until: null }
  const waits: SharedChange = { ...hands, floor: { personId: 'ana', speaking: false } }

  test('is told to Fay after a while, with three ways on', async () => {
    const { user, sent } = ledPanel({ shared: waits, facilitation: { turn } })
    expect(await queue().findByText('Ana has not begun.')).toBeTruthy()
    for (const name of ['More time', 'Go on', 'Come back later']) await user.click(button(name))
    expect(sent).toEqual([
      { type: 'giveMoreTime', turn: 2 },
      { type: 'moveOn', turn: 2, comeBack: false },
      { type: 'moveOn', turn: 2, comeBack: true },
    ])
  })

  test('is not told before, and of nobody who has begun', async () => {
    const { now } = ledPanel({ shared: waits, facilitation: { turn: { ...turn, waitsSince: Date.now() } } })
    now(waits, { turn: { ...turn, startedAt: Date.now() } })
    await new Promise((done) => setTimeout(done))
    expect(queue().queryByText('Ana has not begun.')).toBeNull()
  })

  test('in a round can be gone on from at once', async () => {
    const round = {
      order: people.map(({ id: personId }) => ({ personId, place: 'waits' as const })),
      over: false,
    }
    const { user, sent } = ledPanel({
      shared: { ...waits, mode: 'round', round },
      facilitation: { turn: { ...turn, waitsSince: Date.now() } },
    })
    await user.click(button('Go on'))
    expect(sent).toEqual([{ type: 'moveOn', turn: 2, comeBack: false }])
  })
})

test('of a turn with a time Fay sees the minutes, and gives one more', async () => {
  const startedAt = Date.now() - 110_000
  const { user, sent } = ledPanel({
    shared: { ...hands, floor: { personId: 'ana', speaking: true } },
    facilitation: { turn: { waitsSince: startedAt, startedAt, until: startedAt + 120_000 } },
  })
  expect(queue().getByText('1 of about 2 min · nearly over')).toBeTruthy()
  await user.click(button('A minute more'))
  expect(sent).toEqual([{ type: 'giveMoreTime', turn: 2 }])
})

describe('a hand that one of the staff takes on', () => {
  test('is taken and left again by Fay', async () => {
    const { user, sent, now } = ledPanel({ shared: hands })
    await user.click(button('I take this one: the hand of Ana'))
    now(hands, { claims: [{ personId: 'ana', by: 'Fay', byId: 'fay' }] })
    await user.click(button('Leave it to the others: the hand of Ana'))
    expect(sent).toEqual([
      { type: 'claimHand', personId: 'ana' },
      { type: 'unclaimHand', personId: 'ana' },
    ])
  })

  test('by Jo is told to Fay, and not taken twice', () => {
    ledPanel({ shared: hands, facilitation: { claims: [{ personId: 'ana', by: 'Jo', byId: 'jo' }] } })
    expect(queue().getByText('Jo takes this one')).toBeTruthy()
    expect(queue().queryByRole('button', { name: /hand of Ana/ })).toBeNull()
  })

  test('can be taken by an advisor, who moves no hand and gives no floor', () => {
    ledPanel({ shared: hands, own: ownView({ personId: 'sol', name: 'Sol', role: 'advisor' }) })
    expect(queue().getAllByRole('button', { name: /^I take this one/ })).toHaveLength(3)
    expect(queue().queryByRole('button', { name: /Move|floor/ })).toBeNull()
  })
})

test('where the holder picks, Fay gives the floor to the first', async () => {
  const { user, sent, now } = ledPanel({
    shared: { ...hands, mode: 'nominate', hands: [] },
    facilitation: { nominees: ['ana', 'ben'] },
  })
  expect(queue().queryByRole('button', { name: 'Call next' })).toBeNull()
  await user.click(button('Give the floor to Ben'))
  expect(sent).toEqual([{ type: 'giveFloor', personId: 'ben', turn: 2 }])
  now(
    { ...hands, mode: 'nominate', hands: [], floor: { personId: 'ben', speaking: true } },
    { nominees: ['ana'] },
  )
  await waitFor(() => expect(queue().getByText('Could be picked now: Ana')).toBeTruthy())
})
