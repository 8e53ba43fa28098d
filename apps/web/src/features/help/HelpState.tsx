/** One of one's own requests: what was asked for, how it stands, and taking it back. */
import type { OwnHelp } from '@hearth/protocol/own-view'
import { useId, useLayoutEffect, useRef } from 'react'
import { useCommand, useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { entryWords } from './help-words.ts'
import { type Entry, isOpen } from './own-help.ts'
import type { OwnHelpDesk } from './use-own-help.ts'

export interface HelpStateProps {
  entry: Entry
  help: OwnHelpDesk
  /** What held the focus is gone. */
  onFocusLost: () => void
}

export function HelpState({ entry, help, onFocusLost }: HelpStateProps) {
  const id = useId()
  const { kind, request, refused } = entry
  return (
    <article
      aria-labelledby={id}
      className={`grid gap-1.5 rounded-m border border-s-4 bg-paper px-4 py-3 ${kind === 'not-ok' ? 'border-rose' : 'border-edge'}`}
    >
      <h4 id={id} className="font-strong">
        {t(`help.${kind}`)}
      </h4>
      {entryWords(entry, help).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <CommandFault code={refused} />
      {isOpen(request) && !request.withdrawn && <TakeBack request={request} onFocusLost={onFocusLost} />}
    </article>
  )
}

function TakeBack({ request, onFocusLost }: { request: OwnHelp; onFocusLost: () => void }) {
  const { status } = useTheRoom()
  const withdraw = useCommand({ type: 'withdrawHelp', helpId: request.id })
  const holder = useRef<HTMLDivElement>(null)
  const lost = useRef(onFocusLost)
  useLayoutEffect(() => {
    const shown = holder.current
    return () => {
      if (shown?.contains(document.activeElement)) lost.current()
    }
  }, [])
  const words = t(status.kind === 'connected' ? 'help.takingBack' : 'help.takingBackOffline')
  return (
    <div ref={holder} className="grid justify-items-start gap-1.5 pt-1">
      <Button pending={withdraw.pending && words} onClick={withdraw.run}>
        {t('help.takeBack')}
      </Button>
      <CommandFault code={withdraw.refused} />
    </div>
  )
}
