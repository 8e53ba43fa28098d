/** Facilitators mute everyone, stop a camera and lock the room. It stays so until they undo it. */
import { expect } from 'vitest'
import { Ear } from './harness/ear.ts'
import { BOTH, openCircle } from './harness/open-circle.ts'
import { seesMoving } from './harness/received-media.ts'
import { arrive, button, inTheRoom, personOf, turnOn } from './harness/steps.ts'
import { test } from './harness/test.ts'

/** Of the notice that stays; the announcement is shorter. */
const MUTED = /closed your microphone. They give it back/
const STOPPED = /closed your camera. They give it back/

test('Fay mutes everyone but facilitators at one press, nobody sees a stopped camera, and a locked room takes no newcomer', async ({
  hearth,
  visitors,
}) => {
  const { fay, ana, ben } = await openCircle(hearth, visitors)
  await turnOn(fay.page, BOTH)
  const [fayId, anaId] = [await personOf(fay.page), await personOf(ana.page)]
  await (await Ear.on(ben.page)).until(anaId)

  await button(fay.page, 'Mute everyone').click()
  for (const { page } of [ana, ben]) await page.getByText(MUTED).waitFor()
  const ear = await Ear.on(ben.page)
  await ear.untilStill(anaId)
  expect(await ear.until(fayId)).toEqual([fayId])

  await seesMoving(ben.page, 2)
  await button(fay.page, 'More for Ana').click()
  await button(fay.page, 'Stop the camera of Ana').click()
  await ana.page.getByText(STOPPED).waitFor()
  await button(ana.page, /camera/).waitFor({ state: 'hidden' })
  await expect.poll(() => ben.page.locator(`video[data-person-id="${anaId}"]`).count()).toBe(0)
  await ana.page.reload()
  await inTheRoom(ana.page)
  await ana.page.getByText(STOPPED).waitFor()

  await button(fay.page, 'Give every microphone back').click()
  await button(ana.page, 'Turn microphone on').waitFor()
  await button(fay.page, 'More for Ana').click()
  await button(fay.page, 'Give Ana the camera back').click()
  // Neither opens by itself.
  await button(ana.page, 'Turn camera on').waitFor()
  await button(ana.page, 'Turn camera on').click()
  await seesMoving(ben.page, 2)

  // People who were in the room can return while it is locked.
  await button(fay.page, 'Lock the room').click()
  await ana.page.getByText('Locked', { exact: true }).waitFor()
  const chidi = await visitors.inBrowser()
  await chidi.page.goto(hearth.links.learner)
  await chidi.page.getByRole('heading', { name: /closed to newcomers just now/ }).waitFor()
  await ana.page.reload()
  await inTheRoom(ana.page)
  await ana.page.goto(hearth.links.learner)
  await button(ana.page, 'I was here before').click()
  await button(ana.page, 'Go on as Ana').click()
  await inTheRoom(ana.page)

  await button(fay.page, 'Unlock the room').click()
  await button(fay.page, 'Lock the room').waitFor()
  await arrive(chidi.page, hearth.links.learner, 'Chidi')
  await button(fay.page, 'Admit Chidi').waitFor()
  expect(visitors.faults()).toEqual([])
})
