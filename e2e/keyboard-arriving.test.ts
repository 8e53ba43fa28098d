/** A learner arrives from a link, joins the circle and leaves, by keyboard alone. */
import { expect } from 'vitest'
import { brokenRules, tabTo, tabToField } from './harness/accessibility.ts'
import type { PersonPage } from './harness/browser.ts'
import { button, circleOf, enterAsFacilitator, inTheRoom } from './harness/steps.ts'
import { test } from './harness/test.ts'

/** Fay leads; Dara has a link. */
let fay: PersonPage
let dara: PersonPage

test.beforeEach(async ({ hearth, visitors }) => {
  fay = await visitors.inBrowser()
  dara = await visitors.inBrowser()
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await button(fay.page, 'Start session').click()
})

test('Dara comes from the link to the circle and leaves by keyboard alone', async ({ hearth, visitors }) => {
  const { page } = dara
  await page.goto(hearth.links.learner)
  await page.getByRole('textbox', { name: 'What should we call you?' }).waitFor()
  await tabToField(page, 'What should we call you?')
  await page.keyboard.type('Dara')
  for (const name of ['Continue', 'I agree', 'Join']) {
    await tabTo(page, name)
    await page.keyboard.press('Enter')
  }
  await page.waitForURL('**/s/*')

  await button(fay.page, 'Admit Dara').waitFor()
  await tabTo(fay.page, 'Admit Dara')
  await fay.page.keyboard.press('Enter')
  await inTheRoom(page)

  await expect.poll(() => button(page, 'Turn microphone on').isEnabled(), { timeout: 20_000 }).toBe(true)
  await page.keyboard.press('m')
  await button(page, 'Turn microphone off').waitFor()
  await tabTo(page, 'Turn microphone off')
  await page.keyboard.press('Space')
  await button(page, 'Turn microphone on').waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  expect(await brokenRules(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await tabTo(page, 'Leave')
  await page.keyboard.press('Enter')
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor()
  await tabTo(page, /^Leave/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/farewell')
  await expect.poll(() => circleOf(fay.page)).not.toContain('Dara')
  expect(visitors.faults()).toEqual([])
})
