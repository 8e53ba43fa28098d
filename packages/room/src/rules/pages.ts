/** Rules F: the office’s person on call is told that nobody leads, and whether they have seen it. */
import type { Decision } from '../decision.ts'
import type { RoomState } from '../state.ts'
import type { SystemCommand } from '../system-commands.ts'

type Says<Type extends SystemCommand['type']> = Extract<SystemCommand, { type: Type }>

export function notePage(state: RoomState, command: Says<'notePage'>, at: number): Decision {
  throw new Error('not built')
}

export function acknowledgePage(state: RoomState, command: Says<'acknowledgePage'>, at: number): Decision {
  throw new Error('not built')
}
