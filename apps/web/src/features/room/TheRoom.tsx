/** The room with its sound and picture, for whoever is in. */
import { useMemo } from 'react'
import type { Views } from '../../connection/held-views.ts'
import { useTheRoom } from '../../connection/use-room.ts'
import type { MediaKeys } from '../../media/room-key-provider.ts'
import { MediaProvider, useMedia } from '../../media/use-media.ts'
import { useWakeLock } from '../../media/use-wake-lock.ts'
import { RoomLayout, type RoomLayoutProps } from './RoomLayout.tsx'

export function TheRoom({ views, ...layout }: RoomLayoutProps & { views: Views }) {
  const { own } = layout
  const media = useMedia({ sessionId: own.session.id, personId: own.personId }, views, useMediaKeys())
  useWakeLock()
  return (
    <MediaProvider value={media}>
      <RoomLayout {...layout} />
    </MediaProvider>
  )
}

/** What is derived for sound and picture from the room's keys, and which of them is sent with. */
function useMediaKeys(): MediaKeys {
  const { keys, sending } = useTheRoom()
  return useMemo(
    () => ({ held: new Map([...keys].map(([epoch, { media }]) => [epoch, media])), sending }),
    [keys, sending],
  )
}
