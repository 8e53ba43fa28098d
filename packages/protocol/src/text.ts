/** Schemas for short texts that people type. Limits are those of limits.ts; the text is trimmed and in NFC. */
import { z } from 'zod'
import { MAX_EMAIL } from './limits.ts'

/**
 * Control characters, and whatever shows nothing or changes direction and so lets one name pass for another. Joiners,
 * variation selectors and tags stay: emoji and some scripts are spelt with them.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\u2800]|(?!\p{VS}|\u200C|\u200D|[\u{E0020}-\u{E007F}])\p{DI}/u

/** Something to read: a letter, digit, sign or picture. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

/** At most `max` characters (Unicode code points), one line, none of them invisible. */
const tidySchema = (max: number): z.ZodType<string> =>
  z
    .string()
    .max(max * 4, 'too-long')
    .transform((text) => text.normalize('NFC').trim().replace(/\s+/g, ' '))
    .refine((text) => [...text].length <= max, 'too-long')
    .refine((text) => !UNSEEN.test(text), 'unseen-characters')

/** A line of 1 to `max` characters. */
export const lineSchema = (max: number): z.ZodType<string> =>
  tidySchema(max).refine((text) => SEEN.test(text), 'required')

/** As `lineSchema`, but may be empty. */
export const optionalLineSchema = (max: number): z.ZodType<string> =>
  tidySchema(max).refine((text) => text === '' || SEEN.test(text), 'unseen-characters')

/** An e-mail address, in lower case. */
export const emailSchema: z.ZodType<string> = z.string().trim().toLowerCase().max(MAX_EMAIL).pipe(z.email())
