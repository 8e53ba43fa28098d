import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { mediaOf, roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import {
  facilitationView,
  facilitatorView,
  ownView,
  peopleOf,
  person,
  sharedView,
} from '../../testing/views.ts'
import { loadText } from '../../text/t.ts'
import { dialogs } from '../bar/lazy.tsx'
import { DoorControls } from '../facilitation/DoorControls.tsx'
import { RoomLayout } from '../room/RoomLayout.tsx'
import { showReactions } from './reaction-choice.ts'

beforeAll(async () => void (await dialogs.fetch()))

afterEach(() => localStorage.clear())

const button = (name: string) => screen.getByRole('button', { name })
const tile = (name: RegExp) =>
  within(screen.getByRole('region', { name: 'Circle' }))
    .getAllByRole('listitem')
    .find((one) => name.test(one.textContent))

function ana(shared = sharedView()) {
  const own = ownView()
  const room = roomOf({ own, shared })
  const layout = (shared: ReturnType<typeof sharedView>) => (
    <RoomLayout own={own} shared={shared} facilitation={undefined} />
  )
  const { user, again } = showChanging(layout(shared), room)
  return { room, user, becomes: (next: typeof shared) => again(layout(next), room, mediaOf()) }
}

describe('saying something without words', () => {
  test('given Ana opens it by keyboard and chooses, the circle is told, she hears so, and is back at the button', async () => {
    const { room, user } = ana()
    button('React').focus()
    await user.keyboard('{Enter}')
    const names = within(screen.getByRole('list', { name: 'Say it without words' }))
      .getAllByRole('button')
      .map((one) => one.textContent)
    expect(names).toEqual(['Heart', 'Nod', 'Me too', 'Thank you'])
    await user.keyboard('{Tab}{Tab}{Enter}')
    expect(room.said).toEqual(['me-too'])
    expect(screen.getByRole('log').textContent).toBe('Shown to the circle: Me too')
    expect(document.activeElement).toBe(button('React'))
  })

  test('given it was too much at once, Ana reads how long to wait, and nothing is closed over it', async () => {
    const { room, user } = ana()
    room.reactionAnswer = { ok: false, code: 'too-many-requests', retryAfterMs: 1500 }
    await user.click(button('React'))
    await user.click(button('Heart'))
    expect(screen.getByText(/Try again in 2 seconds/)).toBeTruthy()
    expect(button('Nod')).toBeTruthy()
  })

  test('given a facilitator has switched it off, or it is not live, there is no control', () => {
    const { becomes } = ana(sharedView({ reactions: false }))
    expect(screen.queryByRole('button', { name: 'React' })).toBeNull()
    becomes(sharedView({ phase: 'lobby' }))
    expect(screen.queryByRole('button', { name: 'React' })).toBeNull()
  })
})

describe('what is shown', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('given Ben reacts twice, his tile says the later one for a few seconds, and nobody is told aloud', () => {
    const { room } = ana()
    act(() => room.reacts({ personId: 'ben', reaction: 'heart' }))
    expect(tile(/Ben/)?.textContent).toContain('Heart')
    act(() => void vi.advanceTimersByTime(3000))
    act(() => room.reacts({ personId: 'ben', reaction: 'nod' }))
    act(() => void vi.advanceTimersByTime(3000))
    expect(tile(/Ben/)?.textContent).toContain('Nod')
    expect(tile(/Ben/)?.textContent).not.toContain('Heart')
    expect(tile(/Ben/)?.closest('[aria-live], [role=status], [role=log]')).toBeNull()
    act(() => void vi.advanceTimersByTime(3000))
    expect(tile(/Ben/)?.textContent).not.toContain('Nod')
    expect(screen.getByRole('log').textContent).toBe('')
  })

  test('given Eli sits in the library, what he says is at its tile with his name', () => {
    const at = { number: 4, at: { kind: 'site', siteId: 'library' } } as const
    const people = [...peopleOf(3), person('Eli', 4, { seat: at })]
    const { room } = ana(sharedView({ people, sites: [{ id: 'library', name: 'Library 2' }] }))
    act(() => room.reacts({ personId: 'eli', reaction: 'thank-you' }))
    expect(tile(/Library 2/)?.textContent).toContain('EliThank you')
  })

  test('given Ana does not want to see them, or a facilitator switches them off, they are gone at once', () => {
    const { room, becomes } = ana()
    act(() => room.reacts({ personId: 'ben', reaction: 'heart' }))
    act(() => showReactions(false))
    expect(tile(/Ben/)?.textContent).not.toContain('Heart')
    act(() => room.reacts({ personId: 'ben', reaction: 'heart' }))
    expect(tile(/Ben/)?.textContent).not.toContain('Heart')
    act(() => showReactions(true))
    act(() => room.reacts({ personId: 'ben', reaction: 'heart' }))
    expect(tile(/Ben/)?.textContent).toContain('Heart')
    becomes(sharedView({ reactions: false }))
    expect(tile(/Ben/)?.textContent).not.toContain('Heart')
  })
})

test('given Fay leads, she switches them off for the circle by the door', async () => {
  await loadText('facilitation')
  const own = facilitatorView()
  const shared = sharedView()
  const room = roomOf({ own, shared, facilitation: facilitationView([]) })
  const { user } = showChanging(<DoorControls shared={shared} />, room)
  await user.click(screen.getByRole('checkbox', { name: /^Reactions without words/ }))
  expect(room.sent).toEqual([{ type: 'allowReactions', allowed: false }])
})

test('given Ana does not want to see them, she says so once, under Appearance', async () => {
  const { room, user } = ana()
  await user.click(button('More'))
  await user.click(button('Appearance'))
  await user.click(await screen.findByRole('checkbox', { name: /^Show reactions/ }))
  await user.click(button('Close'))
  act(() => room.reacts({ personId: 'ben', reaction: 'heart' }))
  expect(tile(/Ben/)?.textContent).not.toContain('Heart')
  expect(localStorage.getItem('hearth-reactions')).toBe('off')
})
