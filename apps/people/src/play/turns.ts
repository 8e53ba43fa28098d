/** A simulated person's turns, in every mode: begins, speaks or passes, hands on; raises a hand, goes away for a moment. */
import type { Command } from '@hearth/protocol/commands'
import { sentenceOf } from '../refused.ts'
import type { SimulatedPerson } from '../simulate-person.ts'
import { between, howToBegin, howToEnd } from './choices.ts'
import { orOver, pause } from './pause.ts'
import type { Scene } from './scene.ts'

const SECOND = 1000

export const hasFloor = ({ view: { own, shared } }: SimulatedPerson): boolean =>
  own !== undefined && shared?.floor?.personId === own.personId

/** Waits so long, or until it is their turn. Answers false once it is over for them. */
export async function quietOrTurn(person: SimulatedPerson, ms: number, done: AbortSignal): Promise<boolean> {
  // Whoever waits in vain has waited long enough.
  const turn = person.until(() => hasFloor(person), ms).catch(() => {})
  await orOver(turn, done)
  return !done.aborted && person.over === null
}

export async function takeTheFloor(person: SimulatedPerson, scene: Scene, done: AbortSignal): Promise<void> {
  const { random, say } = scene
  const turn = person.view.shared?.turn ?? 0
  if (!(await pause(random.between(1, 3) * SECOND, done))) return
  const begin = howToBegin(turn, random)
  // The floor may have moved on meanwhile: then nothing is said.
  if (!(await person.send(begin)).ok) return
  if (begin.type !== 'startSpeaking') return say(person.name, wordsFor(begin))
  await speakForAWhile(person, scene, done)
  const end = howToEnd(person.view, turn, random)
  if ((await person.send(end)).ok && end.type === 'nominate') say(person.name, wordsFor(end))
}

export async function betweenTurns(person: SimulatedPerson, scene: Scene, done: AbortSignal): Promise<void> {
  const act = between(person.view, scene.random)
  if (act === null) return
  if (act === 'speak') {
    if (person.publishes('camera')) await speakForAWhile(person, scene, done)
  } else if (act === 'away') await goAway(person, scene, done)
  else if ((await person.send(act)).ok) scene.say(person.name, wordsFor(act))
}

function wordsFor(act: Command): string {
  switch (act.type) {
    case 'pass':
      return 'passes'
    case 'comeBackToMe':
      return 'asks to be come back to'
    case 'nominate':
      return 'picks who is next'
    case 'raiseHand':
      return act.kind === 'reply' ? 'raises a hand to reply' : 'raises a hand'
    case 'setWilling':
      return act.willing ? 'may be picked again' : 'would rather not be picked'
    default:
      return `has sent ${act.type}`
  }
}

async function goAway(person: SimulatedPerson, { random, say }: Scene, done: AbortSignal): Promise<void> {
  if (!(await person.send({ type: 'setAway', away: true })).ok) return
  say(person.name, 'is away for a moment')
  await pause(random.between(5, 15) * SECOND, done)
  if (person.over !== null) return
  if ((await person.send({ type: 'setAway', away: false })).ok) say(person.name, 'is here again')
}

async function speakForAWhile(person: SimulatedPerson, scene: Scene, done: AbortSignal): Promise<void> {
  const { floor, random, say } = scene
  const length = random.between(3, 9) * SECOND
  if (!mayBeHeard(person) || !floor.take()) return
  try {
    await person.speak()
    say(person.name, 'speaks')
    await pause(length, done)
  } catch (error) {
    say(person.name, `could not speak: ${sentenceOf(error)}`)
  } finally {
    await person.fallSilent().catch(() => {})
    floor.give()
  }
  say(person.name, 'is silent')
}

const mayBeHeard = ({ view }: SimulatedPerson): boolean =>
  view.own?.media.mayPublish.includes('microphone') === true
