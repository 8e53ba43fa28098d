/** Referrals as the office reads them: open ones in the server's order, closed ones folded away. */
import type { InboxReferral } from '@hearth/protocol/http/referrals'
import { useId } from 'react'
import { useAnswer } from '../../api/query.ts'
import { getReferrals } from '../../api/referrals.ts'
import { t } from '../../text/t.ts'
import { Card } from '../../ui/Card.tsx'
import { Loaded } from '../staff/Loaded.tsx'
import { useKeptFocus } from '../staff/use-kept-focus.ts'
import { REFERRALS_KEY, ReferralRow } from './ReferralRow.tsx'

export function ReferralInbox() {
  const id = useId()
  const answer = useAnswer(REFERRALS_KEY, getReferrals)
  return (
    <section aria-labelledby={id}>
      <Card className="grid gap-3 p-5">
        <h2 id={id} className="text-l">
          {t('office.referrals')}
        </h2>
        <p className="text-ink-soft">{t('office.referralsLead')}</p>
        <Loaded answer={answer} words={t('office.referralsLoading')}>
          {({ referrals }) => <Lists referrals={referrals} />}
        </Loaded>
      </Card>
    </section>
  )
}

function Lists({ referrals }: { referrals: readonly InboxReferral[] }) {
  const ref = useKeptFocus<HTMLDivElement>()
  const open = referrals.filter(({ state }) => state !== 'closed')
  const closed = referrals.filter(({ state }) => state === 'closed')
  return (
    <div ref={ref} className="grid gap-4">
      {open.length === 0 ? <p>{t('office.referralsNone')}</p> : <List referrals={open} />}
      {closed.length > 0 && (
        <details className="border-t border-line pt-2">
          <summary className="min-h-11 py-2.5 font-strong">
            {t('office.closedCount', { count: closed.length })}
          </summary>
          <div className="pt-2">
            <List referrals={closed} />
          </div>
        </details>
      )}
    </div>
  )
}

function List({ referrals }: { referrals: readonly InboxReferral[] }) {
  return (
    <ul className="grid gap-5">
      {referrals.map((referral) => (
        <ReferralRow key={referral.id} referral={referral} />
      ))}
    </ul>
  )
}
