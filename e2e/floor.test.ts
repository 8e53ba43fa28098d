/** The floor is real: of four people exactly the holder is heard by each other one, whatever happens in between. */
import { expect } from 'vitest'
import { Ear } from './harness/ear.ts'
import { type HandsCircle, handsCircle, type InCircle, others } from './harness/hands-circle.ts'
import { button, chooseMode, queueOf, raiseHand, startSpeaking } from './harness/steps.ts'
import { test } from './harness/test.ts'

/** Longer than a restart takes on a busy machine, milliseconds. */
const BACK_WITHIN_MS = 45_000

/** Each other page hears this person, and nobody else, from now on until it does. */
async function onlyHeard(circle: HandsCircle, speaker: InCircle, timeoutMs?: number): Promise<void> {
  const ears = await Promise.all(others(circle, speaker).map((page) => Ear.on(page)))
  for (const ear of ears) expect(await ear.until(speaker.id, timeoutMs)).toEqual([speaker.id])
}

test('a queue of three: each is called, speaks, is heard alone, and gives the floor back', async ({
  hearth,
  visitors,
}) => {
  const circle = await handsCircle(hearth, visitors)
  const { fay, ana, ben, chidi } = circle
  const quiet = await Promise.all(circle.pages.map((page) => Ear.on(page)))
  for (const { page } of [ben, chidi, ana]) await raiseHand(page)
  for (const page of circle.pages) await expect.poll(() => queueOf(page)).toEqual(['Ben', 'Chidi', 'Ana'])

  for (const speaker of [ben, chidi, ana]) {
    await button(fay.page, 'Call next').click()
    await button(speaker.page, 'Start speaking').waitFor()
    // It is their turn, and nothing has opened by itself.
    await button(speaker.page, 'Turn microphone on').waitFor()
    for (const ear of quiet) expect(await ear.heard()).toEqual([])
    await startSpeaking(speaker.page)
    await onlyHeard(circle, speaker)
    await button(speaker.page, "I'm done").click()
    await button(speaker.page, 'Raise hand').waitFor()
    for (const ear of quiet) await ear.listenAnew()
  }
  expect(await queueOf(ana.page)).toEqual([])

  // Who leads is bound by the floor too, and takes it to speak.
  await expect.poll(() => button(fay.page, /microphone/).count()).toBe(0)
  await button(fay.page, 'More for Fay Okafor').click()
  await button(fay.page, 'Give the floor to Fay Okafor').click()
  await startSpeaking(fay.page)
  await onlyHeard(circle, fay)
  expect(visitors.faults()).toEqual([])
})
