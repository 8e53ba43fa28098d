/** Where captions are typed: Enter sends a line, the field keeps the focus, and typing goes on while lines are on their way, in order. */
import { MAX_TEXT } from '@hearth/protocol/limits'
import type { OwnView } from '@hearth/protocol/own-view'
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { SharedView } from '@hearth/protocol/room-view'
import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTheTexts } from '../../keys/use-texts.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useCaptionWords } from './CaptionLines.tsx'

interface Line {
  key: number
  words: string
  /** null: on its way. */
  refused: RefusalCode | null
}

/** So many of the latest are shown. */
const SHOWN = 3

export function CaptionDesk({ shared, own }: { shared: SharedView; own: OwnView }) {
  const id = useId()
  const field = useRef<HTMLFormElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState('')
  const { lines, put, again } = useLines()
  const written = useCaptionWords(shared.captions).slice(-SHOWN)
  const left = MAX_TEXT - [...typed.trim()].length
  const hasKey = own.keys.envelope !== null

  // The newest line, and what became of it, is in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change of the lines
  useLayoutEffect(() => {
    list.current?.scrollTo(0, list.current.scrollHeight)
  }, [lines, written.at(-1)?.id])

  function submit(event: FormEvent) {
    event.preventDefault()
    field.current?.querySelector('input')?.focus()
    if (typed.trim() === '' || left < 0 || !hasKey) return
    put(typed.trim())
    setTyped('')
  }

  return (
    <section aria-labelledby={id} className="mx-auto grid w-full max-w-text shrink-0 gap-2 px-3 sm:px-5">
      <h2 id={id} className="sr-only">
        {t('texts.captions')}
      </h2>
      <ul
        ref={list}
        className="grid max-h-40 gap-1 overflow-y-auto rounded-m bg-sunken px-4 py-2 empty:hidden"
      >
        {written.map((line) => (
          <li key={line.id} dir="auto" className="break-words">
            {line.words}
          </li>
        ))}
        {lines.map((line) => (
          <li key={line.key} className="grid justify-items-start gap-1 break-words">
            <span dir="auto" className="text-ink-soft">
              {line.words} {line.refused === null && t('texts.sending')}
            </span>
            {line.refused !== null && (
              <div role="alert">
                <Fault>{t('texts.captionNotSent', { why: refusalWords({ code: line.refused }) })}</Fault>
                <Button onClick={() => again(line)}>{t('texts.sendAgain')}</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <form ref={field} onSubmit={submit} className="flex items-end gap-2">
        <div className="min-w-0 grow">
          <TextField
            label={t('texts.captionField')}
            hint={t(hasKey ? 'texts.captionHint' : 'texts.waitsForKey')}
            fault={left < 0 ? t('texts.tooMany', { count: -left }) : undefined}
            value={typed}
            autoComplete="off"
            onChange={setTyped}
          />
        </div>
        <Button type="submit" aria-label={t('texts.sendCaption')}>
          {t('texts.send')}
        </Button>
      </form>
    </section>
  )
}

/** Lines on their way, one after the other: the order is the order of typing. */
function useLines() {
  const { writeToCircle } = useTheTexts()
  const [lines, setLines] = useState<readonly Line[]>([])
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const count = useRef(0)

  function send({ key, words }: Line) {
    last.current = last.current.then(async () => {
      const answer = await writeToCircle('caption', words)
      setLines((before) =>
        answer.ok
          ? before.filter((line) => line.key !== key)
          : before.map((line) => (line.key === key ? { ...line, refused: answer.code } : line)),
      )
    })
  }

  return {
    lines,
    put: (words: string) => {
      count.current += 1
      const line: Line = { key: count.current, words, refused: null }
      setLines((before) => [...before, line])
      send(line)
    },
    again: (line: Line) => {
      setLines((before) => before.map((one) => (one.key === line.key ? { ...one, refused: null } : one)))
      send(line)
    },
  }
}
