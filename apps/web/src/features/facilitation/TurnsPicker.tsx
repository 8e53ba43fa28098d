/** How the floor is shared out: a choice of those who lead, told to everybody at once. */
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { Mode } from '@hearth/protocol/roles'
import type { SharedView } from '@hearth/protocol/room-view'
import { useState } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Segments } from '../../ui/Segments.tsx'
import { CommandFault } from '../room/CommandFault.tsx'

/** Those that are built. */
const OFFERED = ['open', 'hands'] as const
type Offered = (typeof OFFERED)[number]
const isOffered = (mode: Mode): mode is Offered => mode === 'open' || mode === 'hands'
const NAMES = { open: 'facilitation.modeOpen', hands: 'facilitation.modeHands' } as const
const HINTS = { open: 'facilitation.modeOpenHint', hands: 'facilitation.modeHandsHint' } as const

export function TurnsPicker({ shared }: { shared: SharedView }) {
  const { pending, send } = useTheRoom()
  // One for both choices: words about the one must not stay while the other goes through.
  const [refused, setRefused] = useState<RefusalCode | null>(null)
  // Shown as chosen from the press on; the views have the last word.
  const asked = pending.findLast((command) => command.type === 'chooseMode')
  const mode = asked?.mode ?? shared.mode
  const value = isOffered(mode) ? mode : 'hands'

  async function choose(mode: Offered) {
    setRefused(null)
    const answer = await send({ type: 'chooseMode', mode })
    if (!answer.ok) setRefused(answer.code)
  }

  return (
    <section className="grid gap-2 border-b border-line p-4">
      <Segments
        legend={t('facilitation.turns')}
        options={OFFERED.map((mode) => ({ value: mode, label: t(NAMES[mode]) }))}
        value={value}
        onChange={(mode) => void choose(mode)}
      />
      <p className="text-s text-ink-soft">{t(HINTS[value])}</p>
      <CommandFault code={refused} />
    </section>
  )
}
