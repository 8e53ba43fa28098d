/** Two servers over one Redis and one PostgreSQL serve one session; when one of them crashes, the other goes on with everybody. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Browser } from 'playwright-core'
import { expect, onTestFailed, onTestFinished } from 'vitest'
import { makeDatabase } from './harness/database.ts'
import { type HearthProcess, startHearth } from './harness/hearth.ts'
import type { LivekitProcess } from './harness/livekit.ts'
import { seesMoving } from './harness/received-media.ts'
import { admit, arrive, button, circleOf, enterAsFacilitator, inTheRoom, turnOn } from './harness/steps.ts'
import { TcpProxy } from './harness/tcp-proxy.ts'
import { test } from './harness/test.ts'
import { Visitors } from './harness/visitors.ts'

/** Longer than a crashed node's lease lasts and its answer is waited for, milliseconds. */
const TAKEN_OVER_WITHIN_MS = 60_000

/** One public address; `via` says which node takes the connections that come from now on. */
async function twoNodes(livekit: LivekitProcess, browser: Browser) {
  const database = await makeDatabase()
  const proxy = await TcpProxy.open()
  const node = () =>
    startHearth({
      livekit,
      environment: {
        PUBLIC_URL: `http://localhost:${proxy.port}`,
        DATABASE_URL: database.url,
        REDIS_URL: process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379',
      },
    })
  const first = await node()
  const visitors = new Visitors(browser, first)
  let second: HearthProcess | null = null
  onTestFailed(() => {
    process.stdout.write(`${visitors.stories()}\n-- first\n${first.output}\n-- second\n${second?.output}\n`)
  })
  onTestFinished(async () => {
    await visitors.allGo()
    await first.stop()
    await second?.stop()
    await proxy.close()
    await database.drop()
  })
  return {
    first,
    visitors,
    startSecond: async () => {
      second = await node()
      return second
    },
    via(hearth: HearthProcess) {
      proxy.to(hearth.port)
      livekit.reportTo(hearth.port)
    },
  }
}

const presence = ({ view }: SimulatedPerson, name: string) =>
  view.shared?.people.find((person) => person.name === name)?.presence ?? 'gone'

const seats = ({ view }: SimulatedPerson) =>
  view.shared?.people.map(({ id, name, seat }) => `${seat.number} ${name} ${id}`)

test('people on two nodes are in one circle, and stay in it when the node that keeps the room is killed', async ({
  livekit,
  browser,
}) => {
  const { first, visitors, startSecond, via } = await twoNodes(livekit, browser)
  via(first)
  const [fay, ana] = [await visitors.inBrowser(), await visitors.inBrowser()]
  await enterAsFacilitator(fay.page, first.links.facilitator)
  const dara = await visitors.learner('Dara')
  await admit(fay.page, 'Dara')

  // The first keeps the room: it was alone when the room opened.
  const second = await startSecond()
  via(second)
  await arrive(ana.page, first.links.learner, 'Ana', { camera: true })
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
  await first.kill()
  await ben.until(() => presence(ben, 'Dara') === 'reconnecting', TAKEN_OVER_WITHIN_MS)
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

  await first.start()
  via(first)
  const gus = await visitors.learner('Gus')
  await admit(fay.page, 'Gus')
  await gus.publish()
  await expect.poll(() => circleOf(ana.page)).toEqual([...everybody, 'Eli', 'Gus'])
  await seesMoving(ana.page, 5)
  expect(seats(gus)?.slice(0, before?.length)).toEqual(before)
  expect(visitors.faults()).toEqual([])
})
