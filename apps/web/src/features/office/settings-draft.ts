/** What the office types as its settings, what is wrong with it, and what is sent. The server has the last word. */
import type { OfficeSettings, OfficeSettingsChange, OnCallContact } from '@hearth/protocol/http/office'
import type { SupportContact } from '@hearth/protocol/http/support'
import {
  MAX_CONTACT_NAME,
  MAX_EMAIL,
  MAX_PAGE_MINUTES,
  MAX_REACH,
  MAX_REASON,
  MAX_REASONS,
  MIN_PAGE_MINUTES,
} from '@hearth/protocol/limits'
import { fieldFaultWords } from '../../text/field-faults.ts'
import { t } from '../../text/t.ts'

/** One contact as it is typed. `key` stays with it when those before it go. */
export interface ContactRow extends SupportContact {
  key: number
}

/** Who is on call, as they are typed: without an address they are paged by no mail. */
export interface OnCallDraft extends SupportContact {
  mail: string
}

export type ListName = 'crisis' | 'resources'
export type SingleName = 'onCall' | 'backup'

export interface SettingsDraft {
  crisis: ContactRow[]
  resources: ContactRow[]
  onCall: OnCallDraft
  backup: OnCallDraft
  /** As it is typed. */
  pageAfterMinutes: string
  /** One in each line. */
  reasons: string
  /** Of the settings it began with. */
  revision: number
}

/** Words of each fault, by path: `crisis.0.name`, `onCall.mail`, `crisis`, `reasons`. */
export type SettingsFaults = { readonly [path: string]: string }

const NOBODY: SupportContact = { name: '', reach: '' }
const NOBODY_ON_CALL: OnCallDraft = { name: '', reach: '', mail: '' }
/** What the server will say no to in any case. */
const LOOKS_LIKE_AN_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

let lastKey = 0
export const newRow = ({ name, reach }: SupportContact = NOBODY): ContactRow => {
  lastKey += 1
  return { key: lastKey, name, reach }
}

export const draftOf = (settings: OfficeSettings): SettingsDraft => ({
  crisis: settings.crisis.map(newRow),
  resources: settings.resources.map(newRow),
  onCall: onCallDraft(settings.onCall),
  backup: onCallDraft(settings.backup),
  pageAfterMinutes: String(settings.pageAfterMinutes),
  reasons: settings.reasons.join('\n'),
  revision: settings.revision,
})

const onCallDraft = (contact: OnCallContact | null): OnCallDraft =>
  contact === null ? NOBODY_ON_CALL : { name: contact.name, reach: contact.reach, mail: contact.mail ?? '' }

const isBlank = ({ name, reach }: SupportContact) => name.trim() === '' && reach.trim() === ''
/** All three empty is nobody. */
export const isNobody = (contact: OnCallDraft) => isBlank(contact) && contact.mail.trim() === ''
const reasonsOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
const isTooLong = (text: string, max: number) => [...text.trim()].length > max

/** Without the rows in which nothing was typed: what is checked, sent and shown has the same numbers. */
export const tidied = (draft: SettingsDraft): SettingsDraft => ({
  ...draft,
  crisis: draft.crisis.filter((row) => !isBlank(row)),
  resources: draft.resources.filter((row) => !isBlank(row)),
  reasons: reasonsOf(draft.reasons).join('\n'),
})

/** Of a tidied draft. */
export function faultsOf(draft: SettingsDraft): SettingsFaults {
  const list = (name: ListName) => draft[name].flatMap((row, index) => contactFaults(`${name}.${index}`, row))
  const single = (name: SingleName) => (isNobody(draft[name]) ? [] : onCallFaults(name, draft[name]))
  const reasons = reasonsFault(reasonsOf(draft.reasons))
  return Object.fromEntries([
    ...(draft.crisis.length === 0 ? [['crisis', t('office.atLeastOne')]] : []),
    ...list('crisis'),
    ...list('resources'),
    ...single('onCall'),
    ...single('backup'),
    ...minutesFault(draft.pageAfterMinutes),
    ...(reasons === null ? [] : [['reasons', reasons]]),
  ])
}

function contactFaults(path: string, { name, reach }: SupportContact): [string, string][] {
  return [
    ...lineFault(`${path}.name`, name, MAX_CONTACT_NAME),
    ...lineFault(`${path}.reach`, reach, MAX_REACH),
  ]
}

const onCallFaults = (path: string, contact: OnCallDraft): [string, string][] => [
  ...contactFaults(path, contact),
  ...mailFault(`${path}.mail`, contact.mail.trim()),
]

function mailFault(path: string, mail: string): [string, string][] {
  if (mail === '') return []
  if (mail.length > MAX_EMAIL) return [[path, t('common.tooLong', { max: MAX_EMAIL })]]
  return LOOKS_LIKE_AN_ADDRESS.test(mail) ? [] : [[path, t('office.pageMailFault')]]
}

function minutesFault(typed: string): [string, string][] {
  const minutes = Number(typed)
  const isFine = Number.isInteger(minutes) && minutes >= MIN_PAGE_MINUTES && minutes <= MAX_PAGE_MINUTES
  return isFine ? [] : [['pageAfterMinutes', minutesWords()]]
}

const minutesWords = () => t('office.minutesFault', { min: MIN_PAGE_MINUTES, max: MAX_PAGE_MINUTES })

function lineFault(path: string, text: string, max: number): [string, string][] {
  if (text.trim() === '') return [[path, t('common.required')]]
  return isTooLong(text, max) ? [[path, t('common.tooLong', { max })]] : []
}

function reasonsFault(reasons: readonly string[]): string | null {
  if (reasons.length === 0) return t('office.reasonsMissing')
  if (reasons.length > MAX_REASONS) return t('office.reasonsMany', { max: MAX_REASONS })
  const long = reasons.findIndex((reason) => isTooLong(reason, MAX_REASON))
  return long < 0 ? null : t('office.reasonLong', { line: long + 1, max: MAX_REASON })
}

const MAXIMA: { readonly [field: string]: number } = { name: MAX_CONTACT_NAME, reach: MAX_REACH }

/** The server's faults as words, each where it was typed. */
export function faultsFrom(fields: Record<string, string>): SettingsFaults {
  const faults = Object.entries(fields).map(([path, fault]): [string, string] => {
    const [part, place, field] = path.split('.')
    if (part === 'reasons') return ['reasons', reasonWords(place, fault)]
    if (part === 'pageAfterMinutes') return [part, minutesWords()]
    if ((part === 'onCall' || part === 'backup') && place === 'mail') return [path, t('office.pageMailFault')]
    if (part === 'onCall' || part === 'backup')
      return [`${part}.${place ?? 'name'}`, fieldFaultWords(fault, MAXIMA[place ?? 'name'])]
    if (place === undefined) return [path, t('office.atLeastOne')]
    return [path, fieldFaultWords(fault, MAXIMA[field ?? ''])]
  })
  return Object.fromEntries(faults)
}

function reasonWords(line: string | undefined, fault: string): string {
  if (line === undefined) return fieldFaultWords(fault)
  return t('office.reasonWrong', { line: Number(line) + 1, fault: fieldFaultWords(fault, MAX_REASON) })
}

/** Of a tidied draft without faults. */
export const toChange = (draft: SettingsDraft): OfficeSettingsChange => ({
  crisis: draft.crisis.map(contactOf),
  resources: draft.resources.map(contactOf),
  onCall: onCallOf(draft.onCall),
  backup: onCallOf(draft.backup),
  pageAfterMinutes: Number(draft.pageAfterMinutes),
  reasons: reasonsOf(draft.reasons),
  revision: draft.revision,
})

const contactOf = ({ name, reach }: SupportContact): SupportContact => ({ name, reach })

function onCallOf(contact: OnCallDraft): OnCallContact | null {
  if (isNobody(contact)) return null
  const mail = contact.mail.trim()
  return { name: contact.name, reach: contact.reach, mail: mail === '' ? null : mail }
}
