/** Referrals as the office reads them: open ones in the server's order, closed ones folded away. Those that come meanwhile are said. */
import type { InboxReferral } from '@hearth/protocol/http/referrals'
import { useEffect, useId, useRef } from 'react'
import { LOOK_AGAIN_MS, useAnswer } from '../../api/query.ts'
import { getReferrals } from '../../api/referrals.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Card } from '../../ui/Card.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { Loaded } from '../staff/Loaded.tsx'
import { REFERRALS_KEY, ReferralRow } from './ReferralRow.tsx'

export function ReferralInbox() {
  const id = useId()
  const answer = useAnswer(REFERRALS_KEY, getReferrals, LOOK_AGAIN_MS)
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
  useNews(referrals)
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

/** Says that one has come, to who has the page open. */
function useNews(referrals: readonly InboxReferral[]) {
  const known = useRef(referrals)
  useEffect(() => {
    const came = referrals.filter(({ id }) => !known.current.some((one) => one.id === id))
    known.current = referrals
    if (came.length > 0) announce(t('office.saidCame', { count: came.length }))
  }, [referrals])
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
