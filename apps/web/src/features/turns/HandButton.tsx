/** Raise hand, lower hand: the same in every mode, for everybody in the circle. */
import { Hand } from 'lucide-react'
import { t } from '../../text/t.ts'
import { Ring } from '../../ui/Waiting.tsx'
import { ToolButton } from '../bar/ToolButton.tsx'
import type { OwnHand } from './use-hand.ts'

export function HandButton({ hand }: { hand: OwnHand }) {
  if (!hand.available) return null
  return (
    <ToolButton
      icon={hand.pending ? <Ring /> : <Hand size={20} aria-hidden="true" />}
      label={t(hand.isUp ? 'room.lowerHand' : 'room.raiseHand')}
      tone={hand.isUp ? 'on' : 'plain'}
      onPress={hand.turn}
    />
  )
}
