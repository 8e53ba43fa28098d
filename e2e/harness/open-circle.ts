/** A live circle in which anyone may speak: Fay leads, Ana and Ben have come with microphone and camera on. Three browsers. */
import { LAPTOP, type PersonPage, type Screen } from './browser.ts'
import type { HearthProcess } from './hearth.ts'
import { admit, arrive, button, enterAsFacilitator, inTheRoom } from './steps.ts'
import type { Visitors } from './visitors.ts'

export interface OpenCircle {
  fay: PersonPage
  ana: PersonPage
  ben: PersonPage
}

export const BOTH = { camera: true, microphone: true }

export async function openCircle(
  hearth: HearthProcess,
  visitors: Visitors,
  anasScreen: Screen = LAPTOP,
): Promise<OpenCircle> {
  const [fay, ana, ben] = [
    await visitors.inBrowser(),
    await visitors.inBrowser(anasScreen),
    await visitors.inBrowser(),
  ]
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  await arrive(ana.page, hearth.links.learner, 'Ana', BOTH)
  await admit(fay.page, 'Ana')
  await arrive(ben.page, hearth.links.learner, 'Ben', BOTH)
  await admit(fay.page, 'Ben')
  await button(fay.page, 'Start session').click()
  await Promise.all([inTheRoom(ana.page), inTheRoom(ben.page)])
  return { fay, ana, ben }
}
