/** What the closing poll has come to, in blocks of four. `looksAgain`: in the debrief, while answers still come in. */
import type { SessionId } from '@hearth/protocol/ids'
import { useCallback, useEffect, useId, useState } from 'react'
import { getPollResults } from '../../api/poll-results.ts'
import { useAsked } from '../../api/use-asked.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { LeavingTable, ScalesTable } from './SumsTables.tsx'

const LOOK_AGAIN_MS = 15_000

interface PollResultsProps {
  sessionId: SessionId
  looksAgain: boolean
  className: string
}

export function PollResults({ sessionId, looksAgain, className }: PollResultsProps) {
  const id = useId()
  const { value, refusal, asking, again } = useAsked(
    useCallback(() => getPollResults(sessionId), [sessionId]),
  )
  // What is looked at by itself shows no sign of it.
  const [pressed, setPressed] = useState(false)
  useEffect(() => {
    if (!looksAgain) return
    const timer = setInterval(() => {
      setPressed(false)
      again()
    }, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [looksAgain, again])
  const sums = value?.sums
  return (
    <section aria-labelledby={id} className={`grid gap-3 ${className}`}>
      <h2 id={id} className="text-l">
        {t('results.title')}
      </h2>
      <div role="status">
        {sums === null && <p>{t('results.notEnough')}</p>}
        {sums && <p className="font-strong">{t('results.from', { count: sums.ballots })}</p>}
      </div>
      {sums && (
        <>
          <p className="text-s text-ink-soft">{t('results.fromMore')}</p>
          <ScalesTable sums={sums} />
          <LeavingTable sums={sums} />
        </>
      )}
      {value === undefined && asking && <Waiting words={t('results.loading')} />}
      {refusal && !asking && <Notice tone="fault">{refusalWords(refusal)}</Notice>}
      {(looksAgain || refusal) && (
        <div>
          <Button
            onClick={() => {
              setPressed(true)
              again()
            }}
            pending={pressed && asking && t('results.looking')}
          >
            {t('results.lookAgain')}
          </Button>
        </div>
      )}
    </section>
  )
}
