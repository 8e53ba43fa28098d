/** That the office's person on call is being reached, as far as it is so: nobody is said to know who has not said so. */
import type { Paging } from '@hearth/protocol/room-view'
import { useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ContactList } from './ContactList.tsx'

/** Inside a room: whom to call where the office has named nobody, the room itself knows. */
export function PagingNotice({ paging }: { paging: Paging }) {
  const crisis = useTheRoom().views.own?.crisis
  const named = paging.call.length > 0
  const contacts = named ? paging.call : (crisis?.contacts ?? [])
  return (
    <Notice tone={paging.state === 'failed' ? 'fault' : 'info'} title={titleOf(paging)}>
      <div className="grid gap-2">
        <p>{moreOf(paging)}</p>
        {contacts.length > 0 && <ContactList contacts={contacts} examples={crisis?.examples ?? false} />}
        {crisis?.examples && <p className="text-s font-strong">{t('support.examples')}</p>}
        <p className="text-s">{t('support.general')}</p>
      </div>
    </Notice>
  )
}

function titleOf({ state, seenBy }: Paging): string {
  if (state === 'seen' && seenBy !== null) return t('support.pageSeen', { name: seenBy })
  return t(state === 'failed' ? 'support.pageFailed' : 'support.pageTrying')
}

function moreOf({ state }: Paging): string {
  if (state === 'seen') return t('support.pageSeenMore')
  return t(state === 'failed' ? 'support.pageFailedMore' : 'support.pageTryingMore')
}
