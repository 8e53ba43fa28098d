/** For whoever waits: that nobody who leads is there, and whether the office's person on call is being reached. Says of nobody that they know what they have not said. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { Paging } from '@hearth/protocol/room-view'
import { t } from '../../text/t.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Reaching } from '../room/AloneNotice.tsx'

export function PagingNotice({ paging, own }: { paging: Paging; own: OwnView }) {
  return (
    <Notice tone="info" title={t('support.nobodyLeads')}>
      <div className="grid gap-2">
        <Reaching paging={paging} own={own} />
        <p className="text-s">{t('support.general')}</p>
      </div>
    </Notice>
  )
}
