/** In the middle, while this browser cannot open what the others send: whom it waits for. Never without words. */
import type { OwnView } from '@hearth/protocol/own-view'
import { KeyRound } from 'lucide-react'
import { useEffect } from 'react'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { waitingWords } from '../room/waiting-for-key.ts'

/** Mostly it is a matter of less: then listeners hear nothing of it. Milliseconds. */
const TOLD_AFTER_MS = 2000

export function WaitingForKey({ own }: { own: OwnView }) {
  const words = waitingWords(own)
  useEffect(() => {
    const timer = setTimeout(() => announce(words), TOLD_AFTER_MS)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <>
      <KeyRound size={28} className="shrink-0 text-ember" aria-hidden="true" />
      <p className="text-l font-strong break-words">{words}</p>
      <p className="text-s text-ink-soft">{t('room.waitsMore')}</p>
    </>
  )
}
