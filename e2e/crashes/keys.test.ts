/** The room's key survives a crash of the server. Sound and picture continue in the meantime. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { BOTH, openCircle } from '../harness/open-circle.ts'
import { hears, receivedTracks, seesMoving } from '../harness/received-media.ts'
import { admit, arrive, inTheRoom, turnOn } from '../harness/steps.ts'
import { test } from '../harness/test.ts'
import { epochsIn, Traffic } from '../harness/traffic.ts'

/** Longer than a restart takes on a busy machine, milliseconds. */
const BACK_WITHIN_MS = 45_000

/** Which connections a page has, and what comes in by them. */
const waysIn = async (page: Page) => ({
  connections: await page.evaluate(() => globalThis.peerConnections?.length),
  tracks: (await receivedTracks(page)).length,
})

test('the server is killed: sound and picture go on by the same ways, the key stays, and newcomers get it', async ({
  hearth,
  visitors,
}) => {
  const { fay, ana, ben } = await openCircle(hearth, visitors)
  const people = [fay, ana, ben]
  await turnOn(fay.page, BOTH)
  for (const { page } of people) {
    await seesMoving(page, 2)
    await hears(page, 2)
  }
  const traffic = people.map(({ page }) => new Traffic(page, hearth.url))
  const before = await Promise.all(people.map(({ page }) => waysIn(page)))

  await hearth.kill()
  for (const { page } of people) await page.getByText('Your place is kept').waitFor()
  for (const { page } of people) {
    await seesMoving(page, 2)
    await hears(page, 2)
  }
  await hearth.start()
  for (const { page } of people) {
    await page.getByText('Your place is kept').waitFor({ state: 'hidden', timeout: BACK_WITHIN_MS })
  }
  const dara = await visitors.learner('Dara')
  const eli = await visitors.inBrowser()
  await arrive(eli.page, hearth.links.learner, 'Eli', BOTH)
  for (const name of ['Dara', 'Eli']) await admit(fay.page, name)
  await Promise.all([dara.publish(), dara.speak()])
  await inTheRoom(eli.page)
  for (const { page } of [...people, eli]) {
    await seesMoving(page, 4)
    await hears(page, 4)
  }
  // Nobody had to come in anew: what came by the same connections before still does, and more.
  for (const [index, { page }] of people.entries()) {
    expect((await waysIn(page)).connections).toBe(before[index]?.connections)
  }
  for (const one of traffic)
    expect(new Set(epochsIn(one.since(0)).map(({ newest }) => newest))).toEqual(new Set([1]))
  expect(visitors.faults()).toEqual([])
})
