/** How random walks begin: what has been asked before anything is left to chance. */
import type { Command } from '@hearth/protocol/commands'
import { LEFT_ALONE_MS, OPENS_BEFORE_MS, PAGE_AFTER_MS, PRESENCE_GRACE_MS } from '@hearth/protocol/limits'
import type { Mode } from '@hearth/protocol/roles'
import type { Asked } from '../actor.ts'
import { connection, FACILITATORS, id, type Name, newIdFor } from './people.ts'
import { arrivalInWalk } from './random-leading.ts'
import { connecting } from './steps.ts'

/** One step of a walk: somebody asks, milliseconds pass (also backwards), or the clock goes to the deadline and ticks. */
export type WalkStep = { asked: Asked } | { passed: number } | { deadline: true }

export const bySystem = (command: Extract<Asked, { by: 'system' }>['command']): WalkStep => ({
  asked: { by: 'system', command },
})

const entered = (who: Name): WalkStep[] => [bySystem(arrivalInWalk(who)), bySystem(connecting(who))]
const led = FACILITATORS.flatMap(entered)
const by = (who: Name, command: Command): WalkStep => ({
  asked: { by: 'participant', personId: id(who), command, newId: newIdFor(who, command) },
})
const byFay = (command: Command): WalkStep => by('Fay', command)
export type TurnMode = Extract<Mode, 'hands' | 'round' | 'nominate'>
const ROUND: Command = {
  type: 'startRound',
  turn: 0,
  from: null,
  reversed: false,
  shuffled: false,
  withFacilitators: true,
  prompt: 'What is on your mind?',
}
/** A circle that takes turns: who finds no place in a small room is refused, which does no harm. */
export const taking = (
  mode: TurnMode,
  names: readonly Name[] = ['Ana', 'Ben', 'Sol', 'Kim', 'Gus'],
): WalkStep[] => [
  ...led,
  ...names.flatMap(entered),
  byFay({ type: 'admitEveryone' }),
  byFay({ type: 'startSession' }),
  byFay({ type: 'openChat' }),
  byFay({ type: 'chooseMode', mode }),
  ...(mode === 'round' ? [byFay(ROUND)] : []),
]
const ticked: WalkStep = bySystem({ type: 'tick' })
const drops = (who: Name): WalkStep =>
  bySystem({ type: 'disconnect', personId: id(who), connectionId: connection(who) })
/** Fay arranges hands that she has not seen. Ana is called, and has not begun. */
const CALLED: WalkStep[] = [
  ...taking('hands'),
  ...(['Ana', 'Ben', 'Sol'] as const).map((who) => by(who, { type: 'raiseHand', kind: 'new' })),
  byFay({ type: 'arrangeHands', seen: [], order: [id('Sol')] }),
  byFay({ type: 'callNext', turn: 0 }),
]
/** Ana has the floor, and picks Ben, who does not want to be picked now. */
const PICKING: WalkStep[] = [
  ...taking('nominate'),
  by('Ben', { type: 'setWilling', willing: false }),
  byFay({ type: 'giveFloor', personId: id('Ana'), turn: 0 }),
  by('Ana', { type: 'nominate', personId: id('Ben'), turn: 1 }),
]
/** Nobody leads: in the lobby long after the start, and in a circle that then is left alone. */
const UNLED: WalkStep[] = [...entered('Ana'), { passed: OPENS_BEFORE_MS + PAGE_AFTER_MS }, ticked]
const LEFT_ALONE: WalkStep[] = [
  ...taking('hands'),
  ...FACILITATORS.map(drops),
  { passed: LEFT_ALONE_MS },
  ticked,
]
/** Ana is not OK. Jo tries to close before Fay answers, and again once Fay is gone. Then Fay is back. */
export const NOT_OK: WalkStep[] = [
  ...CALLED,
  by('Ana', { type: 'askForHelp', kind: 'not-ok' }),
  by('Jo', { type: 'closeSession' }),
  by('Fay', { type: 'answerHelp', helpId: '0', answer: 'talk-after' }),
  drops('Fay'),
  { passed: PRESENCE_GRACE_MS },
  ticked,
  by('Jo', { type: 'closeSession' }),
  bySystem(connecting('Fay')),
]
/** In most Fay and Jo are there from the start and lead turns. */
export const BEGINNINGS: WalkStep[][] = [
  [],
  UNLED,
  LEFT_ALONE,
  led,
  taking('hands'),
  CALLED,
  NOT_OK,
  taking('round'),
  taking('round'),
  PICKING,
]
