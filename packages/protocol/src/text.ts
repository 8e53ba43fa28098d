/** Schemas for short texts that people type. Limits are those of limits.ts; the text is trimmed and in NFC. */
import { z } from 'zod'
import { MAX_EMAIL } from './limits.ts'

/** Control characters, and the invisible or direction-changing ones that let one name pass for another. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

/** A line of 1 to `max` characters (Unicode code points), none of them invisible. */
export const lineSchema = (max: number): z.ZodType<string> =>
  z
    .string()
    .max(max * 4)
    .transform((text) => text.normalize('NFC').trim().replace(/\s+/g, ' '))
    .refine((text) => text.length > 0, 'required')
    .refine((text) => [...text].length <= max, 'too-long')
    .refine((text) => !UNSEEN.test(text), 'unseen-characters')

/** As `lineSchema`, but may be empty. */
export const optionalLineSchema = (max: number): z.ZodType<string> =>
  z.union([
    z
      .string()
      .regex(/^\s*$/)
      .max(max)
      .transform(() => ''),
    lineSchema(max),
  ])

/** An e-mail address, in lower case. */
export const emailSchema: z.ZodType<string> = z.string().trim().toLowerCase().max(MAX_EMAIL).pipe(z.email())
