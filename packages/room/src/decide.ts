/** What may happen: (state, who asks what, now) → events or a refusal. One switch per kind of asker, each case one call; changes nothing. */
import type { Command } from '@hearth/protocol/commands'
import type { Asked } from './actor.ts'
import { type Decision, refuse } from './decision.ts'
import { closeSession, endSession, openRoom, startSession } from './rules/lifecycle.ts'
import { admit, admitEveryone, arrive, askAgain, sayNotNow } from './rules/lobby.ts'
import { connect, disconnect, leave, resume } from './rules/presence.ts'
import { tick } from './rules/tick.ts'
import type { Person, RoomState } from './state.ts'
import type { SystemCommand } from './system-commands.ts'

/** `now` is in milliseconds since the epoch; the room's clock never runs backwards even if it does. */
export function decide(state: RoomState | null, asked: Asked, now: number): Decision {
  if (state === null) {
    return asked.command.type === 'openRoom' ? openRoom(asked.command, now) : refuse('not-found')
  }
  if (state.phase === 'ended') return refuse('session-over')
  const at = Math.max(now, state.now)
  if (asked.by === 'system') return decideForSystem(state, asked.command, at)
  const asker = state.people[asked.personId]
  return asker === undefined
    ? refuse('not-known-here')
    : decideForParticipant(state, asker, asked.command, at)
}

function decideForParticipant(state: RoomState, asker: Person, command: Command, at: number): Decision {
  switch (command.type) {
    case 'admit':
      return admit(state, asker, command.personId, at)
    case 'admitEveryone':
      return admitEveryone(state, asker, at)
    case 'sayNotNow':
      return sayNotNow(state, asker, command.personId, at)
    case 'askAgain':
      return askAgain(asker, at)
    case 'startSession':
      return startSession(state, asker, at)
    case 'closeSession':
      return closeSession(state, asker, at)
    case 'endSession':
      return endSession(state, asker, at)
    case 'leave':
      return leave(asker, at)
  }
}

function decideForSystem(state: RoomState, command: SystemCommand, at: number): Decision {
  switch (command.type) {
    case 'openRoom':
      return refuse('wrong-phase')
    case 'arrive':
      return arrive(state, command, at)
    case 'connect':
      return connect(state, command.personId, command.connectionId, at)
    case 'disconnect':
      return disconnect(state, command.personId, command.connectionId, at)
    case 'tick':
      return tick(state, at)
    case 'resume':
      return resume(state, command.alive, at)
  }
}
