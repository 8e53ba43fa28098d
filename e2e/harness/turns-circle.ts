/** A live circle in which turns are taken: Fay, Ana, Ben and Chidi in browsers, and Jo, simulated, who leads beside Fay. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { PersonPage } from './browser.ts'
import { Ear } from './ear.ts'
import type { HearthProcess } from './hearth.ts'
import {
  admit,
  arrive,
  button,
  chooseMode,
  enterAsFacilitator,
  inTheRoom,
  personOf,
  raiseHand,
  startSpeaking,
} from './steps.ts'
import type { Visitors } from './visitors.ts'

export interface InCircle extends PersonPage {
  id: string
}

export interface TurnsCircle {
  fay: InCircle
  ana: InCircle
  ben: InCircle
  chidi: InCircle
  jo: SimulatedPerson
  pages: Page[]
}

/** By hands. Resolves when everybody's sound is connected. */
export async function handsCircle(hearth: HearthProcess, visitors: Visitors): Promise<TurnsCircle> {
  const circle = await turnsCircle(hearth, visitors)
  await chooseMode(circle.fay.page, 'Hands')
  return circle
}

/** Anyone may speak as yet. Resolves when everybody's sound is connected. */
export async function turnsCircle(hearth: HearthProcess, visitors: Visitors): Promise<TurnsCircle> {
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
  return { fay: { ...fay, id: await personOf(fay.page) }, ana, ben, chidi, jo, pages }
}

/** Everybody's page but this one's. */
const others = ({ pages }: Pick<TurnsCircle, 'pages'>, { page }: Pick<InCircle, 'page'>): Page[] =>
  pages.filter((other) => other !== page)

/** Each other page hears this person, and nobody else, from now on until it does. */
export async function onlyHeard(circle: TurnsCircle, speaker: InCircle, timeoutMs?: number): Promise<void> {
  const ears = await Promise.all(others(circle, speaker).map((page) => Ear.on(page)))
  for (const ear of ears) expect(await ear.until(speaker.id, timeoutMs)).toEqual([speaker.id])
}

/** Mode hands: Ana was called and speaks, and Ben and Chidi have their hands up. */
export async function anaSpeaks(circle: TurnsCircle): Promise<void> {
  const { fay, ana, ben, chidi } = circle
  for (const { page } of [ana, ben, chidi]) await raiseHand(page)
  await button(fay.page, 'Call next').click()
  await startSpeaking(ana.page)
  await onlyHeard(circle, ana)
}
