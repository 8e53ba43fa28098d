/** What a referral says: its reason and urgency, where it comes from, whom to ask, and what the learner knows. */
import type { InboxReferral } from '@hearth/protocol/http/referrals'
import type { Consent, ContactWay, Urgency } from '@hearth/protocol/referral'
import { Mail } from 'lucide-react'
import type { ReactNode } from 'react'
import { dayAndTime } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { Pill } from '../../ui/Pill.tsx'

const URGENCY = {
  today: { key: 'office.today', tone: 'rose' },
  'this-week': { key: 'office.thisWeek', tone: 'ember' },
  'in-time': { key: 'office.inTime', tone: 'plain' },
} as const satisfies Record<Urgency, object>

const CONSENT = {
  agrees: 'office.agrees',
  knows: 'office.knows',
  'does-not-know': 'office.doesNotKnow',
} as const satisfies Record<Consent, string>

const CONTACT = {
  'ask-the-facilitator': 'office.askFacilitator',
} as const satisfies Record<ContactWay, string>

export function ReferralFacts({ referral }: { referral: InboxReferral }) {
  const { urgency, reason, groupName, sessionTitle, startsAt } = referral
  const { reference, flaggedAt, flaggedBy, consent, contact } = referral
  return (
    <>
      <div className="grid gap-1">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <Pill tone={URGENCY[urgency].tone}>{t(URGENCY[urgency].key)}</Pill>
          <h3 className="min-w-0 text-l break-words">{reason}</h3>
        </div>
        <p className="text-s break-words text-ink-soft">
          {t('office.from', { group: groupName, title: sessionTitle, day: dayAndTime(startsAt) })}
        </p>
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1">
        <Fact term={t('office.reference')}>
          <span className="font-strong">{reference}</span>
        </Fact>
        <Fact term={t('office.flaggedAt')}>
          <span className="inline-block first-letter:uppercase">{dayAndTime(flaggedAt)}</span>
        </Fact>
        <Fact term={t('office.flaggedBy')}>
          <a
            href={`mailto:${flaggedBy.email}?subject=${encodeURIComponent(t('office.mailSubject', { reference }))}`}
            aria-label={t('office.mail', flaggedBy)}
            className="-my-2.5 inline-flex max-w-full items-center gap-2 py-2.5 font-strong underline decoration-edge/60 underline-offset-4 hover:decoration-current"
          >
            <span className="min-w-0 break-words">{flaggedBy.name}</span>
            <Mail size={16} className="shrink-0" aria-hidden="true" />
          </a>
        </Fact>
        <Fact term={t('office.contact')}>{t(CONTACT[contact], { name: flaggedBy.name })}</Fact>
        <Fact term={t('office.consent')}>{t(CONSENT[consent])}</Fact>
      </dl>
    </>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="col-span-2 grid grid-cols-subgrid">
      <dt className="text-ink-soft">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}
