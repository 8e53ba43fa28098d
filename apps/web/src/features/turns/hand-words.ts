/** How the order of hands comes about, in plain words: the same for everybody. */
import type { SharedView } from '@hearth/protocol/room-view'
import { t } from '../../text/t.ts'
import { takesTurns } from './turn.ts'

const ORDER = {
  'first-come': 'turns.orderFirstCome',
  'fewest-turns': 'turns.orderFewestTurns',
  arranged: 'turns.orderArranged',
} as const satisfies Record<SharedView['handOrder'], string>

export const handOrderWords = ({ handOrder }: Pick<SharedView, 'handOrder'>): string => t(ORDER[handOrder])

/** null: no order matters now. */
export function orderWords(shared: SharedView): string | null {
  const calls = takesTurns(shared) && shared.mode === 'hands'
  if (!calls && shared.hands.length < 2) return null
  const replies = shared.hands.some(({ kind }) => kind === 'reply') && shared.handOrder !== 'arranged'
  const thought = replies ? shared.people.find(({ id }) => id === shared.thought) : undefined
  return [handOrderWords(shared), ...(thought ? [t('turns.repliesFirst', { name: thought.name })] : [])].join(
    ' ',
  )
}
