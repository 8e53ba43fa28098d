/** Draws a part of the room from a ready-made room, sound and picture, and texts. */
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { type Room, RoomProvider } from '../connection/use-room.ts'
import { DraftsProvider } from '../features/texts/drafts.tsx'
import { type Texts, TextsProvider } from '../keys/use-texts.ts'
import { type Media, MediaProvider } from '../media/use-media.ts'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { mediaOf } from './rooms.ts'
import { fakeTexts } from './texts.ts'

/** Answers the one who presses and types. */
export const show = (part: ReactNode, room: Room, media: Media = mediaOf()) =>
  showChanging(part, room, media).user

/** The same, for what changes: `again` draws it anew with other views, another room, other devices. */
export function showChanging(
  part: ReactNode,
  room: Room,
  media: Media = mediaOf(),
  texts: Texts = fakeTexts(),
) {
  const inRoom = (part: ReactNode, room: Room, media: Media) => (
    <RoomProvider value={room}>
      <MediaProvider value={media}>
        <TextsProvider value={texts}>
          <DraftsProvider>
            {part}
            <LiveRegion />
          </DraftsProvider>
        </TextsProvider>
      </MediaProvider>
    </RoomProvider>
  )
  const { rerender } = render(inRoom(part, room, media))
  return {
    user: userEvent.setup(),
    again: (part: ReactNode, room: Room, media: Media = mediaOf()) => rerender(inRoom(part, room, media)),
  }
}
