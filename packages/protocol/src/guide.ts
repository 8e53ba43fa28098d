/** A guide: steps of a session with minutes, what facilitators read in private, and what the circle may be asked. */
import { z } from 'zod'
import { MAX_MINUTES, MAX_PROMPT, MAX_STEP_NOTES, MAX_STEP_TITLE, MAX_STEPS } from './limits.ts'
import { MODES, type Mode } from './roles.ts'
import { lineSchema, optionalLineSchema } from './text.ts'

export interface GuideStep {
  title: string
  minutes: number
  /** How turns are taken in it, as a suggestion; null: as before. */
  mode: Mode | null
  /** What the circle may be asked, once a facilitator shows it. May be empty. */
  prompt: string
  /** For those who lead only. May be empty. */
  notes: string
  /** It is the closing round: suggested when the time comes. */
  closes: boolean
}

export const guideStepsSchema: z.ZodType<GuideStep[]> = z
  .array(
    z.strictObject({
      title: lineSchema(MAX_STEP_TITLE),
      minutes: z.int().min(1).max(MAX_MINUTES),
      mode: z.enum(MODES).nullable(),
      prompt: optionalLineSchema(MAX_PROMPT),
      notes: optionalLineSchema(MAX_STEP_NOTES),
      closes: z.boolean(),
    }),
  )
  .min(1)
  .max(MAX_STEPS)
