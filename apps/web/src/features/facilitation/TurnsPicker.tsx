/** How the floor is shared out: a choice of those who lead, told to everybody at once. A round and a pause are asked about first. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import { MODES, type Mode } from '@hearth/protocol/roles'
import type { SharedView } from '@hearth/protocol/room-view'
import { requirePhase } from '@hearth/room/guards'
import { useState } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Segments } from '../../ui/Segments.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { HandRule } from './HandRule.tsx'
import { modeHint, modeName, roundGoesOn } from './modes.ts'
import { BeginPause, Pause } from './Pause.tsx'
import { RoundForm } from './RoundForm.tsx'
import { TurnLength } from './TurnLength.tsx'
import { useActs } from './use-acts.ts'

export interface TurnsPickerProps {
  shared: SharedView
  facilitation: FacilitationView
}

export function TurnsPicker({ shared, facilitation }: TurnsPickerProps) {
  const { pending } = useTheRoom()
  // One for all choices: words about the one must not stay while another goes through.
  const { ask, refused } = useActs()
  // Chosen here, and not so for the circle before it is begun.
  const [chosen, setAsking] = useState<'round' | 'quiet' | null>(null)
  // A pause that somebody else has begun meanwhile is the one.
  const asking = chosen === 'quiet' && shared.quiet !== null ? null : chosen
  const live = requirePhase(shared, 'live').ok
  // Shown as chosen from the press on; the views have the last word.
  const asked = pending.map(modeOf).findLast((mode) => mode !== null)
  const value = asking ?? asked ?? shared.mode

  function choose(mode: Mode) {
    setAsking(null)
    if (mode === 'quiet') {
      if (shared.quiet === null) setAsking('quiet')
      return
    }
    // Before the start there is nobody to begin a round with: it is chosen, and waits.
    if (mode === 'round' && live && !roundGoesOn(shared)) return setAsking('round')
    void ask({ type: 'chooseMode', mode })
  }

  return (
    <section className="grid gap-3 border-b border-line p-4">
      <Segments
        deliberate
        legend={t('leading.turns')}
        options={MODES.filter((mode) => live || mode !== 'quiet').map((mode) => ({
          value: mode,
          label: modeName(mode),
        }))}
        value={value}
        onChange={choose}
      />
      <p className="text-s text-ink-soft">{modeHint(value)}</p>
      <CommandFault code={refused} />
      {value === 'hands' && <HandRule shared={shared} />}
      {live && value === 'round' && (asking === 'round' || shared.round === null) && (
        <RoundForm
          shared={shared}
          prompt={shared.prompt}
          onDone={() => setAsking(null)}
          onCancel={asking === 'round' ? () => setAsking(null) : null}
        />
      )}
      {asking === 'quiet' && <BeginPause onDone={() => setAsking(null)} />}
      {shared.quiet !== null && <Pause until={shared.quiet.until} />}
      {(value === 'hands' || value === 'round' || value === 'nominate') && (
        <TurnLength turnMs={facilitation.turnMs} />
      )}
    </section>
  )
}

/** What a command that is underway makes of the mode. */
function modeOf(command: ReturnType<typeof useTheRoom>['pending'][number]): Mode | null {
  switch (command.type) {
    case 'chooseMode':
      return command.mode
    case 'startRound':
    case 'startNextRound':
      return 'round'
    case 'beginQuiet':
      return 'quiet'
    default:
      return null
  }
}
