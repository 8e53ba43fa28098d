/** Everybody has had the round: the next one, of the same people, the same way or the other, or a new one. */
import { MAX_PROMPT } from '@hearth/protocol/limits'
import type { SharedView } from '@hearth/protocol/room-view'
import { useState } from 'react'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { RoundForm } from './RoundForm.tsx'
import { useActs } from './use-acts.ts'

export function AnotherRound({ shared }: { shared: SharedView }) {
  const { ask, underway, refused } = useActs()
  const [prompt, setPrompt] = useState(shared.prompt)
  const [anew, setAnew] = useState(false)
  const pending = underway('startNextRound') && t('leading.startingRound')
  const start = (reversed: boolean) =>
    void ask({ type: 'startNextRound', turn: shared.turn, reversed, prompt: prompt.trim() })

  if (anew) {
    return (
      <RoundForm
        shared={shared}
        prompt={shared.prompt}
        onDone={() => setAnew(false)}
        onCancel={() => setAnew(false)}
      />
    )
  }
  return (
    <div className="grid gap-3 rounded-m border border-line bg-paper p-3.5">
      <p role="status">{t('leading.roundOver')}</p>
      <TextField
        label={t('leading.prompt')}
        optional
        maxLength={MAX_PROMPT}
        value={prompt}
        onChange={setPrompt}
      />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" className="grow" onClick={() => start(false)} pending={pending}>
          {t('leading.anotherRound')}
        </Button>
        <Button className="grow" onClick={() => start(true)} pending={pending}>
          {t('leading.anotherRoundReversed')}
        </Button>
        <Button look="quiet" onClick={() => setAnew(true)}>
          {t('leading.newRound')}
        </Button>
      </div>
      <CommandFault code={refused} />
    </div>
  )
}
