/** Rules E: "I take this one" of a hand, said among those who lead and advise. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId } from '@hearth/protocol/ids'
import type { Decision } from '../decision.ts'
import type { Person, RoomState } from '../state.ts'

type Asks<Type extends Command['type']> = Extract<Command, { type: Type }>

export function claimHand(state: RoomState, asker: Person, personId: PersonId, at: number): Decision {
  throw new Error('not built')
}

export function unclaimHand(state: RoomState, asker: Person, personId: PersonId, at: number): Decision {
  throw new Error('not built')
}
