/** Hearth for every body: by keyboard alone, at 320 pixels, at 400 % zoom, in longer words and from right to left; axe finds nothing. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brokenRules, tabTo, tabToField } from './harness/accessibility.ts'
import { LAPTOP, newPerson, openBrowser, type PersonPage } from './harness/browser.ts'
import type { HearthProcess } from './harness/hearth.ts'
import { type LivekitProcess, startLivekit } from './harness/livekit.ts'
import { lookAt, SCREENS } from './harness/screens.ts'
import { startHearth } from './harness/start-hearth.ts'
import { arrive, button, circleOf, enterAsFacilitator, inTheRoom } from './harness/steps.ts'

let livekit: LivekitProcess
let browser: Browser
let hearth: HearthProcess
/** Fay leads, Ana is in the circle, Ben waits, and a stranger looks around: four pages for the whole file. */
let fay: PersonPage
let ana: PersonPage
let ben: PersonPage
let stranger: PersonPage
let room: string

beforeAll(async () => {
  livekit = await startLivekit()
  browser = await openBrowser()
  hearth = await startHearth({ livekit })
  fay = await newPerson(browser)
  ana = await newPerson(browser)
  ben = await newPerson(browser)
  stranger = await newPerson(browser)
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await arrive(ana.page, hearth.links.learner, 'Ana', { camera: true })
  await button(fay.page, 'Admit Ana').click()
  await button(fay.page, 'Start session').click()
  await inTheRoom(ana.page)
  await arrive(ben.page, hearth.links.learner, 'Ben')
  room = new URL(fay.page.url()).pathname
})
afterAll(async () => {
  await browser.close()
  await hearth.stop()
  await livekit.stop()
})

test.each(SCREENS)('every screen is whole on %s', async (name, screen, language) => {
  const { look, stays } = lookAt(hearth.url, name, screen, language)
  const heading = 'h1:not(.sr-only)'

  await look(stranger, '/', heading, 'home')
  await look(stranger, '/sign-in', 'input', 'sign-in')
  await look(stranger, '/j/nothing-of-this-name-0', heading, 'link-not-valid')
  await look(stranger, '/nowhere', heading, 'not-found')
  await look(stranger, new URL(hearth.links.learner).pathname, 'input', 'arrive-1-name')
  await stranger.page.locator('input').first().fill('Chidi')
  await stranger.page.locator('input').first().press('Enter')
  await stranger.page.locator('li').first().waitFor()
  await stays(stranger, 'arrive-2-agreement')
  await stranger.page.locator('main button').first().click()
  await stranger.page.locator('main button').nth(3).waitFor()
  await stays(stranger, 'arrive-3-ready')

  await look(ben, room, heading, 'lobby')
  await look(ana, room, '[data-person-id]', 'room-learner')
  await look(fay, room, '[data-person-id]', 'room-facilitator')
  await look(fay, '/facilitate', 'main h2', 'my-sessions')
  await look(fay, '/facilitate/new', 'main input', 'new-session')
  await look(fay, room.replace('/s/', '/facilitate/'), heading, 'session')
  await look(fay, '/office', heading, 'office')
  await look(stranger, `${room}/farewell`, heading, 'farewell')
  expect([fay, ana, ben, stranger].flatMap(({ faults }) => faults.list)).toEqual([])
})

test('Dara comes from the link to the circle and leaves by keyboard alone', async () => {
  await fay.page.setViewportSize(LAPTOP)
  await fay.page.goto(`${hearth.url}${room}?lang=en`)
  const { page } = stranger
  await page.setViewportSize(LAPTOP)
  await page.goto(`${hearth.links.learner}?lang=en`)
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
})
