/** Rules T: everybody once, in order. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId } from '@hearth/protocol/ids'
import type { Decision } from '../decision.ts'
import type { Person, RoomState } from '../state.ts'

type Asks<Type extends Command['type']> = Extract<Command, { type: Type }>

export function startRound(
  state: RoomState,
  asker: Person,
  command: Asks<'startRound'>,
  newId: string,
  at: number,
): Decision {
  throw new Error('not built')
}

export function startNextRound(
  state: RoomState,
  asker: Person,
  command: Asks<'startNextRound'>,
  at: number,
): Decision {
  throw new Error('not built')
}
