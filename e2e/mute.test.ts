/** What facilitators close stays closed until they give it back: through reloads, drops and restarts, and against a browser that lies. */
import { expect } from 'vitest'
import { Ear } from './harness/ear.ts'
import { Liar } from './harness/liar.ts'
import { BOTH, openCircle } from './harness/open-circle.ts'
import { seesMoving } from './harness/received-media.ts'
import { mediaKeyOf } from './harness/room-secrets.ts'
import { admit, arrive, button, enterAsFacilitator, inTheRoom, personOf, turnOn } from './harness/steps.ts'
import { test } from './harness/test.ts'

const BACK_WITHIN_MS = 45_000
/** Of the notice that stays; the announcement is shorter. */
const MUTED = /closed your microphone. They give it back/
const STOPPED = /closed your camera. They give it back/

test('Ana is muted: it holds through a reload, a drop and a restart of LiveKit; she hears all the while', async ({
  hearth,
  visitors,
  livekit,
}) => {
  const { fay, ana, ben } = await openCircle(hearth, visitors)
  const [anaId, benId] = [await personOf(ana.page), await personOf(ben.page)]
  await (await Ear.on(ben.page)).until(anaId)
  await (await Ear.on(ana.page)).until(benId)
  const joined = () => ana.story.filter((line) => line.includes('opens 127.0.0.1')).length
  const before = joined()

  await button(fay.page, 'More for Ana').click()
  await button(fay.page, 'Mute Ana').click()
  await ana.page.getByText(MUTED).waitFor()
  await button(ana.page, /microphone/).waitFor({ state: 'hidden' })
  // Her camera goes on, what she hears goes on, and she did not have to come in again.
  await seesMoving(ben.page, 1)
  await (await Ear.on(ana.page)).until(benId)
  expect(joined()).toBe(before)

  const quiet = await Ear.on(fay.page)
  await ana.page.reload()
  await inTheRoom(ana.page)
  await ana.page.getByText(MUTED).waitFor()
  await ana.context.setOffline(true)
  await ana.page.getByText('Your place is kept').waitFor()
  await ana.context.setOffline(false)
  await ana.page.getByText('Your place is kept').waitFor({ state: 'hidden', timeout: BACK_WITHIN_MS })
  await livekit.restart()
  for (const { page } of [fay, ana, ben]) {
    await page.getByText(/^Sound and picture/).waitFor({ state: 'hidden', timeout: BACK_WITHIN_MS })
  }
  await ana.page.getByText(MUTED).waitFor()
  expect(await button(ana.page, /microphone/).count()).toBe(0)
  await button(ben.page, 'Turn microphone off').waitFor()
  await (await Ear.on(fay.page)).until(benId, BACK_WITHIN_MS)
  expect((await quiet.heard()).filter((id) => id !== benId)).toEqual([])

  await button(fay.page, 'More for Ana').click()
  await button(fay.page, 'Give Ana the microphone back').click()
  await button(ana.page, 'Turn microphone on').click()
  await (await Ear.on(fay.page)).until(anaId)
  expect(visitors.faults()).toEqual([])
})

test('everyone is muted at one press, but who leads; and a stopped camera is seen by nobody', async ({
  hearth,
  visitors,
}) => {
  const { fay, ana, ben } = await openCircle(hearth, visitors)
  await turnOn(fay.page, BOTH)
  const [fayId, anaId] = [await personOf(fay.page), await personOf(ana.page)]
  await (await Ear.on(ben.page)).until(anaId)

  await button(fay.page, 'Mute everyone').click()
  for (const { page } of [ana, ben]) await page.getByText(MUTED).waitFor()
  const ear = await Ear.on(ben.page)
  await ear.untilStill(anaId)
  expect(await ear.until(fayId)).toEqual([fayId])

  await seesMoving(ben.page, 2)
  await button(fay.page, 'More for Ana').click()
  await button(fay.page, 'Stop the camera of Ana').click()
  await ana.page.getByText(STOPPED).waitFor()
  await button(ana.page, /camera/).waitFor({ state: 'hidden' })
  await expect.poll(() => ben.page.locator(`video[data-person-id="${anaId}"]`).count()).toBe(0)
  await ana.page.reload()
  await inTheRoom(ana.page)
  await ana.page.getByText(STOPPED).waitFor()

  await button(fay.page, 'Give every microphone back').click()
  await button(ana.page, 'Turn microphone on').waitFor()
  await button(fay.page, 'More for Ana').click()
  await button(fay.page, 'Give Ana the camera back').click()
  // Neither opens by itself.
  await button(ana.page, 'Turn camera on').waitFor()
  await button(ana.page, 'Turn camera on').click()
  await seesMoving(ben.page, 2)
  expect(visitors.faults()).toEqual([])
})

test('a browser that lies does not get round it, with a token kept from before neither', async ({
  hearth,
  visitors,
  livekit,
}) => {
  const [fay, ben] = [await visitors.fay(), await visitors.inBrowser()]
  await arrive(ben.page, hearth.links.learner, 'Ben')
  const ana = await visitors.learner('Ana')
  await fay.ask({ type: 'admitEveryone' })
  await fay.ask({ type: 'startSession' })
  await inTheRoom(ben.page)
  const { personId } = ana.seat
  const liar = await Liar.open(await visitors.inBrowser(), hearth.url)
  const { url, token } = await ana.mediaToken()
  expect(await liar.joins({ url, token }, await mediaKeyOf(ana))).toBe(true)
  await expect.poll(() => liar.mayCallItMicrophone(), { timeout: 20_000 }).toBe(true)
  expect(await liar.speaksAs('microphone')).toBe(true)
  await (await Ear.on(ben.page)).until(personId)
  const kept = await liar.keptToken()

  await fay.ask({ type: 'takeAway', personId, source: 'microphone' })
  await expect.poll(() => livekit.publishedBy(token)).toBe(0)
  const ear = await Ear.on(ben.page)
  await ear.untilStill(personId)
  expect(await liar.isOut()).toBe(false)
  expect(await liar.speaksAs('microphone')).toBe(false)
  await liar.goes()
  expect(await liar.joins({ url, token: kept }, await mediaKeyOf(ana))).toBe(true)
  await liar.speaksAs('microphone')
  await expect.poll(() => livekit.publishedBy(kept), { timeout: 20_000 }).toBe(0)
  await fay.speak()
  await ear.until(fay.seat.personId)
  expect(await ear.heard()).toEqual([fay.seat.personId])
  expect(visitors.faults()).toEqual([])
})

test('a locked room takes no newcomer, and lets everybody known return', async ({ hearth, visitors }) => {
  const [fay, ana, ben] = [await visitors.inBrowser(), await visitors.inBrowser(), await visitors.inBrowser()]
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await arrive(ana.page, hearth.links.learner, 'Ana')
  await admit(fay.page, 'Ana')
  await button(fay.page, 'Start session').click()
  await inTheRoom(ana.page)

  await button(fay.page, 'Lock the room').click()
  await ana.page.getByText('Locked', { exact: true }).waitFor()
  await ben.page.goto(hearth.links.learner)
  await ben.page.getByRole('heading', { name: /closed to newcomers just now/ }).waitFor()
  await ana.page.reload()
  await inTheRoom(ana.page)
  await ana.page.goto(hearth.links.learner)
  await button(ana.page, 'I was here before').click()
  await button(ana.page, 'Go on as Ana').click()
  await inTheRoom(ana.page)

  await button(fay.page, 'Unlock the room').click()
  await button(fay.page, 'Lock the room').waitFor()
  await arrive(ben.page, hearth.links.learner, 'Ben')
  await button(fay.page, 'Admit Ben').waitFor()
  expect(visitors.faults()).toEqual([])
})
