/** A live circle that takes turns by hands: Fay, Ana, Ben and Chidi in browsers, and Jo, simulated, who leads beside Fay. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Page } from 'playwright-core'
import type { PersonPage } from './browser.ts'
import type { HearthProcess } from './hearth.ts'
import { admit, arrive, button, chooseMode, enterAsFacilitator, inTheRoom, personOf } from './steps.ts'
import type { Visitors } from './visitors.ts'

export interface InCircle extends PersonPage {
  id: string
}

export interface HandsCircle {
  fay: InCircle
  ana: InCircle
  ben: InCircle
  chidi: InCircle
  jo: SimulatedPerson
  pages: Page[]
}

/** Resolves when everybody's sound is connected. */
export async function handsCircle(hearth: HearthProcess, visitors: Visitors): Promise<HandsCircle> {
  const fay = await visitors.inBrowser()
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  const jo = await visitors.jo()
  const learners: InCircle[] = []
  for (const name of ['Ana', 'Ben', 'Chidi']) {
    const person = await visitors.inBrowser()
    await arrive(person.page, hearth.links.learner, name)
    await admit(fay.page, name)
    learners.push({ ...person, id: await personOf(person.page) })
  }
  const [ana, ben, chidi] = learners
  if (!ana || !ben || !chidi) throw new Error('three learners arrived')
  await button(fay.page, 'Start session').click()
  const pages = [fay, ...learners].map(({ page }) => page)
  for (const page of pages) {
    await inTheRoom(page)
    await button(page, 'Turn microphone on').waitFor()
    await page.getByText('Sound and picture are being connected…').waitFor({ state: 'hidden' })
  }
  await chooseMode(fay.page, 'Hands')
  return { fay: { ...fay, id: await personOf(fay.page) }, ana, ben, chidi, jo, pages }
}

/** Everybody's page but this one's. */
export const others = ({ pages }: HandsCircle, { page }: InCircle): Page[] =>
  pages.filter((other) => other !== page)
