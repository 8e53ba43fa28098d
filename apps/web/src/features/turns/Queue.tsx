/** Whose turn it is, and whose hand is up, in the one order that everybody sees. */
import type { OwnView, SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { Hand, Mic } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { t } from '../../text/t.ts'
import { nameWithRole } from '../circle/name-with-role.ts'
import { isOwn } from '../circle/tiles.ts'
import { queueOf, takesTurns } from './turn.ts'

export interface QueueProps {
  shared: SharedView
  own: OwnView
  /** Beside a hand: what those who lead may do with it. */
  beside?: (person: SharedPerson) => ReactNode
  /** Over the hands: in sight however many there are. */
  children?: ReactNode
}

export function Queue({ shared, own, beside, children }: QueueProps) {
  const id = useId()
  const queue = queueOf(shared)
  const holder = shared.people.find((person) => person.id === shared.floor?.personId)
  return (
    <section aria-labelledby={id} className="grid gap-3 border-b border-line p-4">
      <div className="flex items-center justify-between gap-3">
        <h2 id={id} className="text-l">
          {t('room.queue')}
        </h2>
        {queue.length > 0 && (
          <span className="text-s text-ink-soft">{t('room.handsUp', { count: queue.length })}</span>
        )}
      </div>
      {holder && (
        <p className="flex items-center gap-2.5 rounded-s bg-ember-soft px-3 py-2">
          <Mic size={16} className="shrink-0 text-ember" aria-hidden="true" />
          <span className="min-w-0 grow truncate font-strong">
            {nameWithRole(holder, isOwn(holder, own))}
          </span>
          <span className="text-s text-ink-soft">
            {t(shared.floor?.speaking ? 'room.speaksNow' : 'room.turnNow')}
          </span>
        </p>
      )}
      {children}
      {queue.length === 0 ? (
        <p className="text-ink-soft">{t(takesTurns(shared) ? 'room.noHands' : 'room.noHandsOpen')}</p>
      ) : (
        <ol className="grid gap-1">
          {queue.map((person, index) => (
            <li key={person.id} className="flex min-h-11 items-center gap-2.5 ps-3">
              <span className="flex w-8 shrink-0 items-center gap-1 text-s text-ink-soft" aria-hidden="true">
                <Hand size={14} />
                {index + 1}
              </span>
              <span className="min-w-0 grow truncate">{nameWithRole(person, isOwn(person, own))}</span>
              {beside?.(person)}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
