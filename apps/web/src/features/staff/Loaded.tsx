/** What was asked for, or the words for waiting, or the refusal with what to do. */
import type { ReactNode } from 'react'
import type { Answered } from '../../api/query.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'

interface LoadedProps<T> {
  answer: Answered<T>
  /** While it is fetched. */
  words: string
  children: (value: T) => ReactNode
}

export function Loaded<T>({ answer, words, children }: LoadedProps<T>) {
  if (answer.data !== undefined) return children(answer.data)
  if (answer.error === null) return <Waiting words={words} />
  return (
    <Notice
      tone="fault"
      title={t('planning.couldNotLoad')}
      action={<Button onClick={() => answer.refetch()}>{t('common.tryAgain')}</Button>}
    >
      {refusalWords(answer.error.refusal)}
    </Notice>
  )
}
