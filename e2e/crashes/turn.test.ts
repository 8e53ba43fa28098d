/** A turn survives a crash: the same person has the floor afterwards, and nobody else is heard. */
import { expect } from 'vitest'
import { Ear } from '../harness/ear.ts'
import { button, queueOf, startSpeaking } from '../harness/steps.ts'
import { test } from '../harness/test.ts'
import { anaSpeaks, handsCircle, onlyHeard } from '../harness/turns-circle.ts'

/** Longer than a restart takes on a busy machine, milliseconds. */
const BACK_WITHIN_MS = 45_000

test('the server is killed in mid-turn: Ana is heard all the while, and the turn is hers afterwards', async ({
  hearth,
  visitors,
}) => {
  const circle = await handsCircle(hearth, visitors)
  const { fay, ana, ben, jo } = circle
  await anaSpeaks(circle)

  await hearth.kill()
  await onlyHeard(circle, ana)
  await hearth.start()
  for (const page of circle.pages) {
    await page.getByText('Your place is kept').waitFor({ state: 'hidden', timeout: BACK_WITHIN_MS })
  }
  await jo.until(({ shared }) => shared?.people.every(({ presence }) => presence === 'here') === true)
  expect(jo.view.shared).toMatchObject({ floor: { personId: ana.id, speaking: true }, turn: 1 })
  expect(await queueOf(fay.page)).toEqual(['Ben', 'Chidi'])
  await onlyHeard(circle, ana)

  await button(fay.page, 'Call next').click()
  await startSpeaking(ben.page)
  await onlyHeard(circle, ben)
  await button(ana.page, /microphone/).waitFor({ state: 'hidden' })
  expect(visitors.faults()).toEqual([])
})

test('LiveKit is killed in mid-turn, and the floor moves on meanwhile: back again, Ben is heard and not Ana', async ({
  hearth,
  visitors,
  livekit,
}) => {
  const circle = await handsCircle(hearth, visitors)
  const { fay, ana, ben, chidi } = circle
  await anaSpeaks(circle)

  await livekit.kill()
  for (const page of circle.pages)
    await page.getByText(/^Sound and picture (dropped|cannot|are being)/).waitFor()
  // The circle goes on without sound.
  await button(fay.page, 'Call next').click()
  await ben.page.getByRole('heading', { name: 'Your turn, Ben' }).waitFor()
  await ben.page.getByText(/You can speak as soon as sound is connected again/).waitFor()
  expect(await queueOf(fay.page)).toEqual(['Chidi'])

  await livekit.start()
  await button(ben.page, 'Start speaking').waitFor({ timeout: BACK_WITHIN_MS })
  for (const page of circle.pages) {
    await page.getByText(/^Sound and picture/).waitFor({ state: 'hidden', timeout: BACK_WITHIN_MS })
  }
  const quiet = await Ear.on(chidi.page)
  await startSpeaking(ben.page)
  await onlyHeard(circle, ben)
  expect(await quiet.heard()).toEqual([ben.id])
  await button(ana.page, /microphone/).waitFor({ state: 'hidden' })
  expect(visitors.faults()).toEqual([])
})
