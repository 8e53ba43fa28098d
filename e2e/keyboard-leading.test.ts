/** A facilitator leads a whole session by keyboard alone. Each act is announced to screen readers. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { brokenRules, tabTo } from './harness/accessibility.ts'
import type { PersonPage } from './harness/browser.ts'
import { arrive, button, enterAsFacilitator, inTheRoom } from './harness/steps.ts'
import { test } from './harness/test.ts'

/** Fay leads, and Ana is in the circle. */
let fay: PersonPage
let ana: PersonPage
/** Simulated. Jo leads too; Eli waits in the lobby. */
let jo: SimulatedPerson
let chidi: SimulatedPerson
let dara: SimulatedPerson

test.beforeEach(async ({ hearth, visitors }) => {
  fay = await visitors.inBrowser()
  ana = await visitors.inBrowser()
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  jo = await visitors.jo()
  await arrive(ana.page, hearth.links.learner, 'Ana', { camera: true })
  chidi = await visitors.learner('Chidi')
  dara = await visitors.learner('Dara', 'they/them')
  await jo.ask({ type: 'admitEveryone' })
  await jo.ask({ type: 'startSession' })
  await inTheRoom(ana.page)
  await chidi.publish()
  await visitors.learner('Eli')
})

const turn = () => jo.view.shared?.turn ?? 0
const holds = (personId: string) => jo.until(({ shared }) => shared?.floor?.personId === personId)
const inMode = (mode: string) => jo.until(({ shared }) => shared?.mode === mode)

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

test('a session is led by keyboard alone, and each act is told', async ({ visitors }) => {
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
  expect(visitors.faults()).toEqual([])
})
