/** What Fay may do with one person, by pointer and by keyboard. */
import type { Command } from '@hearth/protocol/commands'
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import {
  facilitationView,
  facilitatorView,
  handsOf,
  peopleOf,
  type SharedChange,
  sharedView,
} from '../../testing/views.ts'
import { RoomLayout } from '../room/RoomLayout.tsx'
import { FacilitationPanel } from './FacilitationPanel.tsx'

interface Scene {
  taken?: FacilitationView['takenAway']
  answer?: Parameters<typeof roomOf>[2]
}

function given(change: SharedChange = {}, { taken = [], answer }: Scene = {}) {
  const own = facilitatorView()
  const room = roomOf({ own }, {}, answer)
  const at = (one: SharedChange) => (
    <FacilitationPanel shared={sharedView(one)} own={own} facilitation={facilitationView([], taken)} />
  )
  const { user, again } = showChanging(at(change), room)
  return {
    user,
    room,
    sent: room.sent,
    now: (one: SharedChange, pending: Command[] = []) => again(at(one), { ...room, pending }),
  }
}

const more = (name: string) => screen.getByRole('button', { name: `More for ${name}` })
const row = (name: string) => within(more(name).closest('li') as HTMLElement)
const items = (name: string) =>
  row(name)
    .getAllByRole('button')
    .slice(1)
    .map((item) => item.textContent)

async function choose({ user }: ReturnType<typeof given>, name: string, item: string) {
  await user.click(more(name))
  await user.click(row(name).getByRole('button', { name: item }))
}

afterEach(() => vi.unstubAllGlobals())

describe('what is offered', () => {
  test('of Ana while anyone may speak', async () => {
    const { user } = given()
    await user.click(more('Ana'))
    expect(items('Ana')).toEqual([
      'Mute Ana',
      'Stop the camera of Ana',
      'Ask Ana to turn the microphone on',
      'Ask Ana to turn the camera on',
      'Put Ana in the middle',
      'Let Ana share a screen',
      'Correct the name of Ana',
      'Flag a referral',
      'Remove Ana',
    ])
  })

  test('of Ana with her hand up, where turns are taken', async () => {
    const { user } = given({ mode: 'hands', hands: handsOf('ana') })
    await user.click(more('Ana'))
    expect(items('Ana').slice(0, 2)).toEqual(['Give the floor to Ana', 'Lower the hand of Ana'])
  })

  test('not to give the floor to who has it', async () => {
    const { user } = given({ mode: 'hands', floor: { personId: 'ana', speaking: false } })
    await user.click(more('Ana'))
    expect(items('Ana')).not.toContain('Give the floor to Ana')
  })

  test('of what was closed, to give it back', async () => {
    const { user } = given({}, { taken: [{ personId: 'ana', sources: ['microphone', 'camera'] }] })
    await user.click(more('Ana'))
    expect(items('Ana').slice(0, 2)).toEqual(['Give Ana the microphone back', 'Give Ana the camera back'])
    await user.click(more('Ben'))
    expect(items('Ben')[0]).toBe('Mute Ben')
  })

  test('never to remove who leads: Jo, nor Fay herself', async () => {
    const { user } = given()
    for (const name of ['Jo', 'Fay']) {
      await user.click(more(name))
      expect(items(name).slice(0, 2)).toEqual([`Mute ${name}`, `Stop the camera of ${name}`])
      expect(items(name)).not.toContain(`Remove ${name}`)
    }
  })
})

describe('what is sent', () => {
  test.each<[string, Command, SharedChange, Scene]>([
    ['Mute Ana', { type: 'takeAway', personId: 'ana', source: 'microphone' }, {}, {}],
    ['Stop the camera of Ana', { type: 'takeAway', personId: 'ana', source: 'camera' }, {}, {}],
    [
      'Give Ana the microphone back',
      { type: 'giveBack', personId: 'ana', source: 'microphone' },
      {},
      { taken: [{ personId: 'ana', sources: ['microphone'] }] },
    ],
    [
      'Give Ana the camera back',
      { type: 'giveBack', personId: 'ana', source: 'camera' },
      {},
      { taken: [{ personId: 'ana', sources: ['camera'] }] },
    ],
    [
      'Give the floor to Ana',
      { type: 'giveFloor', personId: 'ana', turn: 7 },
      { mode: 'hands', turn: 7 },
      {},
    ],
    ['Lower the hand of Ana', { type: 'lowerHand', personId: 'ana' }, { hands: handsOf('ana') }, {}],
  ])('%s', async (item, command, change, scene) => {
    const scenery = given(change, scene)
    await choose(scenery, 'Ana', item)
    expect(scenery.sent).toEqual([command])
    expect(items('Ana')).toEqual([])
  })

  test('refused: Fay reads why beside the name, until she tries again', async () => {
    const scenery = given({}, { answer: { ok: false, code: 'not-in-circle' } })
    await choose(scenery, 'Ana', 'Mute Ana')
    expect(await row('Ana').findByText(/not in the circle any more/)).toBeTruthy()
    scenery.room.answer = { ok: true, seen: {} }
    await choose(scenery, 'Ana', 'Mute Ana')
    expect(row('Ana').queryByText(/not in the circle any more/)).toBeNull()
  })

  test('is asked once: until the views show it, the menu of Ana is at work, that of Ben is not', async () => {
    const scenery = given()
    const mute: Command = { type: 'takeAway', personId: 'ana', source: 'microphone' }
    scenery.now({}, [mute])
    await scenery.user.click(more('Ana'))
    expect(items('Ana')).toEqual([])
    expect(more('Ana').getAttribute('aria-disabled')).toBe('true')
    await choose(scenery, 'Ben', 'Mute Ben')
    expect(scenery.sent).toEqual([{ ...mute, personId: 'ben' }])
  })
})

describe('removing', () => {
  test('asks once, in words that say what it does, and does nothing before', async () => {
    const scenery = given()
    await choose(scenery, 'Ana', 'Remove Ana')
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove Ana from this session?' }))
    expect(dialog.getByText(/Renew the link/)).toBeTruthy()
    expect(scenery.sent).toEqual([])
    await scenery.user.click(dialog.getByRole('button', { name: 'Remove Ana' }))
    expect(scenery.sent).toEqual([{ type: 'remove', personId: 'ana' }])
  })

  test('thought better of, sends nothing and is back at the menu’s button', async () => {
    const scenery = given()
    await choose(scenery, 'Ana', 'Remove Ana')
    await scenery.user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Not yet' }),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(scenery.sent).toEqual([])
    await waitFor(() => expect(document.activeElement).toBe(more('Ana')))
  })

  test('refused, says why in the dialog; asked anew, says nothing of the last time', async () => {
    const scenery = given({}, { answer: { ok: false, code: 'temporarily-unavailable' } })
    await choose(scenery, 'Ana', 'Remove Ana')
    const dialog = within(await screen.findByRole('dialog'))
    await scenery.user.click(dialog.getByRole('button', { name: 'Remove Ana' }))
    expect(await dialog.findByText(/Hearth cannot answer just now/)).toBeTruthy()
    await scenery.user.click(dialog.getByRole('button', { name: 'Not yet' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await choose(scenery, 'Ana', 'Remove Ana')
    await screen.findByRole('dialog')
    expect(screen.queryByText(/Hearth cannot answer just now/)).toBeNull()
  })

  test('the dialog goes with the person', async () => {
    const scenery = given()
    await choose(scenery, 'Ben', 'Remove Ben')
    await screen.findByRole('dialog')
    scenery.now({ people: peopleOf(3) })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})

describe('by keyboard', () => {
  test('Enter opens it and goes in, Escape leads back to the button', async () => {
    const { user, sent } = given()
    more('Ana').focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(row('Ana').getByRole('button', { name: 'Mute Ana' }))
    await user.tab()
    expect(document.activeElement?.textContent).toBe('Stop the camera of Ana')
    await user.keyboard('{Escape}')
    expect(items('Ana')).toEqual([])
    expect(document.activeElement).toBe(more('Ana'))
    expect(sent).toEqual([])
  })

  test('Enter on an item does it, and the focus is on the button again', async () => {
    const { user, sent } = given()
    more('Ana').focus()
    await user.keyboard('{Enter}{Enter}')
    expect(sent).toHaveLength(1)
    expect(document.activeElement).toBe(more('Ana'))
  })

  test('in a phone’s sheet Escape closes the menu, and only then the sheet', async () => {
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addEventListener: () => {},
      removeEventListener: () => {},
    }))
    await import('./facilitation.ts')
    const own = facilitatorView()
    const shared = sharedView()
    const facilitation = facilitationView([])
    const { user } = showChanging(
      <RoomLayout own={own} shared={shared} facilitation={facilitation} />,
      roomOf({ own, shared, facilitation }),
    )
    await user.click(screen.getByRole('button', { name: 'People' }))
    const sheet = within(await screen.findByRole('dialog', { name: 'People' }))
    await user.click(await sheet.findByRole('button', { name: 'More for Ana' }))
    await user.keyboard('{Escape}')
    expect(sheet.queryByRole('button', { name: 'Mute Ana' })).toBeNull()
    expect(screen.getByRole('dialog', { name: 'People' })).toBeTruthy()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})
