/** Those who lead and the floor: the mode, calling, giving, silence. */
import type { Command } from '@hearth/protocol/commands'
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { serve } from '../../testing/server.ts'
import { showChanging } from '../../testing/show.tsx'
import {
  facilitationView,
  facilitatorView,
  handsOf,
  ownView,
  peopleOf,
  type SharedChange,
  sharedView,
  waiting,
} from '../../testing/views.ts'
import { RoomLayout } from '../room/RoomLayout.tsx'
import { FacilitationPanel } from './FacilitationPanel.tsx'

const hands = { mode: 'hands', turn: 4, hands: handsOf('chidi', 'ana'), people: peopleOf(5) } as const
const change = (one: Partial<SharedChange> = {}): SharedChange => ({
  ...hands,
  hands: [...hands.hands],
  ...one,
})

interface Scene {
  own?: OwnView
  facilitation?: FacilitationView
  answer?: Parameters<typeof roomOf>[2]
}

function panel(
  first: SharedChange,
  { own = facilitatorView(), facilitation = facilitationView([]), answer }: Scene = {},
) {
  const room = roomOf({ own }, {}, answer)
  const at = (one: SharedChange) => (
    <FacilitationPanel shared={sharedView(one)} own={own} facilitation={facilitation} />
  )
  const { user, again } = showChanging(at(first), room)
  return {
    user,
    room,
    sent: room.sent,
    now: (one: SharedChange, pending: Command[] = []) => again(at(one), { ...room, pending }),
  }
}

afterEach(() => vi.unstubAllGlobals())

const button = (name: string) => screen.getByRole('button', { name })
const mode = (name: 'Open' | 'Hands') =>
  within(screen.getByRole('radiogroup', { name: 'Turns' })).getByRole('radio', { name })
const chosen = () => (['Open', 'Hands'] as const).filter((name) => (mode(name) as HTMLInputElement).checked)

describe('the choice of turns', () => {
  test('sends what Fay chooses, and shows it from the press on', async () => {
    const { user, sent, now } = panel({ mode: 'open' })
    expect(chosen()).toEqual(['Open'])
    await user.click(mode('Hands'))
    const asked: Command = { type: 'chooseMode', mode: 'hands' }
    expect(sent).toEqual([asked])
    now({ mode: 'open' }, [asked])
    expect(chosen()).toEqual(['Hands'])
    expect(screen.getByText(/One person is heard/)).toBeTruthy()
    now({ mode: 'hands' })
    expect(chosen()).toEqual(['Hands'])
  })

  test('refused, shows the mode of the views again, and why', async () => {
    const { user, now } = panel({ mode: 'open' }, { answer: { ok: false, code: 'temporarily-unavailable' } })
    await user.click(mode('Hands'))
    now({ mode: 'open' })
    expect(chosen()).toEqual(['Open'])
    expect(screen.getByText(/Hearth cannot answer just now/)).toBeTruthy()
  })

  test('refused, then chosen otherwise: the old words are gone', async () => {
    const { user, room, now } = panel(change(), { answer: { ok: false, code: 'temporarily-unavailable' } })
    await user.click(mode('Open'))
    expect(await screen.findByText(/Hearth cannot answer just now/)).toBeTruthy()
    room.answer = { ok: true, seen: {} }
    now({ mode: 'open' })
    await user.click(mode('Hands'))
    expect(screen.queryByText(/Hearth cannot answer just now/)).toBeNull()
  })

  test('follows what Jo chooses', () => {
    const { now } = panel({ mode: 'open' })
    now({ mode: 'hands' })
    expect(chosen()).toEqual(['Hands'])
  })

  test('is there before the session, too, and not when it closes', () => {
    serve({})
    const { now } = panel({ phase: 'scheduled', startedAt: null })
    expect(chosen()).toEqual(['Open'])
    expect(screen.queryByRole('button', { name: /Call next|Mute everyone/ })).toBeNull()
    now({ phase: 'closing' })
    expect(screen.queryByRole('radiogroup')).toBeNull()
  })

  test('leaves the keyboard shortcuts alone: a radio button is not typed in', async () => {
    const own = facilitatorView()
    const shared = sharedView()
    const facilitation = facilitationView([])
    const room = roomOf({ own, shared, facilitation })
    await import('./facilitation.ts')
    const { user } = showChanging(<RoomLayout own={own} shared={shared} facilitation={facilitation} />, room)
    await user.click(await screen.findByRole('radio', { name: 'Hands' }))
    await user.keyboard('h')
    expect(room.sent).toEqual([
      { type: 'chooseMode', mode: 'hands' },
      { type: 'raiseHand', kind: 'new' },
    ])
  })
})

describe('calling the next', () => {
  test('says how many turns Fay has seen, as they are at the press', async () => {
    const { user, sent, now } = panel(change())
    await user.click(button('Call next'))
    now(change({ turn: 5 }))
    await user.click(button('Call next'))
    expect(sent).toEqual([
      { type: 'callNext', turn: 4 },
      { type: 'callNext', turn: 5 },
    ])
  })

  test('twice before the circle shows it, is one call', async () => {
    const { user, sent, now } = panel(change())
    await user.click(button('Call next'))
    now(change(), [{ type: 'callNext', turn: 4 }])
    await user.click(button('Calling…'))
    expect(sent).toHaveLength(1)
  })

  test.each([
    ['floor-moved', /The floor has just moved/],
    ['no-hand-to-call', /no hand to call/],
  ] as const)('refused with %s, says so', async (code, words) => {
    const { user } = panel(change(), { answer: { ok: false, code } })
    await user.click(button('Call next'))
    expect((await screen.findByText(words)).closest('[role=alert]')).toBeTruthy()
  })

  test('is offered where turns are taken, and only there', () => {
    panel(change({ mode: 'open' }))
    expect(screen.queryByRole('button', { name: /Call next|Give the floor/ })).toBeNull()
    expect(button('Mute everyone')).toBeTruthy()
  })
})

describe('giving the floor from the queue', () => {
  test('to one whose hand is up, with the turn that was seen', async () => {
    const { user, sent } = panel(change())
    await user.click(button('Give the floor to Ana'))
    expect(sent).toEqual([{ type: 'giveFloor', personId: 'ana', turn: 4 }])
  })

  test('is pending beside that person alone', () => {
    const { now } = panel(change())
    now(change(), [{ type: 'giveFloor', personId: 'ana', turn: 4 }])
    const texts = ['Ana', 'Chidi'].map((name) => button(`Give the floor to ${name}`).textContent)
    expect(texts).toEqual(['Giving…', 'Give the floor'])
  })

  test('refused because Jo was faster: Fay reads it beside the name', async () => {
    const { user } = panel(change(), { answer: { ok: false, code: 'floor-moved' } })
    await user.click(button('Give the floor to Ana'))
    const words = await screen.findByText(/The floor has just moved/)
    expect(words.closest('li')?.textContent).toContain('Ana')
  })
})

describe('silence', () => {
  test.each(['open', 'hands'] as const)('in %s is one press, told aloud once it is so', async (one) => {
    const { user, sent } = panel(change({ mode: one }))
    await user.click(button('Mute everyone'))
    expect(sent).toEqual([{ type: 'muteEveryone' }])
    expect(screen.getByRole('log').textContent).toBe('The circle is silent.')
  })

  test('refused is not told as done', async () => {
    const { user } = panel(change(), { answer: { ok: false, code: 'wrong-phase' } })
    await user.click(button('Mute everyone'))
    expect(await screen.findByText(/The session has moved on/)).toBeTruthy()
    expect(screen.getByRole('log').textContent).toBe('')
  })

  test('every microphone is given back by one press, offered only when one is closed', async () => {
    const back = 'Give every microphone back'
    const camera = facilitationView([], [{ personId: 'ana', sources: ['camera'] }])
    panel(change(), { facilitation: camera })
    expect(screen.queryByRole('button', { name: back })).toBeNull()
    const closed = facilitationView([], [{ personId: 'ana', sources: ['camera', 'microphone'] }])
    const { user, sent } = panel(change(), { facilitation: closed })
    await user.click(button(back))
    expect(sent).toEqual([{ type: 'unmuteEveryone' }])
  })
})

test('given an advisor, then queue, lobby and what was closed are seen; writing and taking a hand on is all that can be done', () => {
  const kim = ownView({ personId: 'kim', name: 'Kim', role: 'advisor' })
  const taken = [{ personId: 'ana', sources: ['microphone', 'camera'] }] as FacilitationView['takenAway']
  panel(change({ locked: true }), { own: kim, facilitation: facilitationView([waiting('Ben')], taken) })
  expect(within(screen.getByRole('region', { name: 'Queue' })).getByText('Chidi')).toBeTruthy()
  expect(within(screen.getByRole('region', { name: 'Lobby' })).getByText('Ben')).toBeTruthy()
  expect(
    within(screen.getByRole('region', { name: 'Who is here' })).getByText(
      /muted by a facilitator · camera stopped by a facilitator/,
    ),
  ).toBeTruthy()
  expect(
    screen.queryAllByRole('button').map((one) => one.getAttribute('aria-label') ?? one.textContent),
  ).toEqual([
    'Lobby',
    'A word first with Ben',
    'I take this one: the hand of Chidi',
    'I take this one: the hand of Ana',
    'Send to those who lead',
    'Is anybody listening in?',
  ])
  expect(screen.queryAllByRole('radio')).toEqual([])
})
