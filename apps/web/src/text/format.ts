/** Dates, times and lengths in the page's language and the person's own time zone. Moments are milliseconds since the epoch. */
import { language, t } from './t.ts'

const MINUTE = 60_000

/** "12:00", or as the language writes it. */
export function timeOfDay(moment: number): string {
  return new Intl.DateTimeFormat(language().tag, { hour: 'numeric', minute: '2-digit' }).format(moment)
}

/** "Tuesday 24 November", with the year when it is not this one. */
function dayOf(moment: number, now: number = Date.now()): string {
  const sameYear = new Date(moment).getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(language().tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' as const }),
  }).format(moment)
}

/** "today, 12:00", "tomorrow, 12:00" or "Tuesday 24 November, 12:00". */
export function dayAndTime(moment: number, now: number = Date.now()): string {
  const time = timeOfDay(moment)
  const days = daysBetween(now, moment)
  if (days === 0) return t('common.todayAt', { time })
  if (days === 1) return t('common.tomorrowAt', { time })
  return t('common.dayAt', { day: dayOf(moment, now), time })
}

/** "about an hour", "45 minutes", "an hour and a half". */
export function lengthOf(minutes: number): string {
  if (minutes === 60) return t('common.anHour')
  if (minutes === 90) return t('common.anHourAndAHalf')
  if (minutes === 120) return t('common.twoHours')
  return t('common.minutes', { count: minutes })
}

/** "in 4 minutes", "in 2 hours", "in 3 days": never less than a minute, nothing that ticks. */
export function timeUntil(moment: number, now: number): string {
  const minutes = Math.max(1, Math.ceil((moment - now) / MINUTE))
  const format = new Intl.RelativeTimeFormat(language().tag, { numeric: 'always' })
  if (minutes < 60) return format.format(minutes, 'minute')
  if (minutes < 48 * 60) return format.format(Math.round(minutes / 60), 'hour')
  return format.format(Math.round(minutes / 60 / 24), 'day')
}

/** "Fay and Jo" */
export function listOf(names: readonly string[]): string {
  return new Intl.ListFormat(language().tag, { type: 'conjunction' }).format(names)
}

/** "Fay or Jo" */
export function anyOf(names: readonly string[]): string {
  return new Intl.ListFormat(language().tag, { type: 'disjunction' }).format(names)
}

/** Midnights between two moments, in local time. */
function daysBetween(from: number, to: number): number {
  const midnight = (moment: number) => new Date(moment).setHours(0, 0, 0, 0)
  return Math.round((midnight(to) - midnight(from)) / (24 * 60 * MINUTE))
}
