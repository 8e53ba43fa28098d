/** One's own hand: up or down, and turning it. */

import type { RefusalCode } from '@hearth/protocol/refusals'
import type { OwnView, SharedView } from '@hearth/protocol/room-view'
import { requirePhase, requireVoice } from '@hearth/room/guards'
import { useCommand } from '../../connection/use-room.ts'
import { handIsUp, isOwnTurn } from './turn.ts'

export interface OwnHand {
  isUp: boolean
  /** Now a hand can be raised or lowered: while live, and not in one's own turn. */
  available: boolean
  pending: boolean
  refused: RefusalCode | null
  turn: () => void
}

export function useHand(shared: SharedView, own: OwnView): OwnHand {
  const raise = useCommand({ type: 'raiseHand', kind: 'new' })
  const lower = useCommand({ type: 'lowerHand', personId: own.personId })
  const isUp = handIsUp(shared, own.personId)
  const available = requirePhase(shared, 'live').ok && requireVoice(own).ok && !isOwnTurn(shared, own)
  const pending = raise.pending || lower.pending
  return {
    isUp,
    available,
    pending,
    // Of the two only the one that can be asked now: why the other was refused before is over.
    refused: available ? (isUp ? lower : raise).refused : null,
    turn: () => {
      if (available && !pending) void (isUp ? lower : raise).run()
    },
  }
}
