/** Rules S: the steps of the guide, and what the circle is asked. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId } from '@hearth/protocol/ids'
import type { Decision } from '../decision.ts'
import type { Person, RoomState } from '../state.ts'

type Asks<Type extends Command['type']> = Extract<Command, { type: Type }>

export function goToStep(state: RoomState, asker: Person, command: Asks<'goToStep'>, at: number): Decision {
  throw new Error('not built')
}

export function addToStep(state: RoomState, asker: Person, step: number, at: number): Decision {
  throw new Error('not built')
}

export function showPrompt(state: RoomState, asker: Person, prompt: string, at: number): Decision {
  throw new Error('not built')
}
