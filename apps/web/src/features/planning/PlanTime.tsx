/** First part of the form: for which group, what it is called, when, and how long. */
import type { GroupList } from '@hearth/protocol/http/sessions'
import { lengthOf } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { PlanPartProps } from './PlanForm.tsx'

/** Lengths offered, in minutes; all within the limits of the protocol. */
const LENGTHS = [30, 45, 60, 75, 90, 120, 150, 180]

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

export function PlanTime({
  plan,
  faults,
  onChange,
  groups,
}: PlanPartProps & { groups: GroupList['groups'] }) {
  return (
    <>
      <SelectField
        label={t('planning.group')}
        fault={faults.groupId}
        value={plan.groupId}
        options={groups.map(({ groupId, name }) => ({ value: groupId, label: name }))}
        onChange={(groupId) => onChange({ groupId })}
      />
      <TextField
        label={t('planning.sessionTitle')}
        hint={t('planning.sessionTitleHint')}
        fault={faults.title}
        value={plan.title}
        autoComplete="off"
        required
        onChange={(title) => onChange({ title })}
      />
      <div className="grid items-start gap-x-4 gap-y-6 sm:grid-cols-3">
        <TextField
          label={t('planning.date')}
          fault={faults.date}
          type="date"
          required
          value={plan.date}
          onChange={(date) => onChange({ date })}
        />
        <TextField
          label={t('planning.time')}
          type="time"
          required
          value={plan.time}
          onChange={(time) => onChange({ time, date: plan.date })}
        />
        <SelectField
          label={t('planning.minutes')}
          fault={faults.minutes}
          value={String(plan.minutes)}
          options={LENGTHS.map((minutes) => ({ value: String(minutes), label: lengthOf(minutes) }))}
          onChange={(minutes) => onChange({ minutes: Number(minutes) })}
        />
      </div>
      <p className="-mt-4 text-s text-ink-soft">{t('planning.timeHint', { zone: zone() })}</p>
    </>
  )
}
