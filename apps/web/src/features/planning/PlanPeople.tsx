/** Third part of the form: how many may come, and who leads. */
import type { StaffList } from '@hearth/protocol/http/staff'
import { MAX_CAPACITY, MIN_CAPACITY } from '@hearth/protocol/limits'
import { t } from '../../text/t.ts'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Fault } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { PlanPartProps } from './PlanForm.tsx'

export function PlanPeople({
  plan,
  faults,
  onChange,
  others,
}: PlanPartProps & { others: StaffList['staff'] }) {
  const chosen = plan.facilitatorIds
  return (
    <>
      <TextField
        label={t('planning.capacity')}
        hint={t('planning.capacityHint', { min: MIN_CAPACITY, max: MAX_CAPACITY })}
        fault={faults.capacity}
        type="number"
        inputMode="numeric"
        min={MIN_CAPACITY}
        max={MAX_CAPACITY}
        required
        value={plan.capacity}
        onChange={(capacity) => onChange({ capacity })}
      />
      <fieldset className="grid gap-2">
        <legend className="font-strong">{t('planning.coFacilitators')}</legend>
        <p className="text-s text-ink-soft">
          {others.length === 0 ? t('planning.noOthers') : t('planning.coFacilitatorsHint')}
        </p>
        {others.length > 0 && (
          <Card className="grid p-1.5 sm:grid-cols-2">
            {others.map(({ staffId, name, roles }) => (
              <Checkbox
                key={staffId}
                label={name}
                {...(roles.includes('advisor') && { hint: t('planning.isAdvisor') })}
                checked={chosen.includes(staffId)}
                onChange={(checked) =>
                  onChange({
                    facilitatorIds: checked ? [...chosen, staffId] : chosen.filter((id) => id !== staffId),
                  })
                }
              />
            ))}
          </Card>
        )}
        {faults.facilitatorIds && <Fault>{faults.facilitatorIds}</Fault>}
      </fieldset>
    </>
  )
}
