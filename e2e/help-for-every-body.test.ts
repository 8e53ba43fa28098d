/** Help, referrals and the office for every body: whole on every screen, done by keyboard alone, and told to those who listen. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Browser, Page } from 'playwright-core'
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
/** Fay leads. Ana is not OK; Ben waits in the lobby with something technical; Rosa is at the office. */
let fay: PersonPage
let ana: PersonPage
let ben: PersonPage
let rosa: PersonPage
/** Simulated: Chidi is worried about someone, and Jo has answered. */
let jo: SimulatedPerson
let chidi: SimulatedPerson
let room: string

beforeAll(async () => {
  livekit = await startLivekit()
  browser = await openBrowser()
  hearth = await startHearth({ livekit })
  visitors = new Visitors(browser, hearth)
  fay = await newPerson(browser)
  ana = await newPerson(browser)
  ben = await newPerson(browser)
  rosa = await newPerson(browser)
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  jo = await visitors.jo()
  await arrive(ana.page, hearth.links.learner, 'Ana', { camera: true })
  await admit(fay.page, 'Ana')
  chidi = await visitors.learner('Chidi')
  await jo.ask({ type: 'admitEveryone' })
  await jo.ask({ type: 'startSession' })
  await inTheRoom(ana.page)
  await arrive(ben.page, hearth.links.learner, 'Ben')
  await asksFor(ben.page, /^Something technical/)
  await asksFor(ana.page, /^I am not OK/)
  await chidi.ask({ type: 'askForHelp', kind: 'worried' })
  const helpId = chidi.view.own?.help.requests[0]?.id ?? ''
  await jo.until(({ facilitation }) => facilitation?.help.length === 3)
  await jo.ask({ type: 'answerHelp', helpId, answer: 'talk-after' })
  await flagsAReferral(fay.page, 'Ana')
  await rosa.page.goto(hearth.links.office)
  await button(rosa.page, 'Sign in').click()
  await rosa.page.waitForURL('**/office')
  room = new URL(fay.page.url()).pathname
})
afterAll(async () => {
  await visitors.allGo()
  await browser.close()
  await hearth.stop()
  await livekit.stop()
})

async function asksFor(page: Page, choice: RegExp) {
  await button(page, 'Ask for help').click()
  await button(page, choice).click()
  await page.getByText('Nobody has said yet that they have seen it', { exact: false }).first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

async function flagsAReferral(page: Page, name: string) {
  await button(page, `More for ${name}`).click()
  await button(page, 'Flag a referral').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').selectOption({ index: 1 })
  await dialog.getByRole('radio', { name: /^Today/ }).check()
  await dialog
    .getByRole('radio', { name: /agrees/ })
    .first()
    .check()
  await button(dialog, 'Flag a referral').click()
  await button(dialog, 'Close').click()
  await dialog.waitFor({ state: 'hidden' })
}

const dialogOf = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog')).last()

test.each(SCREENS)(
  'every screen of help and of the office is whole on %s',
  async (name, screen, language) => {
    const { look, stays } = lookAt(hearth.url, name, screen, language)
    const heading = 'h1:not(.sr-only)'
    const help = 'button:has(svg.lucide-life-buoy)'

    await look(ana, room, help, 'room-with-help')
    await ana.page.locator(help).first().click()
    await dialogOf(ana.page).waitFor()
    await stays(ana, 'help-of-ana')
    await look(ben, room, help, 'lobby-with-help')
    await ben.page.locator(help).first().click()
    await dialogOf(ben.page).waitFor()
    await stays(ben, 'help-of-ben')

    await look(fay, room, '[data-person-id]', 'help-asked')
    const cards = fay.page.locator('svg.lucide-heart-pulse').locator('xpath=ancestor::li')
    if ((await cards.count()) === 0) await fay.page.locator('footer button[aria-expanded]').first().click()
    await cards.first().waitFor()
    await stays(fay, 'help-requests')
    await cards.first().getByRole('button').last().click()
    await dialogOf(fay.page).getByRole('combobox').waitFor()
    await stays(fay, 'referral')
    await fay.page.keyboard.press('Escape')
    await fay.page.getByRole('combobox').waitFor({ state: 'hidden' })
    await fay.page.locator('.sticky.bottom-0 button').first().click()
    await dialogOf(fay.page).locator('svg.lucide-heart-pulse').waitFor()
    await stays(fay, 'close-refused')
    await look(fay, '/facilitate', 'main h3', 'sessions-with-help')
    await look(fay, room.replace('/s/', '/facilitate/'), heading, 'session-with-referral')

    await look(rosa, '/office', 'main dl', 'office-inbox')
    await look(rosa, '/office/settings', 'main input', 'office-settings')
    expect([fay, ana, ben, rosa].flatMap(({ faults }) => faults.list)).toEqual([])
  },
)

/** Resolves when those who listen have been told. */
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('log').getByText(words).first().waitFor({ state: 'attached' })

async function backIn(person: PersonPage, address: string) {
  await person.page.setViewportSize(LAPTOP)
  await person.page.goto(`${hearth.url}${address}?lang=en`)
}

async function press(page: Page, name: string | RegExp) {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

test('help from the asking to its end, a referral, and the office’s part of it, by keyboard alone, each announced', async () => {
  for (const one of [fay, ana]) {
    await backIn(one, room)
    await inTheRoom(one.page)
  }
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

  await backIn(rosa, '/office')
  await rosa.page
    .getByText(/^Reference$/)
    .first()
    .waitFor()
  await press(rosa.page, /^I have received it/)
  await rosa.page.getByText('received', { exact: true }).first().waitFor()
  expect(await brokenRules(rosa.page)).toEqual([])
})
