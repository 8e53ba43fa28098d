/** Nobody who leads hears the circle: what goes on, what is closed, and whether somebody outside is being reached. Calm, and claims nothing of anybody who has not said so. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { Paging, SharedView } from '@hearth/protocol/room-view'
import { t } from '../../text/t.ts'
import { ContactList } from '../support/ContactList.tsx'
import { holderOf, isOwnTurn } from '../turns/turn.ts'

export function AloneNotice({ shared, own }: { shared: SharedView; own: OwnView }) {
  const { leftAlone, paging } = shared
  if (!leftAlone && paging === null) return null
  return (
    <section
      aria-label={t('turns.aloneNotice')}
      className="mx-auto grid max-h-[40dvh] w-full max-w-text gap-2 overflow-y-auto rounded-m bg-sunken px-4 py-3"
    >
      {leftAlone && (
        <p>
          {t('turns.alone')} {aloneWords(shared, own)}
        </p>
      )}
      {paging !== null && <Reaching paging={paging} own={own} />}
    </section>
  )
}

/** Whether somebody outside is being reached, and whom to call. */
export function Reaching({ paging, own }: { paging: Paging; own: OwnView }) {
  const { contacts, examples } = own.crisis
  // Where the office has named nobody, those who are always at hand.
  const named = paging.call.length > 0
  const call = named ? paging.call : contacts
  return (
    <div className="grid gap-1">
      <p>
        <span className="font-strong">{pagingWords(paging)}</span>{' '}
        {call.length > 0 && t(paging.state === 'failed' ? 'turns.pageCall' : 'turns.pageIfUrgent')}
      </p>
      <ContactList contacts={call} examples={examples} />
      {examples && call.length > 0 && <p className="text-s font-strong">{t('support.examples')}</p>}
    </div>
  )
}

/** Who has the floor finishes first. */
export function aloneWords(shared: SharedView, own: Pick<OwnView, 'personId'>): string {
  if (isOwnTurn(shared, own)) return t('turns.aloneOwnTurn')
  const name = holderOf(shared)?.name
  return name === undefined ? t('turns.aloneSilent') : t('turns.aloneSpeaking', { name })
}

export function pagingWords({ state, seenBy }: Pick<Paging, 'state' | 'seenBy'>): string {
  if (state === 'seen' && seenBy !== null) return t('turns.pageSeen', { name: seenBy })
  return t(state === 'failed' ? 'turns.pageFailed' : 'turns.pageTrying')
}
