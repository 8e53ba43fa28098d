/** One's own hand: up or down, and turning it. */

import type { OwnView } from '@hearth/protocol/own-view'
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requirePhase, requireVoice } from '@hearth/room/guards'
import { useCommand } from '../../connection/use-room.ts'
import { handIsUp, isOwnTurn, thoughtOf } from './turn.ts'

export interface OwnHand {
  isUp: boolean
  /** Now a hand can be raised or lowered: while live, and not in one's own turn. */
  available: boolean
  pending: boolean
  refused: RefusalCode | null
  /** Up for a new thought, or down. */
  turn: () => void
  /** Whose thought a hand raised now could reply to. */
  replyTo: SharedPerson | null
  /** Up for a reply. */
  reply: () => void
}

export function useHand(shared: SharedView, own: OwnView): OwnHand {
  const raise = useCommand({ type: 'raiseHand', kind: 'new' })
  const reply = useCommand({ type: 'raiseHand', kind: 'reply' })
  const lower = useCommand({ type: 'lowerHand', personId: own.personId })
  const isUp = handIsUp(shared, own.personId)
  const available = requirePhase(shared, 'live').ok && requireVoice(own).ok && !isOwnTurn(shared, own)
  const pending = raise.pending || lower.pending
  return {
    isUp,
    available,
    pending,
    // Only of what can be asked now: why the other was refused before is over.
    refused: available ? (isUp ? lower.refused : (raise.refused ?? reply.refused)) : null,
    turn: () => {
      if (available && !pending) void (isUp ? lower : raise).run()
    },
    replyTo: isUp ? null : thoughtOf(shared, own),
    reply: () => {
      if (available && !pending && !isUp) void reply.run()
    },
  }
}
