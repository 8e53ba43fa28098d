/** Tells those who lead, aloud and on screen, that somebody asks for help whom nobody has taken: the panel may be closed, or scrolled away. No sound of its own. */
import type { FacilitationView, OwnView } from '@hearth/protocol/room-view'
import { HeartPulse, LifeBuoy } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { helpAnnouncements } from './help-announcements.ts'
import { isUrgent } from './help-words.ts'

export interface HelpNudgeProps {
  facilitation: FacilitationView
  own: OwnView
  onOpen: () => void
}

export function HelpNudge({ facilitation: { help }, own, onOpen }: HelpNudgeProps) {
  const before = useRef<FacilitationView['help']>([])
  useEffect(() => {
    for (const words of helpAnnouncements(before.current, help, own.personId)) announce(words)
    before.current = help
  }, [help, own.personId])

  const waiting = help.filter(({ taker }) => taker === null || taker.away)
  const first = waiting[0]
  if (!first) return null
  const urgent = isUrgent(first)
  const Icon = urgent ? HeartPulse : LifeBuoy
  return (
    <div
      className={`flex flex-wrap items-center justify-center gap-x-4 gap-y-1 rounded-m px-4 py-1.5 ${urgent ? 'border-2 border-rose bg-rose-soft' : 'bg-ember-soft'}`}
    >
      <p className={`flex min-w-0 items-center gap-2 ${urgent ? 'font-strong text-rose' : ''}`}>
        <Icon size={18} className="shrink-0" aria-hidden="true" />
        <span className="min-w-0 break-words">
          {t(urgent ? 'facilitation.helpNudgeNotOk' : 'facilitation.helpNudge', { name: first.name })}
          {waiting.length > 1 && ` ${t('facilitation.helpNudgeMore', { count: waiting.length - 1 })}`}
        </span>
      </p>
      <Button onClick={onOpen}>{t('facilitation.openHelp')}</Button>
    </div>
  )
}
