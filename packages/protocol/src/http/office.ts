/** GET and PUT /api/office/settings — what the wellness office says of its program, for everybody in it. */
import { z } from 'zod'
import {
  MAX_CONTACT_NAME,
  MAX_CONTACTS,
  MAX_PAGE_MINUTES,
  MAX_REACH,
  MAX_REASON,
  MAX_REASONS,
  MIN_PAGE_MINUTES,
} from '../limits.ts'
import { emailSchema, lineSchema } from '../text.ts'
import type { SupportContact } from './support.ts'

/** Who answers when it cannot wait. */
export interface OnCallContact extends SupportContact {
  /** Where they are paged by mail, for the office alone; null: not by mail. */
  mail: string | null
}

export interface OfficeSettingsChange {
  /** Help at once. Without one no session starts. */
  crisis: SupportContact[]
  /** Help at leisure. */
  resources: SupportContact[]
  onCall: OnCallContact | null
  backup: OnCallContact | null
  /** A circle without a facilitator pages who is on call after so many minutes. */
  pageAfterMinutes: number
  /** What a referral may be about. */
  reasons: string[]
  /** Of the settings that were changed: when somebody else has changed them meanwhile, it is refused `changed-meanwhile`. */
  revision: number
}

export interface OfficeSettings extends OfficeSettingsChange {
  /** These are the demo's: nobody answers there. */
  examples: boolean
}

const contactSchema: z.ZodType<SupportContact> = z.strictObject({
  name: lineSchema(MAX_CONTACT_NAME),
  reach: lineSchema(MAX_REACH),
})
const onCallSchema: z.ZodType<OnCallContact> = z.strictObject({
  name: lineSchema(MAX_CONTACT_NAME),
  reach: lineSchema(MAX_REACH),
  mail: emailSchema.nullable(),
})
const contactsSchema = z.array(contactSchema).max(MAX_CONTACTS)

export const officeSettingsChangeSchema: z.ZodType<OfficeSettingsChange> = z.strictObject({
  crisis: contactsSchema.min(1, 'required'),
  resources: contactsSchema,
  onCall: onCallSchema.nullable(),
  backup: onCallSchema.nullable(),
  pageAfterMinutes: z.int().min(MIN_PAGE_MINUTES).max(MAX_PAGE_MINUTES),
  reasons: z.array(lineSchema(MAX_REASON)).min(1, 'required').max(MAX_REASONS),
  revision: z
    .int()
    .min(0)
    .max(2 ** 31 - 2),
})
