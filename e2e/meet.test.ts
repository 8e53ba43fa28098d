/** Three people see and hear each other, through the real screens and a real LiveKit; and so does a full circle. */
import { endLivekitSdk, type SimulatedPerson, simulatePerson } from '@hearth/people/simulate-person'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { LAPTOP, newPerson, openBrowser, type PersonPage, PHONE } from './harness/browser.ts'
import { type HearthProcess, startHearth } from './harness/hearth.ts'
import { type LivekitProcess, startLivekit } from './harness/livekit.ts'
import { takePicture } from './harness/pictures.ts'
import { hears, seesMoving } from './harness/received-media.ts'
import { arrive, button, circleOf, enterAsFacilitator, inTheRoom, turnOn } from './harness/steps.ts'

const BOTH = { camera: true, microphone: true }

let livekit: LivekitProcess
let browser: Browser
let hearth: HearthProcess
let pages: PersonPage[]

beforeAll(async () => {
  livekit = await startLivekit()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await livekit.stop()
  await endLivekitSdk()
})
beforeEach(async () => {
  hearth = await startHearth({ livekit })
  pages = []
})
afterEach(async () => {
  await Promise.all(pages.map(({ context }) => context.close()))
  await hearth.stop()
})

async function open(screen = LAPTOP): Promise<PersonPage> {
  const person = await newPerson(browser, screen)
  pages.push(person)
  return person
}

test('Fay, Ana and Ben arrive, are admitted, and see and hear each other', async () => {
  const [fay, ana, ben] = [await open(), await open(), await open()]
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await arrive(ana.page, hearth.links.learner, 'Ana', BOTH)
  await arrive(ben.page, hearth.links.learner, 'Ben', BOTH)

  await button(fay.page, 'Admit Ana').click()
  await button(fay.page, 'Admit Ben').click()
  await button(fay.page, 'Start session').click()
  await Promise.all([inTheRoom(ana.page), inTheRoom(ben.page)])
  await turnOn(fay.page, BOTH)

  for (const { page } of pages) {
    await seesMoving(page, 2)
    await hears(page, 2)
    expect(await circleOf(page)).toHaveLength(3)
  }
  expect(pages.flatMap(({ faults }) => faults.list)).toEqual([])
})

test('Fay on a laptop and Ana on a phone sit in a circle with twelve others', async () => {
  const [fay, ana] = [await open(LAPTOP), await open(PHONE)]
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await arrive(ana.page, hearth.links.learner, 'Ana')
  const others = await twelveOthers(hearth.links.learner)

  await button(fay.page, 'Admit everyone').click()
  await button(fay.page, 'Start session').click()
  await Promise.all(others.map((person) => person.publish()))
  await others[3]?.speak()
  await others[7]?.speak()

  await seesMoving(fay.page, 12)
  await hears(fay.page, 2)
  await inTheRoom(ana.page)
  await seesMoving(ana.page, 12)
  await hears(ana.page, 2)
  expect(await circleOf(fay.page)).toHaveLength(14)
  expect(await circleOf(fay.page)).toEqual(await circleOf(ana.page))
  await takePicture(fay.page, 'room-1280')
  await takePicture(ana.page, 'room-390')

  await Promise.all(others.map((person) => person.leave()))
  await expect.poll(() => circleOf(fay.page)).toHaveLength(2)
  expect(pages.flatMap(({ faults }) => faults.list)).toEqual([])
})

const NAMES = [
  ['Ben', ''],
  ['Chidi', 'he/him'],
  ['Dara', 'they/them'],
  ['Eli', ''],
  ['Gus', 'he/him'],
  ['Hana', 'she/her'],
  ['Imani', ''],
  ['Kofi', ''],
  ['Leila', 'she/her'],
  ['Mateo', ''],
  ['Nour', 'they/them'],
  ['Priya', 'she/her'],
] as const

/** In the lobby, one after the other: the circle's order is theirs. */
async function twelveOthers(link: string): Promise<SimulatedPerson[]> {
  const people: SimulatedPerson[] = []
  for (const [number, [name, pronouns]] of NAMES.entries()) {
    const person = simulatePerson({ link, name, pronouns, number })
    await person.arrive()
    await person.connect()
    people.push(person)
  }
  return people
}
