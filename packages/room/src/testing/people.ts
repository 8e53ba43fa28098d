/** The people of our tests: who they are by name, and the ids that go with a name. Nobody else's names are used. */
import type { Command } from '@hearth/protocol/commands'
import type { HelpKind } from '@hearth/protocol/help'
import type { HelpId, MediaIdentity, PersonId, StaffId, TextId } from '@hearth/protocol/ids'
import type { PublicKey, Sealed } from '@hearth/protocol/keys'
import type { Role } from '@hearth/protocol/roles'

export const FACILITATORS = ['Fay', 'Jo'] as const
export const ADVISORS = ['Sol'] as const
export const LEARNERS = ['Ana', 'Ben', 'Chidi', 'Dara', 'Eli', 'Gus', 'Hana', 'Imani'] as const
/** Further learners, for a whole circle. */
export const MORE_LEARNERS = ['Kofi', 'Lena', 'Mina', 'Noor'] as const
export const CAPTIONERS = ['Kim'] as const
/** Never arrives anywhere. */
export const STRANGER = 'Zoe'

export type Name =
  | (typeof FACILITATORS)[number]
  | (typeof ADVISORS)[number]
  | (typeof LEARNERS)[number]
  | (typeof MORE_LEARNERS)[number]
  | (typeof CAPTIONERS)[number]
  | typeof STRANGER

const idOf = (words: string): string => words.padEnd(22, '_')

/** Ids have the one form that the protocol knows, and can be read in a failing test. */
export const id = (name: Name): PersonId => idOf(name)
export const staffId = (name: Name): StaffId => idOf(`staff-${name}`)
export const mediaIdentity = (name: Name): MediaIdentity => idOf(`media-${name}`)
/** A connection of this person; the first, unless told. */
export const connection = (name: Name, which = 1): string => `connection-${which}-${name}`

/** Of a browser of this person; the first, unless told. No id is in it: it stays in envelopes when its person is gone. */
export const publicKey = (name: Name, which = 1): PublicKey => `public-key-${which}-${name}`.padEnd(87, '-')
/** The room's key as somebody has sealed it to somebody: nobody here opens it. */
export const sealed = (to: Name, epoch: number): Sealed => `sealed-${epoch}-to-${to}`.padEnd(151, '_')

/** Of a text; the first of this person, unless told. */
export const textId = (by: Name, which = 1): TextId => idOf(`text-${which}-${by}`)

/** Of this person's request of this kind; the door makes it so in these tests. */
export const helpId = (name: Name, kind: HelpKind): HelpId => idOf(`help-${kind}-${name}`)
/** What the door hands over with a command. */
export const newIdFor = (name: Name, command: Command): string =>
  command.type === 'askForHelp' ? helpId(name, command.kind) : idOf('new')

const isOneOf = (names: readonly string[], name: Name): boolean => names.includes(name)

export const roleOf = (name: Name): Role =>
  isOneOf(FACILITATORS, name)
    ? 'facilitator'
    : isOneOf(ADVISORS, name)
      ? 'advisor'
      : isOneOf(CAPTIONERS, name)
        ? 'captioner'
        : 'learner'
/** Scheduled to lead. */
export const isFacilitator = (name: Name): boolean => isOneOf(FACILITATORS, name)
/** Of the program's staff: whoever leads or advises. */
export const isStaff = (name: Name): boolean => isFacilitator(name) || isOneOf(ADVISORS, name)

const EVERYBODY: readonly Name[] = [
  ...FACILITATORS,
  ...ADVISORS,
  ...LEARNERS,
  ...MORE_LEARNERS,
  ...CAPTIONERS,
  STRANGER,
]

/** The name behind an id, for tests that list people. */
export function nameOf(personId: PersonId): Name {
  const name = EVERYBODY.find((one) => id(one) === personId)
  if (name === undefined) throw new Error(`${personId} is nobody of our tests`)
  return name
}
