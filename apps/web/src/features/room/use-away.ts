/** Going away for a moment: microphone and camera of this browser close at once, and the circle is told. */

import type { OwnView } from '@hearth/protocol/own-view'
import type { RefusalCode } from '@hearth/protocol/refusals'
import { MEDIA_SOURCES } from '@hearth/protocol/roles'
import type { SharedView } from '@hearth/protocol/room-view'
import { requirePhase } from '@hearth/room/guards'
import { useCommand } from '../../connection/use-room.ts'
import { useTheMedia } from '../../media/use-media.ts'

export interface Away {
  /** null: cannot be chosen now, or is so already. */
  go: (() => void) | null
  refused: RefusalCode | null
}

export function useAway(shared: SharedView, own: OwnView): Away {
  const media = useTheMedia()
  const away = useCommand({ type: 'setAway', away: true })
  const available = requirePhase(shared, 'live').ok && !own.away
  return {
    go: available
      ? () => {
          for (const source of MEDIA_SOURCES) if (media.own[source].state !== 'off') media.want(source, false)
          if (!away.pending) void away.run()
        }
      : null,
    refused: available ? away.refused : null,
  }
}
