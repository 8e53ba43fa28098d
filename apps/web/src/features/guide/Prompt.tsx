/** What the circle may be asked at a step: shown to everyone, and hidden, by one press. */
import type { SharedView } from '@hearth/protocol/room-view'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { useActs } from '../facilitation/use-acts.ts'
import { CommandFault } from '../room/CommandFault.tsx'

export interface PromptProps {
  /** Of the step; may be empty. */
  prompt: string
  shared: Pick<SharedView, 'prompt'>
  leads: boolean
}

export function Prompt({ prompt, shared, leads }: PromptProps) {
  const { ask, underway, refused } = useActs()
  const shown = shared.prompt !== '' && shared.prompt === prompt
  // Another one stands in the circle, of a round or of an earlier step.
  const other = shared.prompt !== '' && !shown
  if (prompt === '' && !other) return null
  const pending = underway('showPrompt')
  return (
    <div className="grid justify-items-start gap-2">
      {prompt !== '' && (
        <>
          <p className="text-s text-ink-soft">{t('guide.ask')}</p>
          <p className="break-words">
            “<bdi>{prompt}</bdi>”
          </p>
        </>
      )}
      {other && (
        <p className="text-s break-words text-ink-soft">{t('guide.shownNow', { prompt: shared.prompt })}</p>
      )}
      {leads && (
        <div className="flex flex-wrap gap-2">
          {prompt !== '' && !shown && (
            <Button
              onClick={() => void ask({ type: 'showPrompt', prompt })}
              pending={pending && t('guide.showingPrompt')}
            >
              {t('guide.showPrompt')}
            </Button>
          )}
          {shared.prompt !== '' && (
            <Button
              onClick={() => void ask({ type: 'showPrompt', prompt: '' })}
              pending={pending && t('guide.hidingPrompt')}
            >
              {t('guide.hidePrompt')}
            </Button>
          )}
        </div>
      )}
      <CommandFault code={refused} />
    </div>
  )
}
