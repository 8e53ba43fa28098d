/** How the floor is shared out: a choice of those who lead, told to everybody at once. */

import { MODES, type Mode } from '@hearth/protocol/roles'
import type { SharedView } from '@hearth/protocol/room-view'
import { useCommand, useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Segments } from '../../ui/Segments.tsx'
import { CommandFault } from '../room/CommandFault.tsx'

const NAMES = { open: 'facilitation.modeOpen', hands: 'facilitation.modeHands' } as const
const HINTS = { open: 'facilitation.modeOpenHint', hands: 'facilitation.modeHandsHint' } as const

export function TurnsPicker({ shared }: { shared: SharedView }) {
  const room = useTheRoom()
  const open = useCommand({ type: 'chooseMode', mode: 'open' })
  const hands = useCommand({ type: 'chooseMode', mode: 'hands' })
  const choose: Record<Mode, typeof open> = { open, hands }
  // Shown as chosen from the press on; the views have the last word.
  const asked = room.pending.findLast((command) => command.type === 'chooseMode')
  const value = asked?.mode ?? shared.mode
  return (
    <section className="grid gap-2 border-b border-line p-4">
      <Segments
        legend={t('facilitation.turns')}
        options={MODES.map((mode) => ({ value: mode, label: t(NAMES[mode]) }))}
        value={value}
        onChange={(mode) => void choose[mode].run()}
      />
      <p className="text-s text-ink-soft">{t(HINTS[value])}</p>
      <CommandFault code={open.refused ?? hands.refused} />
    </section>
  )
}
