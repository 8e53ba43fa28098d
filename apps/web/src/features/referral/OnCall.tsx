/** Whom a facilitator calls today, beside flagging. An alert goes out too, but nobody may read it soon. */
import type { ReferralDesk } from '@hearth/protocol/http/referrals'
import type { SupportContact } from '@hearth/protocol/http/support'
import { Phone } from 'lucide-react'
import { t } from '../../text/t.ts'

export function OnCall({ onCall, backup }: Pick<ReferralDesk, 'onCall' | 'backup'>) {
  return (
    <div className="flex gap-3 rounded-m border border-s-4 border-rose bg-rose-soft px-4 py-3">
      <Phone size={20} className="mt-0.5 shrink-0 text-rose" aria-hidden="true" />
      <div className="grid min-w-0 gap-2">
        <p className="font-strong">{t('referral.todayTitle')}</p>
        <p>{t('referral.todayMore')}</p>
        {onCall === null && backup === null ? (
          <p>{t('referral.nobodyOnCall')}</p>
        ) : (
          <dl className="grid gap-1.5">
            {onCall && <Reach term={t('referral.onCall')} contact={onCall} />}
            {backup && <Reach term={t('referral.backup')} contact={backup} />}
          </dl>
        )}
        <p className="text-s">{t('referral.danger')}</p>
      </div>
    </div>
  )
}

function Reach({ term, contact: { name, reach } }: { term: string; contact: SupportContact }) {
  return (
    <div className="min-w-0 break-words">
      <dt className="text-s">{term}</dt>
      <dd>
        <bdi className="font-strong">{name}</bdi>, <bdi>{reach}</bdi>
      </dd>
    </div>
  )
}
