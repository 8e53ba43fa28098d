import type { Command, CommandType } from '@hearth/protocol/commands'
import type { TrailKind } from '@hearth/protocol/http/trail'
import { expect, test } from 'vitest'
import type { Asked } from '../src/actor.ts'
import { happened, refuse } from '../src/decision.ts'
import { given } from '../src/testing/given.ts'
import { id, type Name, newIdFor, staffId } from '../src/testing/people.ts'
import { arrival, arrived, openCircle, START, takenAway } from '../src/testing/steps.ts'
import { trailOf } from '../src/trail-of.ts'

const SECOND = 1000

/** What each thing that can be asked leaves behind. Whoever adds one says here that it leaves nothing, or what. */
const LEFT_BY: { [type in CommandType]: TrailKind | null } = {
  admit: 'admit',
  admitEveryone: 'admit',
  clearLobby: null,
  sayNotNow: null,
  askAgain: null,
  startSession: null,
  closeSession: null,
  endSession: null,
  chooseMode: null,
  beginQuiet: null,
  endQuiet: null,
  startRound: null,
  startNextRound: null,
  chooseHandRule: null,
  arrangeHands: null,
  setTurnTime: null,
  giveMoreTime: null,
  moveOn: null,
  showPrompt: null,
  raiseHand: null,
  lowerHand: null,
  callNext: null,
  giveFloor: null,
  startSpeaking: null,
  pass: null,
  comeBackToMe: null,
  finishSpeaking: null,
  nominate: null,
  setWilling: null,
  setAway: null,
  takeAway: 'mute',
  giveBack: null,
  muteEveryone: 'mute',
  unmuteEveryone: null,
  remove: 'remove',
  lockRoom: 'lock',
  unlockRoom: null,
  promote: 'promote',
  demote: 'demote',
  askToTurnOn: null,
  answerTurnOn: null,
  rename: null,
  spotlight: null,
  allowScreen: null,
  claimHand: null,
  unclaimHand: null,
  goToStep: null,
  addToStep: null,
  allowReactions: null,
  askForHelp: null,
  withdrawHelp: null,
  takeHelp: null,
  putHelpBack: null,
  answerHelp: null,
  closeHelp: null,
  beginEpoch: null,
  sealKey: null,
  holdKey: null,
  openChat: null,
  closeChat: null,
  leave: null,
}

const asked = (who: Name, command: Command): Asked => ({
  by: 'participant',
  personId: id(who),
  command,
  newId: newIdFor(who, command),
})

/** What is left where it happened. */
const leftBy = (who: Name, command: Command) => {
  const scene = given(openCircle('Ana', 'Ben'), arrived('Chidi')).when(who, command)
  return trailOf(given(openCircle('Ana', 'Ben'), arrived('Chidi')).room, asked(who, command), scene.decision)
}

test.each(Object.entries(LEFT_BY))('M16: of %s by Fay there stays: %s', (type, kind) => {
  const { room } = given(openCircle('Ana'))
  // Whatever else the command says is not looked at.
  const command = { type, personId: id('Ana') } as Command
  const at = START + 90 * SECOND
  const entry = trailOf(room, asked('Fay', command), happened({ type: 'roomLocked', at }))
  expect(entry).toEqual(kind === null ? null : { staffId: staffId('Fay'), kind, minute: START + 60 * SECOND })
})

test.each<[Command, TrailKind]>([
  [{ type: 'admit', personId: id('Chidi') }, 'admit'],
  [{ type: 'admitEveryone' }, 'admit'],
  [{ type: 'takeAway', personId: id('Ana'), source: 'microphone' }, 'mute'],
  [{ type: 'remove', personId: id('Ana') }, 'remove'],
  [{ type: 'lockRoom' }, 'lock'],
])(
  'M16: of %o there stays who of the staff, what and in which minute, and nothing of anybody else',
  (command, kind) => {
    const entry = leftBy('Jo', command)
    expect(entry).toEqual({ staffId: staffId('Jo'), kind, minute: expect.any(Number) })
    expect((entry?.minute ?? 1) % (60 * SECOND)).toBe(0)
    for (const name of ['Ana', 'Ben', 'Chidi'] as const) expect(JSON.stringify(entry)).not.toContain(name)
  },
)

test('M16: of what was refused, or changed nothing, or a learner asked, nothing stays', () => {
  const lock: Command = { type: 'lockRoom' }
  const { room } = given(openCircle('Ana'))
  expect(trailOf(room, asked('Fay', lock), refuse('wrong-phase'))).toBeNull()
  expect(trailOf(room, asked('Fay', lock), happened())).toBeNull()
  expect(trailOf(room, asked('Ana', lock), happened({ type: 'roomLocked', at: START }))).toBeNull()
  expect(trailOf(room, asked('Zoe', lock), happened({ type: 'roomLocked', at: START }))).toBeNull()
  const twice = given(openCircle('Ana'), takenAway('Ana', 'camera'))
  const again: Command = { type: 'takeAway', personId: id('Ana'), source: 'camera' }
  expect(trailOf(twice.room, asked('Fay', again), twice.when('Fay', again).decision)).toBeNull()
})

test('M16: of what doors and the clock do, nothing stays', () => {
  const arrives = arrival('Chidi')
  const scene = given(openCircle('Ana')).whenSystem(arrives)
  expect(trailOf(scene.room, { by: 'system', command: arrives }, scene.decision)).toBeNull()
})
