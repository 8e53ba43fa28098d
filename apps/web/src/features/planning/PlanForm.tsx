/** The form for a new session: checks, sends, and keeps everything that was typed when it is refused. */
import type { GroupList, GuideList } from '@hearth/protocol/http/sessions'
import type { StaffList } from '@hearth/protocol/http/staff'
import type { GroupId } from '@hearth/protocol/ids'
import { type FormEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { queryClient } from '../../api/query.ts'
import type { ApiRefusal } from '../../api/request.ts'
import { postSession } from '../../api/sessions.ts'
import { t } from '../../text/t.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { FormRefused } from '../staff/FormRefused.tsx'
import { PlanGuide } from './PlanGuide.tsx'
import { PlanPeople } from './PlanPeople.tsx'
import { PlanPlace } from './PlanPlace.tsx'
import { PlanTime } from './PlanTime.tsx'
import { emptyPlan, faultsFrom, faultsOf, type Plan, type PlanFaults, toNewSession } from './plan.ts'

interface PlanFormProps {
  groups: GroupList['groups']
  firstGroupId: GroupId
  others: StaffList['staff']
  /** The first is proposed. */
  guides: GuideList['guides']
}

/** What each part of the form is given. */
export interface PlanPartProps {
  plan: Plan
  faults: PlanFaults
  onChange: (changed: Partial<Plan>) => void
}

export function PlanForm({ groups, firstGroupId, others, guides }: PlanFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [plan, setPlan] = useState<Plan>(() =>
    emptyPlan(firstGroupId, guides[0]?.guideId ?? null, Date.now()),
  )
  const [faults, setFaults] = useState<PlanFaults>({})
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const [pending, setPending] = useState(false)
  const [, navigate] = useLocation()

  const change = (changed: Partial<Plan>) => {
    setPlan({ ...plan, ...changed })
    setFaults(without(faults, changed))
  }

  const showFaults = (found: PlanFaults) => {
    setFaults(found)
    requestAnimationFrame(() =>
      form.current
        ?.querySelector<HTMLElement>('input[aria-invalid], select[aria-invalid], [aria-invalid] input')
        ?.focus(),
    )
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setRefusal(null)
    const found = faultsOf(plan, Date.now())
    if (Object.keys(found).length > 0) return showFaults(found)
    setPending(true)
    const answer = await postSession(toNewSession(plan))
    setPending(false)
    if (answer.ok) {
      queryClient.setQueryData(['session', answer.value.id], answer.value)
      void queryClient.invalidateQueries({ queryKey: ['sessions'] })
      return navigate(`/facilitate/${answer.value.id}`, { replace: true })
    }
    const named = faultsFrom(answer.fields ?? {})
    if (Object.keys(named).length > 0) return showFaults(named)
    setRefusal(answer)
  }

  const part: PlanPartProps = { plan, faults, onChange: change }
  return (
    <form ref={form} noValidate onSubmit={submit} className="grid gap-6">
      <PlanTime {...part} groups={groups} />
      <PlanGuide {...part} guides={guides} />
      <PlanPlace {...part} />
      <PlanPeople {...part} others={others} />
      {Object.keys(faults).length > 0 && (
        <p role="status" className="font-strong">
          {t('planning.formFaults', { count: Object.keys(faults).length })}
        </p>
      )}
      {refusal && <FormRefused refusal={refusal} />}
      <div className="flex flex-wrap gap-3 border-t border-line pt-6">
        <Button type="submit" look="primary" size="l" pending={pending && t('planning.creating')}>
          {t('planning.create')}
        </Button>
        <LinkButton href="/facilitate" look="quiet" size="l">
          {t('common.cancel')}
        </LinkButton>
      </div>
    </form>
  )
}

function without(faults: PlanFaults, changed: Partial<Plan>): PlanFaults {
  return Object.fromEntries(Object.entries(faults).filter(([field]) => !(field in changed)))
}
