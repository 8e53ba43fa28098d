/** Turns and moderation for every body: whole on every screen, done by keyboard alone, and told to those who listen. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tabTo } from './harness/accessibility.ts'
import { LAPTOP, newPerson, openBrowser, type PersonPage } from './harness/browser.ts'
import type { HearthProcess } from './harness/hearth.ts'
import { type LivekitProcess, startLivekit } from './harness/livekit.ts'
import { lookAt, SCREENS } from './harness/screens.ts'
import { startHearth } from './harness/start-hearth.ts'
import { arrive, button, enterAsFacilitator, inTheRoom, personOf } from './harness/steps.ts'
import { Visitors } from './harness/visitors.ts'

let livekit: LivekitProcess
let browser: Browser
let hearth: HearthProcess
let visitors: Visitors
/** Fay leads, it is Ana's turn, Gus has been removed, and a stranger finds the door locked. */
let fay: PersonPage
let ana: PersonPage
let gus: PersonPage
let stranger: PersonPage
/** Simulated, with their hands up. */
let ben: SimulatedPerson
let chidi: SimulatedPerson
let jo: SimulatedPerson
let room: string

beforeAll(async () => {
  livekit = await startLivekit()
  browser = await openBrowser()
  hearth = await startHearth({ livekit })
  visitors = new Visitors(browser, hearth)
  fay = await newPerson(browser)
  ana = await newPerson(browser)
  gus = await newPerson(browser)
  stranger = await newPerson(browser)
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  jo = await visitors.jo()
  await arrive(ana.page, hearth.links.learner, 'Ana', { camera: true })
  await arrive(gus.page, hearth.links.learner, 'Gus')
  ben = await visitors.learner('Ben', 'he/him')
  chidi = await visitors.learner('Chidi')
  await jo.ask({ type: 'admitEveryone' })
  await jo.ask({ type: 'startSession' })
  await jo.ask({ type: 'chooseMode', mode: 'hands' })
  await inTheRoom(ana.page)
  await ben.publish()
  for (const one of [ben, chidi]) await one.ask({ type: 'raiseHand', kind: 'new' })
  await jo.ask({ type: 'remove', personId: await personOf(gus.page) })
  await jo.ask({ type: 'takeAway', personId: ben.seat.personId, source: 'microphone' })
  await visitors.learner('Dara')
  await jo.ask({ type: 'lockRoom' })
  await jo.ask({ type: 'giveFloor', personId: await personOf(ana.page), turn: 0 })
  room = new URL(fay.page.url()).pathname
})
afterAll(async () => {
  await visitors.allGo()
  await browser.close()
  await hearth.stop()
  await livekit.stop()
})

test.each(SCREENS)('every screen of turns is whole on %s', async (name, screen, language) => {
  const { look, stays } = lookAt(hearth.url, name, screen, language)
  const heading = 'h1:not(.sr-only)'
  await look(ana, room, 'main section h2', 'your-turn')
  await ana.page.locator('footer button[aria-expanded]').first().click()
  await ana.page.getByRole('list').locator('visible=true').last().waitFor()
  await stays(ana, 'queue')
  await look(fay, room, '[data-person-id]', 'someones-turn')
  const people = fay.page.locator('li button[aria-expanded]')
  // What opens something in the bar: her hand, the people, and more. By place: names are in many languages here.
  const opening = fay.page.locator('footer button[aria-expanded]')
  if ((await people.count()) === 0) await opening.nth((await opening.count()) - 2).click()
  await people.nth(1).waitFor()
  await stays(fay, 'queue-led')
  await people.nth(2).click()
  await stays(fay, 'menu-of-a-person')
  await look(gus, room, heading, 'removed')
  await look(stranger, new URL(hearth.links.learner).pathname, heading, 'locked')
  expect([fay, ana, gus, stranger].flatMap(({ faults }) => faults.list)).toEqual([])
})

/** Resolves when those who listen have been told. */
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('log').getByText(words).first().waitFor({ state: 'attached' })

test('a turn from hand to done, the mode, a mute and a removal by keyboard alone, each announced', async () => {
  for (const { page } of [fay, ana]) {
    await page.setViewportSize(LAPTOP)
    await page.goto(`${hearth.url}${room}?lang=en`)
    await inTheRoom(page)
  }
  await button(ana.page, 'Start speaking').waitFor()
  for (const one of [ben, chidi]) await one.ask({ type: 'lowerHand', personId: one.seat.personId })
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
})
