/** What a facilitator types for a new session, what is wrong with it, and what is sent. The server has the last word. */
import type { NewSession } from '@hearth/protocol/http/sessions'
import type { GroupId, GuideId, StaffId } from '@hearth/protocol/ids'
import {
  DEFAULT_CAPACITY,
  DEFAULT_MINUTES,
  MAX_CAPACITY,
  MAX_FACILITATORS,
  MAX_SITE_NAME,
  MAX_TITLE,
  MIN_CAPACITY,
} from '@hearth/protocol/limits'
import type { Format } from '@hearth/protocol/roles'
import { fieldFaultWords } from '../../text/field-faults.ts'
import { t } from '../../text/t.ts'

export interface Plan {
  groupId: GroupId
  title: string
  /** As date and time inputs write them, in local time. */
  date: string
  time: string
  minutes: number
  format: Format
  siteName: string
  capacity: string
  facilitatorIds: readonly StaffId[]
  /** null: no guide. */
  guideId: GuideId | null
}

/** Words of the fault of each field. */
export type PlanFaults = { readonly [field in keyof Plan]?: string }

/** `now`: milliseconds since the epoch. Proposes the next full hour that is at least half an hour away. */
export function emptyPlan(groupId: GroupId, guideId: GuideId | null, now: number): Plan {
  const start = new Date(now + 90 * 60_000)
  start.setMinutes(0, 0, 0)
  return {
    groupId,
    title: '',
    date: localDate(start),
    time: localTime(start),
    minutes: DEFAULT_MINUTES,
    format: 'online',
    siteName: '',
    capacity: String(DEFAULT_CAPACITY),
    facilitatorIds: [],
    guideId,
  }
}

export function startOf(plan: Plan): number {
  return new Date(`${plan.date}T${plan.time}`).getTime()
}

export function faultsOf(plan: Plan, now: number): PlanFaults {
  const start = startOf(plan)
  const capacity = Number(plan.capacity)
  const hybrid = plan.format === 'hybrid'
  return {
    ...lineFault('title', plan.title, MAX_TITLE),
    ...(Number.isNaN(start) && { date: t('planning.dateFault') }),
    ...(start + plan.minutes * 60_000 <= now && { date: t('planning.inThePast') }),
    ...(hybrid && lineFault('siteName', plan.siteName, MAX_SITE_NAME)),
    ...(!(Number.isInteger(capacity) && capacity >= MIN_CAPACITY && capacity <= MAX_CAPACITY) && {
      capacity: t('planning.capacityFault', { min: MIN_CAPACITY, max: MAX_CAPACITY }),
    }),
    ...(plan.facilitatorIds.length >= MAX_FACILITATORS && {
      facilitatorIds: t('planning.tooManyFacilitators', { max: MAX_FACILITATORS }),
    }),
  }
}

/** The server's faults as words, each at the field where it was typed. */
export function faultsFrom(fields: Record<string, string>): PlanFaults {
  const found: { [field in keyof Plan]?: string } = {}
  for (const [path, fault] of Object.entries(fields)) {
    const field = FIELDS[path.split('.')[0] ?? '']
    if (field) found[field] ??= fieldFaultWords(fault, MAXIMA[field])
  }
  return found
}

export function toNewSession(plan: Plan): NewSession {
  return {
    groupId: plan.groupId,
    title: plan.title,
    startsAt: startOf(plan),
    minutes: plan.minutes,
    format: plan.format,
    siteName: plan.format === 'hybrid' ? plan.siteName : null,
    capacity: Number(plan.capacity),
    facilitatorIds: [...plan.facilitatorIds],
    guideId: plan.guideId,
  }
}

/** Path in the server's answer → field of the form. */
const FIELDS: { readonly [path: string]: keyof Plan } = {
  groupId: 'groupId',
  title: 'title',
  startsAt: 'date',
  minutes: 'minutes',
  format: 'format',
  siteName: 'siteName',
  capacity: 'capacity',
  facilitatorIds: 'facilitatorIds',
  guideId: 'guideId',
}

const MAXIMA: { readonly [field in keyof Plan]?: number } = { title: MAX_TITLE, siteName: MAX_SITE_NAME }

function lineFault(field: 'title' | 'siteName', text: string, max: number): PlanFaults {
  if (text.trim() === '') return { [field]: t('common.required') }
  return [...text.trim()].length > max ? { [field]: t('common.tooLong', { max }) } : {}
}

const two = (number: number) => String(number).padStart(2, '0')
const localDate = (day: Date) => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
const localTime = (day: Date) => `${two(day.getHours())}:${two(day.getMinutes())}`
