/** Two servers over one Redis and one PostgreSQL serve one session; when one of them crashes, the other goes on with everybody. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import { expect, onTestFailed, onTestFinished } from 'vitest'
import { seesMoving } from '../harness/received-media.ts'
import { withTimes } from '../harness/start-hearth.ts'
import { admit, arrive, button, circleOf, enterAsFacilitator, inTheRoom, turnOn } from '../harness/steps.ts'
import { test } from '../harness/test.ts'
import { startTwoNodes } from '../harness/two-nodes.ts'
import { Visitors } from '../harness/visitors.ts'

// The lease of a crashed node lasts four seconds, not ten.
withTimes({ leaseMs: 4_000 })
/** Longer than the lease and the wait for an answer together, milliseconds. */
const TAKEN_OVER_WITHIN_MS = 60_000

const presence = ({ view }: SimulatedPerson, name: string) =>
  view.shared?.people.find((person) => person.name === name)?.presence ?? 'gone'

const seats = ({ view }: SimulatedPerson) =>
  view.shared?.people.map(({ id, name, seat }) => `${seat.number} ${name} ${id}`)

test('people on two nodes are in one circle, and stay in it when the node that keeps the room is killed', async ({
  livekit,
  browser,
}) => {
  const { proxy, one, startOther, stop } = await startTwoNodes(livekit)
  const visitors = new Visitors(browser, one)
  onTestFailed(() => {
    process.stdout.write(`${visitors.stories()}\n-- server\n${one.output}\n`)
  })
  onTestFinished(async () => {
    await visitors.allGo()
    await stop()
  })
  const [fay, ana] = [await visitors.inBrowser(), await visitors.inBrowser()]
  await enterAsFacilitator(fay.page, one.links.facilitator)
  const dara = await visitors.learner('Dara')
  await admit(fay.page, 'Dara')

  // The one keeps the room: it was alone when the room opened.
  const other = await startOther()
  proxy.to(other.port)
  await arrive(ana.page, one.links.learner, 'Ana', { camera: true })
  const ben = await visitors.learner('Ben')

  await admit(fay.page, 'Ana')
  await admit(fay.page, 'Ben')
  await button(fay.page, 'Start session').click()
  await inTheRoom(ana.page)
  await Promise.all([turnOn(fay.page, { camera: true }), ben.publish(), dara.publish()])
  await seesMoving(ana.page, 3)
  await seesMoving(fay.page, 3)
  const everybody = ['Fay Okafor', 'Dara', 'Ana', 'Ben']
  expect(await circleOf(fay.page)).toEqual(everybody)
  expect(await circleOf(ana.page)).toEqual(everybody)
  const before = seats(ben)

  dara.stayAway()
  proxy.to(null)
  await one.kill()
  await ben.until(() => presence(ben, 'Dara') === 'reconnecting', TAKEN_OVER_WITHIN_MS)
  await ben.until(() => presence(ben, 'Fay Okafor') === 'reconnecting', TAKEN_OVER_WITHIN_MS)
  proxy.to(other.port)
  await ben.until(() => presence(ben, 'Fay Okafor') === 'here', TAKEN_OVER_WITHIN_MS)
  expect(seats(ben)).toEqual(before)
  await dara.returnAgain()
  await ben.until(() => presence(ben, 'Dara') === 'here')

  const eli = await visitors.learner('Eli')
  await admit(fay.page, 'Eli')
  await eli.publish()
  await expect.poll(() => circleOf(ana.page)).toEqual([...everybody, 'Eli'])
  await seesMoving(ana.page, 4)
  await seesMoving(fay.page, 4)

  await one.start()
  proxy.to(one.port)
  const gus = await visitors.learner('Gus')
  await admit(fay.page, 'Gus')
  await gus.publish()
  await expect.poll(() => circleOf(ana.page)).toEqual([...everybody, 'Eli', 'Gus'])
  await seesMoving(ana.page, 5)
  expect(seats(gus)?.slice(0, before?.length)).toEqual(before)
  await button(fay.page, 'Close session').click()
  await button(fay.page.getByRole('dialog'), 'Close session').click()
  await ana.page.waitForURL('**/farewell')
  expect(visitors.faults()).toEqual([])
})
