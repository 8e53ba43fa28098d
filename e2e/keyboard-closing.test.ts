/** Learners answer the poll and leave, and a facilitator ends the session, by keyboard alone. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import { expect } from 'vitest'
import { brokenRules, tabTo } from './harness/accessibility.ts'
import type { PersonPage } from './harness/browser.ts'
import { admit, arrive, button, enterAsFacilitator, inTheRoom } from './harness/steps.ts'
import { test } from './harness/test.ts'

/** Fay is in the debrief, Ana has the poll in front of her, and Ben has skipped it. */
let fay: PersonPage
let ana: PersonPage
let ben: PersonPage
let jo: SimulatedPerson
let room: string

test.beforeEach(async ({ hearth, visitors }) => {
  fay = await visitors.inBrowser()
  ana = await visitors.inBrowser()
  ben = await visitors.inBrowser()
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  jo = await visitors.jo()
  for (const [{ page }, name] of [
    [ana, 'Ana'],
    [ben, 'Ben'],
  ] as const) {
    await arrive(page, hearth.links.learner, name)
    await admit(fay.page, name)
  }
  const others = []
  for (const name of ['Chidi', 'Dara', 'Eli', 'Gus']) others.push(await visitors.learner(name))
  await jo.ask({ type: 'admitEveryone' })
  await jo.ask({ type: 'startSession' })
  await inTheRoom(ana.page)
  await jo.ask({ type: 'closeSession' })
  for (const one of others) await one.vote({ safe: 4, heard: 3, connected: 5, led: 4, leaving: 'same' })
  await button(ben.page, 'Skip the poll').click()
  room = new URL(fay.page.url()).pathname
})

test('Ana answers the poll and leaves by keyboard alone; Fay ends the session', async ({
  hearth,
  visitors,
}) => {
  const { page } = ana
  await page.getByRole('radiogroup').first().waitFor()
  await tabTo(page, 'Send my answers')
  await page.keyboard.press('Enter')
  // What is missing has the focus; each arrow chooses, each tab goes on to the next question.
  for (let question = 0; question < 5; question++) {
    const group = page.getByRole('radiogroup').nth(question)
    await expect.poll(() => group.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => group.getByRole('radio', { checked: true }).count()).toBe(1)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByText('Your answers are in.', { exact: false }).first().waitFor()
  expect(await brokenRules(page)).toEqual([])
  await tabTo(page, 'Leave')
  await page.keyboard.press('Enter')
  await page.getByText('This tab has let go of your name and your seat.', { exact: false }).waitFor()
  await jo.until(({ shared }) => shared?.people.every(({ name }) => name !== 'Ana') ?? false)

  await button(fay.page, 'End session').waitFor()
  await tabTo(fay.page, 'End session')
  await fay.page.keyboard.press('Enter')
  await fay.page.getByRole('dialog').waitFor()
  await tabTo(fay.page, 'End session')
  await fay.page.keyboard.press('Enter')
  await ben.page.getByText('You can close this tab.', { exact: false }).waitFor()
  await fay.page.goto(`${hearth.url}${room.replace('/s/', '/facilitate/')}`)
  await fay.page.getByText('From 4 answers').waitFor()
  expect(await brokenRules(fay.page)).toEqual([])
  expect(visitors.faults()).toEqual([])
})
