/** The floor is real: of four people exactly the holder is heard by each other one, whatever happens in between. */
import { expect } from 'vitest'
import { Ear } from './harness/ear.ts'
import { button, chooseMode, queueOf, raiseHand, startSpeaking } from './harness/steps.ts'
import { test } from './harness/test.ts'
import { anaSpeaks, onlyHeard } from './harness/turns-circle.ts'

test('a queue of three: each is called, speaks, is heard alone, and gives the floor back', async ({
  circle,
}) => {
  await chooseMode(circle.fay.page, 'Hands')
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
  await button(fay.page, 'Take the floor').click()
  await startSpeaking(fay.page)
  await onlyHeard(circle, fay)
  expect(circle.visitors.faults()).toEqual([])
})

test('the mode is switched in mid-turn: open lets others in beside Ana, hands silences all, hands stay up', async ({
  circle,
}) => {
  await chooseMode(circle.fay.page, 'Hands')
  const { fay, ana, ben, chidi } = circle
  await anaSpeaks(circle)

  await chooseMode(fay.page, 'Open')
  await onlyHeard(circle, ana)
  await button(ben.page, 'Turn microphone on').click()
  const [both, anas] = [await Ear.on(chidi.page), await Ear.on(ana.page)]
  await both.until(ben.id)
  expect(await both.until(ana.id)).toEqual([ana.id, ben.id].sort())
  expect(await anas.until(ben.id)).toEqual([ben.id])

  await chooseMode(fay.page, 'Hands')
  for (const { page } of [ana, ben]) await button(page, /microphone/).waitFor({ state: 'hidden' })
  expect(await queueOf(fay.page)).toEqual(['Ben', 'Chidi'])
  const quiet = await Promise.all(circle.pages.map((page) => Ear.on(page)))
  await button(fay.page, 'Give the floor to Chidi').click()
  await startSpeaking(chidi.page)
  await onlyHeard(circle, chidi)
  // Nobody else's voice came in between the switch and Chidi's.
  for (const ear of quiet) expect((await ear.heard()).filter((id) => id !== chidi.id)).toEqual([])
  expect(circle.visitors.faults()).toEqual([])
})

test('the holder’s page is reloaded in mid-turn: the floor is kept, and nothing opens by itself', async ({
  circle,
}) => {
  await chooseMode(circle.fay.page, 'Hands')
  const { fay, ana, ben, jo } = circle
  await anaSpeaks(circle)
  const turn = jo.view.shared?.turn

  await ana.page.reload()
  await button(ana.page, 'Start speaking').waitFor()
  await jo.until(({ shared }) => shared?.people.every(({ presence }) => presence === 'here') === true)
  expect(jo.view.shared).toMatchObject({ floor: { personId: ana.id, speaking: true }, turn })
  expect(await queueOf(fay.page)).toEqual(['Ben', 'Chidi'])
  const quiet = await Ear.on(ben.page)
  await button(ana.page, 'Turn microphone on').waitFor()
  expect(await quiet.heard()).toEqual([])
  await startSpeaking(ana.page)
  await onlyHeard(circle, ana)
  await button(ana.page, "I'm done").click()
  await jo.until(({ shared }) => shared?.floor === null)
  expect(circle.visitors.faults()).toEqual([])
})
