/** A browser that cannot encrypt sound and picture: told so before the lobby, it takes part without, and everybody sees that. */
import { expect } from 'vitest'
import { BOTH } from './harness/open-circle.ts'
import { hears, seesMoving } from './harness/received-media.ts'
import {
  admit,
  arrive,
  button,
  chooseMode,
  enterAsFacilitator,
  inTheRoom,
  queueOf,
  raiseHand,
  turnOn,
} from './harness/steps.ts'
import { test } from './harness/test.ts'

/** Runs in the page: as in a browser that hands no frames over. */
function handOverNoFrames(): void {
  Reflect.deleteProperty(globalThis, 'RTCRtpScriptTransform')
  for (const { prototype } of [globalThis.RTCRtpSender, globalThis.RTCRtpReceiver]) {
    for (const way of ['transform', 'createEncodedStreams']) Reflect.deleteProperty(prototype, way)
  }
}

test('Ben’s browser cannot encrypt: no sound and no picture of him or for him, but his hand goes up', async ({
  hearth,
  visitors,
}) => {
  const [fay, ana, ben] = [await visitors.inBrowser(), await visitors.inBrowser(), await visitors.inBrowser()]
  await ben.context.addInitScript(handOverNoFrames)
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await arrive(ana.page, hearth.links.learner, 'Ana', BOTH)
  await admit(fay.page, 'Ana')

  await ben.page.goto(hearth.links.learner)
  await ben.page.getByRole('textbox', { name: 'What should we call you?' }).fill('Ben')
  await button(ben.page, 'Continue').click()
  await button(ben.page, 'I agree').click()
  await ben.page.getByText('This browser cannot encrypt sound and picture').waitFor()
  expect(await button(ben.page, /Turn (camera|microphone) on/).count()).toBe(0)
  await button(ben.page, 'Join').click()
  await ben.page.getByText('You are in the lobby.').waitFor()
  await admit(fay.page, 'Ben')
  await button(fay.page, 'Start session').click()
  await Promise.all([inTheRoom(ana.page), inTheRoom(ben.page)])
  await turnOn(fay.page, BOTH)

  await ben.page
    .getByText('This browser cannot encrypt sound and picture, so you take part without.')
    .waitFor()
  for (const { page } of [fay, ana]) {
    const tile = page.getByRole('region', { name: 'Circle' }).getByRole('listitem').filter({ hasText: 'Ben' })
    await tile.getByText('takes part without sound and picture').waitFor()
    await seesMoving(page, 1)
    await hears(page, 1)
  }
  await chooseMode(fay.page, 'Hands')
  await raiseHand(ben.page)
  await expect.poll(() => queueOf(ana.page)).toEqual(['Ben'])
  expect(await button(ben.page, /Turn (camera|microphone) on/).count()).toBe(0)
  // Nothing plain either: it never looked for a way to the media server.
  expect(await ben.page.evaluate(() => globalThis.peerConnections?.length)).toBe(0)
  expect(visitors.faults()).toEqual([])
})
