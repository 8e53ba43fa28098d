/** Four words, the same on every screen where nobody stands between; how to compare them by voice, and what they cannot show. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { useEffect, useRef, useState } from 'react'
import { useTheTexts } from '../../keys/use-texts.ts'
import { t } from '../../text/t.ts'

export interface SafetyWordsProps {
  shared: SharedView
  own: OwnView
  /** Whom this browser waits for, while it has no key. */
  waiting: string
}

export function SafetyWords({ shared, own, waiting }: SafetyWordsProps) {
  const words = useWords(shared, own)
  const section = useRef<HTMLElement>(null)
  // It opens at the lower end of what scrolls.
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section ref={section} aria-label={t('texts.safety')} className="grid gap-2.5">
      <h3 className="font-strong">{t('texts.safety')}</h3>
      {words === null ? (
        <p>{own.keys.envelope === null ? `${waiting} ${t('texts.safetyWait')}` : t('texts.safetyNone')}</p>
      ) : (
        <ol aria-label={t('texts.safety')} translate="no" lang="en" className="grid grid-cols-2 gap-2">
          {words.map((word) => (
            <li
              key={word}
              className="rounded-m bg-sunken px-3 py-2.5 text-center text-xl font-strong break-words"
            >
              {word}
            </li>
          ))}
        </ol>
      )}
      <p>{t('texts.safetyHow')}</p>
      <p className="text-s text-ink-soft">{t('texts.safetyShows')}</p>
      <p className="text-s text-ink-soft">{t('texts.safetyNot')}</p>
    </section>
  )
}

/** Asked for anew whenever the key, or who holds it, may be another. */
function useWords({ keys, people }: SharedView, own: OwnView): readonly string[] | null {
  const { safetyWords } = useTheTexts()
  const [words, setWords] = useState<readonly string[] | null>(null)
  const holders = [
    keys.newest,
    keys.sending,
    own.keys.envelope?.epoch,
    ...people.map(({ id, publicKey }) => `${id}${publicKey}`),
  ].join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change of key and holders
  useEffect(() => {
    let wanted = true
    void safetyWords().then((known) => {
      if (wanted) setWords(known)
    })
    return () => {
      wanted = false
    }
  }, [safetyWords, holders])
  return words
}
