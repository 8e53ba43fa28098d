/** Rules T: who has the floor picks who is next, among those willing. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId } from '@hearth/protocol/ids'
import type { Decision } from '../decision.ts'
import type { Person, RoomState } from '../state.ts'

type Asks<Type extends Command['type']> = Extract<Command, { type: Type }>

export function nominate(state: RoomState, asker: Person, command: Asks<'nominate'>, at: number): Decision {
  throw new Error('not built')
}

export function setWilling(state: RoomState, asker: Person, willing: boolean, at: number): Decision {
  throw new Error('not built')
}
