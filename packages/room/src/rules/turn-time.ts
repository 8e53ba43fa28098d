/** Rules T: how long a turn is meant to be, and time given. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId } from '@hearth/protocol/ids'
import type { Decision } from '../decision.ts'
import type { Person, RoomState } from '../state.ts'

type Asks<Type extends Command['type']> = Extract<Command, { type: Type }>

export function setTurnTime(state: RoomState, asker: Person, minutes: number | null, at: number): Decision {
  throw new Error('not built')
}

export function giveMoreTime(state: RoomState, asker: Person, turn: number, at: number): Decision {
  throw new Error('not built')
}

export function moveOn(state: RoomState, asker: Person, command: Asks<'moveOn'>, at: number): Decision {
  throw new Error('not built')
}
