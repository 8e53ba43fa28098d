/** Requests for help that are open, for those who lead or advise and for nobody else. Not there while nobody asks. */
import type { HelpEntry } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import { useId } from 'react'
import { t } from '../../text/t.ts'
import { HelpCard } from './HelpCard.tsx'

export interface HelpRequestsProps {
  help: readonly HelpEntry[]
  own: OwnView
  /** Hands one over to the wellness office. */
  onFlag: (request: HelpEntry) => void
}

export function HelpRequests({ help, own, onFlag }: HelpRequestsProps) {
  const id = useId()
  if (help.length === 0) return null
  return (
    <section aria-labelledby={id} className="grid gap-3 border-b border-line p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id={id} className="text-l">
          {t('facilitation.help')}
        </h2>
        <p className="text-s text-ink-soft">{t('facilitation.helpWhoSees')}</p>
      </div>
      <ul className="grid gap-3">
        {help.map((request, index) => (
          <HelpCard
            key={request.id}
            request={request}
            own={own}
            // Of somebody with two requests it stands with the first.
            talks={help.findIndex(({ personId }) => personId === request.personId) === index}
            onFlag={() => onFlag(request)}
          />
        ))}
      </ul>
    </section>
  )
}
