/** The room's key outlives reloads and a crash of the server; whoever leaves takes no more than one new one with them. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { BOTH, openCircle } from './harness/open-circle.ts'
import { hears, receivedTracks, seesMoving } from './harness/received-media.ts'
import { admit, arrive, inTheRoom, turnOn } from './harness/steps.ts'
import { test } from './harness/test.ts'
import { Traffic, viewOf } from './harness/traffic.ts'

/** Longer than a restart takes on a busy machine, milliseconds. */
const BACK_WITHIN_MS = 45_000
/** How long the rules wait after somebody has left, for others who leave. Milliseconds. */
const LEAVES_AS_ONE_MS = 5000

/** Every number of the room's key that a page was shown, in order, each as often as it changed. */
function epochsIn(pieces: string[]): { newest: number; sending: number }[] {
  const seen: { newest: number; sending: number }[] = []
  for (const piece of pieces) {
    const message = viewOf(piece)
    if (message?.channel !== 'shared') continue
    const { newest, sending } = message.view.keys
    const last = seen.at(-1)
    if (last?.newest !== newest || last.sending !== sending) seen.push({ newest, sending })
  }
  return seen
}

const FIRST = { newest: 1, sending: 1 }

/** Which connections a page has, and what comes in by them. */
const waysIn = async (page: Page) => ({
  connections: await page.evaluate(() => globalThis.peerConnections?.length),
  tracks: (await receivedTracks(page)).length,
})

test('everybody reloads, one after the other and all at once: the key is the same, and they see each other', async ({
  hearth,
  visitors,
}) => {
  const { fay, ana, ben } = await openCircle(hearth, visitors)
  const people = [fay, ana, ben]
  await turnOn(fay.page, { camera: true })
  for (const { page } of people) await seesMoving(page, 2)
  const traffic = people.map(({ page }) => new Traffic(page, hearth.url))

  for (const { page } of people) {
    await page.reload()
    await inTheRoom(page)
    await seesMoving(page, 2)
  }
  await Promise.all(people.map(({ page }) => page.reload()))
  for (const { page } of people) {
    await inTheRoom(page)
    await seesMoving(page, 2)
  }
  for (const one of traffic) expect(epochsIn(one.since(0))).toEqual([FIRST])
  expect(visitors.faults()).toEqual([])
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

test('two leave together: one new key for both; a third leaves later: one more', async ({
  hearth,
  visitors,
}) => {
  const [fay, ana] = [await visitors.fay(), await visitors.inBrowser()]
  const traffic = new Traffic(ana.page, hearth.url)
  await arrive(ana.page, hearth.links.learner, 'Ana')
  const names = ['Ben', 'Chidi', 'Dara', 'Eli']
  const others = []
  for (const name of names) others.push(await visitors.learner(name))
  const [ben, chidi, dara, eli] = others
  if (!ben || !chidi || !dara || !eli) throw new Error('four came')
  await fay.ask({ type: 'admitEveryone' })
  await fay.ask({ type: 'startSession' })
  await inTheRoom(ana.page)
  await Promise.all([ben.publish(), ben.speak()])
  await seesMoving(ana.page, 1)
  const epochs = () => epochsIn(traffic.since(0))
  const newest = () => epochs().at(-1)?.newest
  expect(epochs().at(-1)).toEqual(FIRST)

  await chidi.leave()
  await dara.leave()
  await expect.poll(newest, { timeout: 30_000 }).toBe(2)
  const leaves = Date.now()
  await eli.leave()
  await expect.poll(newest, { timeout: 30_000 }).toBe(3)
  // One of Dara's own would have come before that.
  expect(Date.now() - leaves).toBeGreaterThanOrEqual(LEAVES_AS_ONE_MS)
  await expect.poll(() => epochs().at(-1), { timeout: 30_000 }).toEqual({ newest: 3, sending: 3 })
  await seesMoving(ana.page, 1)
  await hears(ana.page, 1)
  expect([...new Set(epochs().map((seen) => seen.newest))]).toEqual([1, 2, 3])
  expect(visitors.faults()).toEqual([])
})
