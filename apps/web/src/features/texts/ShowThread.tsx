/** Showing one's conversation to one more of those who lead: only by its owner, to one named person, after being asked. */

import type { Confidant, PrivateText } from '@hearth/protocol/own-view'
import type { RefusalCode } from '@hearth/protocol/refusals'
import { useEffect, useRef, useState } from 'react'
import { useTheTexts } from '../../keys/use-texts.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'

export interface ShowThreadProps {
  confidant: Confidant
  texts: readonly PrivateText[]
}

export function ShowThread({ confidant: { personId, name }, texts }: ShowThreadProps) {
  const { shareThread } = useTheTexts()
  const [asking, setAsking] = useState(false)
  const [sharing, setSharing] = useState(false)
  const [refused, setRefused] = useState<RefusalCode | null>(null)
  const question = useRef<HTMLParagraphElement>(null)
  const ask = useRef<HTMLButtonElement>(null)
  const readsSome = texts.some(({ readers }) => readers.some((reader) => reader.personId === personId))

  useEffect(() => {
    if (asking) question.current?.focus()
  }, [asking])

  async function share() {
    setSharing(true)
    setRefused(null)
    const answer = await shareThread(personId)
    setSharing(false)
    if (!answer.ok) return setRefused(answer.code)
    announce(t('texts.shown', { name }))
  }

  function no() {
    setAsking(false)
    requestAnimationFrame(() => ask.current?.focus())
  }

  return (
    <div className="grid justify-items-start gap-2 rounded-m border border-line px-3.5 py-3">
      <p className="break-words">{t(readsSome ? 'texts.readsSome' : 'texts.readsNone', { name })}</p>
      {asking ? (
        <>
          <p ref={question} tabIndex={-1} className="break-words font-strong outline-none">
            {t('texts.showQuestion', { name })}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button look="quiet" onClick={no}>
              {t('texts.showNot')}
            </Button>
            <Button onClick={share} pending={sharing && t('texts.showing')}>
              {t('texts.showYes', { name })}
            </Button>
          </div>
        </>
      ) : (
        <Button ref={ask} onClick={() => setAsking(true)}>
          {t('texts.show', { name })}
        </Button>
      )}
      <CommandFault code={refused} />
    </div>
  )
}
