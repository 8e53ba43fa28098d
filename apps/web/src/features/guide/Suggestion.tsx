/** How a step of the guide would have turns taken, offered by one press; a round is asked about first. */
import type { GuideStep } from '@hearth/protocol/guide'
import { MAX_QUIET_MINUTES } from '@hearth/protocol/limits'
import type { SharedView } from '@hearth/protocol/room-view'
import { requirePhase } from '@hearth/room/guards'
import { useState } from 'react'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { modeName, roundGoesOn } from '../facilitation/modes.ts'
import { RoundForm } from '../facilitation/RoundForm.tsx'
import { useActs } from '../facilitation/use-acts.ts'
import { CommandFault } from '../room/CommandFault.tsx'

export function Suggestion({ step, shared }: { step: GuideStep; shared: SharedView }) {
  const { ask, underway, refused } = useActs()
  const [asking, setAsking] = useState(false)
  const { mode, minutes, prompt } = step
  if (mode === null || !requirePhase(shared, 'live').ok) return null
  // A round that everybody has had, or that has not begun, is as good as another mode.
  if (shared.mode === mode && (mode !== 'round' || roundGoesOn(shared))) return null
  if (asking && mode === 'round') {
    return (
      <RoundForm
        shared={shared}
        prompt={prompt || shared.prompt}
        onDone={() => setAsking(false)}
        onCancel={() => setAsking(false)}
      />
    )
  }

  function follow() {
    if (mode === null) return
    if (mode === 'round') return setAsking(true)
    void ask(
      mode === 'quiet'
        ? { type: 'beginQuiet', minutes: Math.min(minutes, MAX_QUIET_MINUTES) }
        : { type: 'chooseMode', mode },
    )
  }

  return (
    <div className="grid justify-items-start gap-2">
      <p className="text-s text-ink-soft">{t('guide.suggests', { mode: modeName(mode) })}</p>
      <Button
        onClick={follow}
        pending={(underway('chooseMode') || underway('beginQuiet')) && t('guide.switching')}
      >
        {t('guide.switchTo', { mode: modeName(mode) })}
      </Button>
      <CommandFault code={refused} />
    </div>
  )
}
