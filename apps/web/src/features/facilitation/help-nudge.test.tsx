/** Fay with the panel closed, or scrolled away: she learns of requests for help all the same, on screen, aloud and by number. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import {
  asking,
  facilitationView,
  facilitatorView,
  sharedView,
  takenBy,
  waiting,
} from '../../testing/views.ts'
import { RoomLayout } from '../room/RoomLayout.tsx'

const own = facilitatorView()
const shared = sharedView()

async function given(...help: FacilitationView['help']) {
  await import('./facilitation.ts')
  const at = (entries: FacilitationView['help']) => (
    <RoomLayout own={own} shared={shared} facilitation={facilitationView([waiting('Kofi')], [], entries)} />
  )
  const room = roomOf({ own, shared })
  const { user, again } = showChanging(at(help), room)
  // Panel and nudge come at the same moment.
  await screen.findByRole('region', { name: 'Lobby' })
  return { user, now: (...entries: FacilitationView['help']) => again(at(entries), room) }
}

const people = () => screen.getByRole('button', { name: /^People/ })

test('with the panel open, which may be scrolled away, a line says it too, until somebody has taken it', async () => {
  const { now } = await given()
  now(asking('Ana'))
  expect(screen.getByText('Ana asks for help')).toBeTruthy()
  await waitFor(() => expect(screen.getByRole('log').textContent).toBe('Help request: Ana needs a pause.'))
  now(asking('Ana', takenBy('Jo')))
  expect(screen.queryByText('Ana asks for help')).toBeNull()
})

test('closed, a line says who asks, and leads to the panel', async () => {
  const { user } = await given(asking('Ana'), asking('Ben'))
  await user.click(people())
  expect(screen.getByText('Ana asks for help and 1 more')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Open help requests' }))
  expect(await screen.findByRole('region', { name: 'Help requests' })).toBeTruthy()
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('complementary', { name: 'People' })),
  )
})

test('somebody who is not OK is named so', async () => {
  const { user } = await given(asking('Ana', { kind: 'not-ok' }))
  await user.click(people())
  expect(screen.getByText('Ana has said: I am not OK')).toBeTruthy()
})

test('the button of the panel counts who waits and who asks, each in words; what is in good hands not', async () => {
  const { now } = await given(asking('Ana'), asking('Ben', takenBy('Jo', true)))
  expect(people().textContent).toMatch(/3, 1 person is waiting, 2 ask for help$/)
  now(asking('Ana', takenBy('Jo')))
  expect(people().textContent).toMatch(/1, 1 person is waiting$/)
})
