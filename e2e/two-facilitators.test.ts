/** Two lead with equal powers: of two acts in the same instant one counts and both see the same; and when both are gone, nobody is left to themselves. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Command } from '@hearth/protocol/commands'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { Ear } from './harness/ear.ts'
import type { HearthProcess } from './harness/hearth.ts'
import { seesMoving } from './harness/received-media.ts'
import { Staff } from './harness/staff.ts'
import { withTimes } from './harness/start-hearth.ts'
import {
  admit,
  arrive,
  button,
  enterAsFacilitator,
  inTheRoom,
  personOf,
  queueOf,
  raiseHand,
  startSpeaking,
} from './harness/steps.ts'
import { test } from './harness/test.ts'
import type { InCircle } from './harness/turns-circle.ts'
import type { Visitors } from './harness/visitors.ts'

const ALONE = 'Nobody who leads can hear us just now'
// A circle is left alone after three seconds, not thirty.
withTimes({ leftAloneMs: 3_000 })
/** Longer than that time, with a margin for a busy machine. Milliseconds. */
const ALONE_WITHIN_MS = 30_000

interface Led {
  fay: SimulatedPerson
  jo: SimulatedPerson
  ana: InCircle
  ben: InCircle
  chidi: InCircle
}

/** Fay and Jo lead, simulated; Ana, Ben and Chidi are in browsers, their cameras on. */
async function ledCircle(hearth: HearthProcess, visitors: Visitors): Promise<Led> {
  const [fay, jo] = [await visitors.fay(), await visitors.jo()]
  const learners: InCircle[] = []
  for (const name of ['Ana', 'Ben', 'Chidi']) {
    const person = await visitors.inBrowser()
    await arrive(person.page, hearth.links.learner, name, { camera: true })
    learners.push({ ...person, id: await personOf(person.page) })
  }
  const [ana, ben, chidi] = learners
  if (!ana || !ben || !chidi) throw new Error('three learners arrived')
  await fay.ask({ type: 'admitEveryone' })
  await jo.ask({ type: 'startSession' })
  for (const { page } of learners) {
    await inTheRoom(page)
    await button(page, 'Turn microphone on').waitFor()
    await page.getByText('Sound and picture are being connected…').waitFor({ state: 'hidden' })
  }
  return { fay, jo, ana, ben, chidi }
}

const turnOf = ({ view }: SimulatedPerson): number => view.shared?.turn ?? 0

const round = (turn: number, from: string | null, reversed = false): Command => ({
  type: 'startRound',
  turn,
  from,
  reversed,
  shuffled: false,
  withFacilitators: false,
  prompt: '',
})

/** Both ask in the same instant; answers the refusal of the one that came second. */
async function atOnce({ fay, jo }: Led, byFay: Command, byJo: Command): Promise<string> {
  const answers = await Promise.all([fay.send(byFay), jo.send(byJo)])
  const refused = answers.filter((answer) => !answer.ok)
  expect(refused).toHaveLength(1)
  // What both see next comes after what the first has done.
  await Promise.all([fay, jo].map((one) => one.ask({ type: 'showPrompt', prompt: crypto.randomUUID() })))
  await fay.until(({ shared }) => shared?.prompt === jo.view.shared?.prompt)
  return refused[0]?.ok === false ? refused[0].code : ''
}

test('Fay and Jo act in the same instant: a round, an order of hands, a turn; one counts, and everybody sees the same', async ({
  hearth,
  visitors,
}) => {
  const led = await ledCircle(hearth, visitors)
  const { fay, jo, ana, ben, chidi } = led
  for (let again = 0; again < 3; again++) {
    const turn = turnOf(fay)
    expect(await atOnce(led, round(turn, ana.id), round(turn, chidi.id, true))).toBe('floor-moved')
    for (const { view } of [fay, jo]) expect(view.shared?.turn).toBe(turn + 1)
    expect(fay.view.shared?.floor).toEqual(jo.view.shared?.floor)
    expect(fay.view.shared?.round).toEqual(jo.view.shared?.round)
  }
  const turn = turnOf(fay)
  expect(
    await atOnce(led, { type: 'moveOn', turn, comeBack: false }, { type: 'moveOn', turn, comeBack: true }),
  ).toBe('floor-moved')
  expect(turnOf(jo)).toBe(turn + 1)

  await fay.ask({ type: 'chooseMode', mode: 'hands' })
  for (const { page } of [ana, ben, chidi]) await raiseHand(page)
  const seen = fay.view.shared?.hands.map(({ personId }) => personId) ?? []
  const arranged = await atOnce(
    led,
    { type: 'arrangeHands', seen, order: [chidi.id, ben.id, ana.id] },
    { type: 'arrangeHands', seen, order: [ben.id, ana.id, chidi.id] },
  )
  expect(arranged).toBe('order-moved')
  const name = new Map([ana, ben, chidi].map(({ id }, index) => [id, ['Ana', 'Ben', 'Chidi'][index]]))
  const order = fay.view.shared?.hands.map(({ personId }) => name.get(personId))
  expect(jo.view.shared?.hands).toEqual(fay.view.shared?.hands)
  for (const { page } of [ana, ben, chidi]) {
    await expect.poll(() => queueOf(page)).toEqual(order)
    await page.getByText('Order set by a facilitator.').first().waitFor()
  }
  expect(visitors.faults()).toEqual([])
})

/** Jo comes by the door for staff who do not lead: signed in, from the list of sessions. */
async function attends(page: Page, link: string, title: string): Promise<void> {
  await page.goto(link)
  await button(page, 'Sign in').click()
  await button(page, `Attend ${title}`).click()
  await page.getByRole('region', { name: 'Lobby' }).waitFor()
}

test('Jo of the staff attends what Fay leads alone: waits, takes part without powers, is made a facilitator, and Fay may leave', async ({
  hearth,
  visitors,
}) => {
  const title = 'Evening circle'
  const staff = await Staff.signIn(hearth.url, hearth.links.facilitator)
  const { invitationPath } = await staff.plan(title, Date.now())
  const [fay, jo, ana] = [await visitors.inBrowser(), await visitors.inBrowser(), await visitors.inBrowser()]
  await enterAsFacilitator(fay.page, hearth.links.facilitator, title)
  await arrive(ana.page, hearth.url + invitationPath, 'Ana')
  await admit(fay.page, 'Ana')
  await attends(jo.page, hearth.signInLink('jo@hearth.example'), title)
  await admit(fay.page, 'Jo Lindqvist')
  await button(fay.page, 'Start session').click()
  for (const { page } of [jo, ana]) await inTheRoom(page)
  const turns = jo.page.getByRole('radiogroup', { name: 'Turns' })
  expect(await turns.count()).toBe(0)

  // Fay is the only one who leads: she hands over before she leaves.
  await button(fay.page, 'Leave').click()
  const dialog = fay.page.getByRole('dialog', { name: 'You are the only facilitator here' })
  await button(dialog, 'Make Jo Lindqvist a facilitator').click()
  await turns.waitFor()
  await button(fay.page.getByRole('dialog'), 'Leave').click()
  await ana.page.getByText('2 here').waitFor()

  await turns.getByRole('radio', { name: 'Hands' }).check()
  await ana.page.getByText('Nobody has the floor', { exact: true }).waitFor()
  await button(jo.page, 'Take the floor').click()
  await startSpeaking(jo.page)
  const joId = await personOf(jo.page)
  expect(await (await Ear.on(ana.page)).until(joId)).toEqual([joId])
  expect(visitors.faults()).toEqual([])
})

test('both fall out while Ana speaks: she finishes, microphones close, all see each other; the first one back finds the round as it was', async ({
  hearth,
  visitors,
}) => {
  const led = await ledCircle(hearth, visitors)
  const { fay, jo, ana, ben, chidi } = led
  await fay.ask(round(turnOf(fay), null))
  await startSpeaking(ana.page)
  const ears = await Promise.all([ben, chidi].map(({ page }) => Ear.on(page)))
  for (const ear of ears) expect(await ear.until(ana.id)).toEqual([ana.id])

  await Promise.all([fay.drop(), jo.drop()])
  for (const { page } of [ana, ben, chidi]) {
    await page.getByText(ALONE).first().waitFor({ timeout: ALONE_WITHIN_MS })
  }
  for (const ear of ears) await ear.listenAnew()
  for (const ear of ears) expect(await ear.until(ana.id)).toEqual([ana.id])
  await button(ana.page, "I'm done").click()
  await button(ana.page, "I'm done").waitFor({ state: 'hidden' })
  for (const ear of ears) await ear.untilStill(ana.id)
  for (const { page } of [ana, ben, chidi]) {
    await button(page, /microphone/).waitFor({ state: 'hidden' })
    expect(await button(page, 'Start speaking').count()).toBe(0)
    await seesMoving(page, 2)
  }
  for (const ear of ears) expect(await ear.heard()).toEqual([])

  await fay.returnAgain()
  for (const { page } of [ana, ben, chidi]) await page.getByText(ALONE).first().waitFor({ state: 'hidden' })
  await startSpeaking(ben.page)
  expect(await (await Ear.on(chidi.page)).until(ben.id)).toEqual([ben.id])
  expect(fay.view.shared?.round?.order).toEqual([
    { personId: ana.id, place: 'had' },
    { personId: ben.id, place: 'waits' },
    { personId: chidi.id, place: 'waits' },
  ])
  expect(visitors.faults()).toEqual([])
})
