/** One session on two servers over Redis: who sits on one and who sits on the other are one circle, also when one crashes. */
import { expect, onTestFinished } from 'vitest'
import { newPerson } from './harness/browser.ts'
import { hears, seesMoving } from './harness/received-media.ts'
import { arrive, button, circleOf, enterAsFacilitator, inTheRoom, turnOn } from './harness/steps.ts'
import { test } from './harness/test.ts'
import { startTwoNodes } from './harness/two-nodes.ts'

const BOTH = { camera: true, microphone: true }
/** A node that crashed is missed once its lease has run out, and the others have noticed; milliseconds. */
const MISSED_WITHIN_MS = 60_000

test('Fay and Ana on two servers meet; the crash of one is only a reconnection', async ({
  livekit,
  browser,
}) => {
  const { proxy, one, other, stop } = await startTwoNodes(livekit)
  onTestFinished(stop)
  const [fay, ana] = [await newPerson(browser), await newPerson(browser)]
  onTestFinished(async () => {
    await Promise.all([fay.context.close(), ana.context.close()])
  })

  proxy.to(one.port)
  await enterAsFacilitator(fay.page, one.links.facilitator)
  proxy.to(other.port)
  await arrive(ana.page, one.links.learner, 'Ana', BOTH)
  await button(fay.page, 'Admit Ana').click()
  await button(fay.page, 'Start session').click()
  await inTheRoom(ana.page)
  await turnOn(fay.page, BOTH)
  for (const { page } of [fay, ana]) {
    await seesMoving(page, 1)
    await hears(page, 1)
  }

  // Nobody can connect anywhere, and Fay's server dies: Ana's misses her.
  proxy.to(null)
  await one.kill()
  const tileOfFay = ana.page.getByRole('region', { name: 'Circle' }).getByRole('listitem').first()
  await tileOfFay.getByText('reconnecting').waitFor({ timeout: MISSED_WITHIN_MS })
  expect(await circleOf(ana.page)).toEqual(['Fay Okafor', 'Ana'])

  // The way is free again, to the server that lives: Fay is back in her seat, with her powers.
  proxy.to(other.port)
  await tileOfFay.getByText('reconnecting').waitFor({ state: 'detached', timeout: MISSED_WITHIN_MS })
  await expect.poll(() => circleOf(fay.page)).toEqual(['Fay Okafor', 'Ana'])
  await seesMoving(ana.page, 1)
  await button(fay.page, 'Close session').click()
  await fay.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Close/ })
    .click()
  await ana.page.waitForURL('**/farewell')
  expect([...fay.faults.list, ...ana.faults.list]).toEqual([])
})
