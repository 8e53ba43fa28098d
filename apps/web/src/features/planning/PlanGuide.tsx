/** Part of the form: which guide the session goes through, or none. */
import type { GuideList } from '@hearth/protocol/http/sessions'
import { lengthOf } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import type { PlanPartProps } from './PlanForm.tsx'

const NONE = ''

export function PlanGuide({
  plan,
  faults,
  onChange,
  guides,
}: PlanPartProps & { guides: GuideList['guides'] }) {
  return (
    <SelectField
      label={t('planning.guide')}
      hint={t('planning.guideHint')}
      fault={faults.guideId}
      value={plan.guideId ?? NONE}
      options={[
        ...guides.map(({ guideId, title, minutes }) => ({
          value: guideId,
          label: t('planning.guideOption', { title, length: lengthOf(minutes) }),
        })),
        { value: NONE, label: t('planning.noGuide') },
      ]}
      onChange={(guideId) => onChange({ guideId: guideId === NONE ? null : guideId })}
    />
  )
}
