/** Rules E: what facilitators ask of somebody, mend and show. Nobody is made to do anything. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId } from '@hearth/protocol/ids'
import type { Decision } from '../decision.ts'
import type { Person, RoomState } from '../state.ts'

type Asks<Type extends Command['type']> = Extract<Command, { type: Type }>

export function askToTurnOn(
  state: RoomState,
  asker: Person,
  command: Asks<'askToTurnOn'>,
  at: number,
): Decision {
  throw new Error('not built')
}

export function answerTurnOn(asker: Person, source: Asks<'answerTurnOn'>['source'], at: number): Decision {
  throw new Error('not built')
}

export function rename(state: RoomState, asker: Person, command: Asks<'rename'>, at: number): Decision {
  throw new Error('not built')
}

export function spotlight(state: RoomState, asker: Person, personId: PersonId | null, at: number): Decision {
  throw new Error('not built')
}

export function allowReactions(state: RoomState, asker: Person, allowed: boolean, at: number): Decision {
  throw new Error('not built')
}
