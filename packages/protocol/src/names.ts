/** What a person may be called, and which names look alike. */
import unhomoglyph from 'unhomoglyph'
import type { z } from 'zod'
import { MAX_NAME } from './limits.ts'
import { lineSchema } from './text.ts'

/** Marks that one letter may carry beside those of its own code point. More of them cover the lines around a name. */
const TOO_MANY_MARKS = /[\p{Mn}\p{Me}]{3}/u

/** No name has these inside. */
const ROLES = ['facilitator', 'moderator', 'administrator', 'captioner', 'wellnessoffice', 'hearthteam']
/** Names may have these inside, so only a whole word counts. */
const ROLE_WORDS = ['advisor', 'adviser', 'admin', 'hearth']

/**
 * The shape of a name, as in the skeleton of UTS #39 (https://www.unicode.org/reports/tr39/#Confusable_Detection): letters,
 * digits and marks alone, each letter replaced by the one that it can be taken for.
 */
const shapeOf = (name: string): string =>
  unhomoglyph(name.normalize('NFKC').replace(/\p{DI}/gu, ''))
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    .toLowerCase()

/** Both ways: a capital i looks like an l, and a small i does not. */
const shapesOf = (name: string): string[] => [shapeOf(name), shapeOf(name.toLowerCase())]

/** Whether somebody can take one name for the other: other scripts, case, dots, spaces and invisible characters do not tell them apart. */
export function looksAlike(a: string, b: string): boolean {
  const shapes = shapesOf(b)
  return a === b || shapesOf(a).some((shape, way) => shape !== '' && shape === shapes[way])
}

function namesARole(name: string): boolean {
  const words = name.split(/[^\p{L}\p{M}]+/u)
  return (
    ROLES.some((role) => shapesOf(name).some((shape, way) => shape.includes(shapesOf(role)[way] ?? role))) ||
    ROLE_WORDS.some((role) => words.some((word) => looksAlike(word, role)))
  )
}

/** What somebody who has no account wants to be called. Faults: those of `lineSchema`, `too-many-marks`, `role-word`. */
export const nameSchema: z.ZodType<string> = lineSchema(MAX_NAME)
  .refine((name) => !TOO_MANY_MARKS.test(name), 'too-many-marks')
  .refine((name) => !namesARole(name), 'role-word')
