/** Whose turn it is, and who comes after, in the one order that everybody sees: of a round, or of hands. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { CornerDownRight, Hand, Mic } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { t } from '../../text/t.ts'
import { PersonName } from '../circle/RoleBadge.tsx'
import { isOwn } from '../circle/tiles.ts'
import { orderWords } from './hand-words.ts'
import { RoundList } from './RoundList.tsx'
import { handOf, holderOf, queueOf } from './turn.ts'

export interface QueueProps {
  shared: SharedView
  own: OwnView
  /** Beside a hand, and under it: what those who lead may do with it. */
  beside?: (person: SharedPerson) => ReactNode
  under?: (person: SharedPerson) => ReactNode
  /** Over the hands: in sight however many there are. */
  children?: ReactNode
}

export function Queue({ shared, own, beside, under, children }: QueueProps) {
  const id = useId()
  const queue = queueOf(shared)
  const holder = holderOf(shared)
  const round = shared.mode === 'round' ? shared.round : null
  const order = orderWords(shared)
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
      {holder && round === null && (
        <p className="flex items-center gap-2.5 rounded-s bg-ember-soft px-3 py-2">
          <Mic size={16} className="shrink-0 text-ember" aria-hidden="true" />
          <span className="min-w-0 grow break-words font-strong">
            <PersonName person={holder} isOwn={isOwn(holder, own)} />
          </span>
          <span className="shrink-0 text-s text-ink-soft">
            {t(shared.floor?.speaking ? 'room.speaksNow' : 'room.turnNow')}
          </span>
        </p>
      )}
      {children}
      {round && <RoundList shared={shared} own={own} round={round} />}
      {order !== null && <p className="text-s text-ink-soft">{order}</p>}
      {queue.length === 0 ? (
        round === null && (
          <p className="text-ink-soft">{t(shared.mode === 'open' ? 'room.noHandsOpen' : 'room.noHands')}</p>
        )
      ) : (
        <ol className="grid gap-1">
          {queue.map((person, index) => (
            <li key={person.id} className="flex min-h-11 flex-wrap items-center gap-x-1.5 ps-3">
              <HandSign reply={handOf(shared, person.id)?.kind === 'reply'} number={index + 1} />
              <span className="min-w-0 grow basis-24 truncate">
                <PersonName person={person} isOwn={isOwn(person, own)} />
              </span>
              {handOf(shared, person.id)?.kind === 'reply' && (
                <span className="text-s text-ink-soft"> {t('turns.reply')}</span>
              )}
              {beside?.(person)}
              {under && <div className="w-full">{under(person)}</div>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function HandSign({ reply, number }: { reply: boolean; number: number }) {
  const Sign = reply ? CornerDownRight : Hand
  return (
    <span className="flex w-8 shrink-0 items-center gap-1 text-s text-ink-soft" aria-hidden="true">
      <Sign size={14} className="rtl:-scale-x-100" />
      {number}
    </span>
  )
}
