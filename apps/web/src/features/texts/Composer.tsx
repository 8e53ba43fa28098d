/** A field to write in, and sending it. The text stays until it has arrived; what stands in the way is said in words. */
import { MAX_TEXT } from '@hearth/protocol/limits'
import { SendHorizontal } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { WriteAnswer } from '../../keys/use-texts.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { FIELD_CLASS, Field } from '../../ui/Field.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { useDraft } from './drafts.tsx'

export interface ComposerProps {
  /** Of the draft. */
  to: string
  label: string
  /** What listeners hear of the button: begins with "Send". */
  sendName: string
  write: (text: string) => Promise<WriteAnswer>
  /** Why it cannot be sent now. It can be written all the same. */
  blocked?: string | null
}

/** From here on the characters that are left are told. */
const TOLD_BELOW = 100

export function Composer({ to, label, sendName, write, blocked = null }: ComposerProps) {
  const draft = useDraft(to)
  const field = useRef<HTMLTextAreaElement>(null)
  const left = MAX_TEXT - [...draft.text.trim()].length
  useTold(left)

  async function send() {
    if (draft.sending) return
    if (blocked !== null) return announce(blocked)
    if (draft.text.trim() === '' || left < 0) return field.current?.focus()
    const answer = await draft.send(write)
    if (answer.ok) announce(t('texts.sent'))
    field.current?.focus()
  }

  return (
    <div className="grid gap-2">
      <Field label={label} fault={left < 0 ? leftWords(left) : undefined}>
        {(ties) => (
          <textarea
            ref={field}
            {...ties}
            dir="auto"
            rows={3}
            value={draft.text}
            readOnly={draft.sending}
            onChange={(event) => draft.change(event.target.value)}
            onKeyDown={(event) => {
              if (!sends(event)) return
              event.preventDefault()
              void send()
            }}
            className={`${FIELD_CLASS} max-h-60 min-h-22 resize-y field-sizing-content read-only:opacity-60`}
          />
        )}
      </Field>
      {blocked !== null && <p className="text-s font-strong">{blocked}</p>}
      {draft.refused === 'temporarily-unavailable' ? (
        <p role="alert" className="text-s font-strong">
          {t('texts.notSent')}
        </p>
      ) : (
        <CommandFault code={draft.refused} />
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {blocked === null && (
          <Button
            aria-label={draft.sending ? undefined : sendName}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            icon={<SendHorizontal size={18} aria-hidden="true" />}
            pending={draft.sending && t('texts.sending')}
            onClick={() => void send()}
          >
            {t('texts.send')}
          </Button>
        )}
        {left <= TOLD_BELOW && left >= 0 && <p className="text-s text-ink-soft">{leftWords(left)}</p>}
        {left > TOLD_BELOW && draft.text !== '' && blocked === null && (
          <p className="text-s text-ink-soft pointer-coarse:hidden">{t('texts.sendKeys')}</p>
        )}
      </div>
    </div>
  )
}

const leftWords = (left: number) =>
  left < 0 ? t('texts.tooMany', { count: -left }) : t('texts.left', { count: left })

/** Enter alone makes a new line: a word to somebody may have several. */
const sends = ({ key, ctrlKey, metaKey, nativeEvent }: KeyboardEvent) =>
  key === 'Enter' && (ctrlKey || metaKey) && !nativeEvent.isComposing

/** Read out near the end, and when there is no more room: not with every letter. */
function useTold(left: number) {
  const step = left < 0 ? 2 : left <= TOLD_BELOW ? 1 : 0
  const before = useRef(step)
  useEffect(() => {
    if (step > before.current) announce(leftWords(left))
    before.current = step
  }, [step, left])
}
