/** What may happen: (state, who asks what, now) → events or a refusal. One switch per kind of asker, each case one call; changes nothing. */
import type { Command } from '@hearth/protocol/commands'
import type { Asked } from './actor.ts'
import { type Decision, happened, refuse } from './decision.ts'
import type { RoomEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { setAway } from './rules/away.ts'
import { claimHand, unclaimHand } from './rules/claims.ts'
import {
  allowReactions,
  allowScreen,
  answerTurnOn,
  askToTurnOn,
  rename,
  spotlight,
} from './rules/gestures.ts'
import { addToStep, goToStep, showPrompt } from './rules/guide.ts'
import { arrangeHands, chooseHandRule, lowerHand, raiseHand } from './rules/hands.ts'
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
import { demote, leave, promote } from './rules/leading.ts'
import { leadingSettled } from './rules/left-alone.ts'
import { closeSession, endSession, openRoom, startSession } from './rules/lifecycle.ts'
import { admit, admitEveryone, arrive, askAgain, clearLobby, sayNotNow } from './rules/lobby.ts'
import { giveBack, lockRoom, muteEveryone, remove, takeAway, unmuteEveryone } from './rules/moderation.ts'
import { nominate, setWilling } from './rules/nominate.ts'
import { acknowledgePage, notePage } from './rules/pages.ts'
import { connect, disconnect, resume, signOut } from './rules/presence.ts'
import { beginQuiet, endQuiet } from './rules/quiet.ts'
import { startNextRound, startRound } from './rules/rounds.ts'
import { openChat, shareTexts, writeText } from './rules/texts.ts'
import { tick } from './rules/tick.ts'
import { giveMoreTime, moveOn, setTurnTime } from './rules/turn-time.ts'
import { callNext, chooseMode, giveFloor, giveFloorBack, startSpeaking } from './rules/turns.ts'
import type { Person, RoomState } from './state.ts'
import type { SystemCommand } from './system-commands.ts'
import { ROOM_TIMING, type RoomTiming } from './timing.ts'
import { turnsSettled } from './turns/settle.ts'

/** `now` is in milliseconds since the epoch; the room's clock never runs backwards even if it does. */
export function decide(
  state: RoomState | null,
  asked: Asked,
  now: number,
  timing: RoomTiming = ROOM_TIMING,
): Decision {
  if (state === null) {
    return asked.command.type === 'openRoom' ? openRoom(asked.command, now) : refuse('not-found')
  }
  if (state.phase === 'ended') return refuse('session-over')
  const at = Math.max(now, state.now)
  return settled(state, decided(state, asked, timing, at), at)
}

function decided(state: RoomState, asked: Asked, timing: RoomTiming, at: number): Decision {
  if (asked.by === 'system') return decideForSystem(state, asked.command, timing, at)
  const asker = state.people[asked.personId]
  return asker === undefined ? refuse('not-known-here') : decideForParticipant(state, asker, asked, at)
}

/** With what follows at once from what was decided. */
function settled(state: RoomState, decision: Decision, at: number): Decision {
  if (!decision.ok || decision.events.length === 0) return decision
  const led = leadingSettled(applied(state, decision.events), at)
  const turned = turnsSettled(applied(state, [...decision.events, ...led]), at)
  return happened(...decision.events, ...led, ...turned)
}

const applied = (state: RoomState, events: readonly RoomEvent[]): RoomState =>
  events.reduce<RoomState>(evolve, state)

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
    case 'clearLobby':
      return clearLobby(state, asker, at)
    case 'sayNotNow':
      return sayNotNow(state, asker, command, at)
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
    case 'beginQuiet':
      return beginQuiet(state, asker, command.minutes, at)
    case 'endQuiet':
      return endQuiet(state, asker, at)
    case 'startRound':
      return startRound(state, asker, command, newId, at)
    case 'startNextRound':
      return startNextRound(state, asker, command, at)
    case 'chooseHandRule':
      return chooseHandRule(state, asker, command.rule, at)
    case 'arrangeHands':
      return arrangeHands(state, asker, command, at)
    case 'setTurnTime':
      return setTurnTime(state, asker, command.minutes, at)
    case 'giveMoreTime':
      return giveMoreTime(state, asker, command.turn, at)
    case 'moveOn':
      return moveOn(state, asker, command, at)
    case 'showPrompt':
      return showPrompt(state, asker, command.prompt, at)
    case 'raiseHand':
      return raiseHand(state, asker, command.kind, at)
    case 'lowerHand':
      return lowerHand(state, asker, command.personId, at)
    case 'callNext':
      return callNext(state, asker, command.turn, at)
    case 'giveFloor':
      return giveFloor(state, asker, command, at)
    case 'startSpeaking':
      return startSpeaking(state, asker, command.turn, at)
    case 'pass':
      return giveFloorBack(state, asker, command.turn, 'had', at)
    case 'comeBackToMe':
      return giveFloorBack(state, asker, command.turn, 'comes-back', at)
    case 'finishSpeaking':
      return giveFloorBack(state, asker, command.turn, 'had', at)
    case 'nominate':
      return nominate(state, asker, command, at)
    case 'setWilling':
      return setWilling(state, asker, command.willing, at)
    case 'setAway':
      return setAway(state, asker, command.away, at)
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
    case 'promote':
      return promote(state, asker, command.personId, at)
    case 'demote':
      return demote(state, asker, command.personId, at)
    case 'askToTurnOn':
      return askToTurnOn(state, asker, command, at)
    case 'answerTurnOn':
      return answerTurnOn(asker, command.source, at)
    case 'rename':
      return rename(state, asker, command, at)
    case 'spotlight':
      return spotlight(state, asker, command.personId, at)
    case 'allowScreen':
      return allowScreen(state, asker, command.personId, at)
    case 'claimHand':
      return claimHand(state, asker, command.personId, at)
    case 'unclaimHand':
      return unclaimHand(state, asker, command.personId, at)
    case 'goToStep':
      return goToStep(state, asker, command, at)
    case 'addToStep':
      return addToStep(state, asker, command.step, at)
    case 'allowReactions':
      return allowReactions(state, asker, command.allowed, at)
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
      return leave(state, asker, at)
  }
}

function decideForSystem(state: RoomState, command: SystemCommand, timing: RoomTiming, at: number): Decision {
  switch (command.type) {
    case 'openRoom':
      return refuse('wrong-phase')
    case 'arrive':
      return arrive(state, command, at)
    case 'connect':
      return connect(state, command, at)
    case 'disconnect':
      return disconnect(state, command.personId, command.connectionId, at)
    case 'signOut':
      return signOut(state, command.personId, at)
    case 'handHelpOver':
      return handHelpOver(state, command, at)
    case 'writeText':
      return writeText(state, command, at)
    case 'shareTexts':
      return shareTexts(state, command, at)
    case 'setCrisisContacts':
      return setCrisisContacts(state, command, at)
    case 'notePage':
      return notePage(state, command, at)
    case 'acknowledgePage':
      return acknowledgePage(state, command, at)
    case 'tick':
      return tick(state, timing, at)
    case 'resume':
      return resume(state, command.alive, at)
  }
}
