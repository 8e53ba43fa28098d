/** People ask for help, answer, refer and take a referral by keyboard alone. Each step is announced to screen readers. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { brokenRules, tabTo } from './harness/accessibility.ts'
import type { PersonPage } from './harness/browser.ts'
import { admit, arrive, button, enterAsFacilitator, inTheRoom } from './harness/steps.ts'
import { test } from './harness/test.ts'

/** Fay leads, Ana is in the circle, and Rosa is at the office. */
let fay: PersonPage
let ana: PersonPage
let rosa: PersonPage

test.beforeEach(async ({ hearth, visitors }) => {
  fay = await visitors.inBrowser()
  ana = await visitors.inBrowser()
  rosa = await visitors.inBrowser()
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await arrive(ana.page, hearth.links.learner, 'Ana')
  await admit(fay.page, 'Ana')
  await button(fay.page, 'Start session').click()
  await inTheRoom(ana.page)
  await rosa.page.goto(hearth.links.office)
  await button(rosa.page, 'Sign in').click()
  await rosa.page.waitForURL('**/office')
})

const dialogOf = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog')).last()

/** Resolves when those who listen have been told. */
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('log').getByText(words).first().waitFor({ state: 'attached' })

async function press(page: Page, name: string | RegExp) {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

test('Ana asks for help, Fay answers and refers her, Rosa takes the referral: by keyboard alone, each step announced', async ({
  visitors,
}) => {
  await press(ana.page, 'Ask for help')
  await dialogOf(ana.page).waitFor()
  expect(await brokenRules(ana.page)).toEqual([])
  await press(ana.page, /^I need a pause/)
  await said(fay.page, 'Help request: Ana needs a pause.')
  await ana.page.keyboard.press('Escape')
  await dialogOf(ana.page).waitFor({ state: 'hidden' })
  const focused = () => ana.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await expect.poll(focused).toBe('Ask for help')

  await press(fay.page, /^I take this one.*Ana/)
  await said(ana.page, /Seen by Fay Okafor/)
  await press(fay.page, /^I am with you in a moment/)
  await said(ana.page, /Fay Okafor: I am with you in a moment/)
  await press(fay.page, /^Flag a referral/)
  await fay.page.getByRole('combobox').waitFor()
  await fay.page.getByRole('combobox').focus()
  await fay.page.keyboard.press('ArrowDown')
  for (const group of [0, 1]) {
    const first = fay.page.getByRole('dialog').getByRole('radiogroup').nth(group).getByRole('radio').first()
    await first.focus()
    await fay.page.keyboard.press('Space')
  }
  await press(fay.page, 'Flag a referral')
  await fay.page
    .getByRole('dialog')
    .getByText(/Reference \d{5}/)
    .waitFor()
  await press(fay.page, 'Close')
  await said(ana.page, /Fay Okafor has handed this to the wellness office/)

  await rosa.page.reload()
  await rosa.page
    .getByText(/^Reference$/)
    .first()
    .waitFor()
  await press(rosa.page, /^I have received it/)
  await rosa.page.getByText('received', { exact: true }).first().waitFor()
  expect(await brokenRules(rosa.page)).toEqual([])
  expect(visitors.faults()).toEqual([])
})
