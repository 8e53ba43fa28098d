/** The questions of the poll, and sending or skipping them. What is missing is said at its question, and the focus goes there. */
import { type Answers, LEAVINGS, SCALES, type Step } from '@hearth/protocol/poll'
import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { Scale } from './Scale.tsx'
import type { BallotControl } from './use-ballot.ts'

const SAME_SIZE = 'grow basis-full sm:basis-0'

export function PollForm({ control }: { control: BallotControl }) {
  const form = useRef<HTMLFormElement>(null)
  const [given, setGiven] = useState<Partial<Answers>>({})
  /** Sent once with something missing: from then on every gap is shown. */
  const [strict, setStrict] = useState(false)
  const fault = (question: keyof Answers) =>
    strict && given[question] === undefined ? t('closing.missing') : undefined

  function send(event: FormEvent) {
    event.preventDefault()
    const answers = completed(given)
    if (answers) return control.cast(answers)
    flushSync(() => setStrict(true))
    form.current?.querySelector<HTMLElement>('[aria-invalid] input')?.focus()
  }

  return (
    <form ref={form} onSubmit={send} className="grid gap-7" noValidate>
      {SCALES.map((scale) => (
        <Scale
          key={scale}
          legend={t(`closing.${scale}`)}
          value={given[scale] ?? null}
          onChange={(step: Step) => setGiven((before) => ({ ...before, [scale]: step }))}
          fault={fault(scale)}
        />
      ))}
      <RadioCards
        legend={t('closing.leaving')}
        options={LEAVINGS.map((leaving) => ({ value: leaving, label: t(`closing.${leaving}`) }))}
        value={given.leaving ?? null}
        onChange={(leaving) => setGiven((before) => ({ ...before, leaving }))}
        fault={fault('leaving')}
      />
      <NotSent control={control} />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          look="primary"
          size="l"
          className={SAME_SIZE}
          pending={(control.casting && t('closing.sending')) || (control.fetching && t('common.loading'))}
        >
          {t('closing.send')}
        </Button>
        <Button size="l" className={SAME_SIZE} onClick={control.skip}>
          {t('closing.skip')}
        </Button>
      </div>
    </form>
  )
}

function NotSent({ control: { notCast, notFetched, fetching, fetch } }: { control: BallotControl }) {
  if (notFetched) {
    return (
      <Notice
        tone="fault"
        title={t('closing.notReady')}
        action={
          <Button onClick={fetch} pending={fetching && t('common.loading')}>
            {t('common.tryAgain')}
          </Button>
        }
      >
        {refusalWords(notFetched)}
      </Notice>
    )
  }
  if (!notCast) return null
  if (notCast.code === 'session-over') return <Notice tone="info">{t('closing.over')}</Notice>
  return (
    <Notice tone="fault" title={t('closing.notSent')}>
      {refusalWords(notCast)}
    </Notice>
  )
}

/** null: something is missing. */
function completed({ safe, heard, connected, led, leaving }: Partial<Answers>): Answers | null {
  return safe && heard && connected && led && leaving ? { safe, heard, connected, led, leaving } : null
}
