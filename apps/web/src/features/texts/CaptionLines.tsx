/** The latest two lines of the captions, under the circle. Read out only where that is chosen. */
import type { CircleText } from '@hearth/protocol/room-view'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTheTexts } from '../../keys/use-texts.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { useCaptionChoice } from './caption-choice.ts'

const LINES = 2

export function CaptionLines({ captions }: { captions: readonly CircleText[] }) {
  const box = useRef<HTMLElement>(null)
  const lines = useCaptionWords(captions).slice(-LINES)
  const newest = lines.at(-1)
  useReadOut(newest)
  // A long one is followed to its end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each new line
  useLayoutEffect(() => {
    box.current?.scrollTo(0, box.current.scrollHeight)
  }, [newest?.id])
  if (lines.length === 0) return null
  return (
    <section
      ref={box}
      aria-label={t('texts.captions')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also for those without a pointer
      tabIndex={0}
      className="mx-3 max-h-[7.5rem] shrink-0 overflow-y-auto rounded-m bg-sunken px-4 py-2 text-l sm:mx-auto sm:w-full sm:max-w-text"
    >
      {lines.map(({ id, words }) => (
        <p key={id} dir="auto" className={`break-words ${id === newest?.id ? '' : 'text-ink-soft'}`}>
          {words}
        </p>
      ))}
    </section>
  )
}

/** Those that are there and can be read, oldest first. */
export function useCaptionWords(captions: readonly CircleText[]) {
  const { contentOf } = useTheTexts()
  return captions.flatMap(({ id }) => {
    const content = contentOf(id)
    return content.state === 'there' ? [{ id, words: content.text }] : []
  })
}

/** Not the one that stood there when this was shown. */
function useReadOut(newest: { id: string; words: string } | undefined) {
  const wanted = useCaptionChoice('readOut')
  const before = useRef(newest?.id)
  const [id, words] = [newest?.id, newest?.words]
  useEffect(() => {
    if (wanted && words !== undefined && before.current !== id) announce(words)
    before.current = id
  }, [wanted, id, words])
}
