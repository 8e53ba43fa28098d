/** One person's visit, from the door to the goodbye: waits to be let in, takes part, drops, returns, answers the poll, leaves. */

import { sentenceOf } from '../refused.ts'
import { Refused, type SimulatedPerson } from '../simulate-person.ts'
import { orOver, pause } from './pause.ts'
import { answersOf } from './poll.ts'
import type { Scene } from './scene.ts'
import { betweenTurns, hasFloor, quietOrTurn, takeTheFloor } from './turns.ts'

const SECOND = 1000
/** Of the things somebody does, so many are a drop. */
const DROPS = 0.03
/** Through the door. Throws what the server refuses, but waits where it asks to. */
export async function comeIn(person: SimulatedPerson, { say, over }: Scene): Promise<void> {
  for (;;) {
    try {
      await person.arrive()
      break
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'too-many-requests') throw error
      const wait = error.retryAfterMs ?? SECOND
      say(person.name, `is asked to wait ${Math.ceil(wait / SECOND)} seconds at the door`)
      if (!(await pause(wait, over))) return
    }
  }
  await person.connect()
  say(person.name, 'has agreed and waits in the lobby')
}

/** Resolves when the person has left. Never throws: what went wrong is said. */
export async function stay(person: SimulatedPerson, scene: Scene): Promise<void> {
  const closing = new AbortController()
  const done = AbortSignal.any([scene.over, closing.signal])
  const until = (reached: () => boolean) => orOver(person.until(reached, Number.POSITIVE_INFINITY), done)
  person
    .until(({ own }) => own?.phase === 'closing' || own?.phase === 'ended', Number.POSITIVE_INFINITY)
    .catch(() => {})
    .finally(() => closing.abort())
  try {
    await beLetIn(person, scene, until)
    await until(() => person.view.own?.phase === 'live')
    await takePart(person, scene, done)
  } catch (error) {
    if (!done.aborted) scene.say(person.name, `gives up: ${sentenceOf(error)}`)
  }
  await answerThePoll(person, scene)
  await sayGoodbye(person, scene)
}

async function beLetIn(
  person: SimulatedPerson,
  { say, random }: Scene,
  until: (reached: () => boolean) => Promise<void>,
): Promise<void> {
  const admission = () => person.view.own?.admission
  await until(() => admission() !== 'waiting')
  if (admission() === 'not-now') {
    say(person.name, 'was told "not now"')
    const soon = AbortSignal.timeout(random.between(10, 20) * SECOND)
    await orOver(
      until(() => admission() === 'admitted'),
      soon,
    )
    if (admission() === 'not-now' && person.over === null) {
      const answer = await person.send({ type: 'askAgain' })
      if (answer.ok) say(person.name, 'asks again')
    }
    await until(() => admission() === 'admitted')
  }
  if (admission() === 'admitted') say(person.name, 'is let in')
}

async function takePart(person: SimulatedPerson, scene: Scene, done: AbortSignal): Promise<void> {
  const { random, say, count } = scene
  if (done.aborted) return
  person.publish().then(
    () => say(person.name, 'turns the camera on'),
    // Why was said already; it is tried again for as long as the person is there.
    () => {},
  )
  while (await quietOrTurn(person, random.between(2, 2 + 2 * count) * SECOND, done)) {
    if (hasFloor(person)) await takeTheFloor(person, scene, done)
    else if (random.next() < DROPS) await dropAndReturn(person, scene, done)
    else await betweenTurns(person, scene, done)
  }
}

async function dropAndReturn(
  person: SimulatedPerson,
  { random, say }: Scene,
  done: AbortSignal,
): Promise<void> {
  await person.drop()
  say(person.name, 'drops')
  await pause(random.between(2, 8) * SECOND, done)
  await person.returnAgain()
  say(person.name, 'is back')
}

/** Who was in answers the poll at the close, or skips it. */
async function answerThePoll(person: SimulatedPerson, { random, say, over }: Scene): Promise<void> {
  const { own } = person.view
  if (own?.phase !== 'closing' || own.admission !== 'admitted' || over.aborted || person.over !== null) return
  const answers = answersOf(random)
  if (answers === null) return say(person.name, 'skips the poll')
  // They take their time: not all in the same instant.
  if (!(await pause(random.between(1, 4) * SECOND, over))) return
  try {
    await person.vote(answers)
    say(person.name, 'answers the poll')
  } catch (error) {
    say(person.name, `could not answer the poll: ${sentenceOf(error)}`)
  }
}

async function sayGoodbye(person: SimulatedPerson, { say }: Scene): Promise<void> {
  try {
    if (person.view.own?.phase === 'ended') {
      await person.vanish()
      return say(person.name, 'saw the session end')
    }
    await person.leave()
    say(person.name, 'has left')
  } catch (error) {
    say(person.name, `could not say goodbye: ${sentenceOf(error)}`)
  }
}
