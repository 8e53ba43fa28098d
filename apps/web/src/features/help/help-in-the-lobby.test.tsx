/** Asking for help from the lobby, where Ana sees nothing but her own view. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import { askedView, facilitatorView, helpRequest, ownView } from '../../testing/views.ts'
import { LobbyScreen } from '../lobby/LobbyScreen.tsx'

const button = (name: string | RegExp) => screen.getByRole('button', { name })

test('in the lobby Ana asks as in the room, and reads how it stands', async () => {
  const waits = { admission: 'waiting', phase: 'lobby' } as const
  const own = ownView(waits)
  const room = roomOf({ own })
  const { user, again } = showChanging(<LobbyScreen own={own} shared={undefined} />, room)
  await user.click(button('Ask for help'))
  await user.click(button(/^Something technical/))
  expect(room.sent).toEqual([{ type: 'askForHelp', kind: 'technical' }])
  const next = askedView([helpRequest('technical', { seenBy: 'Jo' })], waits)
  again(<LobbyScreen own={next} shared={undefined} />, room)
  await user.keyboard('{Escape}')
  await waitFor(() =>
    expect(screen.queryByRole('region', { name: 'Your request for help' })?.textContent).toContain(
      'Seen by Jo.',
    ),
  )
})

test('those who lead are not offered it', () => {
  const own = facilitatorView()
  showChanging(<LobbyScreen own={own} shared={undefined} />, roomOf({ own }))
  expect(screen.queryByRole('button', { name: 'Ask for help' })).toBeNull()
})
