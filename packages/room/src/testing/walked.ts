/** What one step of a walk did, and the words in which invariants speak of it. Judges nothing. */
import type { Asked } from '../actor.ts'
import type { Decision } from '../decision.ts'
import type { RoomEvent } from '../events.ts'
import type { Person, RoomState } from '../state.ts'

/** Both states are frozen: a rule that changes its input throws. */
export interface Walked {
  before: RoomState
  asked: Asked
  now: number
  decision: Decision
  after: RoomState
}

/** Sentences, each with whether it holds of a step. */
export type Invariants = Record<string, (walked: Walked) => boolean>

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
export const peopleOf = (state: RoomState): Person[] => Object.values(state.people)
export const eventsOf = ({ decision }: Walked): RoomEvent[] => (decision.ok ? decision.events : [])
export const isIn = (person: Person): boolean =>
  person.admission === 'admitted' && person.presence.kind !== 'gone'
