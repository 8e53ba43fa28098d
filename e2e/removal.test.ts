/** A removed person is neither seen nor heard from that moment. Their page is kind, and the link leads only to the lobby. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { LAPTOP, PHONE } from './harness/browser.ts'
import { Ear } from './harness/ear.ts'
import { openCircle } from './harness/open-circle.ts'
import { takePicture } from './harness/pictures.ts'
import { seesMoving } from './harness/received-media.ts'
import { arrive, button, circleOf, inTheRoom, personOf, turnOn } from './harness/steps.ts'
import { test } from './harness/test.ts'

async function remove(page: Page, name: string) {
  await button(page, `More for ${name}`).click()
  await button(page, `Remove ${name}`).click()
  const dialog = page.getByRole('dialog', { name: `Remove ${name} from this session?` })
  await button(dialog, `Remove ${name}`).click()
  await dialog.waitFor({ state: 'hidden' })
}

const REMOVED = 'Your part in this session has ended'

test('once Fay removes Ana, nobody sees or hears her, she can still ask the office for help, and the link leads only to the lobby', async ({
  hearth,
  visitors,
}) => {
  const { fay, ana, ben } = await openCircle(hearth, visitors, PHONE)
  for (const { page } of [ana, ben]) await seesMoving(page, 1)
  const anaId = await personOf(ana.page)
  await (await Ear.on(ben.page)).until(anaId)

  await remove(fay.page, 'Ana')
  await ana.page.getByRole('heading', { name: REMOVED }).waitFor()
  await expect.poll(() => circleOf(ben.page)).toEqual(['Fay Okafor', 'Ben'])
  const ear = await Ear.on(ben.page)
  await turnOn(fay.page, { microphone: true })
  const fayId = await personOf(fay.page)
  await ear.until(fayId)
  expect(await ear.heard()).toEqual([fayId])

  await ana.page.reload()
  await ana.page.getByRole('heading', { name: REMOVED }).waitFor()
  for (const words of ['Campus crisis line', 'Student wellness office', /examples of the demo/]) {
    await ana.page.getByText(words).waitFor()
  }
  await takePicture(ana.page, 'removed-390')
  await button(ana.page, 'Ask to be contacted').click()
  await ana.page.getByText('This is needed.').waitFor()
  await ana.page.getByLabel('How can they reach you?').fill('Ana, 555-0199, evenings')
  await button(ana.page, 'Ask to be contacted').click()
  await ana.page.getByText(/cannot tell whether somebody has read it/).waitFor()

  const office = await visitors.inBrowser(LAPTOP)
  await office.page.goto(hearth.links.office)
  await button(office.page, 'Sign in').click()
  await office.page.getByText('Ana, 555-0199, evenings').waitFor()
  await button(office.page, 'Done, forget this').click()
  await office.page.getByText('Nobody is waiting for you now.').waitFor()

  // The link leads Ana to the lobby, where she is marked. Fay can make a new link in one tap, and everybody inside stays.
  const clean = await visitors.inBrowser()
  await arrive(clean.page, hearth.links.learner, 'Ana Again')
  await clean.page.getByText('You are in the lobby.').waitFor()
  await arrive(ana.page, hearth.links.learner, 'Ana')
  await ana.page.getByText('You are in the lobby.').waitFor()
  const lobby = fay.page.getByRole('region', { name: 'Lobby' })
  await expect.poll(() => lobby.getByText('Arrived after a removal.').count()).toBe(2)
  await takePicture(fay.page, 'after-a-removal-1280')

  await button(fay.page, 'Renew the link').click()
  await button(fay.page, 'Make a new link').click()
  await fay.page.getByRole('region', { name: 'Door' }).getByText('The link is new').waitFor()
  await clean.page.goto(hearth.links.learner)
  await clean.page.getByRole('heading', { name: 'This link does not work' }).waitFor()
  await ben.page.reload()
  await inTheRoom(ben.page)
  await expect.poll(() => circleOf(fay.page)).toEqual(['Fay Okafor', 'Ben'])
  expect(visitors.faults()).toEqual([])
})
