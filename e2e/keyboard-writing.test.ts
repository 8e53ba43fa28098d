/** Messages to facilitators, the chat and captions by keyboard alone. Each text is announced to screen readers. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { tabTo, tabToField } from './harness/accessibility.ts'
import type { PersonPage } from './harness/browser.ts'
import { admit, arrive, button, enterAsFacilitator, inTheRoom } from './harness/steps.ts'
import { test } from './harness/test.ts'
import { arriveForCaptions, captionsOf, chatOf, threadOf, writePrivately } from './harness/writing.ts'

/** Fay leads and has opened the chat, Ana has written to her, and Cleo types captions. */
let fay: PersonPage
let ana: PersonPage
let cleo: PersonPage

test.beforeEach(async ({ hearth, visitors }) => {
  fay = await visitors.inBrowser()
  ana = await visitors.inBrowser()
  cleo = await visitors.inBrowser()
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await arrive(ana.page, hearth.links.learner, 'Ana')
  await admit(fay.page, 'Ana')
  await arriveForCaptions(cleo.page, hearth.links.learner, 'Cleo')
  await admit(fay.page, 'Cleo')
  await button(fay.page, 'Start session').click()
  await Promise.all([inTheRoom(ana.page), inTheRoom(cleo.page)])
  await (await chatOf(fay.page)).getByLabel('Let the circle write').click()
  await writePrivately(ana.page, 'I froze in the ward round, and nobody has said a word about it since.')
  await ana.page.keyboard.press('Escape')
  await threadOf(fay.page, 'Ana').getByText('I froze').waitFor()
  // The next Tab starts at the top of the page again.
  await fay.page.reload()
  await threadOf(fay.page, 'Ana').getByText('I froze').waitFor()
})

/** Resolves when those who listen have been told. */
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('log').getByText(words).first().waitFor({ state: 'attached' })

test('Ana writes to Fay and gets an answer, both chat, Cleo types a caption: by keyboard alone, each text announced', async ({
  visitors,
}) => {
  await tabTo(ana.page, 'Ask for help')
  await ana.page.keyboard.press('Enter')
  await ana.page.getByRole('textbox', { name: 'Write to those who lead' }).waitFor()
  await tabToField(ana.page, 'Write to those who lead')
  await ana.page.keyboard.type('May I step out for a moment?')
  await ana.page.keyboard.press('Control+Enter')
  await said(ana.page, 'Sent.')
  await threadOf(fay.page, 'Ana').getByText('May I step out').waitFor()
  await said(fay.page, 'Ana: May I step out for a moment?')

  await tabToField(fay.page, 'Write to Ana')
  await fay.page.keyboard.type('Of course')
  await fay.page.keyboard.press('Control+Enter')
  await said(ana.page, 'Fay Okafor: Of course')
  await ana.page.keyboard.press('Escape')
  await ana.page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await ana.page.evaluate(() => document.activeElement?.textContent)).toMatch(/help/i)

  await tabToField(fay.page, 'Write to the circle')
  await fay.page.keyboard.type('Five minutes are left')
  await fay.page.keyboard.press('Control+Enter')
  await tabTo(ana.page, /^People/)
  await ana.page.keyboard.press('Enter')
  await ana.page.getByText('Five minutes are left').waitFor()
  await tabTo(ana.page, 'Is anybody listening in?')
  await ana.page.keyboard.press('Enter')
  await ana.page.getByRole('list', { name: 'Safety words' }).getByRole('listitem').nth(3).waitFor()

  await tabToField(cleo.page, 'Type a caption')
  await cleo.page.keyboard.type('Fay says: five minutes.')
  await cleo.page.keyboard.press('Enter')
  await captionsOf(ana.page).getByText('five minutes').waitFor()
  expect(visitors.faults()).toEqual([])
})
