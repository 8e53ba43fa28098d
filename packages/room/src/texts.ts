/** What follows from what was written: who reads which text, and which of a conversation is the newest. Knows no word of any. */
import type { PersonId } from '@hearth/protocol/ids'
import { audienceOf } from './audience-of.ts'
import { requireReader } from './guards.ts'
import type { RoomState, Text } from './state.ts'

/** Sealed to each of its readers, and not under the room's key. */
export const isPrivate = ({ where }: Pick<Text, 'where'>): boolean =>
  where.kind === 'private' || where.kind === 'lane'

/** With whose conversation it goes; null: with none. */
export const threadOf = ({ where }: Pick<Text, 'where'>): PersonId | null =>
  where.kind === 'private' ? where.thread : null

/** Of the conversation between this person and those who lead, whoever can read it. */
export const newestOf = ({ texts }: RoomState, thread: PersonId): Text | undefined =>
  texts.findLast((text) => threadOf(text) === thread)

export const privateTextsOf = ({ texts }: RoomState, personId: PersonId): Text[] =>
  texts.filter((text) => isPrivate(text) && requireReader(text, personId).ok)

/** All that this person's views name. */
export function textsNamedTo(state: RoomState, personId: PersonId): Text[] {
  const inCircle = audienceOf(state, personId).includes('shared')
  return state.texts.filter((text) => (isPrivate(text) ? requireReader(text, personId).ok : inCircle))
}
