/** Who is to hand on the room's key may be killed, or asleep, just then: somebody else's browser does it, and nobody waits long. */
import { expect } from 'vitest'
import type { PersonPage } from '../harness/browser.ts'
import { hears, seesMoving } from '../harness/received-media.ts'
import { admit, arrive, button, circleOf, enterAsFacilitator, inTheRoom } from '../harness/steps.ts'
import { test } from '../harness/test.ts'
import { Traffic, viewOf } from '../harness/traffic.ts'

/** As a tab that sleeps: nothing of the page runs any more, while its connections stay. Answers how to wake it. */
async function fallAsleep({ context, page }: PersonPage): Promise<() => Promise<void>> {
  const debug = await context.newCDPSession(page)
  await debug.send('Debugger.enable')
  const asleep = new Promise((resolve) => debug.once('Debugger.paused', resolve))
  await debug.send('Debugger.pause')
  // Its clock is asked for again and again: something runs soon, and stops there.
  await asleep
  return async () => {
    await debug.send('Debugger.disable')
  }
}

async function crash({ context, page }: PersonPage): Promise<void> {
  const crashed = new Promise((resolve) => page.once('crash', resolve))
  const debug = await context.newCDPSession(page)
  void debug.send('Page.crash').catch(() => {})
  await crashed
}

const viewsIn = (traffic: Traffic) => traffic.since(0).flatMap((piece) => viewOf(piece) ?? [])

/** Whose browser this page was told to wait for, in order. */
const waitedFor = (traffic: Traffic) =>
  viewsIn(traffic).flatMap(({ channel, view }) =>
    channel === 'own' && view.admission === 'admitted' && view.keys.waitsFor !== null
      ? [view.keys.waitsFor]
      : [],
  )

/** By name, who sealed the key that this page got, and how it saw them and `name` then. */
function sealedBy(traffic: Traffic, name: string) {
  const views = viewsIn(traffic)
  const at = views.findIndex(({ channel, view }) => channel === 'own' && view.keys.envelope !== null)
  const own = views[at]
  const shared = views.slice(0, at + 2).findLast(({ channel }) => channel === 'shared')
  if (own?.channel !== 'own' || shared?.channel !== 'shared') return null
  const { people } = shared.view
  const { envelope } = own.view.keys
  return {
    by: people.find(({ publicKey }) => publicKey === envelope?.from)?.name,
    epoch: envelope?.epoch,
    missed: people.find((person) => person.name === name)?.presence,
  }
}

test.for(['asleep', 'killed'] as const)(
  'Fay, whose browser is to let Ana in, is %s: Jo’s browser does it, with the same key',
  async (how, { hearth, visitors }) => {
    const [fay, jo, ana] = [
      await visitors.inBrowser(),
      await visitors.inBrowser(),
      await visitors.inBrowser(),
    ]
    await enterAsFacilitator(fay.page, hearth.links.facilitator)
    await enterAsFacilitator(jo.page, hearth.signInLink('jo@hearth.example'))
    const ben = await visitors.learner('Ben')
    await admit(fay.page, 'Ben')
    await button(fay.page, 'Start session').click()
    await Promise.all([ben.publish(), ben.speak()])
    await seesMoving(fay.page, 1)
    await seesMoving(jo.page, 1)
    const traffic = new Traffic(ana.page, hearth.url)
    await arrive(ana.page, hearth.links.learner, 'Ana')
    await button(jo.page, 'Admit Ana').waitFor()

    const wake = await fallAsleep(fay)
    await admit(jo.page, 'Ana')
    if (how === 'killed') {
      await expect.poll(() => waitedFor(traffic)).toContain('Fay Okafor')
      await crash(fay)
    }
    await inTheRoom(ana.page)
    await hears(ana.page, 1)
    await seesMoving(ana.page, 1)

    // Asked first, and passed over.
    expect(waitedFor(traffic)[0]).toBe('Fay Okafor')
    expect(sealedBy(traffic, 'Fay Okafor')).toMatchObject({ by: 'Jo Lindqvist', epoch: 1 })
    if (how === 'asleep') {
      expect(sealedBy(traffic, 'Fay Okafor')).toMatchObject({ missed: 'here' })
      await wake()
      await expect.poll(() => circleOf(fay.page), { timeout: 20_000 }).toContain('Ana')
      await seesMoving(fay.page, 1)
    }
    expect(ben.view.shared?.keys).toEqual({ newest: 1, sending: 1 })
    expect(visitors.faults()).toEqual([])
  },
)
