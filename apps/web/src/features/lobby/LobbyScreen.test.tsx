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

test.each([
  ['already-begun', /has already begun/],
  ['circle-is-full', /Every place in the circle is taken/],
  ['other-session', /expected in another session/],
  ['write-to-us', /Press Ask for help/],
] as const)(
  'given Ana was told "not now" because of %s, she reads why, and can ask again',
  (notNow, words) => {
    const own = ownView({ admission: 'not-now', notNow })
    show(<LobbyScreen own={own} shared={undefined} />, roomOf({ own }))
    expect(within(lobby()).getByText(words)).toBeTruthy()
    expect(within(lobby()).getByRole('button', { name: 'Ask again' })).toBeTruthy()
  },
)

test('given no facilitator came, Ana reads who is being reached, whom to turn to, and can ask for help', () => {
  const call = [{ name: 'Omar Haddad', reach: '555-0170' }]
  const own = ownView({ admission: 'waiting', paging: { state: 'trying', seenBy: null, call } })
  show(<LobbyScreen own={own} shared={undefined} />, roomOf({ own }))
  expect(within(lobby()).getByText(/trying to reach the on-call person/)).toBeTruthy()
  expect(within(lobby()).getByRole('link', { name: /Omar Haddad/ })).toBeTruthy()
  expect(within(lobby()).getByRole('heading', { name: 'People to turn to' })).toBeTruthy()
  expect(within(lobby()).getByRole('button', { name: 'Ask for help' })).toBeTruthy()
})

test('given Ana is in already and no facilitator came, she reads the same', () => {
  const call = [{ name: 'Omar Haddad', reach: '555-0170' }]
  const own = ownView({ phase: 'lobby' })
  const shared = sharedView({ phase: 'lobby', paging: { state: 'seen', seenBy: 'Omar Haddad', call } })
  show(<LobbyScreen own={own} shared={shared} />, roomOf({ own, shared }))
  expect(within(lobby()).getByText('Omar Haddad has seen this.')).toBeTruthy()
})
