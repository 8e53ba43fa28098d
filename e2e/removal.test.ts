/** Removing somebody holds: seat, cookie and media are dead at once, the link leads to the lobby only, and the page they see is kind. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { LAPTOP, PHONE } from './harness/browser.ts'
import { Ear } from './harness/ear.ts'
import type { HearthProcess } from './harness/hearth.ts'
import { Liar } from './harness/liar.ts'
import { BOTH, openCircle } from './harness/open-circle.ts'
import { takePicture } from './harness/pictures.ts'
import { seesMoving } from './harness/received-media.ts'
import { arrive, button, circleOf, inTheRoom, personOf, turnOn } from './harness/steps.ts'
import { test } from './harness/test.ts'
import type { Visitors } from './harness/visitors.ts'

/** Ana, on a phone, and Ben see each other. */
async function seeingCircle(hearth: HearthProcess, visitors: Visitors) {
  const circle = await openCircle(hearth, visitors, PHONE)
  await seesMoving(circle.ana.page, 1)
  await seesMoving(circle.ben.page, 1)
  return circle
}

async function remove(page: Page, name: string) {
  await button(page, `More for ${name}`).click()
  await button(page, `Remove ${name}`).click()
  const dialog = page.getByRole('dialog', { name: `Remove ${name} from this session?` })
  await button(dialog, `Remove ${name}`).click()
  await dialog.waitFor({ state: 'hidden' })
}

const REMOVED = 'Your part in this session has ended'

test('Ana is removed: she reads who to turn to and asks the office for help; nobody sees or hears her', async ({
  hearth,
  visitors,
}) => {
  const { fay, ana, ben } = await seeingCircle(hearth, visitors)
  const anaId = await personOf(ana.page)
  await (await Ear.on(ben.page)).until(anaId)

  await remove(fay.page, 'Ana')
  await ana.page.getByRole('heading', { name: REMOVED }).waitFor()
  await expect.poll(() => circleOf(ben.page)).toEqual(['Fay Okafor', 'Ben'])
  const ear = await Ear.on(ben.page)
  await turnOn(fay.page, { microphone: true })
  const fayId = await personOf(fay.page)
  await ear.until(fayId)
  expect(await ear.heard()).toEqual([fayId])

  await ana.page.reload()
  await ana.page.getByRole('heading', { name: REMOVED }).waitFor()
  for (const words of ['Campus crisis line', 'Student wellness office', /examples of the demo/]) {
    await ana.page.getByText(words).waitFor()
  }
  await takePicture(ana.page, 'removed-390')
  await button(ana.page, 'Ask to be contacted').click()
  await ana.page.getByText('This is needed.').waitFor()
  await ana.page.getByLabel('How can they reach you?').fill('Ana, 555-0199, evenings')
  await button(ana.page, 'Ask to be contacted').click()
  await ana.page.getByText(/cannot tell whether somebody has read it/).waitFor()

  const office = await visitors.inBrowser(LAPTOP)
  await office.page.goto(hearth.links.office)
  await button(office.page, 'Sign in').click()
  await office.page.getByText('Ana, 555-0199, evenings').waitFor()
  await button(office.page, 'Done, forget this').click()
  await office.page.getByText('Nobody is waiting for you now.').waitFor()
  expect(visitors.faults()).toEqual([])
})

test('the link leads a clean browser to the lobby, marked; a new link is one tap away, and those inside stay', async ({
  hearth,
  visitors,
}) => {
  const { fay, ana, ben } = await seeingCircle(hearth, visitors)
  await remove(fay.page, 'Ana')
  await ana.page.getByRole('heading', { name: REMOVED }).waitFor()

  const clean = await visitors.inBrowser()
  await arrive(clean.page, hearth.links.learner, 'Ana Again')
  await clean.page.getByText('You are in the lobby.').waitFor()
  await arrive(ana.page, hearth.links.learner, 'Ana')
  await ana.page.getByText('You are in the lobby.').waitFor()
  const lobby = fay.page.getByRole('region', { name: 'Lobby' })
  await expect.poll(() => lobby.getByText('Arrived after a removal.').count()).toBe(2)
  await takePicture(fay.page, 'after-a-removal-1280')

  await button(fay.page, 'Renew the link').click()
  await fay.page.getByRole('region', { name: 'Door' }).getByText('Link renewed').waitFor()
  await clean.page.goto(hearth.links.learner)
  await clean.page.getByRole('heading', { name: 'This link does not work' }).waitFor()
  await ben.page.reload()
  await inTheRoom(ben.page)
  await expect.poll(() => circleOf(fay.page)).toEqual(['Fay Okafor', 'Ben'])
  expect(visitors.faults()).toEqual([])
})

test('a kept token holds no track of anybody: who was removed is put out, and gets not a byte', async ({
  hearth,
  visitors,
}) => {
  const [fay, ben] = [await visitors.fay(), await visitors.inBrowser()]
  await arrive(ben.page, hearth.links.learner, 'Ben', BOTH)
  const ana = await visitors.learner('Ana')
  await fay.ask({ type: 'admitEveryone' })
  await fay.ask({ type: 'startSession' })
  await inTheRoom(ben.page)
  await button(ben.page, 'Turn microphone off').waitFor()
  const liar = await Liar.open(await visitors.inBrowser(), hearth.url)
  const { url, token } = await ana.mediaToken()
  expect(await liar.joins({ url, token })).toBe(true)
  await expect.poll(() => liar.mayCallItMicrophone(), { timeout: 20_000 }).toBe(true)
  await expect.poll(() => liar.received(), { timeout: 20_000 }).toBeGreaterThan(1000)
  const kept = await liar.keptToken()

  await fay.ask({ type: 'remove', personId: ana.seat.personId })
  await expect.poll(() => liar.isOut()).toBe(true)
  await expect(ana.mediaToken()).rejects.toMatchObject({ code: 'removed' })
  expect(ana.over).toMatchObject({ code: 'removed' })
  let next = kept
  for (let time = 0; time < 3; time++) {
    // LiveKit lets the token in, with a fresh one in return; Hearth sees it and puts it out. Meanwhile nobody’s browser
    // shares with it.
    await liar.joins({ url, token: time === 1 ? token : next })
    next = (await liar.keptToken()) || next
    await liar.speaksAs('microphone')
    await expect.poll(() => liar.isOut(), { timeout: 20_000 }).toBe(true)
    expect(await liar.received()).toBe(0)
  }
  const ear = await Ear.on(ben.page)
  await fay.speak()
  await ear.until(fay.seat.personId)
  expect(await ear.heard()).toEqual([fay.seat.personId])
  expect(visitors.faults()).toEqual([])
})
