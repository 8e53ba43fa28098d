/** Steps of turns, in words: rounds, and what the holder of the floor does. Which turn it is, is said as a number. */
import type { Command } from '@hearth/protocol/commands'
import type { HandKind } from '@hearth/protocol/roles'
import type { Scene } from './given.ts'
import { id, type Name, nameOf } from './people.ts'
import { asks, openCircle, type Step, type Steps } from './steps.ts'

type Asks<Type extends Command['type']> = Extract<Command, { type: Type }>

/** Of learners and advisors from the first seat, unless told otherwise. */
export const aRound = (changes: Partial<Asks<'startRound'>> = {}): Asks<'startRound'> => ({
  type: 'startRound',
  turn: 0,
  from: null,
  reversed: false,
  shuffled: false,
  withFacilitators: false,
  prompt: '',
  ...changes,
})
/** Begun by Fay. */
export const roundCircle = (...names: Name[]): Steps => [openCircle(...names), asks('Fay', aRound())]

export const finished = (name: Name, turn: number): Steps => [
  asks(name, { type: 'startSpeaking', turn }),
  asks(name, { type: 'finishSpeaking', turn }),
]
export const passed = (name: Name, turn: number): Step => asks(name, { type: 'pass', turn })
export const comesBack = (name: Name, turn: number): Step => asks(name, { type: 'comeBackToMe', turn })
export const raisedFor = (kind: HandKind, ...names: Name[]): Steps =>
  names.map((name) => asks(name, { type: 'raiseHand', kind }))

/** Who has the floor, by name. */
export const holder = ({ state }: Scene): Name | null =>
  state.floor === null ? null : nameOf(state.floor.personId)
/** Whose hands all see, in the order of calling. */
export const handsOf = ({ shared }: Scene): Name[] => shared.hands.map(({ personId }) => nameOf(personId))
export const namesOf = (ids: readonly string[]): Name[] => ids.map(nameOf)
export const orderOf = ({ state }: Scene): Name[] => namesOf(state.round?.order ?? [])
export const ids = (...names: Name[]): string[] => names.map((name) => id(name))

/** Whoever has the floor speaks and finishes, until nobody has it. In which order they had it. */
export function spokenThrough(scene: Scene): { names: Name[]; over: Scene } {
  const name = holder(scene)
  if (name === null) return { names: [], over: scene }
  const rest = spokenThrough(scene.and(finished(name, scene.state.turn)))
  return { names: [name, ...rest.names], over: rest.over }
}
