/** Turns in every mode, leading and paging for every body: whole on every screen; and all that a facilitator does, by keyboard alone, told to those who listen. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brokenRules, tabTo } from './harness/accessibility.ts'
import { LAPTOP, newPerson, openBrowser, type PersonPage } from './harness/browser.ts'
import type { HearthProcess } from './harness/hearth.ts'
import { type LivekitProcess, startLivekit } from './harness/livekit.ts'
import { lookAt, SCREENS } from './harness/screens.ts'
import { Staff } from './harness/staff.ts'
import { startHearth } from './harness/start-hearth.ts'
import { arrive, button, enterAsFacilitator, inTheRoom, personOf } from './harness/steps.ts'
import { Visitors } from './harness/visitors.ts'

const PROMPT = 'What did you carry home from the ward this week?'
const MINUTE = 60_000

let livekit: LivekitProcess
let browser: Browser
let hearth: HearthProcess
let visitors: Visitors
/** Fay leads. Ana is in the circle. Ben was told "not now". Gus waits in a session to which no facilitator came. */
let fay: PersonPage
let ana: PersonPage
let ben: PersonPage
let gus: PersonPage
/** Simulated. Jo leads too; Eli waits in the lobby. */
let jo: SimulatedPerson
let chidi: SimulatedPerson
let dara: SimulatedPerson
let anaId: string
let room: string

beforeAll(async () => {
  livekit = await startLivekit()
  browser = await openBrowser()
  hearth = await startHearth({ livekit })
  visitors = new Visitors(browser, hearth)
  fay = await newPerson(browser)
  ana = await newPerson(browser)
  ben = await newPerson(browser)
  gus = await newPerson(browser)
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  jo = await visitors.jo()
  await arrive(ana.page, hearth.links.learner, 'Ana', { camera: true })
  anaId = await personOf(ana.page)
  chidi = await visitors.learner('Chidi')
  dara = await visitors.learner('Dara', 'they/them')
  await jo.ask({ type: 'admitEveryone' })
  await jo.ask({ type: 'startSession' })
  await inTheRoom(ana.page)
  await chidi.publish()
  await arrive(ben.page, hearth.links.learner, 'Ben')
  await jo.until(({ facilitation }) => facilitation?.lobby.length === 1)
  await jo.ask({ type: 'sayNotNow', personId: await personOf(ben.page), reason: 'write-to-us' })
  await visitors.learner('Eli')
  const staff = await Staff.signIn(hearth.url, hearth.links.facilitator)
  const { invitationPath } = await staff.plan('Night shift circle', Date.now() - 6 * MINUTE)
  await arrive(gus.page, hearth.url + invitationPath, 'Gus')
  room = new URL(fay.page.url()).pathname
})
afterAll(async () => {
  await visitors.allGo()
  for (const { context } of [fay, ana, ben, gus]) await context.close()
  await browser.close()
  await hearth.stop()
  await livekit.stop()
})

const turn = () => jo.view.shared?.turn ?? 0
const holds = (personId: string) => jo.until(({ shared }) => shared?.floor?.personId === personId)
const inMode = (mode: string) => jo.until(({ shared }) => shared?.mode === mode)

/** Where it does not stand beside the circle by itself. */
async function openPanel({ page }: PersonPage): Promise<void> {
  const picker = page.locator('[role=radiogroup] input[value=nominate]')
  if (!(await picker.isVisible())) await page.locator('footer button:has(svg.lucide-users)').click()
  await picker.waitFor()
}

/** By what it holds: on these screens words are in invented languages too. */
const choice = ({ page }: PersonPage, value: string) =>
  page.locator(`[role=radiogroup] input[value=${value}]`)

test.each(SCREENS)('every screen of turns and of leading is whole on %s', async (name, screen, language) => {
  const { look, stays } = lookAt(hearth.url, name, screen, language)
  await look(ben, new URL(ben.page.url()).pathname, 'main section h2', 'not-now-why')
  await look(gus, new URL(gus.page.url()).pathname, 'main section [role=status]', 'nobody-came')

  await look(fay, room, 'footer', 'leading')
  await openPanel(fay)
  await choice(fay, 'round').click()
  await fay.page.locator('form select').first().waitFor()
  await stays(fay, 'round-to-begin')
  await jo.ask({ type: 'setTurnTime', minutes: 3 })
  const round = { reversed: false, shuffled: false, withFacilitators: false, prompt: PROMPT }
  await jo.ask({ type: 'startRound', turn: turn(), from: anaId, ...round })
  await stays(fay, 'round-led')
  await look(ana, room, 'main section h2', 'turn-in-a-round')
  while (jo.view.shared?.round?.over === false) {
    await jo.ask({ type: 'moveOn', turn: turn(), comeBack: false })
  }
  await stays(fay, 'round-over')

  await jo.ask({ type: 'chooseMode', mode: 'nominate' })
  await jo.ask({ type: 'giveFloor', personId: anaId, turn: turn() })
  await ana.page.locator('main section button:has(svg.lucide-mic)').click()
  await ana.page.locator('main section ul button').first().waitFor()
  await stays(ana, 'who-is-next')
  await stays(fay, 'nominate-led')

  await jo.ask({ type: 'beginQuiet', minutes: 5 })
  await ana.page.locator('main section ul button').first().waitFor({ state: 'hidden' })
  await stays(ana, 'quiet')
  await stays(fay, 'quiet-led')

  await jo.ask({ type: 'chooseMode', mode: 'hands' })
  for (const one of [chidi, dara]) await one.ask({ type: 'raiseHand', kind: 'new' })
  await jo.until(({ shared }) => shared?.hands.length === 2)
  const seen = jo.view.shared?.hands.map(({ personId }) => personId) ?? []
  await jo.ask({ type: 'arrangeHands', seen, order: [...seen].reverse() })
  await fay.page.locator('svg.lucide-arrow-up').first().waitFor()
  await stays(fay, 'order-of-hands')
  for (const one of [chidi, dara]) await one.ask({ type: 'lowerHand', personId: one.seat.personId })

  const react = ana.page.locator('footer button:has(svg.lucide-smile-plus)')
  await ((await react.count()) > 0
    ? react
    : ana.page.locator('footer button:has(svg.lucide-ellipsis)')
  ).click()
  await ana.page.locator('footer ul button:has(svg.lucide-hand-heart)').waitFor()
  await stays(ana, 'reactions')
  await jo.ask({ type: 'chooseMode', mode: 'open' })
  expect([fay, ana, ben, gus].flatMap(({ faults }) => faults.list)).toEqual([])
})

/** Resolves when those who listen have been told. */
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('log').getByText(words).first().waitFor({ state: 'attached' })

/** To a button by Tab, and pressed. */
async function press({ page }: PersonPage, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press(key)
}

/** From the mode that is on, by arrow keys; they only move. */
async function chooses({ page }: PersonPage, mode: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Turns' }).locator('input:checked').focus()
  const aim = page.getByRole('radio', { name: mode, exact: true })
  for (let steps = 0; steps < 5; steps++) {
    if (await aim.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Enter')
}

test('a session is led by keyboard alone, and each act is told', async () => {
  for (const { page } of [fay, ana]) {
    await page.setViewportSize(LAPTOP)
    await page.goto(`${hearth.url}${room}?lang=en`)
    await inTheRoom(page)
  }
  await button(ana.page, 'Turn microphone on').waitFor()

  // The lobby: "not now" with a reason, and letting in.
  await press(fay, 'Not now, Eli')
  await press(fay, 'The circle is full')
  await fay.page.getByText('told “not now”: The circle is full').waitFor()
  await press(fay, 'Admit Eli')
  await said(ana.page, 'Eli is here.')

  // The guide.
  await press(fay, 'Next step')
  await said(ana.page, /^The circle is at: /)
  await press(fay, 'Add 5 minutes')

  // A round, by its form.
  await chooses(fay, 'Round')
  await tabTo(fay.page, 'Start round')
  await fay.page.keyboard.press('Enter')
  await inMode('round')
  await said(ana.page, 'A round: everybody is asked in turn.')
  await press(fay, 'Pass')
  await holds(jo.seat.personId)
  await jo.ask({ type: 'pass', turn: turn() })
  await said(ana.page, /^It is your turn/)
  await press(ana, 'Come back to me')
  await said(ana.page, 'You are asked once more at the end.')
  await press(fay, 'Go on')
  await holds(dara.seat.personId)

  // Picking.
  await chooses(fay, 'Nominate')
  await said(ana.page, 'Whoever has the floor picks who is next now.')
  await press(fay, 'More for Ana')
  await press(fay, 'Give the floor to Ana')
  await press(ana, 'Start speaking')
  await button(ana.page, 'Turn microphone off').waitFor()
  await press(ana, 'Pick Chidi')
  await said(fay.page, 'It is Chidi’s turn.')

  // Hands, and their order.
  await chooses(fay, 'Hands')
  await said(ana.page, 'Turns are taken by hands now.')
  for (const one of [chidi, dara]) await one.ask({ type: 'raiseHand', kind: 'new' })
  await press(fay, 'Move Dara up')
  await said(fay.page, 'Dara is number 1 now.')
  await jo.until(({ shared }) => shared?.handOrder === 'arranged')
  await press(fay, 'I take this one: the hand of Chidi')
  await jo.until(({ facilitation }) => facilitation?.claims.length === 1)
  await press(fay, 'Call next')
  await said(ana.page, 'It is Dara’s turn.')

  // A pause.
  await chooses(fay, 'Quiet')
  await press(fay, 'Begin the pause')
  await said(ana.page, 'Quiet together. Every microphone is closed.')
  await press(fay, 'End the pause')
  await inMode('hands')

  // One person: asked to turn on, named rightly, put in the middle.
  await chooses(fay, 'Open')
  await said(ana.page, 'Anyone may speak now.')
  await press(fay, 'More for Ana')
  await press(fay, 'Ask Ana to turn the microphone on')
  await jo.until(({ facilitation }) => facilitation?.asked.length === 1)
  await press(fay, 'More for Eli')
  await press(fay, 'Correct the name of Eli')
  await fay.page.getByRole('dialog').waitFor()
  // The field is the first thing in it.
  await fay.page.keyboard.press('Tab')
  await fay.page.keyboard.press('Control+A')
  await fay.page.keyboard.type('Elias')
  await fay.page.keyboard.press('Enter')
  await jo.until(({ shared }) => shared?.people.some(({ name }) => name === 'Elias') === true)
  await press(fay, 'More for Chidi')
  await press(fay, 'Put Chidi in the middle')
  await jo.until(({ shared }) => shared?.spotlight === chidi.seat.personId)

  // Without words: to all, and off for all.
  await press(ana, 'React')
  await press(ana, 'Nod')
  await said(ana.page, 'Shown to the circle: Nod')
  await fay.page.getByRole('region', { name: 'Circle' }).getByText('Nod', { exact: true }).waitFor()
  await fay.page.getByRole('checkbox', { name: /^Reactions without words/ }).focus()
  await fay.page.keyboard.press('Space')
  await button(ana.page, 'React').waitFor({ state: 'hidden' })

  // The last one who leads does not just leave.
  await jo.ask({ type: 'leave' })
  await press(fay, 'Leave')
  await fay.page.getByRole('dialog', { name: 'You are the only facilitator here' }).waitFor()
  expect(await brokenRules(fay.page)).toEqual([])
  await fay.page.keyboard.press('Escape')
  await button(fay.page, 'Leave').waitFor()
  expect([fay, ana].flatMap(({ faults }) => faults.list)).toEqual([])
})
