/** The room with its sound and picture, for whoever is in. */
import type { Views } from '../../connection/held-views.ts'
import { MediaProvider, useMedia } from '../../media/use-media.ts'
import { useWakeLock } from '../../media/use-wake-lock.ts'
import { RoomLayout, type RoomLayoutProps } from './RoomLayout.tsx'

/** Until keys are handed over. */
const NO_KEYS = { held: new Map<number, Uint8Array>(), sending: null }

export function TheRoom({ views, ...layout }: RoomLayoutProps & { views: Views }) {
  const { own } = layout
  const media = useMedia({ sessionId: own.session.id, personId: own.personId }, views, NO_KEYS)
  useWakeLock()
  return (
    <MediaProvider value={media}>
      <RoomLayout {...layout} />
    </MediaProvider>
  )
}
