/** Conversations whose owner has no open request: they can still be read, and answered. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { useId } from 'react'
import { t } from '../../text/t.ts'
import { Thread } from './Thread.tsx'
import { threadsAlone } from './threads.ts'

export interface ThreadsProps {
  shared: SharedView
  facilitation: FacilitationView
  own: OwnView
}

export function Threads({ shared, facilitation, own }: ThreadsProps) {
  const id = useId()
  const threads = threadsAlone(own, facilitation, shared)
  if (threads.length === 0) return null
  return (
    <section aria-labelledby={id} className="grid gap-3 border-b border-line p-4">
      <h2 id={id} className="text-l">
        {t('texts.threads')}
      </h2>
      <ul className="grid gap-3">
        {threads.map((owner) => (
          <li key={owner.personId} className="grid gap-3 rounded-m border border-line bg-paper p-3.5">
            <p className="font-strong break-words">{owner.name}</p>
            <Thread owner={owner} own={own} />
          </li>
        ))}
      </ul>
    </section>
  )
}
