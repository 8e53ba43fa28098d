/** Parses what a request carries, once, at the door. Answers name the fields at fault and never repeat what was sent. */
import { idSchema } from '@hearth/protocol/ids'
import { z } from 'zod'
import { type HttpRefusal, refusal } from './refusals.ts'

const MAX_FIELDS_NAMED = 20
const nothingSchema = z.strictObject({})

export function parseBody<T>(schema: z.ZodType<T>, body: unknown): { ok: true; body: T } | HttpRefusal {
  const parsed = schema.safeParse(body, { reportInput: true })
  if (parsed.success) return { ok: true, body: parsed.data }
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, ''))
  const fields = new Map<string, string>()
  for (const [path, fault] of faults) {
    if (!fields.has(path) && fields.size < MAX_FIELDS_NAMED) fields.set(path, fault)
  }
  return refusal('bad-input', { fields: Object.fromEntries(fields) })
}

/** For requests that carry nothing: no body, or an empty object. */
export const parseNothing = (body: unknown) => parseBody(nothingSchema, body ?? {})

/** Ids and codes in a path have one form; anything else cannot be found, and never reaches the database. */
export const isId = (text: string): boolean => idSchema.safeParse(text).success

type Fault = [path: string, fault: string]

function faultsOf(issue: z.core.$ZodIssue, above: string): Fault[] {
  const path = [...(above === '' ? [] : [above]), ...issue.path.map(String)].join('.')
  switch (issue.code) {
    case 'custom':
      return [[path, issue.message]]
    case 'too_big':
      return [[path, issue.origin === 'string' ? 'too-long' : 'not-valid']]
    case 'too_small':
      return [[path, issue.origin === 'array' ? 'required' : 'not-valid']]
    case 'invalid_type':
      return [[path, issue.input === undefined ? 'required' : 'not-valid']]
    case 'unrecognized_keys':
      return [[path, 'unknown-field']]
    case 'invalid_union': {
      const last = issue.errors.at(-1) ?? []
      return last.length === 0 ? [[path, 'not-valid']] : last.flatMap((inner) => faultsOf(inner, path))
    }
    default:
      return [[path, 'not-valid']]
  }
}
