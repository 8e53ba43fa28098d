/** What somebody types on arriving, and what is wrong with it. The server has the last word. */
import { MAX_NAME, MAX_PRONOUNS } from '@hearth/protocol/limits'
import type { Place } from '@hearth/protocol/roles'
import { fieldFaultWords } from '../../text/field-faults.ts'
import { t } from '../../text/t.ts'

export interface Draft {
  name: string
  pronouns: string
  /** null: not chosen yet. */
  place: Place | null
  /** Comes to type captions, on a device of their own. */
  captions: boolean
}

/** Words of the fault of each field. */
export type DraftFaults = { readonly [field in 'name' | 'pronouns' | 'place']?: string }

export function faultsOf(draft: Draft): DraftFaults {
  const tooLong = (text: string, max: number) => [...text.trim()].length > max
  return {
    ...(draft.name.trim() === '' && { name: t('common.required') }),
    ...(tooLong(draft.name, MAX_NAME) && { name: t('common.tooLong', { max: MAX_NAME }) }),
    ...(tooLong(draft.pronouns, MAX_PRONOUNS) && { pronouns: t('common.tooLong', { max: MAX_PRONOUNS }) }),
    ...(draft.place === null && !draft.captions && { place: t('arrival.placeNeeded') }),
  }
}

/** The server's faults as words; those of fields that are not typed here are left out. */
export function faultsFrom(fields: Record<string, string>): DraftFaults {
  const { name, pronouns, place } = fields
  return {
    ...(name && { name: fieldFaultWords(name, MAX_NAME) }),
    ...(pronouns && { pronouns: fieldFaultWords(pronouns, MAX_PRONOUNS) }),
    ...(place && { place: t('arrival.placeNeeded') }),
  }
}
