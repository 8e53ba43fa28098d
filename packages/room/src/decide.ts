/** What may happen: (state, who asks what, now) → events or a refusal. One switch per kind of asker, each case one call; changes nothing. */
import type { Command } from '@hearth/protocol/commands'
import type { Asked } from './actor.ts'
import { type Decision, refuse } from './decision.ts'
import { lowerHand, raiseHand } from './rules/hands.ts'
import {
  answerHelp,
  askForHelp,
  closeHelp,
  handHelpOver,
  putHelpBack,
  setCrisisContacts,
  takeHelp,
  withdrawHelp,
} from './rules/help.ts'
import { beginEpoch, holdKey, sealKey } from './rules/keys.ts'
import { closeSession, endSession, openRoom, startSession } from './rules/lifecycle.ts'
import { admit, admitEveryone, arrive, askAgain, sayNotNow } from './rules/lobby.ts'
import { giveBack, lockRoom, muteEveryone, remove, takeAway, unmuteEveryone } from './rules/moderation.ts'
import { connect, disconnect, leave, resume } from './rules/presence.ts'
import { openChat, shareTexts, writeText } from './rules/texts.ts'
import { tick } from './rules/tick.ts'
import { callNext, chooseMode, giveFloor, giveFloorBack, startSpeaking } from './rules/turns.ts'
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
  return asker === undefined ? refuse('not-known-here') : decideForParticipant(state, asker, asked, at)
}

function decideForParticipant(
  state: RoomState,
  asker: Person,
  { command, newId }: { command: Command; newId: string },
  at: number,
): Decision {
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
    case 'chooseMode':
      return chooseMode(state, asker, command.mode, at)
    case 'raiseHand':
      return raiseHand(state, asker, at)
    case 'lowerHand':
      return lowerHand(state, asker, command.personId, at)
    case 'callNext':
      return callNext(state, asker, command.turn, at)
    case 'giveFloor':
      return giveFloor(state, asker, command, at)
    case 'startSpeaking':
      return startSpeaking(state, asker, at)
    case 'pass':
      return giveFloorBack(state, asker, at)
    case 'finishSpeaking':
      return giveFloorBack(state, asker, at)
    case 'takeAway':
      return takeAway(state, asker, command, at)
    case 'giveBack':
      return giveBack(state, asker, command, at)
    case 'muteEveryone':
      return muteEveryone(state, asker, at)
    case 'unmuteEveryone':
      return unmuteEveryone(state, asker, at)
    case 'remove':
      return remove(state, asker, command.personId, at)
    case 'lockRoom':
      return lockRoom(state, asker, true, at)
    case 'unlockRoom':
      return lockRoom(state, asker, false, at)
    case 'askForHelp':
      return askForHelp(state, asker, command.kind, newId, at)
    case 'withdrawHelp':
      return withdrawHelp(state, asker, command.helpId, at)
    case 'takeHelp':
      return takeHelp(state, asker, command.helpId, at)
    case 'putHelpBack':
      return putHelpBack(state, asker, command.helpId, at)
    case 'answerHelp':
      return answerHelp(state, asker, command, at)
    case 'closeHelp':
      return closeHelp(state, asker, command.helpId, at)
    case 'beginEpoch':
      return beginEpoch(state, asker, command, at)
    case 'sealKey':
      return sealKey(state, asker, command, at)
    case 'holdKey':
      return holdKey(state, asker, command.epoch, at)
    case 'openChat':
      return openChat(state, asker, true, at)
    case 'closeChat':
      return openChat(state, asker, false, at)
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
      return connect(state, command, at)
    case 'disconnect':
      return disconnect(state, command.personId, command.connectionId, at)
    case 'handHelpOver':
      return handHelpOver(state, command, at)
    case 'writeText':
      return writeText(state, command, at)
    case 'shareTexts':
      return shareTexts(state, command, at)
    case 'setCrisisContacts':
      return setCrisisContacts(state, command.crisis, at)
    case 'tick':
      return tick(state, at)
    case 'resume':
      return resume(state, command.alive, at)
  }
}
