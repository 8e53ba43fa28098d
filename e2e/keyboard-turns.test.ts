/** Turns, modes, a mute and a removal by keyboard alone. Each step is announced to screen readers. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { tabTo } from './harness/accessibility.ts'
import type { PersonPage } from './harness/browser.ts'
import { arrive, button, enterAsFacilitator, inTheRoom, personOf } from './harness/steps.ts'
import { test } from './harness/test.ts'

/** Fay leads, and it is Ana's turn. */
let fay: PersonPage
let ana: PersonPage

test.beforeEach(async ({ hearth, visitors }) => {
  fay = await visitors.inBrowser()
  ana = await visitors.inBrowser()
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  const jo = await visitors.jo()
  await arrive(ana.page, hearth.links.learner, 'Ana', { camera: true })
  await jo.ask({ type: 'admitEveryone' })
  await jo.ask({ type: 'startSession' })
  await jo.ask({ type: 'chooseMode', mode: 'hands' })
  await inTheRoom(ana.page)
  await jo.ask({ type: 'giveFloor', personId: await personOf(ana.page), turn: 0 })
})

/** Resolves when those who listen have been told. */
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('log').getByText(words).first().waitFor({ state: 'attached' })

test('Ana takes a turn, Fay changes the mode, mutes and removes her: by keyboard alone, each step announced', async ({
  visitors,
}) => {
  await button(ana.page, 'Start speaking').waitFor()
  await tabTo(ana.page, 'Pass')
  await ana.page.keyboard.press('Enter')
  await said(ana.page, 'Your turn is over.')
  await ana.page.keyboard.press('h')
  await said(ana.page, 'Your hand is up. You are next.')
  await said(fay.page, 'Ana raises a hand.')

  await tabTo(fay.page, 'Call next')
  await fay.page.keyboard.press('Enter')
  await said(fay.page, 'It is Ana’s turn.')
  await said(
    ana.page,
    'It is your turn. Press Start speaking when you are ready, or Pass, or Come back to me.',
  )
  await tabTo(ana.page, 'Start speaking')
  await ana.page.keyboard.press('Enter')
  await said(fay.page, 'Ana speaks.')
  await button(ana.page, 'Turn microphone off').waitFor()
  await tabTo(ana.page, "I'm done")
  await ana.page.keyboard.press('Space')
  await said(fay.page, 'Nobody has the floor.')
  // The focus was on a button that is gone: it has not fallen out of the page.
  await button(ana.page, "I'm done").waitFor({ state: 'hidden' })
  expect(await ana.page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await ana.page.keyboard.press('h')
  await said(ana.page, 'Your hand is up. You are next.')

  const hands = fay.page.getByRole('radio', { name: 'Hands' })
  await hands.focus()
  // On their way the arrow keys choose nothing: it would be so for the circle at once.
  await fay.page.keyboard.press('ArrowLeft')
  await fay.page.keyboard.press('Space')
  await said(ana.page, 'Anyone may speak now.')
  await hands.waitFor()
  await fay.page.getByRole('radio', { name: 'Open' }).focus()
  await fay.page.keyboard.press('ArrowRight')
  await fay.page.keyboard.press('Space')
  await said(ana.page, 'Turns are taken by hands now.')

  await tabTo(fay.page, 'More for Ana')
  await fay.page.keyboard.press('Enter')
  await tabTo(fay.page, 'Mute Ana')
  await fay.page.keyboard.press('Enter')
  await said(ana.page, 'A facilitator has closed your microphone.')
  await tabTo(fay.page, 'More for Ana')
  await fay.page.keyboard.press('Enter')
  await tabTo(fay.page, 'Remove Ana')
  await fay.page.keyboard.press('Enter')
  await fay.page.getByRole('dialog').waitFor()
  await tabTo(fay.page, 'Remove Ana')
  await fay.page.keyboard.press('Enter')
  await ana.page.getByRole('heading', { name: 'Your part in this session has ended' }).waitFor()
  await said(fay.page, 'Ana has left.')
  expect(visitors.faults()).toEqual([])
})
