/** What is written, for every body: whole on every screen, done by keyboard alone, and told to those who listen. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tabTo, tabToField } from './harness/accessibility.ts'
import { LAPTOP, newPerson, openBrowser, type PersonPage } from './harness/browser.ts'
import type { HearthProcess } from './harness/hearth.ts'
import { type LivekitProcess, startLivekit } from './harness/livekit.ts'
import { lookAt, SCREENS } from './harness/screens.ts'
import { startHearth } from './harness/start-hearth.ts'
import { admit, arrive, button, enterAsFacilitator, inTheRoom } from './harness/steps.ts'
import { Visitors } from './harness/visitors.ts'
import {
  arriveForCaptions,
  captionsOf,
  chatOf,
  threadOf,
  typeCaption,
  writeInChat,
  writePrivately,
} from './harness/writing.ts'

let livekit: LivekitProcess
let browser: Browser
let hearth: HearthProcess
let visitors: Visitors
/** Fay leads, Ana has written to her and to the circle, Cleo types captions. */
let fay: PersonPage
let ana: PersonPage
let cleo: PersonPage
let room: string

beforeAll(async () => {
  livekit = await startLivekit()
  browser = await openBrowser()
  hearth = await startHearth({ livekit })
  visitors = new Visitors(browser, hearth)
  fay = await newPerson(browser)
  ana = await newPerson(browser)
  cleo = await newPerson(browser)
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await visitors.jo()
  await arrive(ana.page, hearth.links.learner, 'Ana', { camera: true })
  await admit(fay.page, 'Ana')
  await arriveForCaptions(cleo.page, hearth.links.learner, 'Cleo')
  await admit(fay.page, 'Cleo')
  await button(fay.page, 'Start session').click()
  await Promise.all([inTheRoom(ana.page), inTheRoom(cleo.page)])
  await (await chatOf(fay.page)).getByLabel('Let the circle write').click()
  await writeInChat(ana.page, 'Good to see you all. I may type more than I talk today.')
  await writePrivately(ana.page, 'I froze in the ward round, and nobody has said a word about it since.')
  await ana.page.keyboard.press('Escape')
  await threadOf(fay.page, 'Ana').getByText('I froze').waitFor()
  await fay.page.getByRole('textbox', { name: 'Write to Ana' }).fill('We are here. Take your time.')
  await button(fay.page, 'Send to Ana').click()
  await typeCaption(cleo.page, 'Fay says: welcome, everybody. We go round once, and passing is fine.')
  await typeCaption(cleo.page, 'Ana says: good evening.')
  await captionsOf(ana.page).getByText('good evening').waitFor()
  room = new URL(fay.page.url()).pathname
})
afterAll(async () => {
  await visitors.allGo()
  await browser.close()
  await hearth.stop()
  await livekit.stop()
})

/** What stands in the panel, whatever the language and the width. */
async function openPanel(page: Page): Promise<void> {
  const people = page.locator('footer button:has(svg.lucide-users)')
  if ((await page.locator('svg.lucide-key-round').count()) > 0) return
  if ((await people.count()) > 0) await people.first().click()
  else {
    await page.locator('footer button:has(svg.lucide-ellipsis)').click()
    await page.locator('button:has(svg.lucide-messages-square)').last().click()
  }
  await page.locator('svg.lucide-key-round').first().waitFor()
}

test.each(SCREENS)('every screen of what is written is whole on %s', async (name, screen, language) => {
  const { look, stays } = lookAt(hearth.url, name, screen, language)
  const captions = 'section p[dir="auto"]'
  await look(ana, room, captions, 'captions')
  await openPanel(ana.page)
  await ana.page.locator('textarea').first().waitFor()
  await stays(ana, 'chat')
  await ana.page.locator('button:has(svg.lucide-key-round)').first().click()
  await ana.page.locator('ol[translate="no"] li').nth(3).waitFor()
  await stays(ana, 'safety-words')
  await look(ana, room, captions, 'captions-again')
  await ana.page.locator('button:has(svg.lucide-life-buoy)').first().click()
  await ana.page.getByText('Take your time', { exact: false }).first().waitFor()
  await stays(ana, 'own-conversation')
  await look(cleo, room, 'main input', 'caption-desk')
  await look(fay, room, captions, 'room-of-fay')
  await openPanel(fay.page)
  await fay.page.getByText('I froze', { exact: false }).first().waitFor()
  await stays(fay, 'conversation-of-ana')
  expect([fay, ana, cleo].flatMap(({ faults }) => faults.list)).toEqual([])
})

/** Resolves when those who listen have been told. */
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('log').getByText(words).first().waitFor({ state: 'attached' })

test('a word to those who lead and the answer, the chat and a caption by keyboard alone, each announced', async () => {
  for (const { page } of [fay, ana, cleo]) {
    await page.setViewportSize(LAPTOP)
    await page.goto(`${hearth.url}${room}?lang=en`)
    await inTheRoom(page)
  }
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
})
