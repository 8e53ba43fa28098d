/** A cookie names a browser, a tab its person: two people in one browser, going on after a closed tab, and moving to another device. */
import { expect } from 'vitest'
import { arrive, button, circleOf, enterAsFacilitator, inTheRoom } from './harness/steps.ts'
import { test } from './harness/test.ts'

test('Ana and Ben share a browser tab by tab; each goes on as who they are, until they leave', async ({
  hearth,
  visitors,
}) => {
  const [fay, shared] = [await visitors.inBrowser(), await visitors.inBrowser()]
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  const ana = shared.page
  let ben = await shared.context.newPage()
  await arrive(ana, hearth.links.learner, 'Ana')
  await arrive(ben, hearth.links.learner, 'Ben')
  await button(fay.page, 'Admit Ana').click()
  await button(fay.page, 'Admit Ben').click()
  await button(fay.page, 'Start session').click()
  const everybody = ['Fay Okafor', 'Ana', 'Ben']

  // A reload keeps each tab's person.
  for (const page of [ana, ben]) {
    await inTheRoom(page)
    await page.reload()
    await inTheRoom(page)
  }
  await expect.poll(() => circleOf(ana)).toEqual(everybody)

  // A closed tab: nothing is offered before it is asked for, then both people of this browser are.
  await ben.close()
  ben = await shared.context.newPage()
  await ben.goto(hearth.links.learner)
  await button(ben, 'I was here before').waitFor()
  expect(await ben.getByText('Go on as').count()).toBe(0)
  await button(ben, 'I was here before').click()
  await button(ben, 'Go on as Ana').waitFor()
  await button(ben, 'Go on as Ben').click()
  await inTheRoom(ben)
  await expect.poll(() => circleOf(fay.page)).toEqual(everybody)

  // Who has left is offered to nobody.
  await button(ben, 'Leave').click()
  await ben.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await ben.waitForURL('**/farewell')
  await expect.poll(() => circleOf(fay.page)).toEqual(['Fay Okafor', 'Ana'])
  await ben.goto(hearth.links.learner)
  await button(ben, 'I was here before').click()
  await button(ben, 'Go on as Ana').waitFor()
  expect(await button(ben, 'Go on as Ben').count()).toBe(0)

  // And when the last one leaves, nothing of anybody stays in the browser.
  await button(ana, 'Leave').click()
  await ana.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await ana.waitForURL('**/farewell')
  await expect.poll(() => shared.context.cookies()).toEqual([])
  expect(
    await ana.evaluate(() => JSON.stringify(sessionStorage) + JSON.stringify(localStorage)),
  ).not.toContain('Ana')
  expect(visitors.faults()).toEqual([])
})

test('Ana moves to her phone: same seat, no new admission, and the first device is told', async ({
  hearth,
  visitors,
}) => {
  const [fay, laptop, phone] = [
    await visitors.inBrowser(),
    await visitors.inBrowser(),
    await visitors.inBrowser(),
  ]
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await arrive(laptop.page, hearth.links.learner, 'Ana')
  await button(fay.page, 'Admit Ana').click()
  await button(fay.page, 'Start session').click()
  await inTheRoom(laptop.page)

  await button(laptop.page, 'More').click()
  await button(laptop.page, 'Move to another device').click()
  const link = await laptop.page.getByText(`${hearth.url}/m/`).textContent()
  await phone.page.goto(link ?? '')
  await button(phone.page, 'Continue here').click()
  await inTheRoom(phone.page)
  await laptop.page.getByText('You are here on another device').waitFor()
  await expect.poll(() => circleOf(fay.page)).toEqual(['Fay Okafor', 'Ana'])

  // The link is spent, and the first device may no longer speak for her.
  await fay.page.goto(link ?? '')
  await button(fay.page, 'Continue here').click()
  await fay.page.getByRole('heading', { name: 'This code no longer works' }).waitFor()
  await laptop.page.reload()
  await inTheRoom(phone.page)
  expect(await circleOf(phone.page)).toEqual(['Fay Okafor', 'Ana'])
  expect(visitors.faults()).toEqual([])
})
