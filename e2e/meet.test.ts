/** Three people see and hear each other, through the real screens and a real LiveKit; and so does a full circle. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import { expect } from 'vitest'
import { LAPTOP, PHONE } from './harness/browser.ts'
import { takePicture } from './harness/pictures.ts'
import { hears, iceServers, seesMoving } from './harness/received-media.ts'
import { admit, arrive, button, circleOf, enterAsFacilitator, inTheRoom, turnOn } from './harness/steps.ts'
import { test } from './harness/test.ts'
import type { Visitors } from './harness/visitors.ts'

const BOTH = { camera: true, microphone: true }

test('Fay, Ana and Ben arrive, are admitted, and see and hear each other', async ({ hearth, visitors }) => {
  const people = [await visitors.inBrowser(), await visitors.inBrowser(), await visitors.inBrowser()] as const
  const [fay, ana, ben] = people
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await arrive(ana.page, hearth.links.learner, 'Ana', BOTH)
  await arrive(ben.page, hearth.links.learner, 'Ben', BOTH)

  await admit(fay.page, 'Ana')
  await admit(fay.page, 'Ben')
  await button(fay.page, 'Start session').click()
  await Promise.all([inTheRoom(ana.page), inTheRoom(ben.page)])
  await turnOn(fay.page, BOTH)

  for (const { page } of people) {
    await seesMoving(page, 2)
    await hears(page, 2)
    expect(await circleOf(page)).toHaveLength(3)
    // Nobody's browser is sent to anybody else's server, not even to learn its own address.
    expect((await iceServers(page)).filter((url) => !url.startsWith('stun:127.0.0.1:'))).toEqual([])
  }
  expect(visitors.faults()).toEqual([])
})

test('Fay on a laptop and Ana on a phone sit in a circle with twelve others', async ({
  hearth,
  visitors,
}) => {
  const [fay, ana] = [await visitors.inBrowser(LAPTOP), await visitors.inBrowser(PHONE)]
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await arrive(ana.page, hearth.links.learner, 'Ana')
  const others = await twelveOthers(visitors)

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
  expect(visitors.faults()).toEqual([])
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
async function twelveOthers(visitors: Visitors): Promise<SimulatedPerson[]> {
  const people: SimulatedPerson[] = []
  for (const [name, pronouns] of NAMES) people.push(await visitors.learner(name, pronouns))
  return people
}
