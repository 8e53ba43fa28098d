/** Rules F: who leads. Facilitators make others of the staff facilitators; the last one does not just leave. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId } from '@hearth/protocol/ids'
import type { Decision } from '../decision.ts'
import type { Person, RoomState } from '../state.ts'

type Asks<Type extends Command['type']> = Extract<Command, { type: Type }>

export function promote(state: RoomState, asker: Person, personId: PersonId, at: number): Decision {
  throw new Error('not built')
}

export function demote(state: RoomState, asker: Person, personId: PersonId, at: number): Decision {
  throw new Error('not built')
}

export function leave(state: RoomState, asker: Person, at: number): Decision {
  throw new Error('not built')
}
