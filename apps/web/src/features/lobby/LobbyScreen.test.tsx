import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { show } from '../../testing/show.tsx'
import { ownView, sharedView } from '../../testing/views.ts'
import { LobbyScreen } from './LobbyScreen.tsx'

const lobby = () => screen.getByRole('region', { name: 'Lobby' })

test('given Ana waits, she reads what happens next, and no other name', () => {
  const own = ownView({ admission: 'waiting', phase: 'lobby' })
  show(<LobbyScreen own={own} shared={undefined} />, roomOf({ own }))
  expect(within(lobby()).getByText('You are in the lobby. A facilitator will let you in.')).toBeTruthy()
  expect(within(lobby()).queryByText(/Ben/)).toBeNull()
})

test('given Jo waits, who is of the staff and does not lead, he reads why he is there', () => {
  const own = ownView({ name: 'Jo', staff: true, admission: 'waiting', phase: 'live' })
  show(<LobbyScreen own={own} shared={undefined} />, roomOf({ own }))
  expect(within(lobby()).getByText(/You come as one of the program’s staff/)).toBeTruthy()
  expect(within(lobby()).queryByText(/There is nothing you need to do/)).toBeNull()
})

test('given Ana was told "not now", she can ask again', async () => {
  const own = ownView({ admission: 'not-now', phase: 'live' })
  const room = roomOf({ own })
  const user = show(<LobbyScreen own={own} shared={undefined} />, room)
  await user.click(within(lobby()).getByRole('button', { name: 'Ask again' }))
  expect(room.sent).toEqual([{ type: 'askAgain' }])
})

test('given asking again is refused, she reads why', async () => {
  const own = ownView({ admission: 'not-now', phase: 'live' })
  const user = show(
    <LobbyScreen own={own} shared={undefined} />,
    roomOf({ own }, {}, { ok: false, code: 'temporarily-unavailable' }),
  )
  await user.click(within(lobby()).getByRole('button', { name: 'Ask again' }))
  expect(await screen.findByText(/Nothing is lost/)).toBeTruthy()
})

test('given Ana is in before the start, she reads who starts it', () => {
  const own = ownView({ phase: 'lobby' })
  show(<LobbyScreen own={own} shared={sharedView({ phase: 'lobby' })} />, roomOf({ own }))
  expect(within(lobby()).getByText('You are in. It begins when Fay or Jo starts it.')).toBeTruthy()
})

test('given the connection drops, she reads that her place is kept', () => {
  const own = ownView({ admission: 'waiting' })
  show(<LobbyScreen own={own} shared={undefined} />, roomOf({ own }, { status: { kind: 'reconnecting' } }))
  expect(screen.getByText(/Your place is kept/)).toBeTruthy()
})
