/** The room's key survives reloads. When people leave together, the room makes one new key, not one each. */
import { expect } from 'vitest'
import { openCircle } from './harness/open-circle.ts'
import { hears, seesMoving } from './harness/received-media.ts'
import { withTimes } from './harness/start-hearth.ts'
import { arrive, inTheRoom, turnOn } from './harness/steps.ts'
import { test } from './harness/test.ts'
import { epochsIn, Traffic } from './harness/traffic.ts'

/** How long the room waits for more people to leave before it makes a new key. Shorter than the real five seconds. Milliseconds. */
const LEAVES_AS_ONE_MS = 3_000
withTimes({ leavesAsOneMs: LEAVES_AS_ONE_MS })

const FIRST = { newest: 1, sending: 1 }

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
