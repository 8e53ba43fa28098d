/** The room with its sound and picture, for whoever is in. */

import { mediaKeysOf } from '@hearth/sealed/media-keys'
import { useMemo } from 'react'
import type { Views } from '../../connection/held-views.ts'
import { useTheRoom } from '../../connection/use-room.ts'
import { MediaProvider, useMedia } from '../../media/use-media.ts'
import { useWakeLock } from '../../media/use-wake-lock.ts'
import { usePrefetch } from '../../ui/later.tsx'
import { dialogs } from '../bar/lazy.tsx'
import { screens } from '../screen/lazy.tsx'
import { texts } from '../texts/lazy.tsx'
import { seldom } from '../turns/lazy.tsx'
import { learnersPanel } from './lazy.tsx'
import { RoomLayout, type RoomLayoutProps } from './RoomLayout.tsx'

/** Parts that one press opens. They are prefetched while the browser is idle. */
const NEXT = [learnersPanel, dialogs, seldom, texts, screens]

export function TheRoom({ views, ...layout }: RoomLayoutProps & { views: Views }) {
  const { own } = layout
  const media = useMedia({ sessionId: own.session.id, personId: own.personId }, views, useMediaKeys())
  useWakeLock()
  usePrefetch(NEXT)
  return (
    <MediaProvider value={media}>
      <RoomLayout {...layout} />
    </MediaProvider>
  )
}

/** Another object only where something of it is another. */
function useMediaKeys() {
  const { keys, sending } = useTheRoom()
  return useMemo(() => mediaKeysOf(keys, sending), [keys, sending])
}
