import type { SharedView } from '@hearth/protocol/room-view'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { mediaOf, roomOf } from '../../testing/rooms.ts'
import { show } from '../../testing/show.tsx'
import {
  facilitationView,
  facilitatorView,
  ownView,
  peopleOf,
  person,
  sharedView,
  waiting,
} from '../../testing/views.ts'
import { dialogs } from '../bar/lazy.tsx'
import { learnersPanel } from './lazy.tsx'
import { RoomLayout } from './RoomLayout.tsx'

// Fetched late in the room: a first fetch on a busy machine may take longer than a test waits for a button.
beforeAll(async () => {
  await Promise.all([learnersPanel.fetch(), dialogs.fetch(), import('../facilitation/facilitation.ts')])
})

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const noButton = (name: string | RegExp) => expect(screen.queryByRole('button', { name })).toBeNull()

function ana({ shared = sharedView(), media = mediaOf(), own = ownView() } = {}) {
  const room = roomOf({ own, shared })
  const user = show(<RoomLayout own={own} shared={shared} facilitation={undefined} />, room, media)
  return { room, media, user }
}

function fay(shared: SharedView, lobby = facilitationView([])) {
  const own = facilitatorView({ phase: shared.phase })
  const room = roomOf({ own, shared, facilitation: lobby })
  const user = show(<RoomLayout own={own} shared={shared} facilitation={lobby} />, room)
  return { room, user }
}

describe('what Ana sees in the circle', () => {
  test('everyone by name, herself marked, what she should know of each', () => {
    const people = [...peopleOf(3), person('Ben', 4, { presence: 'reconnecting' })]
    const media = mediaOf({
      people: new Map([
        ['media-fay', { camera: null, screen: null, microphoneOn: true, poorConnection: true }],
      ]),
    })
    ana({ shared: sharedView({ people }), media })
    const circle = screen.getByRole('region', { name: 'Circle' })
    const tiles = within(circle)
      .getAllByRole('listitem')
      .map((tile) => tile.textContent)
    expect(tiles).toHaveLength(4)
    expect(tiles[0]).toMatch(/weak connection.*Fay · facilitator she\/her/)
    expect(tiles[0]).not.toMatch(/microphone off/)
    expect(tiles[2]).toMatch(/Ana \(you\).*microphone off.*camera off/)
    expect(tiles[3]).toMatch(/reconnecting.*Ben/)
  })

  test('a site as one tile with everybody who sits there', () => {
    const at = { number: 4, at: { kind: 'site', siteId: 'library' } } as const
    const people = [
      ...peopleOf(3),
      person('Eli', 4, { seat: at }),
      person('Gus', 5, { seat: { ...at, number: 5 } }),
    ]
    ana({ shared: sharedView({ people, sites: [{ id: 'library', name: 'Library 2' }] }) })
    expect(screen.getByText('Library 2 · Eli, Gus')).toBeTruthy()
    expect(within(screen.getByRole('region', { name: 'Circle' })).getAllByRole('listitem')).toHaveLength(4)
  })

  test('who speaks, in the middle; nobody: that anyone may', () => {
    ana({ media: mediaOf({ speaking: ['media-ben'] }) })
    expect(screen.getByText('Ben is speaking')).toBeTruthy()
  })

  test('with nobody speaking, that anyone may', () => {
    ana()
    expect(screen.getByText('Anyone may speak')).toBeTruthy()
  })

  test('what is always visible', () => {
    ana()
    for (const words of ['Not recorded', '4 here']) expect(screen.getByText(words)).toBeTruthy()
  })
})

describe('what Ana can do', () => {
  test('nothing that only facilitators may', () => {
    ana()
    for (const name of [/^Admit/, 'Start session', 'Close session', 'End session']) noButton(name)
  })

  test('turn her microphone on by one press, and hear that it is', async () => {
    const { user, media } = ana()
    await user.click(button('Turn microphone on'))
    expect(media.wants).toEqual(['microphone on'])
    expect(screen.getByRole('log').textContent).toBe('Microphone on')
  })

  test('turn her camera off by the key V, but not while she types', async () => {
    const { user, media } = ana({
      media: mediaOf({
        own: { microphone: { state: 'off', problem: null }, camera: { state: 'on', problem: null } },
      }),
    })
    await user.keyboard('v')
    expect(media.wants).toEqual(['camera off'])
    const field = document.body.appendChild(document.createElement('input'))
    await user.type(field, 'vm')
    expect(media.wants).toHaveLength(1)
    field.remove()
  })

  test('turn the shortcuts off for good', async () => {
    const { user, media } = ana()
    await user.keyboard('?')
    await user.click(await screen.findByRole('checkbox'))
    await user.click(button('Close'))
    await user.keyboard('m')
    expect(media.wants).toEqual([])
  })

  test('nothing with a microphone that the views do not allow', () => {
    ana({
      own: ownView({
        media: { mayJoin: true, mayPublish: ['camera'], mayShareScreen: false, takenAway: [], plays: true },
      }),
    })
    noButton(/microphone/)
  })

  test('read why sound is not there, and press nothing in vain', async () => {
    const { user, media } = ana({ media: mediaOf({ status: 'unreachable' }) })
    expect(screen.getByText(/cannot be reached just now/)).toBeTruthy()
    await user.click(button('Turn microphone on'))
    expect(media.wants).toEqual([])
  })

  test('turn the sound on where the browser holds it back', () => {
    ana({ media: mediaOf({ soundBlocked: true }) })
    expect(button('Turn sound on')).toBeTruthy()
  })

  test('open More by keyboard, and come back to the button by Escape', async () => {
    const { user } = ana()
    button('More').focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(button('Hide my picture'))
    await user.keyboard('{Escape}')
    noButton('Hide my picture')
    expect(document.activeElement).toBe(button('More'))
  })

  test('leave, after one question', async () => {
    const { user, room } = ana()
    await user.click(button('Leave'))
    expect(room.sent).toEqual([])
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave' }))
    expect(room.sent).toEqual([{ type: 'leave' }])
  })

  test('see who is here, and close the list by Escape', async () => {
    const { user } = ana()
    await user.click(button('People'))
    expect(await screen.findByRole('heading', { name: 'Who is here' })).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('heading', { name: 'Who is here' })).toBeNull()
  })
})

describe('on a phone', () => {
  // What decides is the width alone: every other question of this kind is answered no.
  beforeEach(() => {
    vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
      Object.assign(new EventTarget(), {
        matches: query === '(max-width: 40rem)',
        media: query,
      } as MediaQueryList),
    )
  })

  test('Ana has five controls beside Leave; who is here stands under More', async () => {
    const { user } = ana()
    const names = within(screen.getByRole('contentinfo'))
      .getAllByRole('button')
      .map((one) => one.getAttribute('aria-label') ?? one.textContent)
    expect(names).toEqual([
      'Turn microphone on',
      'Turn camera on',
      'Raise hand',
      'Ask for help',
      'More',
      'Leave',
    ])
    await user.click(button('More'))
    await user.click(button('People'))
    expect(await screen.findByRole('heading', { name: 'Who is here' })).toBeTruthy()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(button('More')))
  })

  test('Fay, who asks for no help, keeps the people in the bar', () => {
    fay(sharedView())
    expect(button('People')).toBeTruthy()
    noButton('Ask for help')
  })
})

describe('what Fay can do besides, with the panel beside the circle', () => {
  const lobby = facilitationView([
    waiting('Ben'),
    waiting('Ana', { sameName: true }),
    waiting('Gus', { admission: 'not-now' }),
  ])

  test('admit one, everyone, or take a "not now" back', async () => {
    const { user, room } = fay(sharedView(), lobby)
    await user.click(await screen.findByRole('button', { name: 'Admit Ben' }))
    await user.click(button('Admit everyone'))
    await user.click(button('Not now, Ana'))
    await user.click(button('Without a reason'))
    await user.click(button('Admit Gus'))
    expect(room.sent).toEqual([
      { type: 'admit', personId: 'ben-waiting' },
      { type: 'admitEveryone' },
      { type: 'sayNotNow', personId: 'ana-waiting', reason: null },
      { type: 'admit', personId: 'gus-waiting' },
    ])
    expect(
      within(screen.getByRole('region', { name: 'Lobby' })).getByText(/This name looks like another one/),
    ).toBeTruthy()
  })

  test('start the session by one press', async () => {
    const { user, room } = fay(sharedView({ phase: 'lobby', startedAt: null }))
    await user.click(await screen.findByRole('button', { name: 'Start session' }))
    expect(room.sent).toEqual([{ type: 'startSession' }])
  })

  test('close it only after saying so twice', async () => {
    const { user, room } = fay(sharedView())
    await user.click(await screen.findByRole('button', { name: 'Close session' }))
    expect(room.sent).toEqual([])
    const dialog = await screen.findByRole('dialog', { name: /Close the session/ })
    await user.click(within(dialog).getByRole('button', { name: 'Close session' }))
    expect(room.sent).toEqual([{ type: 'closeSession' }])
  })
})
