/** Draws a part of the room from a ready-made room, and sound and picture. */
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { type Room, RoomProvider } from '../connection/use-room.ts'
import { type Media, MediaProvider } from '../media/use-media.ts'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { mediaOf } from './rooms.ts'

/** Answers the one who presses and types. */
export function show(part: ReactNode, room: Room, media: Media = mediaOf()) {
  render(
    <RoomProvider value={room}>
      <MediaProvider value={media}>
        {part}
        <LiveRegion />
      </MediaProvider>
    </RoomProvider>,
  )
  return userEvent.setup()
}
