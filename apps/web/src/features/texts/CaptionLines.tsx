/** The latest two lines of the captions, under the circle. Read out only where that is chosen. */
import type { CircleText } from '@hearth/protocol/room-view'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTheTexts } from '../../keys/use-texts.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { useCaptionChoice } from './caption-choice.ts'

const LINES = 2

export function CaptionLines({ captions }: { captions: readonly CircleText[] }) {
  const box = useRef<HTMLDivElement>(null)
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
      aria-label={t('texts.captions')}
      className="mx-3 shrink-0 rounded-m bg-sunken px-4 py-2 text-l sm:mx-auto sm:w-full sm:max-w-text"
    >
      {/* Whole lines: the padding stands outside of what scrolls. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also for those without a pointer */}
      <div ref={box} tabIndex={0} className="max-h-[4lh] overflow-y-auto">
        {lines.map(({ id, words }) => (
          <p key={id} dir="auto" className={`break-words ${id === newest?.id ? '' : 'text-ink-soft'}`}>
            {words}
          </p>
        ))}
      </div>
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
