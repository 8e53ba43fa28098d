/** A live circle that the tests of one file share, and how to reset it between them. Only for tests that stop no process. */
import type { Browser } from 'playwright-core'
import { Ear } from './ear.ts'
import type { HearthProcess } from './hearth.ts'
import type { LivekitProcess } from './livekit.ts'
import { startHearth } from './start-hearth.ts'
import { button } from './steps.ts'
import { type TurnsCircle, turnsCircle } from './turns-circle.ts'
import { Visitors } from './visitors.ts'

export interface SharedCircle extends TurnsCircle {
  hearth: HearthProcess
  visitors: Visitors
}

interface StartedCircle extends SharedCircle {
  /** The logs of each page and of the server, for a failed test. */
  story(): string
  stop(): Promise<void>
}

export async function startCircle(livekit: LivekitProcess, browser: Browser): Promise<StartedCircle> {
  const hearth = await startHearth({ livekit })
  const visitors = new Visitors(browser, hearth)
  const story = () => `${visitors.stories()}\n-- server\n${hearth.output}\n`
  const stop = async () => {
    await visitors.allGo()
    await hearth.stop()
  }
  try {
    return { ...(await turnsCircle(hearth, visitors)), hearth, visitors, story, stop }
  } catch (error) {
    process.stdout.write(story())
    await stop()
    throw error
  }
}

/** Resets the circle: anyone may speak, no hand is up, every microphone is off, and no sound is still on its way. */
export async function calm({ jo, pages, ana, ben, chidi, fay, visitors }: SharedCircle): Promise<void> {
  // An earlier test may have failed while somebody was offline, or with faults on a page: neither reaches the next.
  await Promise.all([fay, ana, ben, chidi].map(({ context }) => context.setOffline(false)))
  visitors.forgetFaults()
  await jo.ask({ type: 'chooseMode', mode: 'open' })
  await jo.ask({ type: 'chooseHandRule', rule: 'first-come' })
  await jo.ask({ type: 'chooseMode', mode: 'hands' })
  for (const { personId } of jo.view.shared?.hands ?? []) await jo.ask({ type: 'lowerHand', personId })
  for (const page of pages) {
    await button(page, 'Raise hand').waitFor()
    await button(page, /microphone/).waitFor({ state: 'hidden' })
  }
  await Promise.all(pages.map(async (page) => (await Ear.on(page)).untilStill()))
  await jo.ask({ type: 'chooseMode', mode: 'open' })
  for (const page of pages) await button(page, 'Turn microphone on').waitFor()
}
