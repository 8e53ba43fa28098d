/** Words reach exactly those they are sealed to: in private those whom their author reads by name, in the circle who has its key. */
import { expect } from 'vitest'
import { admit, arrive, button, enterAsFacilitator, inTheRoom } from './harness/steps.ts'
import { test } from './harness/test.ts'
import { Traffic, viewOf } from './harness/traffic.ts'
import {
  arriveForCaptions,
  captionsOf,
  chatOf,
  helpOf,
  threadOf,
  typeCaption,
  writeInChat,
  writePrivately,
} from './harness/writing.ts'

/** How many private texts each view named that this page was sent. */
const privateTextsIn = (traffic: Traffic) =>
  traffic.since(0).flatMap((piece) => {
    const message = viewOf(piece)
    return message?.channel === 'own' ? [message.view.texts.length] : []
  })

test('what Ana writes to Fay alone Jo never gets, who comes later neither, until Ana says yes', async ({
  hearth,
  visitors,
}) => {
  const [fay, ana, jo] = [await visitors.inBrowser(), await visitors.inBrowser(), await visitors.inBrowser()]
  const josTraffic = new Traffic(jo.page, hearth.url)
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await arrive(ana.page, hearth.links.learner, 'Ana')
  await admit(fay.page, 'Ana')
  await button(fay.page, 'Start session').click()
  await inTheRoom(ana.page)

  // Before Jo has come.
  await writePrivately(ana.page, 'The attending made me cry')
  await threadOf(fay.page, 'Ana').getByText('The attending made me cry').waitFor()
  await enterAsFacilitator(jo.page, hearth.signInLink('jo@hearth.example'))
  const sheet = await helpOf(ana.page)
  await sheet.getByText('Jo Lindqvist is here and cannot read what stands here.').waitFor()
  // And while Jo is here.
  await writePrivately(ana.page, 'Please do not tell anybody', 'Fay Okafor (facilitator)')
  await threadOf(fay.page, 'Ana').getByText('Please do not tell anybody').waitFor()
  await fay.page.getByRole('textbox', { name: 'Write to Ana' }).fill('I will not')
  await button(fay.page, 'Send to Ana').click()
  await sheet.getByText('I will not').waitFor()

  // A barrier: what Jo is to see comes after all of that, and nothing of it has come.
  const help = sheet.getByRole('button', { name: 'Something technical' })
  await help.click()
  await jo.page.getByText('Ana has a technical problem', { exact: true }).waitFor()
  expect(await threadOf(jo.page, 'Ana').count()).toBe(0)
  expect(new Set(privateTextsIn(josTraffic))).toEqual(new Set([0]))

  await button(sheet, 'Show it to Jo Lindqvist').click()
  await button(sheet, 'Yes, show it to Jo Lindqvist').click()
  for (const words of ['The attending made me cry', 'Please do not tell anybody', 'I will not']) {
    await threadOf(jo.page, 'Ana').getByText(words).waitFor()
  }
  expect(visitors.faults()).toEqual([])
})

test('chat and captions are read by the circle; who is let in later reads what comes after', async ({
  hearth,
  visitors,
}) => {
  const [fay, ana, cleo, ben] = [
    await visitors.inBrowser(),
    await visitors.inBrowser(),
    await visitors.inBrowser(),
    await visitors.inBrowser(),
  ]
  const leaver = await visitors.learner('Dara')
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await admit(fay.page, 'Dara')
  await arrive(ana.page, hearth.links.learner, 'Ana')
  await admit(fay.page, 'Ana')
  await arriveForCaptions(cleo.page, hearth.links.learner, 'Cleo')
  await admit(fay.page, 'Cleo')
  await button(fay.page, 'Start session').click()
  await Promise.all([inTheRoom(ana.page), inTheRoom(cleo.page)])

  await (await chatOf(fay.page)).getByLabel('Let the circle write').click()
  await writeInChat(ana.page, 'Good to see you all')
  for (const { page } of [fay, cleo]) await (await chatOf(page)).getByText('Good to see you all').waitFor()
  await typeCaption(cleo.page, 'Fay says welcome')
  for (const { page } of [fay, ana]) await captionsOf(page).getByText('Fay says welcome').waitFor()

  // Another key for those who stay: what was said before Ben came was under one that he never has.
  await fay.page.getByRole('button', { name: 'More for Dara' }).click()
  await button(fay.page, 'Remove Dara').click()
  await button(fay.page.getByRole('dialog'), 'Remove Dara').click()
  await expect.poll(() => leaver.over).toMatchObject({ code: 'removed' })
  await arrive(ben.page, hearth.links.learner, 'Ben')
  await admit(fay.page, 'Ben')
  await inTheRoom(ben.page)
  const bens = await chatOf(ben.page)
  await bens.getByText('Written before this browser had the key.').waitFor()
  expect(await captionsOf(ben.page).count()).toBe(0)
  await typeCaption(cleo.page, 'Ana says hello to Ben')
  await writeInChat(fay.page, 'Welcome, Ben')
  for (const { page } of [ana, cleo, ben]) await (await chatOf(page)).getByText('Welcome, Ben').waitFor()
  for (const { page } of [fay, ana, ben]) {
    await captionsOf(page).getByText('Ana says hello to Ben').waitFor()
  }
  expect(await bens.getByText('Good to see you all').count()).toBe(0)
  expect(visitors.faults()).toEqual([])
})
