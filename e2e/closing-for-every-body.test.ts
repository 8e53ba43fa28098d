/** The close for every body: poll, farewell, debrief and results whole on every screen, and the poll done by keyboard alone. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brokenRules, tabTo } from './harness/accessibility.ts'
import { LAPTOP, newPerson, openBrowser, type PersonPage } from './harness/browser.ts'
import type { HearthProcess } from './harness/hearth.ts'
import { type LivekitProcess, startLivekit } from './harness/livekit.ts'
import { lookAt, SCREENS } from './harness/screens.ts'
import { startHearth } from './harness/start-hearth.ts'
import { admit, arrive, button, enterAsFacilitator, inTheRoom } from './harness/steps.ts'
import { Visitors } from './harness/visitors.ts'

let livekit: LivekitProcess
let browser: Browser
let hearth: HearthProcess
let visitors: Visitors
/** Fay is in the debrief, Ana before the poll, Ben has skipped it and asked for help, a stranger opens the farewell. */
let fay: PersonPage
let ana: PersonPage
let ben: PersonPage
let stranger: PersonPage
let jo: SimulatedPerson
let room: string

beforeAll(async () => {
  livekit = await startLivekit()
  browser = await openBrowser()
  hearth = await startHearth({ livekit })
  visitors = new Visitors(browser, hearth)
  fay = await newPerson(browser)
  ana = await newPerson(browser)
  ben = await newPerson(browser)
  stranger = await newPerson(browser)
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
  await button(ben.page, 'Ask for help').click()
  await button(ben.page, /^Message the facilitators/).click()
  await ben.page.keyboard.press('Escape')
  room = new URL(fay.page.url()).pathname
})
afterAll(async () => {
  await visitors.allGo()
  await browser.close()
  await hearth.stop()
  await livekit.stop()
})

test.each(SCREENS)('every screen of the close is whole on %s', async (name, screen, language) => {
  const { look, stays } = lookAt(hearth.url, name, screen, language)
  await look(ana, `${room}/farewell`, 'form [type=radio]', 'poll')
  await ana.page.locator('form [type=submit]').click()
  await ana.page.locator('[aria-invalid]').first().waitFor()
  await stays(ana, 'poll-missing')
  await look(ben, `${room}/farewell`, 'svg.lucide-life-buoy', 'farewell-while-closing')
  await ben.page.locator('section h3').first().waitFor()
  await stays(ben, 'farewell-with-resources')
  await look(stranger, `${room}/farewell`, 'section h3', 'farewell-of-a-stranger')

  await look(fay, room, 'main li', 'debrief')
  const results = fay.page.locator('table')
  if ((await results.count()) === 0) await fay.page.locator('footer button[aria-expanded]').first().click()
  await results.first().waitFor()
  await results.first().scrollIntoViewIfNeeded()
  await stays(fay, 'results')
  expect([fay, ana, ben, stranger].flatMap(({ faults }) => faults.list)).toEqual([])
})

test('Ana answers the poll and leaves by keyboard alone; Fay ends the session', async () => {
  const { page } = ana
  await page.setViewportSize(LAPTOP)
  await page.goto(`${hearth.url}${room}/farewell?lang=en`)
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

  // In words again that can be waited for.
  await ben.page.goto(`${hearth.url}${room}/farewell?lang=en`)
  await button(ben.page, 'Leave').waitFor()
  await fay.page.setViewportSize(LAPTOP)
  await fay.page.goto(`${hearth.url}${room}?lang=en`)
  await button(fay.page, 'End session').waitFor()
  await tabTo(fay.page, 'End session')
  await fay.page.keyboard.press('Enter')
  await fay.page.getByRole('dialog').waitFor()
  await tabTo(fay.page, 'End session')
  await fay.page.keyboard.press('Enter')
  await ben.page.getByText('You can close this tab.', { exact: false }).waitFor()
  await fay.page.goto(`${hearth.url}${room.replace('/s/', '/facilitate/')}?lang=en`)
  await fay.page.getByText('From 4 answers').waitFor()
  expect(await brokenRules(fay.page)).toEqual([])
})
