/** Where no sound and picture get through, the circle goes on without them and says so; when they do, they come by themselves. */
import { expect } from 'vitest'
import { Ear } from './harness/ear.ts'
import { arrive, button, inTheRoom, personOf, queueOf, raiseHand, startSpeaking } from './harness/steps.ts'
import { test } from './harness/test.ts'

/** LiveKit's client gives up a connection after this time. Hearth tells the person after the second try. Milliseconds. */
const PATIENCE_MS = 15_000
const GIVEN_UP_MS = 4 * PATIENCE_MS

declare global {
  var udpIsBlocked: boolean | undefined
}

/** Runs in the page: as in a network that lets no UDP through, the browser finds no way to the media server. */
function blockUdp(): void {
  const Native = globalThis.RTCPeerConnection
  const through = (configuration?: RTCConfiguration): RTCConfiguration => ({
    ...configuration,
    // No server of the circle relays: only ways that there are none of are looked for.
    iceTransportPolicy: globalThis.udpIsBlocked ? 'relay' : 'all',
  })
  globalThis.udpIsBlocked = true
  globalThis.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(through(configuration))
    }
    override setConfiguration(configuration?: RTCConfiguration): void {
      super.setConfiguration(through(configuration))
    }
  }
}

/** Runs in the page. While UDP is blocked, LiveKit's client gives up after three seconds: to wait longer changes nothing. */
function giveUpSooner(patienceMs: number): void {
  const native = globalThis.setTimeout
  const sooner = (run: TimerHandler, ms?: number, ...more: unknown[]) =>
    native(run, globalThis.udpIsBlocked && ms === patienceMs ? 3_000 : ms, ...more)
  globalThis.setTimeout = Object.assign(sooner, native)
}

test('Ben’s network lets no UDP through: he is in the circle, in the queue, and heard once it does', async ({
  hearth,
  visitors,
}) => {
  const [fay, ana, ben] = [await visitors.fay(), await visitors.inBrowser(), await visitors.inBrowser()]
  await ben.context.addInitScript(blockUdp)
  await ben.context.addInitScript(giveUpSooner, PATIENCE_MS)
  await arrive(ana.page, hearth.links.learner, 'Ana')
  await arrive(ben.page, hearth.links.learner, 'Ben')
  await fay.ask({ type: 'admitEveryone' })
  await fay.ask({ type: 'startSession' })
  await fay.ask({ type: 'chooseMode', mode: 'hands' })
  await Promise.all([inTheRoom(ana.page), inTheRoom(ben.page)])
  const benId = await personOf(ben.page)

  await ben.page.getByText('Sound and picture are being connected…').waitFor()
  await raiseHand(ben.page)
  await expect.poll(() => queueOf(ana.page)).toEqual(['Ben'])
  await ben.page
    .getByText('Sound and picture cannot be reached just now. You are still in the circle')
    .waitFor({ timeout: GIVEN_UP_MS })

  await fay.ask({ type: 'callNext', turn: 0 })
  await ben.page.getByRole('heading', { name: 'Your turn, Ben' }).waitFor()
  await ben.page.getByText(/kept for you. You can speak as soon as sound is connected again/).waitFor()
  expect(await button(ben.page, 'Start speaking').count()).toBe(0)
  await button(ben.page, 'Pass').click()
  await fay.until(({ shared }) => shared?.floor === null)

  await ben.page.evaluate(() => {
    globalThis.udpIsBlocked = false
  })
  await ben.page.getByText(/^Sound and picture/).waitFor({ state: 'hidden', timeout: GIVEN_UP_MS })
  await fay.ask({ type: 'giveFloor', personId: benId, turn: 1 })
  await startSpeaking(ben.page)
  const ear = await Ear.on(ana.page)
  expect(await ear.until(benId)).toEqual([benId])
  expect(visitors.faults()).toEqual([])
})
