/** Requests for help that are open when a session is to close or to end: those that stand in its way with all their controls, the others by name. */
import type { HelpEntry } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import { t } from '../../text/t.ts'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { HelpCard } from './HelpCard.tsx'
import { helpFacts, requestWords } from './help-words.ts'
import type { LeaveBehindProps } from './LeaveBehind.tsx'

interface StillOpenProps {
  help: readonly HelpEntry[]
  own: OwnView
  requireFree: LeaveBehindProps['requireFree']
  /** What has to be done first. */
  first: string
  onFlag: (request: HelpEntry) => void
}

export function StillOpen({ help, own, requireFree, first, onFlag }: StillOpenProps) {
  const ref = useKeptFocus<HTMLDivElement>()
  const blocking = help.filter((request) => !requireFree({ help: [request] }).ok)
  const others = help.filter((request) => !blocking.includes(request))
  return (
    <div ref={ref} className="grid gap-3 empty:hidden">
      {blocking.length > 0 && (
        <>
          <div role="status">
            <p className="font-strong text-rose">
              {t('facilitation.notOkFirst', { count: blocking.length })}
            </p>
            <p>{first}</p>
          </div>
          <ul className="grid gap-3">
            {blocking.map((request) => (
              <HelpCard
                key={request.id}
                request={request}
                own={own}
                talks={false}
                onFlag={() => onFlag(request)}
              />
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <div>
          <p className="font-strong">{t('facilitation.stillOpen')}</p>
          <ul className="list-disc ps-5">
            {others.map((request) => (
              <li key={request.id} className="break-words">
                {requestWords(request)}
                <span className="text-ink-soft"> · {helpFacts(request).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
