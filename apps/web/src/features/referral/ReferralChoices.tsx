/** The choices a referral is made of. */
import { CONSENTS, type Consent, URGENCIES, type Urgency } from '@hearth/protocol/referral'
import { t } from '../../text/t.ts'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { DraftFaults, ReferralDraft } from './draft.ts'

const URGENCY = {
  today: 'referral.today',
  'this-week': 'referral.thisWeek',
  'in-time': 'referral.inTime',
} as const satisfies Record<Urgency, string>

const CONSENT = {
  agrees: 'referral.agrees',
  knows: 'referral.knows',
  'does-not-know': 'referral.doesNotKnow',
} as const satisfies Record<Consent, string>

interface ReferralChoicesProps {
  reasons: readonly string[]
  draft: ReferralDraft
  faults: DraftFaults
  /** A request for help goes with it: its author's own page will say so, or not. */
  withHelp: boolean
  onChange: (changed: Partial<ReferralDraft>) => void
}

export function ReferralChoices({ reasons, draft, faults, withHelp, onChange }: ReferralChoicesProps) {
  const told = t(draft.consent === 'does-not-know' ? 'referral.notToldThem' : 'referral.toldThem')
  return (
    <>
      <SelectField
        label={t('referral.reason')}
        value={draft.reason}
        fault={faults.reason}
        options={[
          { value: '', label: t('referral.choose') },
          ...reasons.map((reason) => ({ value: reason, label: reason })),
        ]}
        onChange={(reason) => onChange({ reason })}
      />
      <RadioCards
        legend={t('referral.urgency')}
        value={draft.urgency}
        fault={faults.urgency}
        options={URGENCIES.map((value) => ({ value, label: t(URGENCY[value]) }))}
        onChange={(urgency) => onChange({ urgency })}
      />
      <RadioCards
        legend={t('referral.consent')}
        value={draft.consent}
        fault={faults.consent}
        options={CONSENTS.map((value) => ({ value, label: t(CONSENT[value]) }))}
        onChange={(consent) => onChange({ consent })}
      />
      {withHelp && draft.consent !== null && <p className="text-s text-ink-soft">{told}</p>}
      <div className="grid gap-1">
        <p className="font-strong">{t('referral.contact')}</p>
        <p>{t('referral.contactAsk')}</p>
      </div>
    </>
  )
}
