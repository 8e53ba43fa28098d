/** The three answers to a request for help. The one that was given is shown, and can be changed. */

import type { HelpEntry } from '@hearth/protocol/facilitation-view'
import { HELP_ANSWERS, type HelpAnswer } from '@hearth/protocol/help'
import type { RefusalCode } from '@hearth/protocol/refusals'
import { Check } from 'lucide-react'
import { useId, useState } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { answerWords } from './help-words.ts'

export function HelpAnswers({ request: { id: helpId, name, answer } }: { request: HelpEntry }) {
  const id = useId()
  const { pending, send } = useTheRoom()
  // One for all three: words about the one must not stay while another goes through.
  const [refused, setRefused] = useState<RefusalCode | null>(null)
  const underway = pending.findLast((one) => one.type === 'answerHelp' && one.helpId === helpId)
  const asked = underway?.type === 'answerHelp' ? underway.answer : null

  async function give(chosen: HelpAnswer) {
    if (asked !== null) return
    setRefused(null)
    const given = await send({ type: 'answerHelp', helpId, answer: chosen })
    if (!given.ok) setRefused(given.code)
  }

  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{t('facilitation.helpAnswer', { name })}</legend>
      {HELP_ANSWERS.map((one) => (
        <Button
          key={one}
          wide
          aria-pressed={one === answer}
          {...(one === 'step-out' && { 'aria-describedby': id })}
          icon={one === answer ? <Check size={18} aria-hidden="true" /> : undefined}
          className="aria-pressed:border-leaf aria-pressed:bg-leaf-soft aria-pressed:text-leaf"
          onClick={() => void give(one)}
          pending={asked === one && t('facilitation.answering')}
        >
          {answerWords(one)}
        </Button>
      ))}
      <p id={id} className="text-s text-ink-soft">
        {t('facilitation.answerStepOutHint')}
      </p>
      <CommandFault code={refused} />
    </fieldset>
  )
}
