/** Rules P: away for a moment. The place is held. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId } from '@hearth/protocol/ids'
import type { Decision } from '../decision.ts'
import type { Person, RoomState } from '../state.ts'

type Asks<Type extends Command['type']> = Extract<Command, { type: Type }>

export function setAway(state: RoomState, asker: Person, away: boolean, at: number): Decision {
  throw new Error('not built')
}
