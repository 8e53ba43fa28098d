/** Draws a part of the room from a ready-made room, and sound and picture. */
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { type Room, RoomProvider } from '../connection/use-room.ts'
import { type Media, MediaProvider } from '../media/use-media.ts'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { mediaOf } from './rooms.ts'

/** Answers the one who presses and types. */
export const show = (part: ReactNode, room: Room, media: Media = mediaOf()) =>
  showChanging(part, room, media).user

/** The same, for what changes: `again` draws it anew with other views, another room, other devices. */
export function showChanging(part: ReactNode, room: Room, media: Media = mediaOf()) {
  const { rerender } = render(inRoom(part, room, media))
  return {
    user: userEvent.setup(),
    again: (part: ReactNode, room: Room, media: Media = mediaOf()) => rerender(inRoom(part, room, media)),
  }
}

const inRoom = (part: ReactNode, room: Room, media: Media) => (
  <RoomProvider value={room}>
    <MediaProvider value={media}>
      {part}
      <LiveRegion />
    </MediaProvider>
  </RoomProvider>
)
