/** Rules T: a shared pause, and back to the mode before. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId } from '@hearth/protocol/ids'
import type { Decision } from '../decision.ts'
import type { Person, RoomState } from '../state.ts'

type Asks<Type extends Command['type']> = Extract<Command, { type: Type }>

export function beginQuiet(state: RoomState, asker: Person, minutes: number | null, at: number): Decision {
  throw new Error('not built')
}

export function endQuiet(state: RoomState, asker: Person, at: number): Decision {
  throw new Error('not built')
}
