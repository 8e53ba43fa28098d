/** One's own referrals of a session, the state only, and flagging another. */
import type { FlaggedReferral, ReferralDesk } from '@hearth/protocol/http/referrals'
import type { SessionId } from '@hearth/protocol/ids'
import { useCallback, useEffect, useId, useRef } from 'react'
import { getReferralDesk } from '../../api/referrals.ts'
import { type Asked, useAsked } from '../../api/use-asked.ts'
import { dayAndTime } from '../../text/format.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { callWords, stateWords } from './referral-words.ts'
import type { Referral } from './use-referral.tsx'

interface ReferralsProps {
  sessionId: SessionId
  referral: Referral
  className: string
}

export function Referrals({ sessionId, referral: { flag, count }, className }: ReferralsProps) {
  const id = useId()
  const desk = useAsked(useCallback(() => getReferralDesk(sessionId), [sessionId]))
  const { again } = desk
  const shown = useRef(count)
  useEffect(() => {
    if (count !== shown.current) again()
    shown.current = count
  }, [count, again])
  return (
    <section aria-labelledby={id} className={`grid gap-3 ${className}`}>
      <h2 id={id} className="text-l">
        {t('referral.section')}
      </h2>
      <p className="text-ink-soft">{t('referral.lead')}</p>
      <div>
        <Button onClick={() => flag({ name: null, helpId: null })}>{t('referral.title')}</Button>
      </div>
      <Flagged desk={desk} />
    </section>
  )
}

function Flagged({ desk }: { desk: Asked<ReferralDesk> }) {
  return (
    <>
      {desk.value && (
        <>
          <List desk={desk.value} />
          {desk.value.until !== null && (
            <p className="text-s text-ink-soft">
              {t('referral.untilSevenDays', { day: dayAndTime(desk.value.until) })}
            </p>
          )}
        </>
      )}
      {!desk.value && desk.asking && <Waiting words={t('referral.listLoading')} />}
      {!desk.asking && desk.refusal && (
        <Notice tone="fault" action={<Button onClick={desk.again}>{t('common.tryAgain')}</Button>}>
          {refusalWords(desk.refusal)}
        </Notice>
      )}
    </>
  )
}

function List({ desk }: { desk: ReferralDesk }) {
  const { referrals } = desk
  if (referrals.length === 0) return <p>{t('referral.none')}</p>
  return (
    <ul className="grid gap-2">
      {referrals.map((referral) => (
        <Row key={referral.id} referral={referral} desk={desk} />
      ))}
    </ul>
  )
}

function Row({ referral, desk }: { referral: FlaggedReferral; desk: ReferralDesk }) {
  const { reference, state, flaggedAt } = referral
  const call = callWords(referral, desk)
  return (
    <li className="border-t border-line pt-2">
      <p className="font-strong">{t('referral.reference', { reference })}</p>
      <p className="text-s text-ink-soft">
        <span className="inline-block first-letter:uppercase">{dayAndTime(flaggedAt)}</span>
        {call === null && <> · {stateWords(state)}</>}
      </p>
      {call !== null && <p className="break-words font-strong">{call}</p>}
    </li>
  )
}
