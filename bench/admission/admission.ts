/** From the facilitator's click on Admit to the newcomer's browser holding the room's key, on the real screens. */
import { openHearth } from '../../e2e/harness/hearth.ts'
import { startLivekit } from '../../e2e/harness/livekit.ts'
import { admit, arrive, enterAsFacilitator } from '../../e2e/harness/steps.ts'
import { Visitors } from '../../e2e/harness/visitors.ts'
import { openChromium } from '../chromium.ts'
import type { Endings } from '../endings.ts'
import { momentOf, watchForClick, watchForKey } from '../moments.ts'
import { DURATIONS, durationsRow, printTable } from '../table.ts'

const NEWCOMERS = 10
const SHORT_NEWCOMERS = 2

/** Newcomers stay: the circle grows. */
export async function measureAdmission(endings: Endings, short: boolean): Promise<void> {
  const livekit = await startLivekit()
  endings.add(() => livekit.stop())
  const hearth = await openHearth({ livekit })
  endings.add(() => hearth.stop())
  const visitors = new Visitors(await openChromium(endings), hearth)
  endings.add(() => visitors.allGo())

  const { page: fay } = await visitors.inBrowser()
  await enterAsFacilitator(fay, hearth.links.facilitator)
  const admitted: number[] = []
  for (let number = 1; number <= (short ? SHORT_NEWCOMERS : NEWCOMERS); number++) {
    const { page } = await visitors.inBrowser()
    const name = `Newcomer ${number}`
    await arrive(page, hearth.links.learner, name)
    await watchForKey(page)
    await watchForClick(fay)
    await admit(fay, name)
    admitted.push((await momentOf(page, 'keyHeld')) - (await momentOf(fay, 'clicked')))
  }
  printTable('Admit pressed → the newcomer’s browser holds the key', DURATIONS, [
    durationsRow('one newcomer after the other', admitted),
  ])
}
