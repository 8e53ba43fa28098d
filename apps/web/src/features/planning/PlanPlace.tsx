/** Second part of the form: online or hybrid, and the name of the physical room. */
import { MonitorSmartphone, UsersRound } from 'lucide-react'
import { t } from '../../text/t.ts'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { PlanPartProps } from './PlanForm.tsx'

export function PlanPlace({ plan, faults, onChange }: PlanPartProps) {
  return (
    <>
      <RadioCards
        legend={t('planning.format')}
        fault={faults.format}
        value={plan.format}
        onChange={(format) => onChange({ format })}
        options={[
          {
            value: 'online',
            label: t('planning.formatOnline'),
            hint: t('planning.formatOnlineHint'),
            icon: <MonitorSmartphone size={22} />,
          },
          {
            value: 'hybrid',
            label: t('planning.formatHybrid'),
            hint: t('planning.formatHybridHint'),
            icon: <UsersRound size={22} />,
          },
        ]}
      />
      {plan.format === 'hybrid' && (
        <TextField
          label={t('planning.site')}
          hint={t('planning.siteHint')}
          fault={faults.siteName}
          value={plan.siteName}
          autoComplete="off"
          required
          onChange={(siteName) => onChange({ siteName })}
        />
      )}
    </>
  )
}
