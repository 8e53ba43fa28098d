/** What a person may be called, and which names look alike. */
import unhomoglyph from 'unhomoglyph'
import type { z } from 'zod'
import { MAX_NAME, MAX_PRONOUNS } from './limits.ts'
import { lineSchema, optionalLineSchema } from './text.ts'

/** Three marks that any script may use, or six of a script's own, on one letter. They cover the lines around a name. */
const TOO_MANY_MARKS = /(?:(?=\p{Script=Inherited})\p{M}){3}|\p{M}{6}/u

/** No name has these inside. */
const ROLES = ['facilitator', 'moderator', 'administrator', 'captioner', 'wellnessoffice', 'hearthteam']
/** Names may have these inside, so only a whole word counts. */
const ROLE_WORDS = ['advisor', 'adviser', 'admin', 'hearth']

const visible = (name: string): string => name.replace(/\p{DI}/gu, '')

/**
 * The shape of a name, as in the skeleton of UTS #39 (https://www.unicode.org/reports/tr39/#Confusable_Detection): letters,
 * digits and marks alone, each letter replaced by the one that it can be taken for.
 */
const shapeOf = (name: string): string =>
  unhomoglyph(visible(name).normalize('NFKD'))
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    .toLowerCase()

const MOST_KNOWN = 1000
const known = new Map<string, string[]>()

/** Both ways: a capital i looks like an l, and a small i does not. Remembered: a lobby compares each name with all others. */
function shapesOf(name: string): string[] {
  const shapes = known.get(name) ?? [shapeOf(name), shapeOf(name.toLowerCase())]
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(name, shapes)
  return shapes
}

/** Whether somebody can take one name for the other: other scripts, case, dots, spaces and invisible characters do not tell them apart. */
export function looksAlike(a: string, b: string): boolean {
  const shapes = shapesOf(b)
  return a === b || shapesOf(a).some((shape, way) => shape !== '' && shape === shapes[way])
}

function namesARole(name: string): boolean {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).map(folded)
  const whole = folded(name)
  return (
    ROLES.some((role) => whole.includes(folded(role))) ||
    ROLE_WORDS.some((role) => words.includes(folded(role)))
  )
}

/** Here i, l and 1 are one letter too: a role is known whichever of them stands in it. */
const folded = (name: string): string => shapeOf(name.toLowerCase()).replace(/[il1]/g, 'l')

/** What somebody who has no account wants to be called. Faults: those of `lineSchema`, `too-many-marks`, `role-word`. */
export const nameSchema: z.ZodType<string> = lineSchema(MAX_NAME)
  .refine(hasFewMarks, 'too-many-marks')
  .refine((name) => !namesARole(name), 'role-word')

/** They stand beside the name, so the same holds for them. */
export const pronounsSchema: z.ZodType<string> = optionalLineSchema(MAX_PRONOUNS)
  .refine(hasFewMarks, 'too-many-marks')
  .refine((pronouns) => !namesARole(pronouns), 'role-word')

function hasFewMarks(text: string): boolean {
  return !TOO_MANY_MARKS.test(visible(text).normalize('NFC'))
}
