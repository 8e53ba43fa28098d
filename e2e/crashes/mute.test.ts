/** A microphone that a facilitator muted stays muted through reloads, drops and restarts, until a facilitator gives it back. */
import { expect } from 'vitest'
import { Ear } from '../harness/ear.ts'
import { openCircle } from '../harness/open-circle.ts'
import { seesMoving } from '../harness/received-media.ts'
import { button, inTheRoom, personOf } from '../harness/steps.ts'
import { test } from '../harness/test.ts'

const BACK_WITHIN_MS = 45_000
/** Of the notice that stays; the announcement is shorter. */
const MUTED = /closed your microphone. They give it back/

test('Ana is muted: it holds through a reload, a drop and a restart of LiveKit; she hears all the while', async ({
  hearth,
  visitors,
  livekit,
}) => {
  const { fay, ana, ben } = await openCircle(hearth, visitors)
  const [anaId, benId] = [await personOf(ana.page), await personOf(ben.page)]
  await (await Ear.on(ben.page)).until(anaId)
  await (await Ear.on(ana.page)).until(benId)
  const joined = () => ana.story.filter((line) => line.includes('opens 127.0.0.1')).length
  const before = joined()

  await button(fay.page, 'More for Ana').click()
  await button(fay.page, 'Mute Ana').click()
  await ana.page.getByText(MUTED).waitFor()
  await button(ana.page, /microphone/).waitFor({ state: 'hidden' })
  // Her camera goes on, what she hears goes on, and she did not have to come in again.
  await seesMoving(ben.page, 1)
  await (await Ear.on(ana.page)).until(benId)
  expect(joined()).toBe(before)

  const quiet = await Ear.on(fay.page)
  await ana.page.reload()
  await inTheRoom(ana.page)
  await ana.page.getByText(MUTED).waitFor()
  await ana.context.setOffline(true)
  await ana.page.getByText('Your place is kept').waitFor()
  await ana.context.setOffline(false)
  await ana.page.getByText('Your place is kept').waitFor({ state: 'hidden', timeout: BACK_WITHIN_MS })
  await livekit.restart()
  for (const { page } of [fay, ana, ben]) {
    await page.getByText(/^Sound and picture/).waitFor({ state: 'hidden', timeout: BACK_WITHIN_MS })
  }
  await ana.page.getByText(MUTED).waitFor()
  expect(await button(ana.page, /microphone/).count()).toBe(0)
  await button(ben.page, 'Turn microphone off').waitFor()
  await (await Ear.on(fay.page)).until(benId, BACK_WITHIN_MS)
  expect((await quiet.heard()).filter((id) => id !== benId)).toEqual([])

  await button(fay.page, 'More for Ana').click()
  await button(fay.page, 'Give Ana the microphone back').click()
  await button(ana.page, 'Turn microphone on').click()
  await (await Ear.on(fay.page)).until(anaId)
  expect(visitors.faults()).toEqual([])
})
