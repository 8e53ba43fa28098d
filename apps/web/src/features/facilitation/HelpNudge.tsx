/** Tells those who lead, aloud and on screen, that somebody asks for help whom nobody has taken, or has written to them: the panel may be closed, or scrolled away. No sound of its own. */

import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { TextId } from '@hearth/protocol/ids'
import type { OwnView, PrivateText } from '@hearth/protocol/own-view'
import { HeartPulse, LifeBuoy, MessageCircle } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { textsOf } from '../texts/private-texts.ts'
import { helpAnnouncements } from './help-announcements.ts'
import { isUrgent } from './help-words.ts'
import { unanswered } from './threads.ts'

export interface HelpNudgeProps {
  facilitation: FacilitationView
  own: OwnView
  /** Then what those who lead write to each other stands in sight. */
  panelOpen: boolean
  onOpen: () => void
}

export function HelpNudge({ facilitation: { help }, own, panelOpen, onOpen }: HelpNudgeProps) {
  const before = useRef<FacilitationView['help']>([])
  useEffect(() => {
    for (const words of helpAnnouncements(before.current, help, own.personId)) announce(words)
    before.current = help
  }, [help, own.personId])
  const [opened, setOpened] = useState<readonly TextId[]>([])
  const written = useWritten(own, panelOpen).filter(({ id }) => !opened.includes(id))

  const waiting = help.filter(({ taker }) => taker === null || taker.away)
  // Who waits with a request is told of once, by the request.
  const texts = written.filter(({ thread }) => !waiting.some(({ personId }) => personId === thread))
  const urgent = waiting[0] !== undefined && isUrgent(waiting[0])
  const words = nudgeWords(waiting, texts)
  if (words === null) return null
  const Icon = urgent ? HeartPulse : waiting.length > 0 ? LifeBuoy : MessageCircle
  return (
    <div
      className={`flex flex-wrap items-center justify-center gap-x-4 gap-y-1 rounded-m px-4 py-1.5 ${urgent ? 'border-2 border-rose bg-rose-soft' : 'bg-ember-soft'}`}
    >
      <p className={`flex min-w-0 items-center gap-2 ${urgent ? 'font-strong text-rose' : ''}`}>
        <Icon size={18} className="shrink-0" aria-hidden="true" />
        <span className="min-w-0 break-words">{words}</span>
      </p>
      <Button
        onClick={() => {
          setOpened(written.map(({ id }) => id))
          onOpen()
        }}
      >
        {t(waiting.length > 0 ? 'facilitation.openHelp' : 'facilitation.openTexts')}
      </Button>
    </div>
  )
}

function nudgeWords(waiting: FacilitationView['help'], texts: readonly PrivateText[]): string | null {
  const [first, text] = [waiting[0], texts[0]]
  const count = waiting.length + texts.length - 1
  const more = count > 0 ? ` ${t('facilitation.helpNudgeMore', { count })}` : ''
  if (first) {
    return (
      t(isUrgent(first) ? 'facilitation.helpNudgeNotOk' : 'facilitation.helpNudge', { name: first.name }) +
      more
    )
  }
  if (!text) return null
  return (
    t(text.thread === null ? 'facilitation.laneNudge' : 'facilitation.textNudge', { name: text.name }) + more
  )
}

/** What nobody has answered, and the newest of the others among those who lead: until it is opened. Each is said once. */
function useWritten(own: OwnView, panelOpen: boolean): PrivateText[] {
  const newest = textsOf(own, null).at(-1)
  const [read, setRead] = useState<TextId | undefined>(newest?.id)
  if (panelOpen && newest && read !== newest.id) setRead(newest.id)
  const lane = newest && newest.from !== own.personId && newest.id !== read && !panelOpen ? [newest] : []
  const written = [...unanswered(own), ...lane]
  const said = useRef(new Set<TextId>())
  useEffect(() => {
    for (const { id, thread, name } of written) {
      if (said.current.has(id)) continue
      said.current.add(id)
      announce(t(thread === null ? 'facilitation.saidLane' : 'facilitation.saidText', { name }))
    }
  })
  return written
}
