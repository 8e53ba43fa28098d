/** Whoever falls out comes back by themselves, to the same seat, without a new admission; and nothing acknowledged is lost. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { HearthProcess } from '../harness/hearth.ts'
import { hears, seesMoving } from '../harness/received-media.ts'
import { withTimes } from '../harness/start-hearth.ts'
import { admit, arrive, button, circleOf, enterAsFacilitator, inTheRoom } from '../harness/steps.ts'
import { test } from '../harness/test.ts'
import type { Visitors } from '../harness/visitors.ts'

/** Longer than a restart takes on a busy machine, milliseconds. */
const BACK_WITHIN_MS = 45_000
// The server notices a drop within five seconds, not ten.
withTimes({ pingIntervalMs: 1_000, pingTimeoutMs: 4_000 })
const DROPPED = 'The connection dropped. Your place is kept; you are being brought back.'

/** A live circle of Fay and Ana, in browsers, and Ben, simulated, who sees what everybody sees. */
async function liveCircle(hearth: HearthProcess, visitors: Visitors) {
  const [fay, ana] = [await visitors.inBrowser(), await visitors.inBrowser()]
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await arrive(ana.page, hearth.links.learner, 'Ana', { camera: true })
  const ben = await visitors.learner('Ben')
  await admit(fay.page, 'Ana')
  await admit(fay.page, 'Ben')
  await button(fay.page, 'Start session').click()
  await inTheRoom(ana.page)
  await ben.publish()
  await seesMoving(fay.page, 2)
  return { fay, ana, ben }
}

/** Who sits where, as everybody sees it. */
const seats = ({ view }: SimulatedPerson) =>
  view.shared?.people.map(({ id, name, seat }) => `${seat.number} ${name} ${id}`)

const isHere = (witness: SimulatedPerson, name: string) =>
  witness.until(
    ({ shared }) => shared?.people.some((one) => one.name === name && one.presence === 'here') === true,
    BACK_WITHIN_MS,
  )

const isMissed = (witness: SimulatedPerson, name: string) =>
  witness.until(
    ({ shared }) =>
      shared?.people.some((one) => one.name === name && one.presence === 'reconnecting') === true,
    BACK_WITHIN_MS,
  )

const noNotice = (page: Page) => page.getByText(DROPPED).waitFor({ state: 'hidden', timeout: BACK_WITHIN_MS })

test('Ana keeps her seat when she reloads her page, and when her network drops and comes back', async ({
  hearth,
  visitors,
}) => {
  const { fay, ana, ben } = await liveCircle(hearth, visitors)
  const before = seats(ben)

  await ana.page.reload()
  await inTheRoom(ana.page)
  await isHere(ben, 'Ana')
  expect(seats(ben)).toEqual(before)
  await button(ana.page, 'Turn microphone on').waitFor()
  await ben.speak()
  await seesMoving(ana.page, 1)
  await hears(ana.page, 1)
  await seesMoving(fay.page, 2)

  await ana.context.setOffline(true)
  await isMissed(ben, 'Ana')
  await ana.page.getByText(DROPPED).waitFor()
  await ana.context.setOffline(false)
  await isHere(ben, 'Ana')
  await noNotice(ana.page)
  expect(seats(ben)).toEqual(before)
  await seesMoving(ana.page, 1)
  await seesMoving(fay.page, 2)
  expect(visitors.faults()).toEqual([])
})

test('Ana comes in where no WebSocket reaches Hearth, and returns there too', async ({
  hearth,
  visitors,
}) => {
  const jo = await visitors.jo()
  const ana = await visitors.inBrowser()
  await ana.context.addInitScript(blockWebSockets)
  await arrive(ana.page, hearth.links.learner, 'Ana')
  await jo.ask({ type: 'admitEveryone' })
  await jo.ask({ type: 'startSession' })
  await inTheRoom(ana.page)
  await isHere(jo, 'Ana')
  const before = seats(jo)

  await hearth.kill()
  await ana.page.getByText(DROPPED).waitFor()
  await hearth.start()
  await noNotice(ana.page)
  await isHere(jo, 'Ana')
  expect(seats(jo)).toEqual(before)
  expect(visitors.faults()).toEqual([])
})

/** Runs in the page: as behind a proxy that knows HTTP only. */
function blockWebSockets(): void {
  const Native = globalThis.WebSocket
  globalThis.WebSocket = class extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(String(url).replace('/socket.io/', '/nobody-answers-here/'), protocols)
    }
  }
}

test('the server is killed twice, each time right after Jo was told that somebody is let in', async ({
  hearth,
  visitors,
}) => {
  const { fay, ana, ben } = await liveCircle(hearth, visitors)
  const jo = await visitors.jo()

  for (const name of ['Chidi', 'Dara']) {
    const newcomer = await visitors.learner(name)
    const { personId } = newcomer.seat
    const before = seats(ben)
    expect(await jo.send({ type: 'admit', personId })).toMatchObject({ ok: true })
    await hearth.kill()
    await hearth.start()

    await newcomer.until(({ own }) => own?.admission === 'admitted', BACK_WITHIN_MS)
    for (const back of ['Fay Okafor', 'Ana', 'Ben', 'Jo Lindqvist', name]) await isHere(ben, back)
    expect(seats(ben)?.slice(0, -1)).toEqual(before)
    expect(ben.view.shared?.people.at(-1)).toMatchObject({ id: personId, name })
  }

  await Promise.all([noNotice(fay.page), noNotice(ana.page)])
  const everybody = ['Fay Okafor', 'Ana', 'Ben', 'Jo Lindqvist', 'Chidi', 'Dara']
  await expect.poll(() => circleOf(fay.page)).toEqual(everybody)
  await expect.poll(() => circleOf(ana.page)).toEqual(everybody)
  await seesMoving(ana.page, 1)
  await seesMoving(fay.page, 2)
  expect(visitors.faults()).toEqual([])
})
